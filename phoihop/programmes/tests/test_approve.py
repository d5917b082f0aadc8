"""Approving the text for signing, party by party, and taking the approval back."""

from typing import Any

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.programmes import services
from phoihop.programmes.errors import (
    AlreadyApproved,
    CommentsUnanswered,
    Incomplete,
    NotAgreedByParty,
    NothingCounted,
)
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_task,
    open_round,
)
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.services import CommentOutline, PartyOutline
from phoihop.programmes.states import AnswerKind, Stance, State
from phoihop.programmes.tests.replacing import agree_and_approve
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf


@pytest.fixture
def agreeing(
    consulting: Programme, lan: Mandate, tam: Mandate, hong: Mandate
) -> Programme:
    """Out for comment, and every party agrees to every content."""
    agree_all(programme=consulting, speakers=[lan, tam, hong])
    return consulting


def _live(programme: Programme) -> int:
    return programme.approvals.filter(withdrawn_at=None).count()


def test_the_last_party_moves_the_programme(
    agreeing: Programme, minh: Mandate, tam: Mandate, hong: Mandate
) -> None:
    for order, head in enumerate((tam, hong), start=1):
        services.approve(actor=head, programme=agreeing)
        agreeing.refresh_from_db()
        assert (agreeing.state, _live(agreeing)) == (State.CONSULTING, order)

    services.approve(actor=minh, programme=agreeing)

    agreeing.refresh_from_db()
    assert agreeing.state == State.APPROVED_FOR_SIGNING
    approval = agreeing.approvals.get(person_id=hong.person_id)
    assert approval.party.is_bloc
    assert approval.text == agreeing.current_version
    assert (approval.person_name, approval.title) == (hong.person_name, hong.title)
    acts = [entry.action for entry in history_of(agreeing)]
    assert acts.count("programme.approve") == 3


def test_a_redrafted_text_is_approved_as_a_draft_too(
    agreeing: Programme, lan: Mandate, minh: Mandate, tam: Mandate, hong: Mandate
) -> None:
    services.redraft(actor=lan, programme=agreeing)
    for head in (minh, tam, hong):
        services.approve(actor=head, programme=agreeing)
    agreeing.refresh_from_db()
    assert agreeing.state == State.APPROVED_FOR_SIGNING


def test_it_refuses_a_second_approval_of_an_organisation(
    agreeing: Programme, tam: Mandate
) -> None:
    services.approve(actor=tam, programme=agreeing)
    with pytest.raises(AlreadyApproved):
        services.approve(actor=tam, programme=agreeing)
    assert _live(agreeing) == 1


def test_it_refuses_a_head_whose_party_has_not_agreed_to_everything(
    consulting: Programme, lan: Mandate, tam: Mandate, content: Content
) -> None:
    agree_all(programme=consulting, speakers=[lan])
    with pytest.raises(NotAgreedByParty, match=content.title):
        services.approve(actor=tam, programme=consulting)
    assert _live(consulting) == 0


def test_it_refuses_while_any_party_waits_for_an_answer(
    agreeing: Programme, lan: Mandate, minh: Mandate, tam: Mandate
) -> None:
    made = services.comment(
        actor=tam,
        programme=agreeing,
        content=None,
        outline=CommentOutline(stance=Stance.REMARKS, text="Còn một ý"),
    )
    with pytest.raises(CommentsUnanswered):
        services.approve(actor=minh, programme=agreeing)

    services.answer(actor=lan, comment=made, kind=AnswerKind.EXPLAINED, text="Vì …")
    services.approve(actor=minh, programme=agreeing)
    assert _live(agreeing) == 1


