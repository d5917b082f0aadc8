"""What every service on a figure does first and last: lock, look, move."""

import secrets

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.figures.errors import OwnEntry, PeriodIsLocked
from phoihop.figures.models import Measurement, MeasurementRevision, ReportingPeriod
from phoihop.figures.states import MOVES, MeasurementMove, MeasurementState
from phoihop.foundation.errors import WrongMove
from phoihop.foundation.prepared import PreparedQuery, given_number

_PERIOD = PreparedQuery(
    lambda: ReportingPeriod.objects.select_for_update(of=("self",)).filter(
        pk=given_number("number")
    )
)
_FIGURE = PreparedQuery(
    lambda: (
        Measurement.objects.select_for_update(of=("self",))
        .select_related("indicator_version__indicator", "current", "organisation")
        .filter(pk=given_number("number"))
    )
)


def lock_period(period_id: int) -> ReportingPeriod:
    """Lock a period until the transaction ends.

    Everything that touches its figures locks it first, so two acts follow each other
    and never deadlock.
    """
    [period] = _PERIOD.rows(number=period_id)
    return period


def lock_figure(figure: Measurement) -> Measurement:
    """Lock the period of a figure, then the figure."""
    period = lock_period(figure.period_id)
    [locked] = _FIGURE.rows(number=figure.pk)
    locked.period = period
    return locked


def require_open(period: ReportingPeriod) -> None:
    """Refuse to change figures of a locked period.

    Raises:
        PeriodIsLocked: it is locked.
    """
    if period.is_locked:
        raise PeriodIsLocked(period.name)


def authors_of(figure: Measurement) -> frozenset[int]:
    """Return who entered a value of the figure, and who submitted it."""
    wrote = MeasurementRevision.objects.filter(measurement_id=figure.pk)
    people = set(wrote.values_list("person_id", flat=True))
    people.add(figure.entered_by_person_id)
    if figure.submitted_by_person_id:
        people.add(figure.submitted_by_person_id)
    return frozenset(people)


def require_another_person(actor: Mandate, figure: Measurement) -> None:
    """Refuse whoever entered the figure.

    Raises:
        OwnEntry: the actor is one of its authors, under whatever mandate.
    """
    if actor.person_id in authors_of(figure):
        raise OwnEntry


def next_state(figure: Measurement, step: MeasurementMove) -> MeasurementState:
    """Return where a step leads.

    Raises:
        WrongMove: the table of moves does not hold this step.
    """
    before = MeasurementState(figure.state)
    if (after := MOVES.get((before, step))) is None:
        raise WrongMove(str(before.label))
    return after


def move(
    actor: Mandate,
    figure: Measurement,
    step: MeasurementMove,
    action: str,
    fields: tuple[str, ...] = (),
    reason: str = "",
) -> None:
    """Take the figure to its next state and write the journal.

    Raises:
        WrongMove: the table of moves does not hold this step.
    """
    before = MeasurementState(figure.state)
    after = next_state(figure, step)
    figure.state = after
    figure.version += 1
    figure.save(update_fields=["state", "version", *fields])
    record(
        actor=actor,
        action=action,
        target=figure,
        circumstances=Circumstances(
            within=figure.period,
            from_state=str(before.label),
            to_state=str(after.label),
            reason=reason,
        ),
    )


def new_code() -> str:
    """Return a public code that nobody can guess from another."""
    return f"sl-{secrets.token_hex(6)}"
