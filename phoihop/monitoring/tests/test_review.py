"""Opening, assessing, submitting, approving a review; what each refuses."""

from datetime import timedelta

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.documents.queries import data_of, is_intact
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.monitoring import factories, services
from phoihop.monitoring.errors import (
    AssessorApproves,
    CutOffBeforeSigning,
    CutOffInFuture,
    FinalReviewThere,
    NotAssessed,
    NoteMissing,
    NotOfThisReview,
    ResultUnknown,
    ReviewApprovedBefore,
)
from phoihop.monitoring.models import Review, ReviewApproval
from phoihop.monitoring.queries import review_of
from phoihop.monitoring.queries.live import Target, live_review
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import Result, ReviewKind, ReviewState
from phoihop.monitoring.tests.signing import sign
from phoihop.programmes.models import Programme
from phoihop.testing.cast import Cast

SAID = JudgementOutline(result=Result.PARTLY, note="Còn hai thôn chưa xong")


def _target(review: Review, place: int) -> Target:
    return live_review(review).rows[place].target


def test_a_review_is_written_submitted_approved_and_frozen(
    approved: Review, signed: Programme
) -> None:
    assert approved.state == ReviewState.APPROVED
    assert approved.approved_on is not None
    assert approved.text is not None
    assert is_intact(approved.text)
    written = data_of(approved.text)
    assert written["format"] == "phoihop.review/2"
    assert written["figures"] == {
        "denominator": 3, "done": 3, "partly": 0, "not_done": 0, "withdrawn": 0,
        "added": 0, "added_done": 0, "added_partly": 0, "added_not_done": 0,
    }  # fmt: skip
    figures = review_of(signed.pk)
    assert figures is not None
    assert figures.sentence == "3/3 nội dung xong"
    assert figures.results == {1: "done", 2: "done", 3: "done"}
    acts = [entry.action for entry in history_of(signed)]
    assert "review.freeze" in acts
    assert acts.count("review.approve") == 3


def test_only_the_coordinator_of_the_keeping_body_opens_a_review(
    cast: Cast, signed: Programme
) -> None:
    for name in ("minh", "ha", "quang", "son", "tam", "thao", "hong", "kieu", "tuan"):
        with pytest.raises(NotAllowed):
            factories.open_review(actor=cast.mandate(name), programme=signed)


def test_it_refuses_a_second_final_review_but_not_a_second_interim_one(
    review: Review, signed: Programme, lan: Mandate
) -> None:
    with pytest.raises(FinalReviewThere):
        factories.open_review(actor=lan, programme=signed)
    codes = {
        factories.open_review(
            actor=lan, programme=signed, kind=ReviewKind.INTERIM
        ).public_code
        for _each in range(2)
    }
    assert len(codes) == 2


def test_it_refuses_figures_of_a_day_to_come_or_before_the_signing(
    signed: Programme, lan: Mandate
) -> None:
    for days, refusal in ((1, CutOffInFuture), (-1, CutOffBeforeSigning)):
        with pytest.raises(refusal):
            factories.open_review(
                actor=lan, programme=signed, cut_off=lan.on + timedelta(days=days)
            )


def test_changing_the_head_asks_for_the_version_and_a_possible_day(
    review: Review, lan: Mandate
) -> None:
    changed = services.change_review(
        actor=lan, review=review, strengths="Tốt", shortcomings="", cut_off=lan.on,
        version=1,
    )  # fmt: skip
    assert (changed.strengths, changed.version) == ("Tốt", 2)
    with pytest.raises(ChangedMeanwhile):
        services.change_review(
            actor=lan, review=review, strengths="", shortcomings="", cut_off=lan.on,
            version=1,
        )  # fmt: skip
    with pytest.raises(CutOffInFuture):
        services.change_review(
            actor=lan, review=review, strengths="", shortcomings="",
            cut_off=lan.on + timedelta(days=1), version=2,
        )  # fmt: skip


def test_another_partys_coordinator_assesses_what_it_leads_and_nothing_else(
    review: Review, thao: Mandate
) -> None:
    services.write_assessment(
        actor=thao, review=review, target=_target(review, 1), outline=SAID
    )
    for place in (0, 2):
        with pytest.raises(NotAllowed):
            services.write_assessment(
                actor=thao, review=review, target=_target(review, place), outline=SAID
            )


def test_nobody_but_coordinators_of_the_parties_assesses(
    cast: Cast, review: Review
) -> None:
    for name in ("minh", "ha", "son", "tam", "hong", "kieu", "tuan", "phuong"):
        with pytest.raises(NotAllowed):
            services.write_assessment(
                actor=cast.mandate(name),
                review=review,
                target=_target(review, 0),
                outline=SAID,
            )


def test_it_refuses_a_judgement_without_result_or_note(
    review: Review, lan: Mandate
) -> None:
    bad = {
        ResultUnknown: JudgementOutline(result="", note="Có"),
        NoteMissing: JudgementOutline(result=Result.DONE, note="  \n"),
    }
    for refusal, outline in bad.items():
        with pytest.raises(refusal):
            services.write_assessment(
                actor=lan, review=review, target=_target(review, 0), outline=outline
            )


