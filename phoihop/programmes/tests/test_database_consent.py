"""The database itself keeps what was said, approved, frozen, signed and counted."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.programmes import services
from phoihop.programmes.factories import agree_all, make_content
from phoihop.programmes.models import Comment, Content, Programme
from phoihop.programmes.services import CommentOutline
from phoihop.programmes.states import AnswerKind, Stance
from phoihop.programmes.tests.raw_sql import (
    count,
    execute,
    expect_no_right,
    expect_refusal,
)

SAID = "comment_is_answered_once_and_never_changed"
APPROVED = "approval_is_only_withdrawn"


@pytest.fixture
def comment(tam: Mandate, consulting: Programme, content: Content) -> Comment:
    return services.comment(
        actor=tam,
        programme=consulting,
        content=content,
        outline=CommentOutline(stance=Stance.REMARKS, text="Nên rõ hơn"),
    )


@pytest.mark.parametrize(
    "change",
    [
        "text = 'Khác'",
        "stance = 'not_agreed'",
        "person_id = 1",
        "person_name = 'Khác'",
        "title = 'Khác'",
        "commented_at = now()",
        "commented_on = '2020-01-01'",
        "content_id = NULL",
        "party_id = party_id + 1",
        "round_id = round_id + 1",
    ],
)
def test_it_refuses_to_change_what_a_party_said(comment: Comment, change: str) -> None:
    expect_refusal(SAID, f"UPDATE programmes_comment SET {change}")
    assert comment.round_id


def test_it_refuses_to_delete_what_a_party_said(comment: Comment) -> None:
    expect_refusal(SAID, f"DELETE FROM programmes_comment WHERE id = {comment.pk}")


def test_it_refuses_to_change_an_answer(lan: Mandate, comment: Comment) -> None:
    services.answer(actor=lan, comment=comment, kind=AnswerKind.ACCEPTED, text="Đã sửa")
    for change in ("answer = 'Khác'", "answer_kind = ''", "answered_by_name = 'Khác'"):
        expect_refusal(SAID, f"UPDATE programmes_comment SET {change}")


@pytest.mark.parametrize("answer", ["answer = ''", "answer = 'Đã'"])
def test_it_refuses_half_an_answer(comment: Comment, answer: str) -> None:
    expect_refusal(
        "comment_answered_has_kind_text_and_moment",
        f"UPDATE programmes_comment SET answer_kind = 'accepted', {answer}",
    )
    assert comment.pk


def test_it_refuses_an_answer_by_the_same_person(comment: Comment) -> None:
    expect_refusal(
        "comment_is_answered_by_another_person",
        "UPDATE programmes_comment SET answer_kind = 'accepted', answer = 'Đã',"
        " answered_at = now(), answered_by_person_id = person_id",
    )
    assert comment.pk


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("content_id", "party_comments_once_per_round"),
        ("NULL", "party_comments_once_per_round"),
    ],
)
def test_it_refuses_a_second_comment_of_a_party_in_a_round(
    comment: Comment, change: str, rule: str
) -> None:
    again = (
        "INSERT INTO programmes_comment (round_id, party_id, content_id, stance, text,"
        " person_id, person_name, title, commented_on, commented_at,"
        " answer_kind, answer,"
        f" answered_by_name) SELECT round_id, party_id, {change}, stance, text,"
        " person_id, person_name, title, now(), now(), '', '', '' FROM"
        " programmes_comment"
        " LIMIT 1"
    )
    if change == "NULL":
        execute(again)
    expect_refusal(rule, again)
    assert comment.content_id


@pytest.mark.parametrize("said", ["text = ''", "stance = 'agreed', text = 'x'"])
def test_it_refuses_a_comment_that_says_nothing(comment: Comment, said: str) -> None:
    values = {"text": "'Nên'", "stance": "'remarks'"}
    for part in said.split(", "):
        name, value = part.split(" = ")
        values[name] = value
    expect_refusal(
        "comment_says_something",
        "INSERT INTO programmes_comment (round_id, party_id, content_id, stance, text,"
        " person_id, person_name, title, commented_on, commented_at,"
        " answer_kind, answer,"
        f" answered_by_name) SELECT round_id, party_id, NULL, {values['stance']},"
        f" {values['text']}, 1, 'x', 'x', now(), now(), '', '', '' FROM"
        f" programmes_comment"
        f" WHERE id = {comment.pk}",
    )


@pytest.mark.parametrize("state", ["agreed", "signed"])
def test_it_refuses_words_put_into_the_mouth_of_a_party_later(
    request: pytest.FixtureRequest, state: str
) -> None:
    programme: Programme = request.getfixturevalue(state)
    expect_refusal(
        "comment_is_made_while_the_draft_is_out",
        "INSERT INTO programmes_comment (round_id, party_id, stance, text, person_id,"
        " person_name, title, commented_on, commented_at, answer_kind, answer,"
        " answered_by_name)"
        " SELECT r.id, p.id, 'not_agreed', 'x', 1, 'x', 'x', now(), now(), '', '', ''"
        " FROM programmes_consultationround r, programmes_party p LIMIT 1",
    )
    later = "consent_is_given_while_the_draft_is_out"
    assert count("programmes_consent") == 3
    assert programme.state == {"agreed": "approved_for_signing"}.get(state, state)
    expect_refusal(later, "UPDATE programmes_consent SET stance = 'not_agreed'")
    expect_refusal(later, "DELETE FROM programmes_consent")
    expect_refusal(
        later,
        "INSERT INTO programmes_consent (content_id, party_id, stance, fingerprint,"
        " person_id, given_at) SELECT content_id, party_id, 'agreed', 'x', 1, now()"
        " FROM programmes_consent LIMIT 1",
    )


def test_it_refuses_two_consents_of_a_party_on_a_content(
    thao: Mandate, consulting: Programme, content: Content
) -> None:
    services.agree(actor=thao, content=content)
    assert consulting.pk
    expect_refusal(
        "consent_is_one_per_party",
        "INSERT INTO programmes_consent (content_id, party_id, stance, fingerprint,"
        " person_id, given_at) SELECT content_id, party_id, 'agreed', 'x', 1, now()"
        " FROM programmes_consent",
    )


@pytest.mark.parametrize(
    "change",
    [
        "person_id = 1",
        "person_name = 'Khác'",
        "title = 'Khác'",
        "approved_at = now()",
        "approved_on = '2020-01-01'",
        "party_id = party_id + 1",
        "organisation_id = organisation_id + 1",
        "text_id = text_id + 1",
        "programme_id = programme_id + 1",
    ],
)
def test_it_refuses_to_change_an_approval(agreed: Programme, change: str) -> None:
    expect_refusal(APPROVED, f"UPDATE programmes_approval SET {change}")
    assert agreed.pk


def test_it_refuses_to_delete_an_approval_or_to_revive_it(
    agreed: Programme, tam: Mandate
) -> None:
    expect_refusal(APPROVED, "DELETE FROM programmes_approval")
    services.unapprove(actor=tam, programme=agreed, reason="Bàn lại")
    expect_refusal(APPROVED, "UPDATE programmes_approval SET withdrawn_at = NULL")
    expect_refusal(APPROVED, "UPDATE programmes_approval SET withdrawn_at = now()")


def test_it_refuses_two_approvals_of_an_organisation(
    consulting: Programme, tam: Mandate
) -> None:
    agree_all(programme=consulting, speakers=[tam])
    services.approve(actor=tam, programme=consulting)
    expect_refusal(
        "approval_is_one_per_organisation",
        "INSERT INTO programmes_approval (programme_id, party_id, organisation_id,"
        " text_id, person_id, person_name, title, approved_on, approved_at)"
        " SELECT programme_id,"
        " party_id, organisation_id, text_id, 1, 'x', 'x', now(), now()"
        " FROM programmes_approval",
    )


def test_it_refuses_to_change_or_delete_a_round(consulting: Programme) -> None:
    refused = "programmes_consultationround_is_append_only"
    expect_refusal(
        refused, "UPDATE programmes_consultationround SET deadline = '2099-01-01'"
    )
    expect_refusal(refused, "DELETE FROM programmes_consultationround")
    assert consulting.pk


@pytest.mark.parametrize(
    "table", ["documents_version", "documents_signature", "programmes_signedcontent"]
)
def test_the_application_has_no_right_to_change_what_was_signed(
    signed: Programme, table: str
) -> None:
    assert count(table) > 0
    expect_no_right(f"UPDATE {table} SET id = id")
    expect_no_right(f"DELETE FROM {table}")
    assert signed.pk


@pytest.mark.parametrize("state", ["consulting", "agreed", "signed"])
def test_it_refuses_a_row_of_the_denominator_that_is_no_copy_made_at_signing(
    request: pytest.FixtureRequest, lan: Mandate, draft: Programme, state: str
) -> None:
    make_content(actor=lan, programme=draft, title="Không đếm", is_counted=False)
    programme: Programme = request.getfixturevalue(state)
    content = programme.contents.get(is_counted=False)
    counted = programme.contents.get(is_counted=True)
    new = (
        "INSERT INTO programmes_signedcontent"
        " (programme_id, content_id, rank, number, title) VALUES"
    )
    refused = "signed_content_is_a_copy_made_at_signing"
    expect_refusal(
        refused, f"{new} ({programme.pk}, {content.pk}, 9, '9', 'Không đếm')"
    )
    expect_refusal(refused, f"{new} ({programme.pk}, {counted.pk}, 9, '9', 'Khác')")
    if state != "agreed":
        expect_refusal(
            refused,
            f"{new} ({programme.pk}, {counted.pk}, 9, '9', '{counted.title}')",
        )


@pytest.mark.parametrize("state", ["draft", "consulting", "signed"])
def test_it_refuses_a_signature_under_a_text_that_is_not_agreed(
    request: pytest.FixtureRequest, state: str
) -> None:
    programme: Programme = request.getfixturevalue(state)
    other = "NULL" if state == "signed" else "0"
    expect_refusal(
        "party_signs_an_agreed_text",
        f"UPDATE programmes_party SET signature_id = {other}"
        f" WHERE programme_id = {programme.pk}",
    )
