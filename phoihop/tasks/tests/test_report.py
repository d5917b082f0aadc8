"""Reporting a result with evidence, checking it, sending it back."""

from datetime import timedelta

import pytest

from phoihop.audit.models import Entry
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.files.errors import FileRefused
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.tasks import services
from phoihop.tasks.errors import (
    AlreadyJudged,
    CompletedBeforeSigning,
    CompletedInFuture,
    EvidenceEmpty,
    EvidenceMissing,
    EvidenceWithoutTitle,
    OccurrenceUnclear,
    SaysNothing,
    VerifierHasConfirmed,
)
from phoihop.tasks.models import Assignment, Evidence, Submission
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.tasks.states import SubmissionStanding, TaskState
from phoihop.tasks.tests.employing import also, employ


def _outline(**changes: object) -> SubmissionOutline:
    given: dict[str, object] = {"completed_on": today(), "text": "Xong"}
    return SubmissionOutline(**(given | changes))  # type: ignore[arg-type]  # by name


def test_a_result_is_of_a_day_between_signing_and_today(
    under_way: Assignment, son: Mandate
) -> None:
    tomorrow = _outline(completed_on=today() + timedelta(days=1))
    with pytest.raises(CompletedInFuture):
        services.submit(actor=son, assignment=under_way, outline=tomorrow)
    older = _outline(completed_on=today() - timedelta(days=11))
    with pytest.raises(CompletedBeforeSigning):
        services.submit(actor=son, assignment=under_way, outline=older)
    signing = _outline(completed_on=today() - timedelta(days=10))
    services.submit(actor=son, assignment=under_way, outline=signing)


def test_a_result_is_told_in_words(under_way: Assignment, son: Mandate) -> None:
    with pytest.raises(SaysNothing):
        services.submit(actor=son, assignment=under_way, outline=_outline(text=" \n"))


def test_only_an_officer_of_the_lead_reports_and_only_work_that_was_begun(
    under_way: Assignment, minh: Mandate, officer_of_front: Mandate, son: Mandate
) -> None:
    for actor in (minh, officer_of_front):
        with pytest.raises(NotAllowed):
            services.submit(actor=actor, assignment=under_way, outline=_outline())
    services.submit(actor=son, assignment=under_way, outline=_outline())
    with pytest.raises(NotAllowed):
        services.submit(actor=son, assignment=under_way, outline=_outline())
    assert under_way.submissions.count() == 1


def test_a_regular_task_is_reported_time_by_time(
    regular_under_way: Assignment,
    under_way: Assignment,
    officer_of_front: Mandate,
    son: Mandate,
) -> None:
    with pytest.raises(OccurrenceUnclear):
        services.submit(
            actor=officer_of_front, assignment=regular_under_way, outline=_outline()
        )
    first = regular_under_way.occurrences.earliest("number")
    with pytest.raises(OccurrenceUnclear):
        services.submit(
            actor=son, assignment=under_way, outline=_outline(occurrence=first)
        )


def test_one_piece_of_evidence_serves_several_tasks(
    reported: Submission,
    regular_under_way: Assignment,
    officer_of_front: Mandate,
    son: Mandate,
) -> None:
    evidence = services.add_evidence(actor=son, title="Biên bản", reference="Số 5")
    for _time in range(2):
        services.use_evidence(actor=son, submission=reported, evidence=evidence)
    first = regular_under_way.occurrences.earliest("number")
    services.submit(
        actor=officer_of_front,
        assignment=regular_under_way,
        outline=_outline(occurrence=first, evidence=[evidence]),
    )
    assert evidence.uses.count() == 2
    assert Entry.objects.filter(action="evidence.use").count() == 2


def test_evidence_that_is_not_seen_is_not_put_forward(
    reported: Submission, son: Mandate, neighbour_committee: Organisation
) -> None:
    stranger = employ(neighbour_committee, Role.OFFICER)
    theirs = services.add_evidence(actor=stranger, title="Bí mật", reference="Số 1")
    with pytest.raises(NotAllowed):
        services.use_evidence(actor=son, submission=reported, evidence=theirs)


