"""Entering fictional units and what became of them."""

import dataclasses
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from phoihop.audit.models import Entry
from phoihop.directory.models import AdminUnit, AdminUnitKind, UnitSuccession
from phoihop.directory.units.errors import (
    SampleUnitMixed,
    SuccessionContradicts,
    SuccessionOutOfTime,
    UnitCodeTaken,
    UnitParentOfOtherEra,
    UnitParentOfWrongLevel,
)
from phoihop.directory.units.queries import (
    counts_on,
    predecessors,
    successors,
    unit_on,
    units_on,
)
from phoihop.directory.units.services import NewUnit, create_unit, record_succession

pytestmark = pytest.mark.django_db

EVE = date(2025, 6, 30)
CHANGE = date(2025, 7, 1)
WHOLE, PART = UnitSuccession.Extent.WHOLE, UnitSuccession.Extent.PART
MERGE, SPLIT = UnitSuccession.Kind.MERGE, UnitSuccession.Kind.SPLIT


def draft(
    kind: str,
    code: str,
    name: str,
    parent: AdminUnit | None = None,
    *,
    is_old: bool = False,
) -> NewUnit:
    return NewUnit(
        kind=AdminUnitKind.objects.get(code=kind),
        code=code,
        name=name,
        parent=parent,
        valid_from=None if is_old else CHANGE,
        valid_to=CHANGE if is_old else None,
    )


@dataclasses.dataclass
class Story:
    """A province, a district and two communes that merged into one."""

    province: AdminUnit
    old_province: AdminUnit
    district: AdminUnit
    first: AdminUnit
    second: AdminUnit
    merged: AdminUnit


@pytest.fixture
def story() -> Story:
    province = create_unit(unit=draft("province", "MHT", "Thử"))
    old_province = create_unit(unit=draft("province", "MHT", "Thử", is_old=True))
    district = create_unit(
        unit=draft("rural_district", "MHT1", "Thử Thượng", old_province, is_old=True)
    )
    first = create_unit(
        unit=draft("rural_commune", "MHT11", "Một", district, is_old=True)
    )
    second = create_unit(
        unit=draft("rural_commune", "MHT12", "Hai", district, is_old=True)
    )
    merged = create_unit(unit=draft("rural_commune", "MHT11", "Một Hai", province))
    return Story(province, old_province, district, first, second, merged)


def merge(predecessor: AdminUnit, successor: AdminUnit) -> UnitSuccession:
    return record_succession(
        predecessor=predecessor,
        successor=successor,
        occurred_on=CHANGE,
        extent=WHOLE,
        kind=MERGE,
    )


def test_two_communes_merge_and_their_district_follows(story: Story) -> None:
    merge(story.first, story.merged)
    merge(story.second, story.merged)

    assert [link.unit for link in predecessors(story.merged)] == [
        story.second,
        story.first,
    ]
    (link,) = successors(story.district)
    assert link.unit == story.merged
    assert link.is_derived
    assert link.is_whole


def test_a_new_unit_can_be_searched_and_sorted_and_has_a_public_code(
    story: Story,
) -> None:
    assert story.first.public_code == "xa-mht11-truoc-2025-07-01"
    assert story.merged.public_code == "xa-mht11-2025-07-01"
    assert story.merged.name_folded == "mot hai"
    assert story.merged.sort_key > story.first.sort_key


def test_both_acts_are_journalled(story: Story) -> None:
    merge(story.first, story.merged)
    created = Entry.objects.filter(action="unit.create", object_id=story.first.pk)
    succeeded = Entry.objects.get(action="unit.succeed")

    assert created.count() == 1
    assert succeeded.object_id == story.first.pk
    assert succeeded.occurred_on == CHANGE
    assert succeeded.changes == {"successor": ["", "Xã Một Hai"]}


def test_fictional_units_are_not_counted_or_listed_unless_asked_for(
    story: Story,
) -> None:
    assert story.merged.is_sample
    assert counts_on(CHANGE).communes == 3_321
    assert counts_on(CHANGE, include_samples=True).communes == 3_322
    assert story.merged not in units_on(CHANGE, "commune")
    assert story.merged in units_on(CHANGE, "commune", include_samples=True)


