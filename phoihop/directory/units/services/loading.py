"""Loading the units of the country from the data file, as often as one likes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from django.db import connection, models, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.units.datafile import (
    KindLine,
    SuccessionLine,
    UnitData,
    UnitLine,
    read_unit_data,
)
from phoihop.directory.units.models import (
    AdminUnit,
    AdminUnitKind,
    UnitLevel,
    UnitSuccession,
)
from phoihop.directory.units.naming import search_form
from phoihop.foundation.vietnamese import sort_key

_KIND_FIELDS = ("level", "prefix", "abbreviation", "name")
_UNIT_FIELDS = (
    "code",
    "kind_id",
    "name",
    "parent_id",
    "term",
    "name_folded",
    "sort_key",
)
_SUCCESSION_FIELDS = ("occurred_on", "extent", "kind", "legal_act")
_Row = TypeVar("_Row", bound=models.Model)
_Values = dict[str, object]


@dataclass(frozen=True)
class LoadedUnits:
    """How many rows a load added and corrected."""

    added: int
    corrected: int


class _Units:
    """The units of the country by public code, and by code and day."""

    def __init__(self, units: Iterable[AdminUnit]) -> None:
        self.by_public_code: dict[str, AdminUnit] = {}
        self.by_code: defaultdict[str, list[AdminUnit]] = defaultdict(list)
        for unit in units:
            self.add(unit)

    def add(self, unit: AdminUnit) -> None:
        self.by_public_code[unit.public_code] = unit
        self.by_code[unit.code].append(unit)

    def on(self, code: str, day: date) -> AdminUnit:
        return next(unit for unit in self.by_code[code] if unit.is_current(day))


@transaction.atomic
def load_units(*, data: UnitData | None = None) -> LoadedUnits:
    """Bring the units of the country to what the data file says.

    Rows are added and corrected, never removed; a second load of the same file
    changes nothing. Corrections of a later file are journalled, the first load is
    set-up and is not.
    """
    data = data or read_unit_data()
    _wait_for_other_loads()
    kinds, kind_counts = _load_kinds(data.kinds)
    known = _Units(AdminUnit.objects.real())
    counts = [kind_counts]
    is_first = not known.by_public_code
    for level in UnitLevel:
        lines = [line for line in data.units if line.kind.level == level]
        counts.append(_load_level(lines, kinds, known, is_first))
    counts.append(_load_successions(data.successions, known))
    return LoadedUnits(
        added=sum(count.added for count in counts),
        corrected=sum(count.corrected for count in counts),
    )


def _wait_for_other_loads() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('directory.load_units'))")


def _load_kinds(
    lines: Sequence[KindLine],
) -> tuple[dict[str, AdminUnitKind], LoadedUnits]:
    known = {kind.code: kind for kind in AdminUnitKind.objects.all()}
    wanted = [
        AdminUnitKind(
            code=line.code,
            level=line.level,
            prefix=line.prefix,
            abbreviation=line.abbreviation,
            name=line.name,
        )
        for line in lines
    ]
    added, corrected = _part(wanted, lambda kind: known.get(kind.code), _KIND_FIELDS)
    counts = _save(added, corrected, _KIND_FIELDS, AdminUnitKind.objects)
    return known | {kind.code: kind for kind in added}, counts


def _load_level(
    lines: Sequence[UnitLine],
    kinds: dict[str, AdminUnitKind],
    known: _Units,
    is_first: bool,
) -> LoadedUnits:
    wanted = [_unit_of(line, kinds[line.kind.code], known) for line in lines]
    added, corrected = _part(
        wanted, lambda unit: known.by_public_code.get(unit.public_code), _UNIT_FIELDS
    )
    _copy_in(added)
    _save([], corrected, _UNIT_FIELDS, AdminUnit.objects)
    for unit in added:
        known.add(unit)
    if not is_first:
        _tell(added, corrected)
    return LoadedUnits(len(added), len(corrected))


def _unit_of(line: UnitLine, kind: AdminUnitKind, known: _Units) -> AdminUnit:
    a_day = line.valid_from or _last_day(line.valid_to)
    parent = known.on(line.parent, a_day) if line.parent else None
    return AdminUnit(
        public_code=line.public_code,
        code=line.code,
        kind_id=kind.pk,
        name=line.name,
        parent_id=parent.pk if parent else None,
        term=DateRange(line.valid_from, line.valid_to),
        name_folded=search_form(line.name),
        sort_key=sort_key(line.name),
    )


def _last_day(valid_to: date | None) -> date:
    return valid_to - timedelta(days=1) if valid_to else date.max


def _load_successions(lines: Sequence[SuccessionLine], known: _Units) -> LoadedUnits:
    told = {
        (succession.predecessor_id, succession.successor_id): succession
        for succession in UnitSuccession.objects.filter(predecessor__is_sample=False)
    }
    wanted = [
        UnitSuccession(
            predecessor_id=known.on(line.predecessor, _last_day(line.occurred_on)).pk,
            successor_id=known.on(line.successor, line.occurred_on).pk,
            occurred_on=line.occurred_on,
            extent=line.extent,
            kind=line.kind,
            legal_act=line.legal_act,
        )
        for line in lines
    ]
    added, corrected = _part(
        wanted,
        lambda row: told.get((row.predecessor_id, row.successor_id)),
        _SUCCESSION_FIELDS,
    )
    return _save(added, corrected, _SUCCESSION_FIELDS, UnitSuccession.objects)


def _part(
    wanted: Iterable[_Row], known: Callable[[_Row], _Row | None], fields: Sequence[str]
) -> tuple[list[_Row], list[tuple[_Row, _Values]]]:
    """Part the wanted rows into new ones, and known ones with what they were."""
    added, corrected = [], []
    for row in wanted:
        stored = known(row)
        if stored is None:
            added.append(row)
        elif (before := _values(stored, fields)) != (after := _values(row, fields)):
            for name, value in after.items():
                setattr(stored, name, value)
            corrected.append((stored, before))
    return added, corrected


def _copy_in(units: Sequence[AdminUnit]) -> None:
    """Insert the units by COPY, three times as fast as INSERT, and learn their keys."""
    if not units:
        return
    names = [field.attname for field in AdminUnit._meta.concrete_fields[1:]]
    columns = ", ".join(connection.ops.quote_name(name) for name in names)
    table = connection.ops.quote_name(AdminUnit._meta.db_table)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy,
    ):
        for unit in units:
            copy.write_row(tuple(_values(unit, names).values()))
    keys = dict(AdminUnit.objects.values_list("public_code", "pk"))
    for unit in units:
        unit.pk = keys[unit.public_code]


def _save(
    added: Sequence[_Row],
    corrected: Sequence[tuple[_Row, _Values]],
    fields: Sequence[str],
    table: models.Manager[_Row],
) -> LoadedUnits:
    table.bulk_create(added)
    if corrected:
        table.bulk_update([row for row, _before in corrected], fields)
    return LoadedUnits(len(added), len(corrected))


def _values(row: models.Model, fields: Iterable[str]) -> _Values:
    return {name: getattr(row, name) for name in fields}


def _tell(
    added: Iterable[AdminUnit], corrected: Iterable[tuple[AdminUnit, _Values]]
) -> None:
    for unit in added:
        record(actor=None, action="unit.create", target=unit)
    for unit, before in corrected:
        changes = changes_between(before, _values(unit, _UNIT_FIELDS))
        told = Circumstances(changes=changes)
        record(actor=None, action="unit.correct", target=unit, circumstances=told)
