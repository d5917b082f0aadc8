"""Agreeing to a content as it reads; another text is another question."""

from typing import Any

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes import services
from phoihop.programmes.errors import NotAgreedByParty
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_task,
    open_round,
)
from phoihop.programmes.models import Consent, Content, Programme
from phoihop.programmes.queries.consent import consent_matrix
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.services import CommentOutline, ContentOutline
from phoihop.programmes.states import Stance


def _stances(programme: Programme) -> dict[str, list[str]]:
    """Return the parties' stances for each content, in printing order."""
    matrix = consent_matrix(programme, load_text(programme))
    return {
        row.content.title: [cell.stance for cell in row.cells] for row in matrix.rows
    }


@pytest.fixture
def uncounted(lan: Mandate, draft: Programme) -> Content:
    """A content at the top that is not counted, with one under it."""
    top = make_content(
        actor=lan, programme=draft, title="Tổ chức thực hiện", is_counted=False
    )
    make_content(
        actor=lan, programme=draft, title="Kinh phí", parent=top, is_counted=False
    )
    return top


def test_consent_is_asked_for_every_content_at_the_top(
    lan: Mandate,
    ha: Mandate,
    thao: Mandate,
    draft: Programme,
    content: Content,
    uncounted: Content,
) -> None:
    _again(lan, ha, draft)
    services.agree(actor=thao, content=content)
    matrix = consent_matrix(draft, load_text(draft))
    assert _stances(draft) == {
        content.title: ["", "agreed", ""],
        uncounted.title: ["", "", ""],
    }
    assert (matrix.agreed, len(matrix.rows), matrix.missing) == (0, 2, 0)


def test_agreeing_to_the_rest_agrees_to_what_is_not_counted_too(
    lan: Mandate, ha: Mandate, tam: Mandate, draft: Programme, uncounted: Content
) -> None:
    _again(lan, ha, draft)
    assert services.agree_to_rest(actor=tam, programme=draft) == 2
    assert _stances(draft)[uncounted.title] == ["", "agreed", ""]


def test_a_party_does_not_approve_before_it_agreed_to_what_is_not_counted(
    lan: Mandate,
    ha: Mandate,
    tam: Mandate,
    draft: Programme,
    content: Content,
    uncounted: Content,
) -> None:
    _again(lan, ha, draft)
    services.agree(actor=tam, content=content)
    with pytest.raises(NotAgreedByParty) as refusal:
        services.approve(actor=tam, programme=draft)
    assert "2. Tổ chức thực hiện" in refusal.value.sentence
    services.agree(actor=tam, content=uncounted)
    services.approve(actor=tam, programme=draft)
    assert draft.approvals.count() == 1


def test_a_counted_content_further_down_is_asked_about_by_itself(
    lan: Mandate, ha: Mandate, draft: Programme, uncounted: Content
) -> None:
    inner = make_content(
        actor=lan,
        programme=draft,
        title="Đếm riêng",
        parent=uncounted,
        no_task_reason="theo tình hình",
    )
    _again(lan, ha, draft)
    assert [*_stances(draft)][1:] == [uncounted.title, inner.title]


def _again(lan: Mandate, ha: Mandate, programme: Programme) -> None:
    open_round(chief=ha, programme=programme)
    programme.refresh_from_db()


def test_agreement_is_of_the_party_and_told_in_the_history(
    thao: Mandate, consulting: Programme, content: Content
) -> None:
    services.agree(actor=thao, content=content)

    assert _stances(consulting) == {content.title: ["", "agreed", ""]}
    entry = history_of(consulting)[0]
    assert (entry.action, entry.person_id) == ("content.agree", thao.person_id)


def test_agreeing_twice_leaves_one_consent(
    thao: Mandate, tam: Mandate, consulting: Programme, content: Content
) -> None:
    services.agree(actor=thao, content=content)
    services.agree(actor=tam, content=content)
    consent = Consent.objects.get()
    assert consent.person_id == tam.person_id


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "Tên khác"},
        {"text": "Thêm một câu"},
        {"no_task_reason": "lý do"},
    ],
)
def test_consent_falls_when_the_text_changes(
    lan: Mandate,
    ha: Mandate,
    tam: Mandate,
    consulting: Programme,
    content: Content,
    changed: dict[str, Any],
) -> None:
    agree_all(programme=consulting, speakers=[lan, tam])
    services.redraft(actor=lan, programme=consulting)
    entered: dict[str, Any] = {
        "title": content.title,
        "field": content.field,
        **changed,
    }
    services.change_content(
        actor=lan,
        content=content,
        outline=ContentOutline(**entered),
        version=1,
    )
    _again(lan, ha, consulting)

    assert list(_stances(consulting).values()) == [["", "", ""]]


