"""What the database refuses of indicators, whoever asks."""

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from phoihop.directory.mandates import Mandate
from phoihop.indicators.factories import definition_of
from phoihop.indicators.models import Indicator, IndicatorVersion
from phoihop.indicators.tests.definitions import draft, in_use

VERSION, INDICATOR = "indicators_indicatorversion", "indicators_indicator"


def _refused(rule: str, statement: str) -> None:
    with (
        pytest.raises(IntegrityError, match=rule),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.parametrize(
    "change",
    [
        "name = 'Khác'",
        "definition = 'Khác'",
        "measured_in = 'cái'",
        "kind = 'stock', over_time = 'last'",
        "direction = 'down'",
        "over_places = 'none'",
        "source = 'Khác'",
        "comparable_note = 'Khác'",
        "may_exceed_whole = true",
        "valid = '[2026-01-01,)'",
        "approved_by_name = 'Ai'",
    ],
)
@pytest.mark.parametrize("whose", ["common", "own"])
def test_a_definition_in_use_never_changes(
    lan: Mandate, ha: Mandate, whose: str, change: str
) -> None:
    version = in_use(lan, ha) if whose == "own" else definition_of("B01")
    statement = f"UPDATE {VERSION} SET {change} WHERE id = {version.pk}"
    _refused("definition_in_use_never_changes", statement)


def test_a_definition_ends_once(lan: Mandate) -> None:
    version = IndicatorVersion.objects.get(indicator__code="C01", number=1)
    for until in ("2027-01-01", "2025-01-01"):
        change = f"valid = '(,{until})'"
        statement = f"UPDATE {VERSION} SET {change} WHERE id = {version.pk}"
        _refused("definition_ends_once", statement)
    statement = f"UPDATE {VERSION} SET valid = '(,)' WHERE id = {version.pk}"
    _refused("definition_ends_once", statement)


@pytest.mark.parametrize(
    ("state", "to"),
    [("active", "draft"), ("active", "refused"), ("retired", "active")],
)
def test_a_definition_moves_by_the_table(lan: Mandate, state: str, to: str) -> None:
    version = IndicatorVersion.objects.filter(state=state).earliest("id")
    statement = f"UPDATE {VERSION} SET state = '{to}' WHERE id = {version.pk}"
    _refused("definition_move_is_not_in_the_table", statement)


def test_a_definition_stays_with_its_indicator(lan: Mandate) -> None:
    version, other = draft(lan), draft(lan).indicator
    for change in ("number = 9", f"indicator_id = {other.pk}"):
        statement = f"UPDATE {VERSION} SET {change} WHERE id = {version.pk}"
        _refused("definition_stays_with_its_indicator", statement)


def test_a_draft_is_not_in_use_before_somebody_approved_it(lan: Mandate) -> None:
    version = draft(lan)
    statement = f"UPDATE {VERSION} SET state = 'active' WHERE id = {version.pk}"
    _refused("definition_in_use_says_who_approved_it", statement)


def test_nobody_approves_his_own_definition(lan: Mandate) -> None:
    version = draft(lan)
    change = f"state = 'active', approved_by_person_id = {lan.person_id}"
    statement = f"UPDATE {VERSION} SET {change} WHERE id = {version.pk}"
    _refused("definition_is_approved_by_another_person", statement)


def test_a_refused_definition_says_why(lan: Mandate) -> None:
    version = draft(lan)
    statement = f"UPDATE {VERSION} SET state = 'refused' WHERE id = {version.pk}"
    _refused("definition_refused_says_why", statement)


def test_a_locality_writes_no_common_definition(lan: Mandate) -> None:
    common = definition_of("B01")
    columns = (
        "number, name, name_folded, measured_in, kind, direction, over_time,"
        " over_places, weight, numerator_label, denominator_label, may_exceed_whole,"
        " definition, source, comparable, comparable_note, valid, written_by_name,"
        " approved_by_name, refused_reason, version"
    )
    copied = columns.replace("number", "9", 1)
    statement = (
        f"INSERT INTO {VERSION} (indicator_id, state, written_by_person_id, {columns})"
        f" SELECT indicator_id, 'draft', {lan.person_id}, {copied}"
        f" FROM {VERSION} WHERE id = {common.pk}"
    )
    _refused("common_indicator_is_written_by_no_locality", statement)


def test_a_definition_of_a_locality_begins_as_a_draft(lan: Mandate) -> None:
    version = draft(lan)
    version.pk, version.number, version.state = None, 2, "active"
    version.approved_by_person_id = lan.person_id + 1
    with (
        pytest.raises(IntegrityError, match="definition_of_a_locality_begins_as_a"),
        transaction.atomic(),
    ):
        version.save(force_insert=True)


def test_an_indicator_has_one_definition_a_day(lan: Mandate, ha: Mandate) -> None:
    version = in_use(lan, ha)
    second = IndicatorVersion.objects.get(pk=version.pk)
    second.pk, second.number, second.state = None, 2, "draft"
    second.approved_by_person_id = None
    second.save(force_insert=True)
    change = f"state = 'active', approved_by_person_id = {ha.person_id}"
    statement = f"UPDATE {VERSION} SET {change} WHERE id = {second.pk}"
    _refused("indicator_has_one_definition_a_day", statement)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (
            "kind = 'stock', over_time = 'sum', over_places = 'sum'",
            "stock_is_never_added_up_over_time",
        ),
        ("over_time = 'avg', weight = 'hộ'", "percentage_is_never_averaged"),
        ("over_places = 'wavg', weight = 'hộ'", "percentage_is_never_averaged"),
        ("over_places = 'sum'", "percentage_is_never_averaged"),
        (
            "kind = 'days', over_time = 'avg', over_places = 'none'",
            "average_says_by_what_it_is_weighted",
        ),
        ("kind = 'count'", "only_two_numbers_are_added_up_apart"),
        ("name = ''", "indicator_has_a_name_and_a_unit_of_measure"),
    ],
)
def test_rules_that_would_lie_are_refused(lan: Mandate, change: str, rule: str) -> None:
    version = draft(lan)
    _refused(rule, f"UPDATE {VERSION} SET {change} WHERE id = {version.pk}")


def test_an_indicator_keeps_its_code_and_its_unit(lan: Mandate) -> None:
    indicator = draft(lan).indicator
    for change in ("code = 'X'", "unit_id = NULL"):
        statement = f"UPDATE {INDICATOR} SET {change} WHERE id = {indicator.pk}"
        _refused("indicator_keeps_its_code_and_its_unit", statement)


@pytest.mark.parametrize(
    ("table", "rule"),
    [(VERSION, "definition_is_never_deleted"), (INDICATOR, "indicator_is_never_del")],
)
def test_even_the_owner_of_the_tables_deletes_nothing(
    owner_connection: psycopg.Connection[tuple[object, ...]], table: str, rule: str
) -> None:
    with pytest.raises(psycopg.IntegrityError, match=rule):
        owner_connection.execute(f"DELETE FROM {table}".encode())


def test_the_application_has_no_right_to_delete(lan: Mandate) -> None:
    for table in (VERSION, INDICATOR):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT has_table_privilege(%s, 'DELETE')",
                [table],
            )
            assert cursor.fetchone() == (False,)
    assert Indicator.objects.exists()