def test_a_party_that_refuses_after_its_head_approved_holds_everything_up(
    agreeing: Programme,
    lan: Mandate,
    minh: Mandate,
    tam: Mandate,
    hong: Mandate,
    content: Content,
) -> None:
    services.approve(actor=tam, programme=agreeing)
    made = services.comment(
        actor=tam,
        programme=agreeing,
        content=content,
        outline=CommentOutline(stance=Stance.NOT_AGREED, text="Xem lại"),
    )
    services.answer(actor=lan, comment=made, kind=AnswerKind.EXPLAINED, text="Vì …")
    services.approve(actor=minh, programme=agreeing)
    services.approve(actor=hong, programme=agreeing)

    agreeing.refresh_from_db()
    assert agreeing.state == State.CONSULTING
    with pytest.raises(NotAgreedByParty):
        services.approve(actor=tam, programme=agreeing)


def test_it_refuses_a_counted_content_without_task_and_reason(
    draft: Programme, lan: Mandate, ha: Mandate, tam: Mandate
) -> None:
    make_content(actor=lan, programme=draft, title="Chưa giao việc")
    make_content(actor=lan, programme=draft, title="Không đếm", is_counted=False)
    make_content(
        actor=lan, programme=draft, title="Có lý do", no_task_reason="theo tình hình"
    )
    open_round(chief=ha, programme=draft)
    agree_all(programme=draft, speakers=[lan, tam])
    with pytest.raises(Incomplete) as refusal:
        services.approve(actor=tam, programme=draft)
    assert refusal.value.missing == ["2. Chưa giao việc"]


_GAPS = [
    {"lead": None},
    {"due_kind": "none", "due_on": None, "no_due_reason": ""},
]


@pytest.mark.parametrize("gap", _GAPS)
def test_it_refuses_a_content_whose_only_task_lacks_lead_or_due_rule(
    draft: Programme,
    lan: Mandate,
    ha: Mandate,
    committee: Organisation,
    content: Content,
    gap: dict[str, Any],
) -> None:
    content.tasks.all().delete()
    make_task(**{"actor": lan, "content": content, "lead": committee, **gap})
    open_round(chief=ha, programme=draft)
    agree_all(programme=draft, speakers=[lan])
    minh = Mandate(**{**vars(lan), "roles": frozenset({"head_of_organisation"})})
    with pytest.raises(Incomplete):
        services.approve(actor=minh, programme=draft)


@pytest.mark.parametrize("gap", _GAPS)
def test_one_task_with_lead_and_due_is_enough_for_a_content(
    draft: Programme,
    cast: Cast,
    client_of: ClientOf,
    content: Content,
    gap: dict[str, Any],
) -> None:
    lan = cast.mandate("lan")
    more = {"actor": lan, "content": content, "lead": cast.organisations["front"]}
    make_task(**{**more, **gap, "title": "Việc còn thiếu"})
    page = client_of(lan).get(f"/work/programmes/{draft.pk}/").content.decode()
    assert "nên bổ sung cho đủ" in page
    assert "phải có trước khi ký" not in page
    agree_and_approve(cast, draft)
    draft.refresh_from_db()
    assert draft.state == State.APPROVED_FOR_SIGNING


def test_it_refuses_a_draft_whose_contents_were_all_dropped(
    agreeing: Programme, lan: Mandate, tam: Mandate, content: Content
) -> None:
    services.redraft(actor=lan, programme=agreeing)
    services.drop_content(actor=lan, content=content, version=1)
    with pytest.raises(NothingCounted):
        services.approve(actor=tam, programme=agreeing)


