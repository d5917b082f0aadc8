"""The catalogue of 125 indicators against a table written apart from it."""

from collections import Counter
from datetime import date

import pytest

from phoihop.foundation.vietnamese import fold
from phoihop.indicators.models import Indicator, IndicatorGroup, IndicatorVersion
from phoihop.indicators.queries import version_on
from phoihop.indicators.states import OF_TWO_NUMBERS, Kind, OverPlaces, OverTime
from phoihop.indicators.tests.table import TABLE, Row

pytestmark = pytest.mark.django_db

# These say in their name by which standard they are counted.
NAMED_BY_STANDARD = {
    "C01": "Tỷ lệ hộ nghèo (theo chuẩn 2022–2025)",
    "C06": "Xã đạt chuẩn NTM / tổng số xã (theo bộ tiêu chí 2021–2025)",
}
# Since when the next definition holds, and how far it is comparable.
CHANGED = {
    "C01": (date(2026, 1, 1), "no"),
    "C02": (date(2026, 1, 1), "no"),
    "C03": (date(2026, 1, 1), "no"),
    "C06": (date(2026, 2, 15), "no"),
    "C07": (date(2026, 2, 15), "partly"),
    "C08": (date(2026, 2, 15), "no"),
}


def test_the_table_itself_has_125_lines_under_codes_of_their_own() -> None:
    assert len(TABLE) == 125
    assert len({row.code for row in TABLE}) == 125


def test_the_catalogue_holds_exactly_the_indicators_of_the_table_in_its_order() -> None:
    common = Indicator.objects.filter(unit=None).order_by("group__rank", "rank")
    assert [one.code for one in common] == [row.code for row in TABLE]


def test_eleven_groups_hold_what_their_letter_says() -> None:
    groups = IndicatorGroup.objects.order_by("rank")
    assert "".join(group.code for group in groups) == "ABCDEFGHIJK"
    sizes = Counter(row.code[0] for row in TABLE)
    assert {group.code: group.indicators.count() for group in groups} == dict(sizes)
    assert all(one.group.code == one.code[0] for one in Indicator.objects.all())


@pytest.mark.parametrize("row", TABLE, ids=[row.code for row in TABLE])
def test_the_first_definition_is_as_the_table_has_it(row: Row) -> None:
    first = IndicatorVersion.objects.get(indicator__code=row.code, number=1)
    assert first.name == NAMED_BY_STANDARD.get(row.code, row.name)
    assert (first.kind, first.direction) == (row.kind, row.direction)
    assert (first.over_time, first.over_places) == (row.over_time, row.over_places)
    assert (first.weight, first.measured_in) == (row.weight, row.measured_in)
    assert first.valid.lower is None


@pytest.mark.parametrize("row", TABLE, ids=[row.code for row in TABLE])
def test_every_definition_says_what_it_means_and_where_it_comes_from(row: Row) -> None:
    for version in IndicatorVersion.objects.filter(indicator__code=row.code):
        assert version.definition.endswith(".")
        assert version.source
        is_of_two = row.kind in OF_TWO_NUMBERS
        labels = {version.numerator_label, version.denominator_label}
        assert ("" not in labels) == is_of_two
        assert version.name_folded == fold(f"{row.code} {version.name}")
        assert (version.written_by_person_id, version.approved_by_person_id) == (
            None,
            None,
        )


def test_no_stock_is_added_up_over_time_and_no_percentage_is_averaged() -> None:
    versions = IndicatorVersion.objects
    stocks = {one.indicator.code for one in versions.filter(kind=Kind.STOCK)}
    assert stocks == {row.code for row in TABLE if row.kind == "stock"}
    assert not versions.filter(kind=Kind.STOCK, over_time=OverTime.SUM).exists()
    of_two = versions.filter(kind__in=OF_TWO_NUMBERS)
    assert of_two.count() > len([row for row in TABLE if row.kind in OF_TWO_NUMBERS])
    assert not of_two.filter(over_time__in=[OverTime.AVERAGE, OverTime.SUM]).exists()
    never = [OverPlaces.SUM, OverPlaces.WEIGHTED]
    assert not of_two.filter(over_places__in=never).exists()


def test_only_two_percentages_may_exceed_the_whole() -> None:
    beyond = IndicatorVersion.objects.filter(may_exceed_whole=True)
    assert sorted(one.indicator.code for one in beyond) == ["C20", "D03"]


def test_only_what_standards_changed_has_a_second_definition() -> None:
    later = IndicatorVersion.objects.filter(number__gt=1)
    assert {one.indicator.code for one in later} == set(CHANGED)
    assert {one.number for one in later} == {2}


@pytest.mark.parametrize("code", CHANGED)
def test_the_next_definition_follows_on_the_day_and_says_what_changed(
    code: str,
) -> None:
    since, comparable = CHANGED[code]
    first, second = IndicatorVersion.objects.filter(indicator__code=code).order_by(
        "number"
    )
    assert (first.valid.upper, second.valid.lower) == (since, since)
    assert (first.state, second.state) == ("retired", "active")
    assert second.valid.upper is None
    assert second.comparable == comparable
    assert second.comparable_note
    assert second.definition != first.definition
    assert second.source != first.source
    assert version_on(code, date(since.year - 1, 12, 31)) == first
    assert version_on(code, since) == second
