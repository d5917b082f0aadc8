"""The database itself refuses to bend a task that was said at a conference."""

from datetime import timedelta

import pytest

from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.programmes.models import Task
from phoihop.programmes.tests.raw_sql import expect_refusal
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.tests.saying import SAID_DAYS_AGO


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("origin_text = ''", "task_stays_as_planned"),
        ("origin_text = 'Khác'", "task_stays_as_planned"),
        ("lead_id = NULL", "task_stays_as_planned"),
        ("assigning_body_id = NULL", "task_stays_as_planned"),
        ("supervisor_id = lead_id", "task_stays_as_planned"),
    ],
)
def test_it_stays_as_it_was_planned(said: Task, change: str, name: str) -> None:
    expect_refusal(name, f"UPDATE programmes_task SET {change} WHERE id = {said.pk}")
    expect_refusal(name, f"DELETE FROM programmes_task WHERE id = {said.pk}")


_INSERT = """
    INSERT INTO programmes_task (unit_id, origin, origin_text, planned_on, rank, title,
        lead_id, assigning_body_id, supervisor_id, extent, due_kind, due_rule,
        no_due_reason, measure, deliverable, version, content_id)
    VALUES ({unit}, 'conclusion', {words}, {day}, 1, 'Việc', {lead}, {giver}, {watch},
        '', '{kind}', '{rule}', '', '', '', 1, NULL)
"""


def test_none_is_written_without_its_words_bodies_and_due_date(
    committee: Organisation, front: Organisation
) -> None:
    good = {
        "unit": committee.unit_id,
        "words": "'Giao MTTQ xã'",
        "day": "current_date",
        "lead": front.pk,
        "giver": committee.pk,
        "watch": "NULL",
        "kind": "recurring",
        "rule": "hằng quý",
    }
    said = "task_said_at_a_conference_has_its_words_and_bodies"
    refused = {
        "words": ("''", said),
        "day": ("NULL", said),
        "lead": ("NULL", said),
        "giver": ("NULL", said),
        "watch": (str(front.pk), "task_is_watched_by_another_body"),
        "kind": ("none", "task_said_at_a_conference_is_due_or_says_why_not"),
    }
    for name, (value, constraint) in refused.items():
        expect_refusal(constraint, _INSERT.format(**{**good, name: value}))


def test_its_assigning_body_and_no_other_gives_it_out(
    said: Task, front: Organisation
) -> None:
    expect_refusal(
        "task_is_given_out_by_its_assigning_body",
        f"""
        INSERT INTO tasks_assignment
            (task_id, unit_id, assigned_by_id, lead_id, state, extensions, version)
        VALUES ({said.pk}, {said.unit_id}, {front.pk}, {said.lead_id}, 'assigned', 0, 1)
        """,
    )


def test_the_bodies_beside_the_lead_stay_once_it_is_given_out(
    said_assigned: Assignment, front: Organisation
) -> None:
    task = said_assigned.task_id
    expect_refusal(
        "task_stays_as_planned",
        f"DELETE FROM programmes_task_coordinating WHERE task_id = {task}",
    )
    expect_refusal(
        "task_stays_as_planned",
        "INSERT INTO programmes_task_coordinating (task_id, organisation_id) "
        f"VALUES ({task}, {front.pk})",
    )


def test_no_result_is_older_than_what_was_said(said_assigned: Assignment) -> None:
    early = today() - timedelta(days=SAID_DAYS_AGO + 1)
    expect_refusal(
        "completion_is_not_older_than_what_was_said",
        f"""
        INSERT INTO tasks_submission (assignment_id, number, completed_on, text,
            organisation_id, person_id, person_name, title, submitted_on, submitted_at,
            standing, judged_by_name, judgement)
        VALUES ({said_assigned.pk}, 1, '{early}', 'Xong', {said_assigned.lead_id}, 1,
            'A', 'B', current_date, now(), 'standing', '', '')
        """,
    )


def _speaks(submission: Submission, body: int, party: str = "NULL") -> str:
    return f"""
        INSERT INTO tasks_confirmation (submission_id, party_id, organisation_id,
            stance, reason, person_id, person_name, title, confirmed_on, confirmed_at,
            answer, answered_by_name)
        VALUES ({submission.pk}, {party}, {body}, 'confirmed', '', 99, 'A', 'B',
            current_date, now(), '', '')
    """


def test_nobody_in_the_work_speaks_and_no_party_does(
    said_reported: Submission,
    committee: Organisation,
    womens_union: Organisation,
    farmers_union: Organisation,
    youth_union: Organisation,
    neighbour_committee: Organisation,
) -> None:
    refused = "only_who_watches_or_takes_no_part_confirms"
    for body in (
        committee,
        womens_union,
        farmers_union,
        youth_union,
        neighbour_committee,
    ):
        expect_refusal(refused, _speaks(said_reported, body.pk))
    expect_refusal(
        "confirmation_is_of_a_party_of_the_programme",
        _speaks(said_reported, committee.pk, "1"),
    )


def test_the_doer_does_not_speak_for_whoever_watches(
    said_reported: Submission, front: Organisation
) -> None:
    words = _speaks(said_reported, front.pk)
    expect_refusal(
        "doer_and_verifier_do_not_confirm",
        words.replace("99", str(said_reported.person_id)),
    )
