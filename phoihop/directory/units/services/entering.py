"""Entering single units and what became of them; an operator's act, no mandate's."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.audit.services import Circumstances, record
from phoihop.directory.units.errors import (
    SampleUnitMixed,
    SuccessionContradicts,
    SuccessionOutOfTime,
    UnitCodeTaken,
    UnitParentOfOtherEra,
    UnitParentOfWrongLevel,
)
from phoihop.directory.units.models import (
    SAMPLE_PREFIX,
    AdminUnit,
    AdminUnitKind,
    UnitLevel,
    UnitSuccession,
)
from phoihop.directory.units.naming import public_code, search_form
from phoihop.foundation.vietnamese import normalise, sort_key


@dataclass(frozen=True, kw_only=True)
class NewUnit:
    """A unit to enter; open ends of its time are None, the last day is not in it.

    A code that begins with "MH" makes it fictional.
    """

    kind: AdminUnitKind
    code: str
    name: str
    parent: AdminUnit | None
    valid_from: date | None
    valid_to: date | None
    legal_act: str = ""


@transaction.atomic
def create_unit(*, unit: NewUnit) -> AdminUnit:
    """Enter a unit that the data file does not have.

    Raises:
        UnitParentOfWrongLevel: the parent is not of a higher level.
        UnitParentOfOtherEra: the parent does not last as long as the unit.
        SampleUnitMixed: one of the two is fictional.
        UnitCodeTaken: the code names another unit in the same time.
    """
    term = DateRange(unit.valid_from, unit.valid_to)
    is_sample = unit.code.startswith(SAMPLE_PREFIX)
    _require_parent(unit, term, is_sample)
    taken = AdminUnit.objects.filter(code=unit.code, term__overlap=term)
    if other := taken.select_related("kind").first():
        raise UnitCodeTaken(unit.code, other.full_name)

    name = normalise(unit.name)
    created = AdminUnit.objects.create(
        public_code=public_code(
            unit.kind.prefix, unit.code, unit.valid_from, unit.valid_to
        ),
        code=unit.code,
        kind=unit.kind,
        name=name,
        parent=unit.parent,
        term=term,
        legal_act=normalise(unit.legal_act),
        is_sample=is_sample,
        name_folded=search_form(name),
        sort_key=sort_key(name),
    )
    record(actor=None, action="unit.create", target=created)
    return created


@transaction.atomic
def record_succession(
    *,
    predecessor: AdminUnit,
    successor: AdminUnit,
    occurred_on: date,
    extent: UnitSuccession.Extent,
    kind: UnitSuccession.Kind,
    legal_act: str = "",
) -> UnitSuccession:
    """Enter that a unit, or a part of it, passed over to another.

    Raises:
        SampleUnitMixed: one of the two is fictional.
        SuccessionOutOfTime: the times of the two do not meet on the day.
        SuccessionContradicts: the whole unit, or this part, has already passed over.
    """
    # The predecessor is locked, so that two acts cannot both pass over the whole.
    AdminUnit.objects.select_for_update().get(pk=predecessor.pk)
    is_whole = extent == UnitSuccession.Extent.WHOLE
    if predecessor.is_sample != successor.is_sample:
        raise SampleUnitMixed
    if not _times_meet(predecessor, successor, occurred_on, is_whole):
        raise SuccessionOutOfTime(occurred_on)
    if _contradicts(predecessor, successor, is_whole):
        raise SuccessionContradicts(predecessor.full_name)

    succession = UnitSuccession.objects.create(
        predecessor=predecessor,
        successor=successor,
        occurred_on=occurred_on,
        extent=extent,
        kind=kind,
        legal_act=normalise(legal_act),
    )
    told = Circumstances(
        occurred_on=occurred_on, changes={"successor": ["", successor.full_name]}
    )
    record(actor=None, action="unit.succeed", target=predecessor, circumstances=told)
    return succession


def _require_parent(unit: NewUnit, term: DateRange, is_sample: bool) -> None:
    levels = list(UnitLevel)
    level = UnitLevel(unit.kind.level)
    if unit.parent is None:
        if level != UnitLevel.PROVINCE:
            raise UnitParentOfWrongLevel
        return
    if levels.index(unit.parent.level) >= levels.index(level):
        raise UnitParentOfWrongLevel
    if unit.parent.is_sample != is_sample:
        raise SampleUnitMixed
    if not AdminUnit.objects.filter(pk=unit.parent.pk, term__contains=term).exists():
        raise UnitParentOfOtherEra(unit.parent.full_name)


def _times_meet(
    predecessor: AdminUnit, successor: AdminUnit, day: date, is_whole: bool
) -> bool:
    was_there = predecessor.is_current(day - timedelta(days=1))
    has_ended = predecessor.term.upper == day
    return was_there and successor.is_current(day) and (has_ended or not is_whole)


def _contradicts(predecessor: AdminUnit, successor: AdminUnit, is_whole: bool) -> bool:
    told = UnitSuccession.objects.filter(predecessor=predecessor)
    whole = UnitSuccession.Extent.WHOLE
    same = told.filter(successor=successor).exists()
    return same or told.filter(extent=whole).exists() or (is_whole and told.exists())
