"""The database itself refuses every move that the table does not hold, or not yet."""

import itertools

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.documents.services import PrintedSignature, record_signature
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.programmes import services
from phoihop.programmes.factories import agree_all, make_content, make_task, sign_all
from phoihop.programmes.models import Programme
from phoihop.programmes.services import CommentOutline
from phoihop.programmes.states import AnswerKind, Stance, State
from phoihop.programmes.tests.raw_sql import execute, expect_refusal, number
from phoihop.programmes.tests.replacing import make_replacement
from phoihop.testing.cast import Cast

ALLOWED = {
    ("draft", "consulting"),
    ("consulting", "draft"),
    ("draft", "approved_for_signing"),
    ("consulting", "approved_for_signing"),
    ("approved_for_signing", "draft"),
    ("approved_for_signing", "signed"),
    ("signed", "closed"),
    ("signed", "superseded"),
    ("signed", "terminated"),
    ("draft", "abandoned"),
    ("consulting", "abandoned"),
    ("approved_for_signing", "abandoned"),
}
OUTSIDE = "programme_move_is_not_in_the_table"
FIXTURES = {
    "draft": "draft",
    "consulting": "consulting",
    "approved_for_signing": "agreed",
    "signed": "signed",
}


def _to(programme: Programme, state: str) -> str:
    return (
        f"UPDATE programmes_programme SET state = '{state}' WHERE id = {programme.pk}"
    )


def _terminated(programme: Programme) -> str:
    return (
        "UPDATE programmes_programme SET state = 'terminated',"
        " termination_id = document_id, ended_on = signed_on,"
        " termination_scan_id = (SELECT min(id) FROM files_storedfile)"
        f" WHERE id = {programme.pk}"
    )


@pytest.mark.parametrize("before", FIXTURES)
def test_it_refuses_every_move_outside_the_table(
    request: pytest.FixtureRequest, before: str
) -> None:
    programme = request.getfixturevalue(FIXTURES[before])
    others = [state for state in State.values if state != before]
    for after in others:
        if (before, after) not in ALLOWED:
            expect_refusal(OUTSIDE, _to(programme, after))
    expect_refusal(OUTSIDE, _to(programme, "nonsense"))


@pytest.mark.parametrize("ended", ["abandoned", "terminated", "superseded"])
def test_it_refuses_every_move_out_of_an_end(
    signed: Programme, cast: Cast, ended: str
) -> None:
    if ended == "terminated":
        execute(_terminated(signed))
    else:
        replacement = make_replacement(cast, signed)
        if ended == "superseded":
            sign_all(
                clerk=cast.mandate("quang"), programme=replacement, signed_on=today()
            )
        else:
            execute(_to(replacement, "abandoned"))
            signed = replacement
    signed.refresh_from_db()
    assert signed.state == ended
    for after in State.values:
        if after != ended:
            expect_refusal(OUTSIDE, _to(signed, after))


def test_the_tables_of_the_database_and_of_this_test_hold_the_same_moves() -> None:
    pairs = set(itertools.product(State.values, State.values))
    assert pairs > ALLOWED
    assert len(ALLOWED) == 12


def test_it_refuses_a_programme_that_does_not_begin_as_a_draft(
    draft: Programme,
) -> None:
    columns = (
        "kind_id, unit_id, drafting_organisation_id, title, period, theme,"
        " theme_issuer, motto, motto_issuer, purpose, arrangements, origin,"
        " created_by_person_id, created_at, version"
    )
    for state in State.values:
        if state == State.DRAFT:
            continue
        expect_refusal(
            "programme_begins_as_a_draft",
            f"INSERT INTO programmes_programme (state, public_code, document_id,"
            f" {columns}) SELECT '{state}', 'khac', 0, {columns}"
            " FROM programmes_programme",
        )


def test_it_refuses_to_send_out_a_draft_of_one_party(draft: Programme) -> None:
    expect_refusal(
        "programme_lacks_its_parties",
        "DELETE FROM programmes_partymember WHERE party_id IN"
        " (SELECT id FROM programmes_party WHERE rank > 1)",
        "DELETE FROM programmes_party WHERE rank > 1",
        _to(draft, "consulting"),
    )


def test_it_refuses_to_send_out_a_draft_with_a_party_nobody_acts_for(
    draft: Programme,
) -> None:
    expect_refusal(
        "programme_lacks_its_parties",
        "UPDATE programmes_partymember SET acts = false",
        _to(draft, "consulting"),
    )


@pytest.mark.parametrize("after", ["draft", "approved_for_signing"])
def test_it_refuses_to_go_on_while_a_comment_is_unanswered(
    consulting: Programme, lan: Mandate, tam: Mandate, after: str
) -> None:
    made = services.comment(
        actor=tam,
        programme=consulting,
        content=None,
        outline=CommentOutline(stance=Stance.REMARKS, text="Còn một ý"),
    )
    expect_refusal("programme_has_an_unanswered_comment", _to(consulting, after))
    services.answer(actor=lan, comment=made, kind=AnswerKind.EXPLAINED, text="Vì")
    if after == "draft":
        execute(_to(consulting, after))


@pytest.mark.parametrize(
    "gap",
    [
        "DELETE FROM programmes_task",
        "UPDATE programmes_task SET lead_id = NULL",
        "UPDATE programmes_task SET due_kind = 'none', due_on = NULL",
    ],
)
def test_it_refuses_to_agree_on_a_content_without_task_lead_and_due_rule(
    draft: Programme, gap: str
) -> None:
    refused = "programme_has_a_content_without_task"
    expect_refusal(refused, gap, _to(draft, "approved_for_signing"))