def test_it_refuses_a_code_that_names_another_unit_in_the_same_time(
    story: Story,
) -> None:
    with pytest.raises(UnitCodeTaken, match="MHT11"):
        create_unit(unit=draft("rural_commune", "MHT11", "Ba", story.province))


def test_it_refuses_a_parent_of_another_era(story: Story) -> None:
    with pytest.raises(UnitParentOfOtherEra):
        create_unit(unit=draft("rural_commune", "MHT13", "Ba", story.old_province))


def test_it_refuses_a_parent_of_the_same_level(story: Story) -> None:
    with pytest.raises(UnitParentOfWrongLevel):
        create_unit(unit=draft("rural_commune", "MHT13", "Ba", story.merged))


def test_it_refuses_a_commune_without_a_parent() -> None:
    with pytest.raises(UnitParentOfWrongLevel):
        create_unit(unit=draft("rural_commune", "MHT13", "Ba"))


def test_it_refuses_a_fictional_commune_in_a_real_province() -> None:
    real = unit_on("22", CHANGE)

    with pytest.raises(SampleUnitMixed):
        create_unit(unit=draft("rural_commune", "MHT13", "Ba", real))


def test_it_refuses_a_succession_between_fiction_and_reality(story: Story) -> None:
    real = unit_on("06970", CHANGE)
    assert real is not None

    with pytest.raises(SampleUnitMixed):
        merge(story.first, real)


def test_it_refuses_a_succession_on_a_day_when_the_times_do_not_meet(
    story: Story,
) -> None:
    for day in (EVE, date(2025, 7, 2)):
        with pytest.raises(SuccessionOutOfTime):
            record_succession(
                predecessor=story.first,
                successor=story.merged,
                occurred_on=day,
                extent=WHOLE,
                kind=MERGE,
            )


def test_it_refuses_to_pass_over_the_whole_of_a_unit_that_goes_on(
    story: Story,
) -> None:
    lasting = create_unit(
        unit=dataclasses.replace(
            draft("rural_commune", "MHT14", "Bốn", story.province),
            valid_from=CHANGE,
        )
    )

    with pytest.raises(SuccessionOutOfTime):
        record_succession(
            predecessor=lasting,
            successor=story.merged,
            occurred_on=date(2026, 1, 1),
            extent=WHOLE,
            kind=MERGE,
        )


def test_a_part_may_leave_a_unit_that_goes_on(story: Story) -> None:
    lasting = create_unit(unit=draft("rural_commune", "MHT14", "Bốn", story.province))
    record_succession(
        predecessor=lasting,
        successor=story.merged,
        occurred_on=date(2026, 1, 1),
        extent=PART,
        kind=SPLIT,
    )

    assert [link.unit for link in successors(lasting)] == [story.merged]


def test_it_refuses_a_second_succession_of_a_whole_unit(story: Story) -> None:
    other = create_unit(unit=draft("rural_commune", "MHT14", "Bốn", story.province))
    merge(story.first, story.merged)

    for successor in (story.merged, other):
        with pytest.raises(SuccessionContradicts):
            merge(story.first, successor)


def test_the_database_refuses_a_fictional_unit_with_a_real_code(story: Story) -> None:
    story.merged.code = "99999"

    with (
        pytest.raises(IntegrityError, match="admin_unit_sample_shows_in_its_code"),
        transaction.atomic(),
    ):
        story.merged.save(update_fields=["code"])


def test_the_database_refuses_the_whole_of_a_unit_twice(story: Story) -> None:
    merge(story.first, story.merged)

    with (
        pytest.raises(IntegrityError, match="unit_passes_over_whole_only_once"),
        transaction.atomic(),
    ):
        UnitSuccession.objects.create(
            predecessor=story.first,
            successor=story.province,
            occurred_on=CHANGE,
            extent=WHOLE,
            kind=MERGE,
        )
