"""A task that was said at a conference: planned, given out, read, reported."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed, RuleViolation, WrongMove
from phoihop.programmes.factories import make_content, make_programme
from phoihop.programmes.models import Content, Programme, Task, TaskOrigin
from phoihop.programmes.services import SaidOutline, TaskOutline
from phoihop.programmes.states import DueKind
from phoihop.tasks import services
from phoihop.tasks.alone_errors import (
    CompletedBeforeSaid,
    CoordinatingOutside,
    EvidenceOfNoProgramme,
    NoPeriodHere,
    NothingSaysWhenDue,
    SupervisorOutside,
    SupervisorTakesPart,
    WordsMissing,
)
from phoihop.tasks.errors import LeadMissing, LeadOutside
from phoihop.tasks.models import Assignment, Evidence, Submission
from phoihop.tasks.queries.board import board_of
from phoihop.tasks.queries.evidence import evidence_seen_by
from phoihop.tasks.queries.page import visible_task
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.tasks.states import TaskState
from phoihop.tasks.tests.employing import employ
from phoihop.tasks.tests.saying import SAID_DAYS_AGO, WORDS, plan_said
from phoihop.testing.cast import Cast


def _directive(assigning_body: Organisation) -> SaidOutline:
    return SaidOutline(
        origin=TaskOrigin.DIRECTIVE,
        words="Đề nghị các hội vào cuộc.",
        said_on=today(),
        unit_id=assigning_body.unit_id,
        assigning_body=assigning_body,
    )


def test_it_keeps_the_words_it_comes_from_and_belongs_to_no_programme(
    said: Task, committee: Organisation
) -> None:
    assert said.origin == TaskOrigin.CONCLUSION
    assert said.origin_text == WORDS
    assert said.content is None
    assert said.serves is None
    assert said.assigning_body == committee
    assert said.planned_on == today() - timedelta(days=SAID_DAYS_AGO)


def test_only_the_assigning_body_plans_it(
    cast: Cast, committee: Organisation, womens_union: Organisation
) -> None:
    for name in ("tam", "thao", "son", "quang", "tuan"):
        with pytest.raises(NotAllowed):
            plan_said(
                actor=cast.mandate(name), assigning_body=committee, lead=womens_union
            )


def test_only_the_head_or_office_chief_of_the_assigning_body_gives_it_out(
    said: Task, lan: Mandate, son: Mandate, tam: Mandate, hong: Mandate, ha: Mandate
) -> None:
    for actor in (lan, son, tam, hong):
        with pytest.raises(NotAllowed):
            services.assign(actor=actor, task=said)
        with pytest.raises(NotAllowed):
            services.cancel(actor=actor, assignment=said, reason="Không cần nữa")
    services.assign(actor=ha, task=said)
    with pytest.raises(WrongMove):
        services.assign(actor=ha, task=said)


def test_a_planned_one_is_called_off_with_a_reason(said: Task, minh: Mandate) -> None:
    services.cancel(actor=minh, assignment=said, reason="Đã làm ở nơi khác")
    assert Assignment.objects.get(task=said).state == TaskState.CANCELLED


def test_it_refuses_what_says_nothing_of_when_it_is_due(
    lan: Mandate, committee: Organisation, womens_union: Organisation
) -> None:
    bare: dict[str, Any] = {"due_on": None, "due_rule": "", "no_due_reason": ""}
    for kind in (DueKind.DATE, DueKind.RECURRING, DueKind.CONDITION, DueKind.NONE):
        with pytest.raises(NothingSaysWhenDue):
            plan_said(
                actor=lan,
                assigning_body=committee,
                lead=womens_union,
                **{**bare, "due_kind": kind},
            )
    with pytest.raises(NoPeriodHere):
        plan_said(
            actor=lan,
            assigning_body=committee,
            lead=womens_union,
            due_kind=DueKind.WITHIN_PERIOD,
        )


def test_a_written_reason_stands_for_the_due_date(
    lan: Mandate, committee: Organisation, womens_union: Organisation
) -> None:
    task = plan_said(
        actor=lan,
        assigning_body=committee,
        lead=womens_union,
        due_kind=DueKind.NONE,
        due_on=None,
        no_due_reason="Chờ hướng dẫn của tỉnh",
    )
    assert task.no_due_reason == "Chờ hướng dẫn của tỉnh"


def test_it_refuses_bodies_that_cannot_take_their_part(
    cast: Cast, lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    womens_union = cast.organisations["womens_union"]
    neighbour_committee = cast.organisations["neighbour_committee"]
    refused: dict[type[RuleViolation], dict[str, Any]] = {
        LeadMissing: {"lead": None},
        LeadOutside: {"lead": neighbour_committee},
        CoordinatingOutside: {"coordinating": [neighbour_committee]},
        SupervisorOutside: {"supervisor": neighbour_committee},
        WordsMissing: {"words": "  "},
    }
    good = {"actor": lan, "assigning_body": committee, "lead": womens_union}
    for error, changes in refused.items():
        with pytest.raises(error):
            plan_said(**{**good, **changes})
    for watching in (womens_union, front, committee):
        with pytest.raises(SupervisorTakesPart):
            plan_said(
                actor=lan,
                assigning_body=committee,
                lead=womens_union,
                coordinating=[front],
                supervisor=watching,
            )


def test_until_it_is_given_out_only_the_bodies_in_it_know_it(
    cast: Cast, said: Task, tuan: Mandate
) -> None:
    coordinating = employ(cast.organisations["farmers_union"], Role.OFFICER)
    stranger = employ(cast.organisations["youth_union"], Role.OFFICER)
    named = [cast.mandate(name) for name in ("lan", "hong", "tam", "kieu")]
    for actor in (*named, coordinating):
        assert visible_task(actor, said.pk) == said
    for actor in (tuan, stranger):
        assert visible_task(actor, said.pk) is None


def test_once_given_out_everybody_of_the_unit_reads_it(
    said_assigned: Assignment, youth_union: Organisation, tuan: Mandate
) -> None:
    reader = employ(youth_union, Role.OFFICER)
    assert visible_task(reader, said_assigned.task_id) is not None
    assert visible_task(tuan, said_assigned.task_id) is None


def test_a_result_is_not_older_than_the_words(
    said_assigned: Assignment, hong: Mandate, officer_of_union: Mandate
) -> None:
    services.accept(actor=hong, assignment=said_assigned)
    services.start(actor=officer_of_union, assignment=said_assigned)
    early = today() - timedelta(days=SAID_DAYS_AGO + 1)
    with pytest.raises(CompletedBeforeSaid):
        services.submit(
            actor=officer_of_union,
            assignment=said_assigned,
            outline=SubmissionOutline(completed_on=early, text="Đã xong"),
        )


def test_the_unit_reads_its_evidence_and_no_public_page_shows_it(
    cast: Cast, said_reported: Submission, officer_of_union: Mandate, phuong: Mandate
) -> None:
    added = [EvidenceOutline(title="Danh sách hộ", upload=upload(pdf(), "ds.pdf"))]
    services.put_forward(actor=officer_of_union, submission=said_reported, added=added)
    evidence = Evidence.objects.get()
    assert list(evidence_seen_by(cast.mandate("tam"))) == [evidence]
    assert not evidence_seen_by(cast.mandate("tuan")).exists()
    with pytest.raises(EvidenceOfNoProgramme):
        services.publish_evidence(actor=phuong, evidence=evidence)


def test_it_may_serve_a_content_and_is_never_counted_into_it(
    cast: Cast, programme: Programme, content: Content
) -> None:
    before = programme.signed_contents.count()
    task = services.plan_said_task(
        actor=cast.mandate("lan"),
        said=_directive(cast.organisations["committee"]),
        outline=TaskOutline(
            title="Vận động hội viên",
            lead=cast.organisations["womens_union"],
            due_kind=DueKind.WITHIN_PERIOD,
        ),
        serves=content,
    )
    assert task.due_on is not None
    assert visible_task(cast.mandate("hong"), task.pk) is not None
    assignment = services.assign(actor=cast.mandate("minh"), task=task)
    assert assignment.programme == programme
    assert task.pk in {view.pk for view in board_of(programme.pk, today()).tasks}
    assert programme.signed_contents.count() == before


def test_it_serves_no_content_of_a_programme_that_is_not_in_force(
    lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    draft = make_programme(actor=lan, parties=[[committee], [front]])
    content = make_content(actor=lan, programme=draft)
    outline = TaskOutline(
        title="Việc", lead=front, due_kind=DueKind.CONDITION, due_rule="khi có mưa lũ"
    )
    with pytest.raises(WrongMove):
        services.plan_said_task(
            actor=lan, said=_directive(committee), outline=outline, serves=content
        )


def test_it_serves_no_content_of_another_unit(
    content: Content, lan: Mandate, committee: Organisation, front: Organisation
) -> None:
    elsewhere = replace(_directive(committee), unit_id=committee.unit_id + 1)
    with pytest.raises(NotAllowed):
        services.plan_said_task(
            actor=lan,
            said=elsewhere,
            outline=TaskOutline(title="Việc", lead=front),
            serves=content,
        )
