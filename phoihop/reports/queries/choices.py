"""What a call for reports can name."""

from dataclasses import dataclass

from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.models import ReportingPeriod
from phoihop.programmes.models import Origin, Programme
from phoihop.programmes.states import State

_SIGNED = (State.SIGNED, State.CLOSED, State.SUPERSEDED, State.TERMINATED)


@dataclass(frozen=True)
class CallChoices:
    """Periods, bodies and programmes of the actor's unit."""

    periods: QuerySet[ReportingPeriod]
    bodies: QuerySet[Organisation]
    programmes: QuerySet[Programme]


def choices_of(actor: Mandate) -> CallChoices:
    """Return what the actor can ask for, and of whom."""
    there = Organisation.objects.of_unit(actor.unit_id).on(actor.on)
    signed = Programme.objects.visible_to(actor).filter(
        unit_id=actor.unit_id, state__in=_SIGNED, origin=Origin.HERE
    )
    return CallChoices(
        periods=ReportingPeriod.objects.filter(unit_id=actor.unit_id).order_by(
            "-days", "kind"
        ),
        bodies=there.exclude(pk=actor.organisation_id or 0).in_order(),
        programmes=signed.newest_first(),
    )