@pytest.mark.parametrize(
    "filled",
    [
        "UPDATE programmes_content SET no_task_reason = 'theo tình hình'",
        "UPDATE programmes_content SET is_counted = false",
        "UPDATE programmes_content SET is_dropped = true",
    ],
)
def test_it_then_only_asks_for_approval(draft: Programme, filled: str) -> None:
    expect_refusal(
        "programme_is_not_approved_by_all",
        "DELETE FROM programmes_task",
        filled,
        _to(draft, "approved_for_signing"),
    )


def test_a_task_deep_under_a_content_carries_it_unless_it_is_dropped(
    draft: Programme, lan: Mandate, cast: Cast
) -> None:
    content = draft.contents.get()
    under = make_content(actor=lan, programme=draft, parent=content, is_counted=False)
    deep = make_content(actor=lan, programme=draft, parent=under, is_counted=False)
    only = make_task(actor=lan, content=deep, lead=cast.organisations["front"])
    alone = f"DELETE FROM programmes_task WHERE id <> {only.pk}"
    to = _to(draft, "approved_for_signing")
    expect_refusal("programme_is_not_approved_by_all", alone, to)
    drop = f"UPDATE programmes_content SET is_dropped = true WHERE id = {deep.pk}"
    expect_refusal("programme_has_a_content_without_task", alone, drop, to)


def test_it_refuses_to_agree_while_one_approval_is_missing_or_withdrawn(
    consulting: Programme, cast: Cast
) -> None:
    heads = [cast.mandate(name) for name in ("minh", "tam", "hong")]
    agree_all(programme=consulting, speakers=heads)
    for head in heads[:2]:
        services.approve(actor=head, programme=consulting)
    to = _to(consulting, "approved_for_signing")
    expect_refusal("programme_is_not_approved_by_all", to)


def test_it_refuses_to_agree_on_another_text_than_the_approved_one(
    agreed: Programme,
) -> None:
    expect_refusal(
        "programme_is_not_approved_by_all",
        f"UPDATE programmes_programme SET current_version_id = NULL"
        f" WHERE id = {agreed.pk}",
        f"UPDATE programmes_programme SET state = 'signed', signed_on = now()"
        f" WHERE id = {agreed.pk}",
    )


def _signed(programme: Programme) -> str:
    return (
        "UPDATE programmes_programme SET state = 'signed', signed_on = now()"
        f" WHERE id = {programme.pk}"
    )


def test_it_refuses_a_signed_programme_without_every_signature(
    agreed: Programme,
) -> None:
    expect_refusal("programme_lacks_a_signature", _signed(agreed))


def test_it_refuses_a_signed_programme_without_its_denominator(
    agreed: Programme, quang: Mandate
) -> None:
    assert agreed.current_version is not None
    scan = store_file(actor=quang, upload=upload(pdf(), "bản ký.pdf"))
    for party in agreed.parties.all():
        signature = record_signature(
            actor=quang,
            version=agreed.current_version,
            slot=party.rank,
            printed=PrintedSignature(
                party_name=party.name,
                signatory_name="Người ký",
                signatory_title="Chủ tịch",
                capacity_lines=("CHỦ TỊCH",),
                capacity_code="none",
                signed_on=today(),
            ),
            scan=scan,
        )
        execute(
            f"UPDATE programmes_party SET signature_id = {signature.pk}"
            f" WHERE id = {party.pk}"
        )
    expect_refusal("programme_lacks_its_denominator", _signed(agreed))


def test_it_refuses_a_signed_programme_without_day_or_text(agreed: Programme) -> None:
    expect_refusal(
        "programme_signed_has_day_and_text|programme_lacks_a_signature",
        _to(agreed, "signed"),
    )


def test_it_refuses_to_supersede_without_a_signed_replacement(
    signed: Programme, lan: Mandate
) -> None:
    refused = "programme_is_superseded_by_a_signed_one"
    expect_refusal(refused, _to(signed, "superseded"))


def test_it_refuses_to_terminate_without_a_document(signed: Programme) -> None:
    refused = "programme_is_terminated_by_a_document"
    expect_refusal(refused, _to(signed, "terminated"))


def test_it_refuses_to_take_the_document_of_a_termination_away(
    signed: Programme,
) -> None:
    execute(_terminated(signed))
    expect_refusal(
        "programme_stays_terminated_by_its_document",
        f"UPDATE programmes_programme SET termination_id = NULL WHERE id = {signed.pk}",
    )


def test_it_refuses_any_move_of_a_programme_told_by_a_source(
    draft: Programme,
) -> None:
    columns = (
        "kind_id, unit_id, drafting_organisation_id, title, period, theme,"
        " theme_issuer, motto, motto_issuer, purpose, arrangements,"
        " created_by_person_id, created_at, version"
    )
    document = number("SELECT document_id FROM programmes_programme")
    new = (
        "INSERT INTO documents_document (public_code, kind_id, unit_id, title,"
        " created_at) SELECT 'vb-zzzzzzzz', kind_id, unit_id, title, now()"
        f" FROM documents_document WHERE id = {document}"
    )
    told = (
        f"INSERT INTO programmes_programme (state, origin, public_code, document_id,"
        f" {columns}) SELECT 'draft', 'source', 'khac',"
        f" (SELECT max(id) FROM documents_document), {columns}"
        f" FROM programmes_programme WHERE id = {draft.pk}"
    )
    expect_refusal(
        "source_programme_takes_no_moves",
        new,
        told,
        "UPDATE programmes_programme SET state = 'consulting' WHERE origin = 'source'",
    )
