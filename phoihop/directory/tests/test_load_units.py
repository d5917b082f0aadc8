"""Loading the units of the country again, corrected, and by command."""

import dataclasses
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.audit.models import Entry
from phoihop.directory.models import AdminUnit, AdminUnitKind, UnitSuccession
from phoihop.directory.units.datafile import DATA, UnitData, read_unit_data
from phoihop.directory.units.queries import counts_on, unit_by_public_code
from phoihop.directory.units.services import LoadedUnits, load_units

pytestmark = pytest.mark.django_db

CHANGE = date(2025, 7, 1)
Snapshot = set[tuple[object, ...]]


@pytest.fixture(scope="module")
def data() -> UnitData:
    return read_unit_data()


def everything() -> tuple[Snapshot, Snapshot, Snapshot]:
    """Return all rows; xmin, the writing transaction, tells whether one was touched."""
    return (
        set(AdminUnitKind.objects.extra(select={"x": "xmin::text"}).values_list()),
        set(
            AdminUnit.objects.extra(
                select={"x": "directory_adminunit.xmin::text"}
            ).values_list()
        ),
        set(UnitSuccession.objects.extra(select={"x": "xmin::text"}).values_list()),
    )


def changed(data: UnitData, code: str, **values: Any) -> UnitData:
    """Return the data with one line of the new structure changed."""
    units = [
        dataclasses.replace(line, **values)
        if line.code == code and line.valid_from == CHANGE
        else line
        for line in data.units
    ]
    return dataclasses.replace(data, units=units)


def test_a_second_load_changes_nothing() -> None:
    before = everything()

    assert load_units() == LoadedUnits(added=0, corrected=0)
    assert everything() == before
    assert not Entry.objects.filter(action__startswith="unit.").exists()


def test_the_command_says_what_it_did() -> None:
    output = StringIO()
    call_command("load_units", stdout=output)

    assert output.getvalue() == "units: 0 added, 0 corrected\n"


def test_a_corrected_name_is_corrected_everywhere_and_told(data: UnitData) -> None:
    loaded = load_units(data=changed(data, "06970", name="Bà Chẻ"))
    unit = unit_by_public_code("xa-06970-2025-07-01")

    assert loaded == LoadedUnits(added=0, corrected=1)
    assert unit is not None
    assert (unit.name, unit.name_folded) == ("Bà Chẻ", "ba che")
    entry = Entry.objects.get(action="unit.correct", object_id=unit.pk)
    assert entry.changes["name"] == ["Ba Chẽ", "Bà Chẻ"]


def test_a_unit_that_ended_keeps_its_public_code_and_its_row(data: UnitData) -> None:
    before = unit_by_public_code("xa-06970-2025-07-01")
    end = date(2031, 1, 1)
    load_units(data=changed(data, "06970", valid_to=end))
    after = unit_by_public_code("xa-06970-2025-07-01")

    assert before is not None
    assert after is not None
    assert after.pk == before.pk
    assert after.term == DateRange(CHANGE, end)


def test_a_corrected_succession_is_corrected(data: UnitData) -> None:
    first, *others = data.successions
    first = dataclasses.replace(first, legal_act="Nghị quyết 1656/NQ-UBTVQH15")
    corrected = dataclasses.replace(data, successions=[first, *others])

    assert load_units(data=corrected) == LoadedUnits(added=0, corrected=1)
    assert UnitSuccession.objects.filter(legal_act=first.legal_act).count() == 1


def test_a_unit_of_a_later_file_is_added_and_told(data: UnitData) -> None:
    model = next(line for line in data.units if line.code == "06970")
    later = dataclasses.replace(
        model,
        code="06971",
        name="Mới",
        parent="22",
        valid_from=date(2030, 1, 1),
        valid_to=None,
    )
    more = dataclasses.replace(data, units=[*data.units, later])

    assert load_units(data=more) == LoadedUnits(added=1, corrected=0)
    added = AdminUnit.objects.get(code="06971", name="Mới")
    assert added.parent is not None
    assert added.parent.public_code == "tinh-22-2025-07-01"
    assert Entry.objects.get(action="unit.create").object_id == added.pk


def test_what_the_file_no_longer_has_stays(data: UnitData) -> None:
    fewer = dataclasses.replace(data, units=data.units[:-1], successions=[])

    assert load_units(data=fewer) == LoadedUnits(added=0, corrected=0)
    assert counts_on(CHANGE).communes == 3_321


def test_the_database_refuses_one_code_for_two_units_on_a_day() -> None:
    taken = unit_by_public_code("xa-06970-2025-07-01")
    assert taken is not None
    twin = AdminUnit(
        public_code="twin",
        code=taken.code,
        kind=taken.kind,
        name="Trùng",
        parent=taken.parent,
        term=DateRange(date(2026, 1, 1), None),
    )

    with (
        pytest.raises(IntegrityError, match="admin_unit_code_is_one_unit_a_day"),
        transaction.atomic(),
    ):
        twin.save()


def test_the_files_are_small_and_hold_no_place_on_a_map() -> None:
    sizes = [path.stat().st_size for path in Path(DATA).iterdir()]
    header = (DATA / "units.csv").read_text("utf-8").splitlines()[0]

    assert sum(sizes) < 1_500_000
    assert header == "code,kind,name,parent,valid_from,valid_to"
