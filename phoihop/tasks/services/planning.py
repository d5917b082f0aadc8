"""Planning what was said at a conference: a task that needs no programme."""

from django.db import transaction

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import Content, Task
from phoihop.programmes.services import SaidOutline, TaskOutline, add_said_task
from phoihop.programmes.services.steps import lock as lock_programme
from phoihop.programmes.states import DueKind
from phoihop.tasks import policies
from phoihop.tasks.alone_errors import (
    CoordinatingOutside,
    NoPeriodHere,
    NothingSaysWhenDue,
    SupervisorOutside,
    SupervisorTakesPart,
    WordsMissing,
)
from phoihop.tasks.services.steps import require_lead


@transaction.atomic
def plan_said_task(
    *,
    actor: Mandate,
    said: SaidOutline,
    outline: TaskOutline,
    serves: Content | None = None,
) -> Task:
    """Plan a task that was said at a conference, for the body that will give it out.

    It may serve a content of a programme in force; it is then shown with it as added
    later, and never counted into what was signed.

    Raises:
        NotAllowed: the actor works not for the assigning body.
        WordsMissing: it does not say which words it comes from.
        LeadMissing, LeadOutside: nobody of the unit leads it.
        CoordinatingOutside, SupervisorOutside, SupervisorTakesPart: the bodies beside
            the lead are of another unit, or one watches what it does itself.
        NothingSaysWhenDue, NoPeriodHere: neither day nor rule nor reason is written.
        WrongMove: the programme it serves is not in force.
    """
    require(policies.can_plan_said(actor, said.assigning_body.pk))
    programme = lock_programme(serves.programme_id) if serves else None
    require(programme is None or programme.unit_id == said.unit_id)
    if not normalise(said.words):
        raise WordsMissing
    lead = require_lead(outline.lead, said.unit_id, actor.on)
    _check_bodies(actor, said, outline, lead)
    _check_due(outline, has_period=programme is not None)
    return add_said_task(
        actor=actor, said=said, outline=outline, programme=programme, content=serves
    )


def _check_bodies(
    actor: Mandate, said: SaidOutline, outline: TaskOutline, lead: Organisation
) -> None:
    here = Organisation.objects.of_unit(said.unit_id).on(actor.on)
    beside = {body.pk for body in outline.coordinating}
    if here.filter(pk__in=beside).count() != len(beside):
        raise CoordinatingOutside
    supervisor = said.supervisor
    if supervisor is None:
        return
    if not here.filter(pk=supervisor.pk).exists():
        raise SupervisorOutside(supervisor.short_name)
    if supervisor.pk in {*beside, lead.pk, said.assigning_body.pk}:
        raise SupervisorTakesPart(supervisor.short_name)


def _check_due(outline: TaskOutline, *, has_period: bool) -> None:
    """Ask for what the kind of due date needs (INV-04)."""
    if outline.due_kind == DueKind.WITHIN_PERIOD and not has_period:
        raise NoPeriodHere
    said = {
        DueKind.DATE: outline.due_on,
        DueKind.WITHIN_PERIOD: True,
        DueKind.RECURRING: normalise(outline.due_rule),
        DueKind.CONDITION: normalise(outline.due_rule),
        DueKind.NONE: normalise(outline.no_due_reason),
    }
    if not said[DueKind(outline.due_kind)]:
        raise NothingSaysWhenDue
