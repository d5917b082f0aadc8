"""The rules on what a programme follows and replaces, asked at entry and at signing."""

from collections.abc import Collection
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.directory.mandates import Mandate
from phoihop.programmes.ending_errors import NotReplaceable, ReplacedPartiesLeftOut
from phoihop.programmes.following_errors import (
    BeginsTooEarly,
    NotAnEarlierProgramme,
    NotATermProgramme,
)
from phoihop.programmes.models import PartyMember, Programme
from phoihop.programmes.queries.earlier import (
    followable,
    replaceable,
    signers_left_out,
    term_programmes,
)


def require_earlier(actor: Mandate, predecessor: Programme, first_day: date) -> None:
    """Refuse to follow what did not come before, or not here.

    Raises:
        NotAnEarlierProgramme: it is of another unit, unknown, not signed, or begins no
            earlier.
    """
    earlier = followable(actor).filter(period__startswith__lt=first_day)
    if not earlier.filter(pk=predecessor.pk).exists():
        raise NotAnEarlierProgramme(predecessor.title)


def require_after(predecessor: Programme | None, first_day: date) -> None:
    """Refuse a first day that does not come after that of the programme followed.

    Raises:
        BeginsTooEarly: it begins no later.
    """
    if predecessor is not None and first_day <= predecessor.period.lower:
        raise BeginsTooEarly(predecessor.title, predecessor.period.lower)


def require_term(unit_id: int, term: Programme | None, period: DateRange) -> None:
    """Refuse to stand under what does not hold the whole period, or not here.

    Raises:
        NotATermProgramme: it is not signed, of another unit or kind, or too short.
    """
    if term is None:
        return
    if not term_programmes(unit_id, period).filter(pk=term.pk).exists():
        raise NotATermProgramme(term.title)


def require_replaceable(
    unit_id: int, replaced: Programme | None, organisation_ids: Collection[int]
) -> None:
    """Refuse to replace what is not in force here, or without those who signed it.

    Raises:
        NotReplaceable: it is not signed and in force, or of another unit.
        ReplacedPartiesLeftOut: who acted for a party of it is no party of the new one.
    """
    if replaced is None:
        return
    if not replaceable(unit_id).filter(pk=replaced.pk).exists():
        raise NotReplaceable(replaced.title)
    left_out = signers_left_out(replaced.pk, organisation_ids)
    if names := [body.short_name for body in left_out]:
        raise ReplacedPartiesLeftOut(replaced.title, names)


def bodies_of(programme: Programme) -> frozenset[int]:
    """Return the organisations in the parties of a stored programme."""
    members = PartyMember.objects.filter(party__programme=programme)
    return frozenset(members.values_list("organisation_id", flat=True))
