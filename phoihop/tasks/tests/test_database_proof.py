"""The database itself refuses to change or invent what shows a result."""

import psycopg
import pytest

from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Party, Programme
from phoihop.programmes.tests.raw_sql import execute, expect_no_right, expect_refusal
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission


def _reported(assignment: Assignment, **changes: str) -> str:
    """Return the statement that reports a result by hand."""
    columns = {
        "assignment_id": str(assignment.pk),
        "number": "9",
        "completed_on": "current_date",
        "text": "'Xong'",
        "organisation_id": str(assignment.lead_id),
        "person_id": "1",
        "person_name": "'A'",
        "title": "''",
        "submitted_on": "current_date",
        "submitted_at": "now()",
        "standing": "'standing'",
        "judged_by_name": "''",
        "judgement": "''",
    } | changes
    names, values = ", ".join(columns), ", ".join(columns.values())
    return f"INSERT INTO tasks_submission ({names}) VALUES ({values})"


def test_a_result_is_reported_open_and_of_a_possible_day(
    under_way: Assignment, regular_under_way: Assignment
) -> None:
    first = regular_under_way.occurrences.earliest("number")
    for code, changes in (
        ("submission_begins_standing", {"standing": "'withdrawn'"}),
        ("submission_begins_standing", {"judged_by_person_id": "2"}),
        (
            "completion_is_not_of_the_future",
            {"submitted_on": "current_date + 2", "completed_on": "current_date + 2"},
        ),
        (
            "completion_is_not_older_than_the_promise",
            {"completed_on": "current_date - 30"},
        ),
        ("submission_reports_a_time_of_its_own_task", {"occurrence_id": str(first.pk)}),
    ):
        expect_refusal(code, _reported(under_way, **changes))
    expect_refusal(
        "submission_is_not_of_the_future",
        _reported(under_way, completed_on="current_date + 1"),
    )


def test_one_result_stands_at_a_time(reported: Submission) -> None:
    expect_refusal("one_submission_stands", _reported(reported.assignment))


@pytest.mark.parametrize(
    "change",
    [
        "text = 'Khác'",
        "completed_on = completed_on - 1",
        "person_id = person_id + 1",
        "number = 8",
        "occurrence_id = 1",
    ],
)
def test_a_result_stays_as_it_was_reported(reported: Submission, change: str) -> None:
    expect_refusal(
        "submission_stays_as_reported",
        f"UPDATE tasks_submission SET {change} WHERE id = {reported.pk}",
    )


def test_a_result_is_judged_once_by_another_person(
    reported: Submission, lan: Mandate, son: Mandate
) -> None:
    update = "UPDATE tasks_submission SET"
    expect_refusal(
        "submission_is_judged_by_another_person",
        f"{update} judged_by_person_id = {son.person_id} WHERE id = {reported.pk}",
    )
    services.complete(actor=lan, submission=reported)
    expect_refusal(
        "submission_is_judged_once",
        f"{update} judged_by_person_id = {lan.person_id + 1} WHERE id = {reported.pk}",
    )
    expect_refusal(
        "submission_is_judged_once",
        f"{update} standing = 'withdrawn' WHERE id = {reported.pk}",
    )


def test_whoever_confirmed_does_not_check(reported: Submission, tam: Mandate) -> None:
    services.confirm(actor=tam, submission=reported)
    expect_refusal(
        "whoever_confirmed_does_not_check",
        f"UPDATE tasks_submission SET judged_by_person_id = {tam.person_id} "
        f"WHERE id = {reported.pk}",
    )


def _said(submission: Submission, party: Party, person_id: int, **changes: str) -> str:
    """Return the statement that speaks for a party by hand."""
    member = party.members.earliest("id")
    columns = {
        "submission_id": str(submission.pk),
        "party_id": str(party.pk),
        "organisation_id": str(member.organisation_id),
        "stance": "'confirmed'",
        "reason": "''",
        "person_id": str(person_id),
        "person_name": "'A'",
        "title": "''",
        "confirmed_on": "current_date",
        "confirmed_at": "now()",
        "answer": "''",
        "answered_by_name": "''",
    } | changes
    names, values = ", ".join(columns), ", ".join(columns.values())
    return f"INSERT INTO tasks_confirmation ({names}) VALUES ({values})"