def test_it_refuses_a_content_of_another_programme(
    cast: Cast, review: Review, lan: Mandate
) -> None:
    other = sign(cast).signed_contents.first()
    assert other is not None
    with pytest.raises(NotOfThisReview):
        services.write_assessment(actor=lan, review=review, target=other, outline=SAID)


def test_two_who_judge_the_same_content_lose_nothing(
    review: Review, lan: Mandate, thao: Mandate
) -> None:
    target = _target(review, 1)
    services.write_assessment(actor=thao, review=review, target=target, outline=SAID)
    mine = JudgementOutline(result=Result.DONE, note="Đủ hồ sơ")
    with pytest.raises(ChangedMeanwhile) as refusal:
        services.write_assessment(actor=lan, review=review, target=target, outline=mine)
    assert refusal.value.saved["note"] == SAID.note
    knowingly = services.write_assessment(
        actor=lan, review=review, target=target, outline=mine, version=1
    )
    assert (knowingly.version, knowingly.note) == (2, "Đủ hồ sơ")
    assert knowingly.assessor_person_id == lan.person_id


def test_it_refuses_to_submit_while_a_content_lacks_its_assessment(
    review: Review, lan: Mandate
) -> None:
    services.write_assessment(
        actor=lan, review=review, target=_target(review, 0), outline=SAID
    )
    with pytest.raises(NotAssessed) as refusal:
        services.submit_review(actor=lan, review=review)
    assert refusal.value.titles == ["2. Giám sát", "3. Thi đua"]
    assert "2. Giám sát" in refusal.value.sentence


def test_only_the_coordinator_submits_and_takes_back(
    cast: Cast, submitted: Review, lan: Mandate
) -> None:
    for name in ("thao", "minh", "ha"):
        with pytest.raises(NotAllowed):
            services.take_back(actor=cast.mandate(name), review=submitted)
    back = services.take_back(actor=lan, review=submitted)
    assert back.state == ReviewState.DRAFT
    for name in ("thao", "minh", "ha"):
        with pytest.raises(NotAllowed):
            services.submit_review(actor=cast.mandate(name), review=submitted)


def test_a_submitted_review_is_not_changed(submitted: Review, lan: Mandate) -> None:
    with pytest.raises(NotAllowed):
        services.write_assessment(
            actor=lan,
            review=submitted,
            target=_target(submitted, 0),
            outline=SAID,
            version=1,
        )
    with pytest.raises(NotAllowed):
        services.change_review(
            actor=lan, review=submitted, strengths="", shortcomings="",
            cut_off=lan.on, version=submitted.version,
        )  # fmt: skip


def test_taking_back_lets_the_approvals_fall(
    submitted: Review, lan: Mandate, minh: Mandate, heads: list[Mandate]
) -> None:
    services.approve_review(actor=minh, review=submitted)
    services.take_back(actor=lan, review=submitted)
    assert not ReviewApproval.objects.filter(withdrawn_at=None).exists()
    services.submit_review(actor=lan, review=submitted)
    assert factories.approve_all(heads=heads, review=submitted).is_approved


def test_each_acting_head_approves_once_and_nobody_else(
    cast: Cast, submitted: Review, minh: Mandate
) -> None:
    for name in ("lan", "ha", "quang", "son", "thao", "phuong", "kieu", "tuan"):
        with pytest.raises(NotAllowed):
            services.approve_review(actor=cast.mandate(name), review=submitted)
    services.approve_review(actor=minh, review=submitted)
    with pytest.raises(ReviewApprovedBefore):
        services.approve_review(actor=minh, review=submitted)
    submitted.refresh_from_db()
    assert submitted.state == ReviewState.SUBMITTED
    assert review_of(submitted.programme_id) is None


def test_whoever_assessed_does_not_approve_even_under_another_mandate(
    review: Review, lan: Mandate, minh: Mandate
) -> None:
    factories.assess_all(actor=lan, review=review)
    services.submit_review(actor=lan, review=review)
    same_person = Mandate(**{**vars(minh), "person_id": lan.person_id})
    with pytest.raises(AssessorApproves):
        services.approve_review(actor=same_person, review=review)


def test_an_approved_review_is_neither_taken_back_nor_approved_again(
    approved: Review, lan: Mandate, minh: Mandate
) -> None:
    with pytest.raises(NotAllowed):
        services.take_back(actor=lan, review=approved)
    with pytest.raises(NotAllowed):
        services.approve_review(actor=minh, review=approved)


def test_an_interim_review_gives_no_final_figures(
    cast: Cast, signed: Programme, lan: Mandate, heads: list[Mandate]
) -> None:
    factories.approved_review(
        coordinator=lan, heads=heads, programme=signed, kind=ReviewKind.INTERIM
    )
    assert review_of(signed.pk) is None