def test_evidence_says_what_it_is_and_where_it_is_found(
    reported: Submission, son: Mandate, minh: Mandate
) -> None:
    with pytest.raises(EvidenceWithoutTitle):
        services.add_evidence(actor=son, title=" ", reference="Số 5")
    with pytest.raises(EvidenceEmpty):
        services.add_evidence(actor=son, title="Ảnh")
    with pytest.raises(FileRefused) as refusal:
        services.add_evidence(actor=son, title="Ảnh", upload=upload(b"MZ", "a.pdf"))
    assert refusal.value.field == "upload"
    with pytest.raises(NotAllowed):
        services.add_evidence(actor=minh, title="Ảnh", reference="Số 5")
    with pytest.raises(EvidenceMissing):
        services.put_forward(actor=son, submission=reported)
    assert not Evidence.objects.exists()


def test_only_the_body_that_reported_adds_evidence(
    reported: Submission, officer_of_front: Mandate, lan: Mandate
) -> None:
    new = [EvidenceOutline(title="Ảnh", upload=upload(pdf(), "anh.pdf"))]
    for actor in (officer_of_front, lan):
        with pytest.raises(NotAllowed):
            services.put_forward(actor=actor, submission=reported, added=new)


def test_a_refused_report_leaves_no_evidence_behind(
    under_way: Assignment, son: Mandate
) -> None:
    bad = EvidenceOutline(title="Ảnh", upload=upload(b"MZ", "a.pdf"))
    good = EvidenceOutline(title="Giấy", reference="Số 5")
    with pytest.raises(FileRefused):
        services.submit(
            actor=son, assignment=under_way, outline=_outline(added=[good, bad])
        )
    assert not Evidence.objects.exists()
    assert not Submission.objects.exists()


def test_whoever_reported_does_not_check_under_another_mandate_either(
    reported: Submission, son: Mandate, committee: Organisation
) -> None:
    coordinator = also(son, committee, Role.COORDINATOR)
    with pytest.raises(NotAllowed):
        services.complete(actor=coordinator, submission=reported)
    with pytest.raises(NotAllowed):
        services.send_back(actor=coordinator, submission=reported, reason="Thiếu")


def test_only_a_coordinator_of_the_assigning_body_checks(
    reported: Submission, minh: Mandate, thao: Mandate
) -> None:
    for actor in (minh, thao):
        with pytest.raises(NotAllowed):
            services.complete(actor=actor, submission=reported)


def test_a_result_sent_back_no_longer_stands_and_the_next_one_does(
    reported: Submission, lan: Mandate, son: Mandate
) -> None:
    with pytest.raises(ReasonMissing):
        services.send_back(actor=lan, submission=reported, reason="")
    services.send_back(actor=lan, submission=reported, reason="Thiếu ảnh")
    reported.refresh_from_db()
    assignment = reported.assignment
    assignment.refresh_from_db()
    assert reported.standing == SubmissionStanding.SENT_BACK
    assert assignment.state == TaskState.IN_PROGRESS
    assert assignment.completed_on is None
    again = services.submit(actor=son, assignment=assignment, outline=_outline())
    assert again.number == 2
    with pytest.raises(NotAllowed):
        services.put_forward(
            actor=son,
            submission=reported,
            added=[EvidenceOutline(title="Ảnh", reference="Số 5")],
        )


def test_a_result_is_checked_once(completed: Submission, lan: Mandate) -> None:
    with pytest.raises(AlreadyJudged):
        services.complete(actor=lan, submission=completed)
    with pytest.raises(AlreadyJudged):
        services.send_back(actor=lan, submission=completed, reason="Thiếu")


def test_whoever_spoke_for_another_side_does_not_check(
    reported: Submission, officer_of_front: Mandate, committee: Organisation
) -> None:
    services.confirm(actor=officer_of_front, submission=reported)
    both = also(officer_of_front, committee, Role.COORDINATOR)
    with pytest.raises(VerifierHasConfirmed):
        services.complete(actor=both, submission=reported)


def test_a_time_of_a_regular_task_is_sent_back_alone(
    regular_under_way: Assignment, officer_of_front: Mandate, lan: Mandate
) -> None:
    first, second, _third = regular_under_way.occurrences.order_by("number")
    rows = [
        services.submit(
            actor=officer_of_front,
            assignment=regular_under_way,
            outline=_outline(occurrence=one),
        )
        for one in (first, second)
    ]
    services.send_back(actor=lan, submission=rows[0], reason="Thiếu")
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == (TaskState.IN_PROGRESS, TaskState.SUBMITTED)
