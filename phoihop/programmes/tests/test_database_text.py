"""The database itself refuses to change a text that others have before them.

Each statement is sent as the application role, past every service.
"""

from datetime import date
from decimal import Decimal

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services
from phoihop.programmes.factories import make_content, make_programme, make_task
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.services import ContentOutline, LineOutline, TargetOutline
from phoihop.programmes.states import LineageKind, Operator
from phoihop.programmes.tests.raw_sql import count, execute, expect_refusal, number

FROZEN = "programme_text_is_frozen"
LOCKED = ["consulting", "agreed", "signed"]

# Every table of the text, with a change.
TABLES = {
    "programmes_content": "title = 'Khác'",
    "programmes_task": "title = 'Khác'",
    "programmes_target": "value = 99",
    "programmes_lineage": "note = 'Khác'",
    "programmes_legalbasis": "citation = 'Khác'",
    "programmes_partymember": "acts = NOT acts",
    "programmes_party": "name = 'Khác'",
    "programmes_task_coordinating": "organisation_id = organisation_id",
}


@pytest.fixture
def draft(
    lan: Mandate, draft: Programme, committee: Organisation, front: Organisation
) -> Programme:
    """The draft with a row in every table of the text."""
    content = draft.contents.get()
    days = {"first_day": date(2025, 1, 1), "last_day": date(2025, 12, 31)}
    older = make_programme(actor=lan, parties=[[committee], [front]], **days)
    ancestor = make_content(actor=lan, programme=older, title="Năm trước")
    services.add_content(
        actor=lan,
        programme=draft,
        outline=ContentOutline(title="Hai", no_task_reason="theo tình hình"),
        lineage=[LineOutline(ancestor=ancestor, kind=LineageKind.CONTINUE)],
    )
    make_task(actor=lan, content=content, lead=committee, coordinating=[front])
    outline = TargetOutline(
        indicator_version=definition_of("B01"),
        operator=Operator.AT_LEAST,
        value=Decimal(9),
    )
    services.add_target(actor=lan, content=content, outline=outline)
    head = services.Head(
        kind=draft.kind,
        title=draft.title,
        first_day=draft.period.lower,
        last_day=draft.period.lower.replace(month=12, day=31),
        legal_bases=["Luật"],
    )
    services.change_head(actor=lan, programme=draft, head=head, version=draft.version)
    draft.refresh_from_db()
    return draft


@pytest.fixture
def content(draft: Programme) -> Content:
    return draft.contents.earliest("id")


@pytest.fixture
def locked(request: pytest.FixtureRequest) -> Programme:
    programme: Programme = request.getfixturevalue(request.param)
    return programme


@pytest.mark.parametrize("locked", LOCKED, indirect=True)
@pytest.mark.parametrize("table", TABLES)
def test_it_refuses_to_change_a_row_of_a_locked_text(
    locked: Programme, table: str
) -> None:
    row = _row_of(table, locked)
    assert count(table, f"id = {row}") == 1
    expect_refusal(FROZEN, f"UPDATE {table} SET {TABLES[table]} WHERE id = {row}")
    expect_refusal(FROZEN, f"DELETE FROM {table} WHERE id = {row}")


@pytest.mark.parametrize("table", TABLES)
def test_the_same_changes_are_possible_in_a_draft(draft: Programme, table: str) -> None:
    row = _row_of(table, draft)
    execute(f"UPDATE {table} SET {TABLES[table]} WHERE id = {row}")


# One new row for each table, taken from what is there: {p} is the programme.
NEW_ROWS = {
    "programmes_content": (
        (
            "programme_id, rank, title, text, is_counted, no_task_reason, is_dropped,"
            " version"
        ),
        "{p}, 9, 'Thêm', '', true, '', false, 1",
    ),
    "programmes_task": (
        (
            "unit_id, content_id, origin, origin_text, rank, title, extent, due_kind,"
            " due_rule, no_due_reason, measure, deliverable, version"
        ),
        (
            "unit_id, content_id, origin, '', 9, 'Thêm', '', 'none', '', '', '', '', 1"
            " FROM programmes_task LIMIT 1"
        ),
    ),
    "programmes_target": (
        (
            "content_id, indicator_version_id, rank, operator, value, measured_in,"
            " origin, assigned_by, version"
        ),
        (
            "content_id, indicator_version_id, 9, 'equal', 1, 'x', 'own', '', 1"
            " FROM programmes_target LIMIT 1"
        ),
    ),
    "programmes_lineage": (
        "content_id, ancestor_id, kind, note",
        (
            "c.id, l.ancestor_id, 'raise', '' FROM programmes_lineage l,"
            " programmes_content c WHERE c.programme_id = {p} LIMIT 1"
        ),
    ),
    "programmes_legalbasis": ("programme_id, rank, citation", "{p}, 9, 'Thêm'"),
    "programmes_party": (
        "programme_id, rank, name, short_name, is_bloc, authorisation",
        "{p}, 9, 'Thêm', 'Thêm', false, ''",
    ),
    "programmes_partymember": (
        "party_id, organisation_id, acts",
        (
            "p.id, o.id, true FROM programmes_party p, directory_organisation o"
            " WHERE p.programme_id = {p} LIMIT 1"
        ),
    ),
    "programmes_task_coordinating": (
        "task_id, organisation_id",
        (
            "task_id, o.id FROM programmes_task_coordinating, directory_organisation o"
            " LIMIT 1"
        ),
    ),
}