def test_consent_falls_when_a_task_under_the_content_changes(
    lan: Mandate,
    ha: Mandate,
    tam: Mandate,
    consulting: Programme,
    content: Content,
    front: Organisation,
) -> None:
    agree_all(programme=consulting, speakers=[tam])
    services.redraft(actor=lan, programme=consulting)
    make_task(actor=lan, content=content, lead=front)
    _again(lan, ha, consulting)
    assert _stances(consulting) == {content.title: ["", "", ""]}


def test_consent_holds_for_contents_that_did_not_change(
    lan: Mandate, ha: Mandate, tam: Mandate, draft: Programme, content: Content
) -> None:
    below = make_content(actor=lan, programme=draft, title="Hai")
    make_content(
        actor=lan, programme=draft, title="Hai một", parent=below, is_counted=False
    )
    open_round(chief=ha, programme=draft)
    agree_all(programme=draft, speakers=[tam])
    services.redraft(actor=lan, programme=draft)
    make_content(actor=lan, programme=draft, title="Ba")
    services.move_content(actor=lan, content=below, upwards=True)
    _again(lan, ha, draft)

    assert _stances(draft) == {
        "Hai": ["", "agreed", ""],
        content.title: ["", "agreed", ""],
        "Ba": ["", "", ""],
    }


def test_agreeing_to_the_rest_leaves_remarks_and_refusals(
    lan: Mandate, ha: Mandate, tam: Mandate, draft: Programme, content: Content
) -> None:
    second = make_content(actor=lan, programme=draft, title="Hai")
    third = make_content(actor=lan, programme=draft, title="Ba")
    open_round(chief=ha, programme=draft)
    for one, stance in ((content, Stance.REMARKS), (second, Stance.NOT_AGREED)):
        services.comment(
            actor=tam,
            programme=draft,
            content=one,
            outline=CommentOutline(stance=stance, text="…"),
        )

    assert services.agree_to_rest(actor=tam, programme=draft) == 1

    assert _stances(draft) == {
        content.title: ["", "remarks", ""],
        "Hai": ["", "not_agreed", ""],
        third.title: ["", "agreed", ""],
    }
    assert services.agree_to_rest(actor=tam, programme=draft) == 0


def test_a_party_may_agree_after_its_remarks(
    tam: Mandate, consulting: Programme, content: Content
) -> None:
    services.comment(
        actor=tam,
        programme=consulting,
        content=content,
        outline=CommentOutline(stance=Stance.NOT_AGREED, text="Chưa rõ"),
    )
    services.agree(actor=tam, content=content)
    assert _stances(consulting) == {content.title: ["", "agreed", ""]}


@pytest.mark.parametrize("name", ["son", "quang", "phuong", "kieu", "tuan", "an"])
def test_it_refuses_whoever_does_not_speak_for_a_party(
    request: pytest.FixtureRequest,
    consulting: Programme,
    content: Content,
    name: str,
) -> None:
    actor = request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        services.agree(actor=actor, content=content)
    with pytest.raises(NotAllowed):
        services.agree_to_rest(actor=actor, programme=consulting)


def test_it_refuses_a_member_that_has_authorised_another_to_act(
    hong: Mandate, consulting: Programme, content: Content, farmers_union: Organisation
) -> None:
    member = Mandate(**{**vars(hong), "organisation_id": farmers_union.pk})
    with pytest.raises(NotAllowed):
        services.agree(actor=member, content=content)
    with pytest.raises(NotAllowed):
        services.approve(actor=member, programme=consulting)


@pytest.mark.parametrize("state", ["draft", "agreed", "signed"])
def test_it_refuses_agreement_while_nothing_is_out(
    request: pytest.FixtureRequest, tam: Mandate, content: Content, state: str
) -> None:
    request.getfixturevalue(state)
    with pytest.raises(NotAllowed):
        services.agree(actor=tam, content=content)
