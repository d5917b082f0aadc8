"""The earlier programmes that one may follow or replace."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, UnitSuccession
from phoihop.programmes.models import Origin, PartyMember, Programme
from phoihop.programmes.models.programmes import ProgrammeQuerySet
from phoihop.programmes.states import State


@dataclass(frozen=True)
class Earlier:
    """What a form offers: to follow, and to replace."""

    to_follow: QuerySet[Programme]
    to_replace: QuerySet[Programme]

    def of(self, programme: Programme) -> Self:
        """Narrow to what this very programme may follow and replace."""
        bodies = PartyMember.objects.filter(party__programme=programme)
        outside = PartyMember.objects.filter(
            party__programme=OuterRef("pk"), acts=True
        ).exclude(organisation_id__in=bodies.values("organisation_id"))
        return type(self)(
            self.to_follow.exclude(pk=programme.pk).filter(
                period__startswith__lt=programme.period.lower
            ),
            self.to_replace.exclude(pk=programme.pk).filter(~Exists(outside)),
        )


def earlier_programmes(actor: Mandate) -> Earlier:
    """Return what a new programme of the actor's unit may follow or replace."""
    return Earlier(
        followable(actor).newest_first(),
        replaceable(actor.unit_id).newest_first(),
    )


def followable(actor: Mandate) -> ProgrammeQuerySet:
    """Return the programmes of the actor's unit and of those it took over from."""
    before = UnitSuccession.objects.filter(successor_id=actor.unit_id)
    ours = Q(unit_id=actor.unit_id) | Q(unit_id__in=before.values("predecessor"))
    seen = Programme.objects.visible_to(actor).exclude(state=State.ABANDONED)
    return seen.filter(ours)


def replaceable(unit_id: int | None) -> ProgrammeQuerySet:
    """Return the programmes of a unit that are signed, in force and made here."""
    return Programme.objects.filter(
        unit_id=unit_id, origin=Origin.HERE, state=State.SIGNED
    )


def signers_left_out(
    programme_id: int, organisation_ids: Collection[int]
) -> QuerySet[Organisation]:
    """Return who acted for a party of a programme and is none of these."""
    acting = PartyMember.objects.filter(party__programme=programme_id, acts=True)
    left_out = Organisation.objects.filter(pk__in=acting.values("organisation_id"))
    return left_out.exclude(pk__in=organisation_ids).in_order()
