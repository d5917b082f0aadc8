"""Commenting once per round, and answering each comment by another person."""

import unicodedata
from dataclasses import replace

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.programmes import services
from phoihop.programmes.errors import AlreadyAnswered, AlreadyCommented, OwnComment
from phoihop.programmes.factories import agree_all, open_round
from phoihop.programmes.models import Comment, Consent, Content, Programme
from phoihop.programmes.services import CommentOutline
from phoihop.programmes.states import AnswerKind, Stance

REMARK = CommentOutline(stance=Stance.REMARKS, text="Nên ghi rõ số lớp")


def _comment(
    actor: Mandate,
    programme: Programme,
    content: Content | None = None,
    outline: CommentOutline = REMARK,
) -> Comment:
    return services.comment(
        actor=actor, programme=programme, content=content, outline=outline
    )


def test_a_comment_names_its_person_title_and_party_and_sets_the_stance(
    tam: Mandate, consulting: Programme, content: Content
) -> None:
    made = _comment(tam, consulting, content)

    assert (made.person_id, made.person_name) == (tam.person_id, "Vũ Thanh Tâm")
    assert made.title == tam.title
    assert made.party.short_name == "MTTQ xã An Phú"
    assert Consent.objects.get(content=content).stance == Stance.REMARKS
    entry = history_of(consulting)[0]
    assert (entry.action, entry.reason) == ("content.comment", REMARK.text)


def test_a_comment_is_stored_composed_and_keeps_its_lines(
    tam: Mandate, consulting: Programme
) -> None:
    typed = unicodedata.normalize("NFD", " Dòng một\r\nđược\r\n")
    made = _comment(tam, consulting, outline=replace(REMARK, text=typed))
    assert made.text == "Dòng một\nđược"


@pytest.mark.parametrize("text", ["", "   ", "\r\n \t"])
def test_it_refuses_an_empty_comment(
    tam: Mandate, consulting: Programme, text: str
) -> None:
    with pytest.raises(ReasonMissing):
        _comment(tam, consulting, outline=replace(REMARK, text=text))


def test_it_refuses_a_second_comment_of_a_party_in_a_round(
    tam: Mandate, thao: Mandate, hong: Mandate, consulting: Programme, content: Content
) -> None:
    _comment(tam, consulting, content)
    with pytest.raises(AlreadyCommented):
        _comment(thao, consulting, content)
    _comment(thao, consulting)
    with pytest.raises(AlreadyCommented):
        _comment(tam, consulting)
    _comment(hong, consulting, content)
    assert Comment.objects.count() == 3


def test_the_next_round_lets_a_party_comment_again(
    lan: Mandate, ha: Mandate, tam: Mandate, consulting: Programme, content: Content
) -> None:
    made = _comment(tam, consulting, content)
    services.answer(actor=lan, comment=made, kind=AnswerKind.EXPLAINED, text="Vì …")
    services.redraft(actor=lan, programme=consulting)
    open_round(chief=ha, programme=consulting)
    again = _comment(tam, consulting, content)
    assert again.round.number == 2


def test_an_officer_of_a_party_comments_but_does_not_agree(
    son: Mandate, consulting: Programme, content: Content
) -> None:
    _comment(son, consulting, content)
    with pytest.raises(NotAllowed):
        services.agree(actor=son, content=content)


@pytest.mark.parametrize("name", ["quang", "phuong", "kieu", "tuan", "an"])
def test_it_refuses_a_comment_of_somebody_who_does_not_work_for_a_party(
    request: pytest.FixtureRequest, consulting: Programme, name: str
) -> None:
    with pytest.raises(NotAllowed):
        _comment(request.getfixturevalue(name), consulting)


@pytest.mark.parametrize("state", ["draft", "agreed", "signed"])
def test_it_refuses_a_comment_while_nothing_is_out(
    request: pytest.FixtureRequest, tam: Mandate, state: str
) -> None:
    with pytest.raises(NotAllowed):
        _comment(tam, request.getfixturevalue(state))