@pytest.mark.parametrize("locked", LOCKED, indirect=True)
@pytest.mark.parametrize("table", NEW_ROWS)
def test_it_refuses_a_new_row_in_a_locked_text(locked: Programme, table: str) -> None:
    columns, values = NEW_ROWS[table]
    new = f"INSERT INTO {table} ({columns}) SELECT {values.format(p=locked.pk)}"
    expect_refusal(FROZEN, new)


def test_every_table_of_the_text_is_tried() -> None:
    assert set(NEW_ROWS) == set(TABLES)


@pytest.mark.parametrize("locked", LOCKED, indirect=True)
def test_it_refuses_to_move_a_row_into_or_out_of_a_locked_text(
    lan: Mandate, locked: Programme, committee: Organisation, front: Organisation
) -> None:
    other = make_programme(actor=lan, parties=[[committee], [front]])
    outside = make_content(actor=lan, programme=other, title="Ngoài")
    task = make_task(actor=lan, content=outside, lead=committee)
    content = locked.contents.earliest("id")

    move = "UPDATE programmes_content SET programme_id = %s WHERE id = %s"
    expect_refusal(FROZEN, move, parameters=[locked.pk, outside.pk])
    expect_refusal(FROZEN, move, parameters=[other.pk, content.pk])
    move = "UPDATE programmes_task SET content_id = %s WHERE id = %s"
    expect_refusal(FROZEN, move, parameters=[content.pk, task.pk])
    expect_refusal(
        "party_stays_in_its_programme",
        "UPDATE programmes_party SET programme_id = %s, rank = 9 WHERE id = %s",
        parameters=[locked.pk, other.parties.get(rank=2).pk],
    )


HEAD = {
    "title": "'Khác'",
    "theme": "'Khác'",
    "theme_issuer": "'Khác'",
    "motto": "'Khác'",
    "motto_issuer": "'Khác'",
    "purpose": "'Khác'",
    "arrangements": "'Khác'",
    "period": "'[2027-01-01,2028-01-01)'",
    "effective_from": "'2027-01-01'",
    "effective_to": "'2027-01-01'",
    "public_code": "'khac'",
    "kind_id": "(SELECT max(id) FROM programmes_programmekind)",
    "unit_id": "(SELECT max(id) FROM directory_adminunit)",
    "created_by_person_id": "1",
    "drafting_organisation_id": "(SELECT max(id) FROM directory_organisation)",
}


@pytest.mark.parametrize("locked", LOCKED, indirect=True)
def test_it_refuses_to_change_the_head_of_a_locked_text(locked: Programme) -> None:
    for column, value in HEAD.items():
        expect_refusal(
            FROZEN,
            f"UPDATE programmes_programme SET {column} = {value}"
            f" WHERE id = {locked.pk}",
        )


def test_it_refuses_to_put_another_text_or_day_under_a_signed_programme(
    lan: Mandate, signed: Programme, committee: Organisation, front: Organisation
) -> None:
    other = make_programme(actor=lan, parties=[[committee], [front]])
    for change in (
        "current_version_id = NULL",
        "signed_on = '2020-01-01'",
        f"replaces_id = {other.pk}",
    ):
        expect_refusal(
            FROZEN, f"UPDATE programmes_programme SET {change} WHERE id = {signed.pk}"
        )


@pytest.mark.parametrize("locked", ["draft", *LOCKED], indirect=True)
def test_it_refuses_to_call_a_programme_told_by_a_source_one_of_here(
    locked: Programme,
) -> None:
    expect_refusal(
        "programme_origin_never_changes",
        f"UPDATE programmes_programme SET origin = 'source' WHERE id = {locked.pk}",
    )


@pytest.mark.parametrize("locked", ["draft", *LOCKED], indirect=True)
def test_it_refuses_to_delete_a_programme(locked: Programme) -> None:
    expect_refusal(
        "programme_is_never_deleted",
        f"DELETE FROM programmes_programme WHERE id = {locked.pk}",
    )


def _row_of(table: str, programme: Programme) -> int:
    where = {
        "programmes_content": "programme_id = {id}",
        "programmes_legalbasis": "programme_id = {id}",
        "programmes_party": "programme_id = {id}",
        "programmes_partymember": "party_id IN"
        " (SELECT id FROM programmes_party WHERE programme_id = {id})",
        "programmes_task_coordinating": "task_id IN (SELECT t.id FROM programmes_task t"
        " JOIN programmes_content c ON c.id = t.content_id WHERE programme_id = {id})",
    }.get(
        table,
        "content_id IN (SELECT id FROM programmes_content WHERE programme_id = {id})",
    )
    return number(f"SELECT min(id) FROM {table} WHERE {where.format(id=programme.pk)}")
