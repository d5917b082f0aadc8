"""The day it is: in Vietnam, or the sample's own one."""

from datetime import UTC, date, datetime, timedelta

from django.test import override_settings
from django.utils import timezone

from phoihop.foundation.clock import day_of, today

SAMPLE_DAY = date(2026, 5, 12)
# Already the next day in Vietnam.
LATE_EVENING = datetime(2026, 5, 11, 18, 0, tzinfo=UTC)


def test_it_is_the_day_in_vietnam() -> None:
    assert today() == timezone.localdate()


def test_in_the_sample_it_is_the_samples_day() -> None:
    with override_settings(SAMPLE_DAY=SAMPLE_DAY):
        assert today() == SAMPLE_DAY


def test_a_moment_has_its_day_in_vietnam() -> None:
    assert day_of(LATE_EVENING) == SAMPLE_DAY
    tomorrow = timezone.now() + timedelta(days=1)
    assert day_of(tomorrow) == timezone.localdate(tomorrow)


def test_in_the_sample_nothing_is_entered_after_its_day() -> None:
    with override_settings(SAMPLE_DAY=SAMPLE_DAY):
        assert day_of(LATE_EVENING + timedelta(days=200)) == SAMPLE_DAY
        assert day_of(LATE_EVENING - timedelta(days=9)) == date(2026, 5, 3)
