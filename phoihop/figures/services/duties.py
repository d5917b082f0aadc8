"""Saying which body gives which figure for each period of a kind."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Organisation
from phoihop.figures import policies
from phoihop.figures.models import FigureDuty
from phoihop.figures.period_errors import (
    BodyOutsideUnit,
    DutiesChanged,
    OwedByAnotherBody,
)
from phoihop.foundation.dates import inclusive
from phoihop.foundation.guards import require
from phoihop.indicators.models import Indicator

# An indicator, and whether it is of the body itself.
Owed = tuple[int, bool]


@dataclass(frozen=True, kw_only=True)
class DutiesOutline:
    """What a body is to give for each period of a kind, from a day on.

    ``seen`` are the duties that the person had before him.
    """

    period_kind: str
    owed: frozenset[Owed]
    since: date
    seen: Collection[int]


@transaction.atomic
def set_duties(
    *, actor: Mandate, body: Organisation, outline: DutiesOutline
) -> list[FigureDuty]:
    """Set what a body gives; what is no longer ticked ends on the day before.

    Raises:
        NotAllowed: the actor sets no duties of this body.
        BodyOutsideUnit: it does not work in the unit today.
        DutiesChanged: somebody set others since.
        OwedByAnotherBody: another body gives a figure of the unit already.
    """
    require(policies.can_set_duties(actor, body), str(policies.WHO_GIVES_DUTIES))
    # One at a time in a unit: two bodies never owe the same figure.
    AdminUnit.objects.select_for_update(of=("self",)).get(pk=body.unit_id)
    working = Organisation.objects.of_unit(body.unit_id).on(actor.on)
    if not working.filter(pk=body.pk).exists():
        raise BodyOutsideUnit
    kept = {
        (duty.indicator_id, duty.is_about_the_body): duty
        for duty in _open_duties(body, outline.period_kind)
    }
    if {duty.pk for duty in kept.values()} != set(outline.seen):
        raise DutiesChanged
    new = outline.owed - kept.keys()
    _require_free(body, outline, {pk for pk, is_own in new if not is_own})
    for owed in sorted(kept.keys() - outline.owed):
        _end(actor, kept[owed], outline.since)
    return [_begin(actor, body, outline, owed) for owed in sorted(new)]


def _open_duties(body: Organisation, kind: str) -> list[FigureDuty]:
    duties = FigureDuty.objects.select_for_update(of=("self",))
    found = duties.select_related("indicator", "organisation").filter(
        organisation=body, period_kind=kind, valid__endswith=None
    )
    return list(found)


def _require_free(body: Organisation, outline: DutiesOutline, wanted: set[int]) -> None:
    taken = (
        FigureDuty.objects.filter(
            unit_id=body.unit_id,
            indicator_id__in=wanted,
            period_kind=outline.period_kind,
            is_about_the_body=False,
            valid__overlap=inclusive(outline.since, None),
        )
        .select_related("indicator", "organisation")
        .order_by("indicator__code")
        .first()
    )
    if taken is not None:
        raise OwedByAnotherBody(taken.indicator.code, taken.organisation.short_name)


def _begin(
    actor: Mandate, body: Organisation, outline: DutiesOutline, owed: Owed
) -> FigureDuty:
    indicator_id, is_about_the_body = owed
    duty = FigureDuty.objects.create(
        unit_id=body.unit_id,
        indicator=Indicator.objects.get(pk=indicator_id),
        organisation=body,
        period_kind=outline.period_kind,
        is_about_the_body=is_about_the_body,
        valid=inclusive(outline.since, None),
    )
    record(actor=actor, action="duty.begin", target=duty)
    return duty


def _end(actor: Mandate, duty: FigureDuty, since: date) -> None:
    """End a duty on the day before another rule begins; it held a day at least."""
    first = duty.valid.lower
    last = max(since - timedelta(days=1), first)
    duty.valid = inclusive(first, last)
    duty.version += 1
    duty.save(update_fields=["valid", "version"])
    record(
        actor=actor,
        action="duty.end",
        target=duty,
        circumstances=Circumstances(changes={"valid": ["", last.isoformat()]}),
    )
