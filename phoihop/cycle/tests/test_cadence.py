"""Whether somebody is reminded today: tables, no database."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from phoihop.cycle.cadence import SILENCE, STEPS, Reminded, step_today

DUE = date(2026, 5, 12)


def _on(elapsed: int) -> date:
    return DUE + timedelta(days=elapsed)


def _offset(elapsed: int, last: Reminded | None = None) -> int | None:
    step = step_today(_on(elapsed), DUE, last)
    return step.offset if step else None


@pytest.mark.parametrize(
    ("elapsed", "offset"),
    [
        (-31, None), (-30, -30), (-24, -30), (-23, None), (-8, None), (-7, -7),
        (-2, -7), (-1, -1), (0, -1), (1, 1), (6, 1), (7, 7), (29, 7), (30, 30),
        (60, 30), (61, None), (400, None),
    ],
)  # fmt: skip
def test_the_latest_step_whose_day_has_come_is_given_while_it_makes_sense(
    elapsed: int, offset: int | None
) -> None:
    assert _offset(elapsed) == offset


@pytest.mark.parametrize(
    ("told", "offset_told", "elapsed", "offset"),
    [
        # The same step is given once.
        (-30, -30, -25, None), (-7, -7, -2, None), (30, 30, 40, None),
        # The next one comes in its turn.
        (-30, -30, -7, -7), (-7, -7, -1, -1), (7, 7, 30, 30),
        # After the day before, the first word of being late waits out the silence.
        (-1, -1, 1, None), (-1, -1, 3, None), (-1, -1, 4, 1),
        # And so does what follows it.
        (4, 1, 7, None), (4, 1, 8, None), (4, 1, 9, 7),
        # What was given late is not followed by an earlier one.
        (9, 7, 20, None),
    ],
)  # fmt: skip
def test_after_a_reminder_there_is_silence_and_no_step_is_given_twice(
    told: int, offset_told: int, elapsed: int, offset: int | None
) -> None:
    last = Reminded(DUE, offset_told, _on(told))
    assert _offset(elapsed, last) == offset


def test_a_new_due_day_begins_anew_but_keeps_the_silence() -> None:
    last = Reminded(DUE - timedelta(days=40), -1, _on(-8))
    assert _offset(-7, last) is None
    assert _offset(-3, last) == -7


def _nights(nights: range) -> list[tuple[int, int]]:
    """Return the day and the step of every reminder when the job runs these nights."""
    given: list[tuple[int, int]] = []
    last: Reminded | None = None
    for elapsed in nights:
        step = step_today(_on(elapsed), DUE, last)
        if step is not None:
            given.append((elapsed, step.offset))
            last = Reminded(DUE, step.offset, _on(elapsed))
    return given


def test_a_thing_that_is_never_done_is_reminded_of_six_times() -> None:
    meant = [(-30, -30), (-7, -7), (-1, -1), (4, 1), (9, 7), (30, 30)]
    assert _nights(range(-90, 200)) == meant


@pytest.mark.parametrize("every", [1, 2, 3, 4, 6, 9, 15])
@pytest.mark.parametrize("start", range(-45, -30, 4))
def test_whatever_nights_the_job_runs_no_two_fall_within_five_days(
    start: int, every: int
) -> None:
    given = _nights(range(start, 120, every))
    days = [elapsed for elapsed, _step in given]
    assert all(b - a >= SILENCE.days for a, b in pairwise(days))
    offsets = [offset for _day, offset in given]
    assert offsets == sorted(set(offsets))
    assert len(offsets) <= len(STEPS)


def test_a_night_that_was_missed_is_made_up_once() -> None:
    assert _nights(range(3, 20)) == [(3, 1), (8, 7)]
    assert _nights(range(13, 40)) == [(13, 7), (30, 30)]
