"""The programmes that one may follow, replace, or stand under."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, OuterRef, Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, UnitSuccession
from phoihop.programmes.models import Origin, PartyMember, Programme
from phoihop.programmes.models.programmes import ProgrammeQuerySet
from phoihop.programmes.states import SIGNED_STATES, State

# Kinds that may hold for several years, with yearly programmes beneath.
TERM_KINDS = ("regulation", "thematic_programme", "joint_action")


@dataclass(frozen=True)
class Earlier:
    """What a form offers: to replace, and to stand under."""

    to_replace: QuerySet[Programme]
    to_stand_under: QuerySet[Programme]

    def of(self, programme: Programme) -> Self:
        """Narrow to what this very programme may replace and stand under."""
        bodies = PartyMember.objects.filter(party__programme=programme)
        outside = PartyMember.objects.filter(
            party__programme=OuterRef("pk"), acts=True
        ).exclude(organisation_id__in=bodies.values("organisation_id"))
        return type(self)(
            self.to_replace.exclude(pk=programme.pk).filter(~Exists(outside)),
            self.to_stand_under.exclude(pk=programme.pk),
        )


def earlier_programmes(actor: Mandate) -> Earlier:
    """Return what a new programme of the actor's unit may replace or stand under."""
    return Earlier(
        replaceable(actor.unit_id).newest_first(),
        term_programmes(actor.unit_id).newest_first(),
    )


def followable(actor: Mandate) -> ProgrammeQuerySet:
    """Return the signed programmes of the actor's unit and of those it took over."""
    before = UnitSuccession.objects.filter(successor_id=actor.unit_id)
    ours = Q(unit_id=actor.unit_id) | Q(unit_id__in=before.values("predecessor"))
    seen = Programme.objects.visible_to(actor).filter(state__in=SIGNED_STATES)
    return seen.filter(ours)


def term_programmes(
    unit_id: int | None, period: DateRange | None = None
) -> ProgrammeQuerySet:
    """Return the signed programmes of several years of a unit that hold a period."""
    signed = Programme.objects.filter(
        unit_id=unit_id, kind__code__in=TERM_KINDS, state__in=SIGNED_STATES
    )
    return signed.filter(period__contains=period) if period else signed


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
