"""What followed what: the predecessors and successors of units."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet

from phoihop.directory.units.models import (
    AdminUnit,
    AdminUnitQuerySet,
    UnitLevel,
    UnitSuccession,
    level_rank,
)
from phoihop.foundation.prepared import PreparedQuery, given_number, is_among

_COMMUNE_BELOW = Q(predecessor__kind__level=UnitLevel.COMMUNE)


@dataclass(frozen=True)
class UnitLink:
    """A predecessor or successor of a unit, and how it came to be that.

    A district passes over through its communes; such a link ``is_derived``, has no kind
    (what happened, happened to the communes), and is whole only when all of the
    district went to this one unit.
    """

    unit: AdminUnit
    occurred_on: date
    extent: UnitSuccession.Extent
    kind: UnitSuccession.Kind | None
    legal_act: str
    is_derived: bool = False

    @property
    def is_whole(self) -> bool:
        """Tell whether the whole unit passed over."""
        return self.extent == UnitSuccession.Extent.WHOLE


def predecessors(unit: AdminUnit) -> tuple[UnitLink, ...]:
    """Return what the unit was made of, in one query."""
    rows = _PREDECESSORS.rows(unit=unit.pk)
    return tuple(_link(row, row.predecessor) for row in rows)


def successors(unit: AdminUnit) -> tuple[UnitLink, ...]:
    """Return what the unit became, in one query; a district through its communes."""
    return successors_of([unit])[unit.pk]


def successors_of(units: Iterable[AdminUnit]) -> dict[int, tuple[UnitLink, ...]]:
    """Return what each of the units became, in one query for all."""
    units = list(units)
    districts = {unit.pk for unit in units if unit.level == UnitLevel.DISTRICT}
    asked = {unit.pk for unit in units}
    rows = _successions_of(asked, districts)
    links: defaultdict[int, dict[int, UnitLink]] = defaultdict(dict)
    for row in rows:
        above = row.predecessor.parent_id
        if row.predecessor_id in asked:
            links[row.predecessor_id][row.successor_id] = _link(row, row.successor)
        if above in districts:
            links[above].setdefault(row.successor_id, _derived(row))
    return {unit.pk: _whole_if_single(links[unit.pk].values()) for unit in units}


def histories_of(unit_id: int) -> AdminUnitQuerySet:
    """Return the units whose history a unit keeps: its own, and what it took over.

    A former district is taken over by every unit that one of its communes went into.
    """
    before = UnitSuccession.objects.filter(successor_id=unit_id).values("predecessor")
    districts = Q(
        kind__level=UnitLevel.DISTRICT,
        children__kind__level=UnitLevel.COMMUNE,
        children__in=before,
    )
    kept = AdminUnit.objects.filter(Q(pk=unit_id) | Q(pk__in=before) | districts)
    return AdminUnit.objects.filter(pk__in=kept.values("pk")).with_path().in_order()


def _successions_of(asked: set[int], districts: set[int]) -> list[UnitSuccession]:
    if not districts:
        return _SUCCESSIONS.rows(units=list(asked))
    return _WITH_COMMUNES.rows(units=list(asked), districts=list(districts))


def _predecessors() -> QuerySet[UnitSuccession]:
    return (
        UnitSuccession.objects.filter(successor_id=given_number("unit"))
        .select_related(*_names("predecessor"))
        .order_by(
            level_rank("predecessor__kind__level"),
            "predecessor__sort_key",
            "predecessor__public_code",
        )
    )


def _successions() -> QuerySet[UnitSuccession]:
    return _followed(Q(is_among("predecessor_id", "units")))


def _with_communes() -> QuerySet[UnitSuccession]:
    below = _COMMUNE_BELOW & Q(is_among("predecessor__parent_id", "districts"))
    return _followed(Q(is_among("predecessor_id", "units")) | below)


def _followed(condition: Q) -> QuerySet[UnitSuccession]:
    return (
        UnitSuccession.objects.filter(condition)
        .select_related("predecessor", *_names("successor"))
        .order_by(
            level_rank("successor__kind__level"),
            "successor__sort_key",
            "successor__public_code",
        )
    )


def _names(role: str) -> tuple[str, ...]:
    paths = ("kind", "parent__kind", "parent__parent__kind")
    return tuple(f"{role}__{path}" for path in paths)


def _link(row: UnitSuccession, unit: AdminUnit) -> UnitLink:
    return UnitLink(
        unit=unit,
        occurred_on=row.occurred_on,
        extent=UnitSuccession.Extent(row.extent),
        kind=UnitSuccession.Kind(row.kind),
        legal_act=row.legal_act,
    )


def _derived(row: UnitSuccession) -> UnitLink:
    return UnitLink(
        unit=row.successor,
        occurred_on=row.occurred_on,
        extent=UnitSuccession.Extent.PART,
        kind=None,
        legal_act="",
        is_derived=True,
    )


def _whole_if_single(found: Iterable[UnitLink]) -> tuple[UnitLink, ...]:
    links = tuple(found)
    if len(links) == 1 and links[0].is_derived:
        return (replace(links[0], extent=UnitSuccession.Extent.WHOLE),)
    return links


_PREDECESSORS = PreparedQuery(_predecessors)
_SUCCESSIONS = PreparedQuery(_successions)
# A district passes over through its communes; asking for them joins more tables.
_WITH_COMMUNES = PreparedQuery(_with_communes)
