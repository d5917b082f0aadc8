"""Targets reached and tasks done in time, counted from plain values."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from phoihop.indicators.adding_up import Verdict
from phoihop.monitoring.queries.figures import Standing
from phoihop.tasks.status import Timing


@dataclass(frozen=True, kw_only=True)
class TargetFigures:
    """How many targets of the signed text were reached, by approved figures only.

    ``denominator`` is fixed at signing: a target whose content was withdrawn stays in
    the number and is told apart.
    """

    denominator: int
    met: int
    exceeded: int
    not_met: int
    unknown: int
    withdrawn: int

    @property
    def reached(self) -> int:
        """Targets that were met or exceeded."""
        return self.met + self.exceeded

    @property
    def words(self) -> str:
        """What follows the big figure "14/14"."""
        parts = [_("targets met or exceeded")]
        if self.not_met:
            parts.append(_("%(count)s not met") % {"count": self.not_met})
        if self.unknown:
            parts.append(_("%(count)s not to be judged") % {"count": self.unknown})
        if self.withdrawn:
            parts.append(_("withdrawn %(count)s") % {"count": self.withdrawn})
        return ", ".join(parts)

    @property
    def sentence(self) -> str:
        """Say all of it in one line."""
        return f"{self.reached}/{self.denominator} {self.words}"


def count_targets(targets: Iterable[tuple[Standing, str]]) -> TargetFigures:
    """Count targets, each with the standing of its content and its verdict."""
    listed = list(targets)
    given = Counter(
        verdict for standing, verdict in listed if standing == Standing.SIGNED
    )
    return TargetFigures(
        denominator=len(listed),
        met=given[Verdict.MET],
        exceeded=given[Verdict.EXCEEDED],
        not_met=given[Verdict.NOT_MET],
        unknown=given[Verdict.UNKNOWN],
        withdrawn=sum(standing == Standing.WITHDRAWN for standing, _one in listed),
    )


@dataclass(frozen=True, kw_only=True)
class TaskFigures:
    """Of the tasks due by the cut-off: done in time, done late, not done."""

    on_time: int
    late: int
    open: int

    @property
    def due(self) -> int:
        """How many were due by the cut-off."""
        return self.on_time + self.late + self.open

    @property
    def words(self) -> str:
        """What follows the big figure "41/45"."""
        parts = [_("tasks in time")]
        if self.late:
            parts.append(_("%(count)s done late") % {"count": self.late})
        if self.open:
            parts.append(_("%(count)s due and not done") % {"count": self.open})
        return ", ".join(parts)

    @property
    def sentence(self) -> str:
        """Say all of it in one line."""
        return f"{self.on_time}/{self.due} {self.words}"


def count_tasks(timings: Iterable[str]) -> TaskFigures:
    """Count tasks by how what was due of them was done; nothing due counts not."""
    given = Counter(timings)
    return TaskFigures(
        on_time=given[Timing.ON_TIME],
        late=given[Timing.LATE],
        open=given[Timing.OPEN],
    )
