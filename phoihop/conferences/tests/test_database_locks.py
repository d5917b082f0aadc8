"""What the database refuses of conferences held here, by SQL sent by hand."""

import pytest

from phoihop.conferences.models import Conference
from phoihop.directory.mandates import Mandate
from phoihop.programmes.tests.raw_sql import expect_no_right, expect_refusal

CONFERENCE = "UPDATE conferences_conference SET"


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("conference_move_is_not_in_the_table", "state = 'concluded'"),
        ("conference_move_is_not_in_the_table", "state = 'archived'"),
        ("conference_stays_what_it_is", "created_by_person_id = 1"),
        ("conference_stays_what_it_is", "first_planned_on = first_planned_on + 1"),
        ("conference_ends_after_it_begins", "ends_at = starts_at"),
        ("conference_number_is_of_a_series", "number = 1"),
        (
            "conference_gap_in_numbering_is_explained",
            "series = 'Giao ban', number = 4",
        ),
        ("conference_put_off_says_why", "state = 'postponed'"),
        ("conference_invited_has_the_day", "invited_on = NULL"),
        (
            "conference_is_not_held_before_its_day",
            "state = 'held', occurred_on = now()::date + 9",
        ),
        ("conference_held_here_has_who_organises_it", "created_by_person_id = NULL"),
    ],
)
def test_it_refuses_what_no_service_would_do(
    invited: Conference, code: str, change: str
) -> None:
    if code == "conference_held_here_has_who_organises_it":
        code = "conference_stays_what_it_is"
    expect_refusal(code, f"{CONFERENCE} {change}")


def test_it_refuses_a_conference_that_does_not_begin_as_planned(
    planned: Conference,
) -> None:
    columns = (
        "unit_id, organisation_id, title, occurred_on, place, purposes, convener,"
        " concludes_for, series, gap_reason, state_reason, no_conclusion_reason,"
        " first_planned_on, concluded_by_name, concluded_by_title,"
        " created_by_person_id, origin, recorded_at, version"
    )
    expect_refusal(
        "conference_begins_as_planned",
        f"INSERT INTO conferences_conference (public_code, state, {columns})"
        f" SELECT 'khac', 'invited', {columns} FROM conferences_conference",
    )


def test_it_refuses_to_conclude_with_an_item_unsettled_or_without_its_text(
    minuted: Conference,
) -> None:
    concluded = (
        f"{CONFERENCE} state = 'concluded', concluded_on = now()::date,"
        " concluded_by_name = 'x'"
    )
    opened = "UPDATE conferences_agendaitem SET is_resolved = false"
    expect_refusal("conference_has_an_unresolved_item", opened, concluded)
    expect_refusal("conference_text_is_of_its_document", concluded)


@pytest.mark.parametrize(
    "change",
    ["title = 'Khác'", "concluded_by_name = 'Khác'", "text_id = NULL", "number = 1"],
)
def test_it_refuses_to_change_what_is_concluded(
    concluded: Conference, change: str
) -> None:
    expect_refusal("conference_concluded_is_frozen", f"{CONFERENCE} {change}")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE conferences_agendaitem SET decision = 'Khác'",
        "UPDATE conferences_invitation SET attendance = 'absent'",
        "DELETE FROM conferences_conferenceperson",
        "UPDATE conferences_conferenceperson SET name = 'Khác'",
    ],
)
def test_it_refuses_to_change_the_parts_of_what_is_concluded(
    lan: Mandate, concluded: Conference, statement: str
) -> None:
    if "person" in statement:
        statement = (
            "INSERT INTO conferences_conferenceperson"
            " (conference_id, rank, part, name, titles)"
            f" VALUES ({concluded.pk}, 9, 'attending', 'Khác', '{{}}')"
        )
    expect_refusal("conference_concluded_is_frozen_with_its_parts", statement)


def test_minutes_only_grow(minuted: Conference) -> None:
    expect_no_right("UPDATE conferences_minuterevision SET text = 'Khác'")
    expect_no_right("DELETE FROM conferences_minuterevision")


def _revision(number: int, reason: str = "x") -> str:
    return (
        "INSERT INTO conferences_minuterevision (item_id, number, text, reason,"
        " person_id, person_name, title, written_on, written_at) SELECT id,"
        f" {number}, 'x', '{reason}', 1, 'x', 'x', now(), now()"
        " FROM conferences_agendaitem"
    )


def test_a_revision_follows_the_one_before_and_says_why_once_closed(
    minuted: Conference,
) -> None:
    expect_refusal("minute_revisions_follow_each_other", _revision(5))
    expect_refusal("minute_changed_after_closing_says_why", _revision(2, reason=""))


def test_no_revision_is_added_to_what_is_concluded(concluded: Conference) -> None:
    expect_refusal("minute_is_written_while_it_is_open", _revision(2))


def test_nothing_held_here_is_ever_deleted(invited: Conference) -> None:
    for table in ("agendaitem", "invitation", "paper", "photo", "conference"):
        expect_no_right(f"DELETE FROM conferences_{table}")


def test_a_part_stays_with_its_conference(invited: Conference, lan: Mandate) -> None:
    expect_refusal(
        "part_of_a_conference_stays_there",
        "UPDATE conferences_agendaitem SET conference_id = conference_id + 1",
    )