def test_every_acting_member_of_a_bloc_approves(draft: Programme, cast: Cast) -> None:
    lan, hong = cast.mandate("lan"), cast.mandate("hong")
    bodies = cast.organisations
    bloc = PartyOutline(
        organisations=[bodies["womens_union"], bodies["farmers_union"]],
        bloc_name="Khối",
    )
    services.change_parties(
        actor=lan,
        programme=draft,
        parties=[PartyOutline(organisations=[bodies["committee"]]), bloc],
        version=draft.version,
    )
    farmer = Mandate(
        **{
            **vars(hong),
            "organisation_id": bodies["farmers_union"].pk,
            "person_id": 999_999,
        }
    )
    open_round(chief=cast.mandate("ha"), programme=draft)
    agree_all(programme=draft, speakers=[lan, hong])
    services.approve(actor=cast.mandate("minh"), programme=draft)
    services.approve(actor=hong, programme=draft)
    draft.refresh_from_db()
    assert draft.state == State.CONSULTING

    services.approve(actor=farmer, programme=draft)
    draft.refresh_from_db()
    assert draft.state == State.APPROVED_FOR_SIGNING


def test_approvals_fall_when_the_draft_changes(
    agreeing: Programme, lan: Mandate, tam: Mandate, minh: Mandate, front: Organisation
) -> None:
    services.redraft(actor=lan, programme=agreeing)
    services.approve(actor=tam, programme=agreeing)
    services.approve(actor=minh, programme=agreeing)
    assert _live(agreeing) == 2

    make_task(actor=lan, content=agreeing.contents.get(), lead=front)

    assert _live(agreeing) == 0
    agreeing.refresh_from_db()
    assert agreeing.current_version is None


def test_approvals_of_an_earlier_text_fall_when_a_body_in_it_is_renamed(
    agreeing: Programme, cast: Cast
) -> None:
    front = cast.organisations["front"]
    services.redraft(actor=cast.mandate("lan"), programme=agreeing)
    services.approve(actor=cast.mandate("tam"), programme=agreeing)
    front.name = "Mặt trận xã An Phú"
    front.save(update_fields=["name"])

    services.approve(actor=cast.mandate("minh"), programme=agreeing)
    assert _live(agreeing) == 1
    for name in ("tam", "hong"):
        services.approve(actor=cast.mandate(name), programme=agreeing)
    agreeing.refresh_from_db()
    assert agreeing.state == State.APPROVED_FOR_SIGNING
    texts = agreeing.approvals.filter(withdrawn_at=None).values_list("text", flat=True)
    assert set(texts) == {agreeing.current_version_id}


def test_one_head_withdraws_and_the_approval_of_everybody_falls(
    agreed: Programme, tam: Mandate
) -> None:
    services.unapprove(actor=tam, programme=agreed, reason="Cần bàn lại")

    agreed.refresh_from_db()
    assert (agreed.state, agreed.current_version) == (State.DRAFT, None)
    assert agreed.approvals.count() == 3
    assert _live(agreed) == 0
    entry = history_of(agreed)[0]
    assert (entry.action, entry.reason) == ("programme.unapprove", "Cần bàn lại")


@pytest.mark.parametrize("reason", ["", "   "])
def test_it_refuses_to_withdraw_without_a_reason(
    agreed: Programme, tam: Mandate, reason: str
) -> None:
    with pytest.raises(ReasonMissing):
        services.unapprove(actor=tam, programme=agreed, reason=reason)
    assert _live(agreed) == 3


def test_after_a_withdrawal_all_heads_approve_again(
    agreed: Programme, minh: Mandate, tam: Mandate, hong: Mandate
) -> None:
    services.unapprove(actor=tam, programme=agreed, reason="Bàn lại")
    for head in (minh, tam, hong):
        services.approve(actor=head, programme=agreed)
    agreed.refresh_from_db()
    assert agreed.state == State.APPROVED_FOR_SIGNING
    assert agreed.approvals.count() == 6


def test_it_refuses_whoever_only_has_the_same_unit(
    agreeing: Programme, minh: Mandate, cast_inspection: Mandate
) -> None:
    with pytest.raises(NotAllowed):
        services.approve(actor=cast_inspection, programme=agreeing)


@pytest.fixture
def cast_inspection(kieu: Mandate) -> Mandate:
    """A head of an organisation of the commune that is no party."""
    return Mandate(**{**vars(kieu), "roles": frozenset({"head_of_organisation"})})
