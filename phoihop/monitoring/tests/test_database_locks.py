"""What the database refuses of reviews and closing, by SQL sent by hand."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.monitoring import factories, services
from phoihop.monitoring.models import Review
from phoihop.monitoring.states import SettlementKind
from phoihop.monitoring.tests.signing import sign
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.tests.raw_sql import execute, expect_no_right, expect_refusal
from phoihop.testing.cast import Cast


def _to(review: Review, state: str, also: str = "") -> str:
    return (
        f"UPDATE monitoring_review SET state = '{state}'{also} WHERE id = {review.pk}"
    )


def _approval(review: Review, organisation: str, party: str, person: int) -> str:
    return (
        "INSERT INTO monitoring_reviewapproval (review_id, party_id, organisation_id,"
        " text_id, person_id, person_name, title, approved_on, approved_at)"
        f" SELECT r.id, {party}, {organisation}, r.text_id, {person}, 'x', 'x', now(),"
        f" now() FROM monitoring_review r WHERE r.id = {review.pk}"
    )


def _close(programme: Programme) -> str:
    return (
        "UPDATE programmes_programme SET state = 'closed', ended_on = signed_on"
        f" WHERE id = {programme.pk}"
    )


def _carry_all(actor: Mandate, programme: Programme) -> None:
    for task in Task.objects.filter(content__programme=programme):
        services.settle(
            actor=actor, task=task, kind=SettlementKind.CARRIED, reason="Làm tiếp"
        )


def test_it_refuses_a_review_that_does_not_begin_as_a_draft(review: Review) -> None:
    columns = (
        "programme_id, cut_off, title, strengths, shortcomings, document_id,"
        " organisation_id, created_by_person_id, created_on, created_at, version"
    )
    copy = (
        f"INSERT INTO monitoring_review (state, kind, public_code, {columns})"
        f" SELECT 'approved', 'interim', 'khac', {columns} FROM monitoring_review"
    )
    expect_refusal("review_begins_as_a_draft", copy)


def test_it_refuses_to_move_a_review_to_another_programme(
    review: Review, cast: Cast
) -> None:
    expect_refusal(
        "review_stays_what_it_is",
        f"UPDATE monitoring_review SET programme_id = {sign(cast).pk}"
        f" WHERE id = {review.pk}",
    )


@pytest.mark.parametrize("day", ["'2020-01-01'", "now() + interval '3 days'"])
def test_it_refuses_an_impossible_cut_off(review: Review, day: str) -> None:
    expect_refusal(
        "review_cut_off_is_between_signing_and_today",
        f"UPDATE monitoring_review SET cut_off = {day} WHERE id = {review.pk}",
    )


def test_it_refuses_moves_outside_the_table(review: Review) -> None:
    for state in ("approved", "nonsense"):
        expect_refusal("review_move_is_not_in_the_table", _to(review, state))


def test_it_refuses_to_submit_under_a_text_of_another_document(
    review: Review, signed: Programme
) -> None:
    text = f", submitted_by_person_id = 1, text_id = {signed.current_version_id}"
    expect_refusal("review_text_is_of_its_document", _to(review, "submitted", text))


def test_it_refuses_to_submit_while_a_content_is_not_assessed(review: Review) -> None:
    execute(
        "INSERT INTO documents_version (document_id, number, canonical_text, sha256,"
        f" frozen_at, frozen_by_person_id) VALUES ({review.document_id}, 1, '{{}}',"
        " encode(sha256('{}'), 'hex'), now(), 1)"
    )
    own = (
        ", submitted_by_person_id = 1, text_id = (SELECT max(id) FROM"
        f" documents_version WHERE document_id = {review.document_id})"
    )
    expect_refusal("review_lacks_an_assessment", _to(review, "submitted", own))


def test_it_refuses_to_move_or_remove_an_assessment(
    submitted: Review, lan: Mandate
) -> None:
    services.take_back(actor=lan, review=submitted)
    expect_refusal(
        "assessment_stays_where_it_is",
        "UPDATE monitoring_assessment SET signed_content_id = NULL,"
        " added_content_id = 1",
    )
    expect_no_right("DELETE FROM monitoring_assessment")


def test_it_refuses_to_change_what_is_submitted_or_frozen(
    submitted: Review, heads: list[Mandate]
) -> None:
    change = f"UPDATE monitoring_review SET strengths = 'Khác' WHERE id={submitted.pk}"
    expect_refusal("review_submitted_is_not_changed", change)
    judged = "UPDATE monitoring_assessment SET result = 'not_done'"
    expect_refusal("assessment_is_written_in_a_draft", judged)
    approved = factories.approve_all(heads=heads, review=submitted)
    for attempt in (change, _to(approved, "draft"), _to(approved, "submitted")):
        expect_refusal("review_is_frozen", attempt)
    expect_refusal("assessment_is_written_in_a_draft", judged)
    fall = "UPDATE monitoring_reviewapproval SET withdrawn_at = now()"
    expect_refusal("review_is_frozen", fall)
    for table in ("review", "assessment", "reviewapproval", "settlement"):
        expect_no_right(f"DELETE FROM monitoring_{table}")


def test_it_refuses_approval_by_an_assessor_an_outsider_or_of_another_text(
    submitted: Review, signed: Programme, lan: Mandate, cast: Cast
) -> None:
    party = signed.parties.get(rank=1)
    own = str(cast.organisations["committee"].pk)
    expect_refusal(
        "review_approval_is_by_no_assessor",
        _approval(submitted, own, str(party.pk), lan.person_id),
    )
    expect_refusal(
        "review_approval_is_by_who_acts_for_a_party",
        _approval(submitted, str(cast.organisations["front"].pk), str(party.pk), 1),
    )
    services.take_back(actor=lan, review=submitted)
    expect_refusal(
        "review_approval_is_of_the_submitted_text",
        _approval(submitted, own, str(party.pk), 1),
    )


def test_it_refuses_an_approved_review_without_every_party(
    submitted: Review, minh: Mandate
) -> None:
    services.approve_review(actor=minh, review=submitted)
    expect_refusal(
        "review_is_not_approved_by_all",
        _to(submitted, "approved", ", approved_on = now()"),
    )
    expect_refusal("review_taken_back_keeps_no_approval", _to(submitted, "draft"))


def test_it_refuses_a_judgement_of_another_programmes_content(
    review: Review, cast: Cast
) -> None:
    other = sign(cast).signed_contents.first()
    assert other is not None
    expect_refusal(
        "assessment_is_of_its_programme",
        "INSERT INTO monitoring_assessment (review_id, signed_content_id, result, note,"
        " assessor_person_id, assessor_name, assessor_title, assessed_on, version)"
        f" VALUES ({review.pk}, {other.pk}, 'done', 'x', 1, 'x', 'x', now(), 1)",
    )


def test_it_refuses_to_close_without_an_approved_final_review(
    submitted: Review, signed: Programme
) -> None:
    expect_refusal("programme_closes_after_its_final_review", _close(signed))


def test_it_refuses_to_close_with_an_open_task_or_without_every_party(
    approved: Review, signed: Programme, lan: Mandate, minh: Mandate
) -> None:
    expect_refusal("programme_closes_without_open_tasks", _close(signed))
    _carry_all(lan, signed)
    services.approve_closing(actor=minh, programme=signed)
    expect_refusal("programme_is_closed_by_every_party", _close(signed))
    expect_no_right("UPDATE monitoring_closingapproval SET title = 'x'")


def test_it_refuses_settlements_and_closing_words_before_the_review_and_after(
    submitted: Review, signed: Programme, cast: Cast, heads: list[Mandate]
) -> None:
    task = Task.objects.filter(content__programme=signed).earliest("id")
    settle = (
        "INSERT INTO monitoring_settlement (programme_id, task_id, kind, reason,"
        " person_id, person_name, settled_on, settled_at, version) VALUES"
        f" ({signed.pk}, {task.pk}, 'carried', 'x', 1, 'x', now(), now(), 1)"
    )
    agree = (
        "INSERT INTO monitoring_closingapproval (programme_id, party_id,"
        " organisation_id, person_id, person_name, title, approved_on, approved_at)"
        f" SELECT {signed.pk}, p.id, {{organisation}}, 1, 'x', 'x', now(), now() FROM"
        f" programmes_party p WHERE p.programme_id = {signed.pk} AND p.rank = 1"
    )
    own = cast.organisations["committee"].pk
    expect_refusal("settlement_comes_between_review_and_closing", settle)
    early = agree.format(organisation=own)
    expect_refusal("closing_is_approved_after_the_review", early)
    factories.approve_all(heads=heads, review=submitted)
    expect_refusal(
        "closing_is_approved_by_who_acts_for_a_party",
        agree.format(organisation=cast.organisations["front"].pk),
    )
    foreign = Task.objects.filter(content__programme=sign(cast)).earliest("id")
    expect_refusal(
        "settlement_is_of_its_programme",
        settle.replace(f", {task.pk},", f", {foreign.pk},"),
    )
    _carry_all(cast.mandate("lan"), signed)
    for head in heads:
        services.approve_closing(actor=head, programme=signed)
    expect_refusal(
        "settlement_comes_between_review_and_closing",
        "UPDATE monitoring_settlement SET reason = 'Khác'",
    )
