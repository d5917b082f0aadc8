"""Whether somebody is reminded of a due day today: plain arithmetic, no tables.

Reminders start early and fade: 30, 7 and 1 days before, 1, 7 and 30 days after, never
two within five days. One that could not be given on its day, because of that silence
or because the night's job did not run, is given later while it still makes sense; of
several that were missed, only the latest.
"""

from dataclasses import dataclass
from datetime import date, timedelta

SILENCE = timedelta(days=5)


@dataclass(frozen=True)
class Step:
    """A reminder so many days after the due day (before it, when negative).

    It may still be given until ``last`` days after the due day.
    """

    offset: int
    last: int


STEPS = (
    Step(-30, -24),
    Step(-7, -2),
    Step(-1, 0),
    Step(1, 6),
    Step(7, 29),
    Step(30, 60),
)
# Days around today in which something can be due of which somebody is reminded.
EARLIEST, LATEST = timedelta(days=STEPS[-1].last), timedelta(days=-STEPS[0].offset)


@dataclass(frozen=True)
class Reminded:
    """What a person was last told of a thing: for which due day, which step, when."""

    due_on: date
    offset: int
    told_on: date


def step_today(day: date, due_on: date, last: Reminded | None) -> Step | None:
    """Return the reminder to be given today; None when there is none.

    The latest step whose day has come, unless it was given, is stale, or the last one
    was told less than five days ago. A new due day begins anew, but for the silence.
    """
    elapsed = (day - due_on).days
    step = max(
        (one for one in STEPS if one.offset <= elapsed),
        key=lambda one: one.offset,
        default=None,
    )
    if step is None or elapsed > step.last:
        return None
    if last is not None:
        if last.due_on == due_on and last.offset >= step.offset:
            return None
        if day - last.told_on < SILENCE:
            return None
    return step
