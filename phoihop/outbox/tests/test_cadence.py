"""When a mail goes out and is tried again: tables, no database."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from phoihop.outbox.cadence import closing_moment, next_try

HERE = ZoneInfo("Asia/Ho_Chi_Minh")
NOON = datetime(2026, 5, 12, 12, 0, tzinfo=HERE)


@pytest.mark.parametrize(
    ("attempts", "minutes"),
    [(0, None), (1, 1), (2, 10), (3, 60), (4, None), (5, None)],
)
def test_it_is_tried_again_after_one_ten_and_sixty_minutes(
    attempts: int, minutes: int | None
) -> None:
    meant = None if minutes is None else NOON + timedelta(minutes=minutes)
    assert next_try(attempts, NOON) == meant


@pytest.mark.parametrize(
    ("hour", "closed_at"), [(0, 0), (7, 7), (12, 12), (13, None), (23, None)]
)
def test_a_day_is_closed_at_its_hour(hour: int, closed_at: int | None) -> None:
    meant = None if closed_at is None else NOON.replace(hour=closed_at)
    assert closing_moment(NOON, hour) == meant