def test_a_party_that_has_remarks_after_all_no_longer_approves(
    lan: Mandate, tam: Mandate, thao: Mandate, consulting: Programme, content: Content
) -> None:
    agree_all(programme=consulting, speakers=[lan, tam])
    services.approve(actor=tam, programme=consulting)
    assert consulting.approvals.filter(withdrawn_at=None).count() == 1

    _comment(thao, consulting, content)

    assert consulting.approvals.filter(withdrawn_at=None).count() == 0


def test_remarks_of_one_party_leave_the_approval_of_another(
    lan: Mandate, tam: Mandate, hong: Mandate, consulting: Programme, content: Content
) -> None:
    agree_all(programme=consulting, speakers=[lan, tam])
    services.approve(actor=tam, programme=consulting)
    _comment(hong, consulting, content)
    assert consulting.approvals.filter(withdrawn_at=None).count() == 1


def test_the_answer_names_its_kind_and_its_person(
    lan: Mandate, tam: Mandate, consulting: Programme, content: Content
) -> None:
    made = _comment(tam, consulting, content)
    services.answer(
        actor=lan, comment=made, kind=AnswerKind.ACCEPTED, text=" Đã sửa \r\n"
    )
    made.refresh_from_db()
    assert (made.answer_kind, made.answer) == ("accepted", "Đã sửa")
    assert made.answered_by_person_id == lan.person_id
    assert made.answered_by_name == "Nguyễn Thị Lan"
    entry = history_of(consulting)[0]
    assert (entry.action, entry.reason) == ("content.answer", "Đã sửa")


def test_it_refuses_a_second_answer(
    lan: Mandate, tam: Mandate, consulting: Programme
) -> None:
    made = _comment(tam, consulting)
    services.answer(actor=lan, comment=made, kind=AnswerKind.ACCEPTED, text="Đã sửa")
    with pytest.raises(AlreadyAnswered):
        services.answer(actor=lan, comment=made, kind=AnswerKind.EXPLAINED, text="Vì")


@pytest.mark.parametrize("text", ["", "  \n"])
def test_it_refuses_an_empty_answer(
    lan: Mandate, tam: Mandate, consulting: Programme, text: str
) -> None:
    made = _comment(tam, consulting)
    with pytest.raises(ReasonMissing):
        services.answer(actor=lan, comment=made, kind=AnswerKind.ACCEPTED, text=text)


def test_nobody_answers_his_own_comment_under_whatever_mandate(
    lan: Mandate, tam: Mandate, consulting: Programme
) -> None:
    own = _comment(lan, consulting)
    with pytest.raises(OwnComment):
        services.answer(actor=lan, comment=own, kind=AnswerKind.ACCEPTED, text="Đã")

    # The same person as Lan, speaking for the Front under another title.
    lan_at_front = Mandate(
        **{**vars(tam), "person_id": lan.person_id, "key": "tenure-of-lan"}
    )
    other = _comment(lan_at_front, consulting)
    with pytest.raises(OwnComment):
        services.answer(actor=lan, comment=other, kind=AnswerKind.ACCEPTED, text="Đã")


@pytest.mark.parametrize(
    "name", ["minh", "ha", "son", "quang", "tam", "thao", "hong", "kieu", "tuan", "an"]
)
def test_it_refuses_an_answer_of_anybody_but_the_drafting_coordinator(
    request: pytest.FixtureRequest, phuong: Mandate, consulting: Programme, name: str
) -> None:
    officer = Mandate(**{**vars(phuong), "roles": frozenset({"officer"})})
    made = _comment(officer, consulting)
    with pytest.raises(NotAllowed):
        services.answer(
            actor=request.getfixturevalue(name),
            comment=made,
            kind=AnswerKind.ACCEPTED,
            text="Đã",
        )
