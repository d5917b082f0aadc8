"""One step for many figures of a period; what is refused is told, the rest is done."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.directory.mandates import Mandate
from phoihop.figures.errors import NothingToDo
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.services.life import approve, submit, verify
from phoihop.figures.services.steps import lock_period, require_open
from phoihop.figures.states import MeasurementMove, MeasurementState
from phoihop.foundation.errors import NotAllowed, RuleViolation


@dataclass(frozen=True)
class Refused:
    """A figure whose step was refused, and why."""

    figure: Measurement
    sentence: str


@dataclass(frozen=True)
class BulkOutcome:
    """How many figures took the step, and which did not."""

    done: int
    refused: tuple[Refused, ...]


@transaction.atomic
def move_all(
    *,
    actor: Mandate,
    period: ReportingPeriod,
    step: MeasurementMove,
    chosen: Collection[int],
) -> BulkOutcome:
    """Take each chosen figure that waits for the step; a refusal stops that one only.

    Raises:
        PeriodIsLocked: the period is locked.
        NothingToDo: no figure is chosen that waits for this step.
    """
    locked = lock_period(period.pk)
    require_open(locked)
    run, before = _RUNS[step]
    # Rows are locked in one order, so that two bulk acts never wait for each other.
    waiting = Measurement.objects.filter(
        period=locked,
        state=before,
        current__isnull=False,
        pk__in=list(chosen),
    )
    figures = list(waiting.select_related("indicator_version").order_by("pk"))
    if not figures:
        raise NothingToDo
    done, refused = 0, []
    for figure in figures:
        try:
            with transaction.atomic():
                run(actor=actor, figure=figure)
        except NotAllowed as refusal:
            words = refusal.sentence or _("This act is not open to you.")
            refused.append(Refused(figure, words))
        except RuleViolation as refusal:
            refused.append(Refused(figure, refusal.sentence))
        else:
            done += 1
    return BulkOutcome(done, tuple(refused))


_RUNS: dict[MeasurementMove, tuple[Callable[..., object], MeasurementState]] = {
    MeasurementMove.SUBMIT: (submit, MeasurementState.DRAFT),
    MeasurementMove.VERIFY: (verify, MeasurementState.SUBMITTED),
    MeasurementMove.APPROVE: (approve, MeasurementState.VERIFIED),
}
