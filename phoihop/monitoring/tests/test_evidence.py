"""What stands behind a judgement: tasks, proofs, evidence, as of the cut-off."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.documents.queries import data_of
from phoihop.files.tests.samples import pdf, upload
from phoihop.monitoring import factories, services
from phoihop.monitoring.errors import EvidenceOfOthers
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.frozen import read
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import Result
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.tests.raw_sql import expect_refusal
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment, Evidence, Submission
from phoihop.tasks.queries.evidence import OpenFiles, files_seen_by
from phoihop.tasks.services import SubmissionOutline
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf
from phoihop.ui.ribbons import Proof
from phoihop.ui.templatetags.parts import drawn


@pytest.fixture
def evidence(cast: Cast, signed: Programme) -> Evidence:
    """Evidence of a result that was reported for the first content's task."""
    task = Task.objects.filter(content__programme=signed).earliest("id")
    son = cast.mandate("son")
    tasks.assign(actor=cast.mandate("ha"), task=task)
    tasks.accept(actor=cast.mandate("minh"), assignment=_assignment(task))
    tasks.start(actor=son, assignment=_assignment(task))
    paper = tasks.add_evidence(
        actor=son, title="Biên bản nghiệm thu", upload=upload(pdf(), "biên bản.pdf")
    )
    outline = SubmissionOutline(
        completed_on=son.on, text="Đủ 12 thôn", evidence=[paper]
    )
    tasks.submit(actor=son, assignment=_assignment(task), outline=outline)
    return paper


def _assignment(task: Task) -> Assignment:
    return Assignment.objects.get(task=task)


def _judge(actor: Mandate, review: Review, place: int, evidence: Evidence) -> None:
    services.write_assessment(
        actor=actor,
        review=review,
        target=live_review(review).rows[place].target,
        outline=JudgementOutline(
            result=Result.DONE, note="Có biên bản", evidence=[evidence]
        ),
    )


def test_the_snapshot_names_tasks_proofs_and_evidence_and_nothing_changes_it(
    review: Review,
    evidence: Evidence,
    lan: Mandate,
    tam: Mandate,
    heads: list[Mandate],
) -> None:
    _judge(lan, review, 0, evidence)
    factories.assess_all(actor=lan, review=review)
    services.submit_review(actor=lan, review=review)
    approved = factories.approve_all(heads=heads, review=review)
    assert approved.text is not None
    named = {"title": evidence.title, "code": evidence.public_code}
    contents = data_of(approved.text)["contents"]
    assert isinstance(contents, list)
    first = contents[0]
    assert first["proof"] == Proof.EVIDENCED
    assert first["evidence"] == [named]
    assert first["tasks"][0]["evidence"] == [named]
    assert first["tasks"][0]["state"] == "submitted"
    tasks.confirm(actor=tam, submission=Submission.objects.get())
    assert live_review(approved).rows[0].stand.proof == Proof.CONFIRMED
    assert read(approved.text).contents[0].proof == Proof.EVIDENCED


def test_figures_never_come_from_proofs(
    review: Review, evidence: Evidence, tam: Mandate
) -> None:
    tasks.confirm(actor=tam, submission=Submission.objects.get())
    sheet = live_review(review).sheet
    assert sheet.contents[0].proof == Proof.CONFIRMED
    assert (sheet.figures.done, sheet.figures.assessed) == (0, 0)


def test_it_refuses_evidence_of_another_content(
    review: Review, evidence: Evidence, lan: Mandate
) -> None:
    with pytest.raises(EvidenceOfOthers):
        _judge(lan, review, 1, evidence)


def test_the_database_keeps_the_evidence_of_what_was_submitted(
    review: Review, evidence: Evidence, lan: Mandate
) -> None:
    _judge(lan, review, 0, evidence)
    factories.assess_all(actor=lan, review=review)
    services.submit_review(actor=lan, review=review)
    table = "monitoring_assessment_evidence"
    for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET evidence_id = 1"):
        expect_refusal("evidence_of_assessment_is_chosen_in_a_draft", statement)


def test_from_the_figure_to_the_file_it_is_two_clicks(
    client_of: ClientOf, review: Review, evidence: Evidence, lan: Mandate
) -> None:
    path = f"/work/programmes/{review.programme_id}/review/{review.pk}/"
    page = client_of(lan).get(path).content.decode()
    assert 'href="#content-1"' in page
    assert f'<a href="/work/evidence/{evidence.pk}/">{evidence.title}</a>' in page


def test_a_link_to_a_file_is_drawn_for_those_only_who_may_open_it(
    review: Review, evidence: Evidence, lan: Mandate, tuan: Mandate
) -> None:
    line = live_review(review).sheet.contents[0]
    codes = {evidence.public_code}
    files = [files_seen_by(one, codes) for one in (lan, tuan, lan)]
    assert files[0] == files[2] != files[1] == OpenFiles()
    address = f"/work/evidence/{evidence.pk}/"
    pages = [
        drawn("monitoring/_line.html", line=line, order=1, is_approved=False, files=one)
        for one in files
    ]
    assert [address in page for page in pages] == [True, False, True]


def test_the_same_fixed_text_is_read_once_and_another_one_anew(
    approved: Review,
) -> None:
    assert approved.text is not None
    again = Review.objects.get(pk=approved.pk).text
    assert again is not None
    assert read(again) is read(approved.text)
    written = approved.text.canonical_text
    again.canonical_text = written.replace(approved.title, "Tên khác")
    assert read(again).title == "Tên khác"
    assert read(approved.text).title == approved.title