def _party(programme: Programme, rank: int) -> Party:
    return programme.parties.get(rank=rank)


def test_a_word_is_of_another_party_and_of_a_third_person(
    programme: Programme,
    completed: Submission,
    son: Mandate,
    lan: Mandate,
    tam: Mandate,
) -> None:
    leads, other = _party(programme, 1), _party(programme, 2)
    expect_refusal(
        "the_party_of_the_lead_does_not_confirm",
        _said(completed, leads, tam.person_id),
    )
    expect_refusal(
        "confirmation_is_of_a_party_of_the_programme",
        _said(
            completed, other, tam.person_id, organisation_id=str(son.organisation_id)
        ),
    )
    for actor in (son, lan):
        expect_refusal(
            "doer_and_verifier_do_not_confirm",
            _said(completed, other, actor.person_id),
        )
    execute(_said(completed, other, tam.person_id))


def test_a_dispute_comes_with_its_reason_and_without_an_answer(
    programme: Programme, completed: Submission, tam: Mandate
) -> None:
    other, stranger = _party(programme, 2), str(tam.person_id)
    expect_refusal(
        "dispute_has_a_reason",
        _said(completed, other, tam.person_id, stance="'disputed'"),
    )
    expect_refusal(
        "confirmation_is_answered_later",
        _said(
            completed,
            other,
            tam.person_id,
            stance="'disputed'",
            reason="'Không'",
            answer="'Có'",
            answered_on="current_date",
            answered_by_person_id=f"{stranger} + 1",
        ),
    )


def test_only_a_standing_result_is_spoken_on(
    programme: Programme, reported: Submission, lan: Mandate, tam: Mandate
) -> None:
    services.send_back(actor=lan, submission=reported, reason="Thiếu")
    expect_refusal(
        "only_a_standing_result_is_spoken_on",
        _said(reported, _party(programme, 2), tam.person_id),
    )


def test_a_dispute_is_answered_once_and_a_word_stays_as_said(
    completed: Submission, tam: Mandate, son: Mandate
) -> None:
    dispute = services.dispute(actor=tam, submission=completed, reason="Chưa thấy")
    update, where = "UPDATE tasks_confirmation SET", f"WHERE id = {dispute.pk}"
    for change in ("reason = 'Khác'", "stance = 'confirmed'", "person_id = 1"):
        expect_refusal("confirmation_stays_as_said", f"{update} {change} {where}")
    expect_refusal(
        "dispute_is_answered_by_another_person",
        f"{update} answer = 'Có', answered_on = current_date, "
        f"answered_by_person_id = {tam.person_id} {where}",
    )
    services.answer_dispute(actor=son, confirmation=dispute, answer="Có")
    expect_refusal("dispute_is_answered_once", f"{update} answer = 'Khác' {where}")


@pytest.mark.parametrize(
    "table", ["tasks_taskevent", "tasks_evidence", "tasks_evidenceuse"]
)
@pytest.mark.django_db
def test_the_application_changes_no_event_and_no_evidence(table: str) -> None:
    expect_no_right(f"UPDATE {table} SET id = id")


@pytest.mark.parametrize(
    "table", ["tasks_taskevent", "tasks_evidence", "tasks_evidenceuse"]
)
def test_not_even_the_owner_of_the_tables_changes_them(
    owner_connection: "psycopg.Connection[tuple[object, ...]]", table: str
) -> None:
    found = owner_connection.execute(
        "SELECT count(*) FROM pg_trigger WHERE tgname = %s AND tgenabled = 'O'",
        [f"{table}_is_append_only"],
    ).fetchone()
    assert found == (1,)


@pytest.mark.parametrize(
    "table",
    ["tasks_assignment", "tasks_occurrence", "tasks_submission", "tasks_confirmation"],
)
def test_not_even_the_owner_of_the_tables_removes_them(
    owner_connection: "psycopg.Connection[tuple[object, ...]]", table: str
) -> None:
    found = owner_connection.execute(
        "SELECT count(*) FROM pg_trigger WHERE tgname = %s AND tgenabled = 'O'",
        [f"{table}_is_never_deleted"],
    ).fetchone()
    assert found == (1,)
