"""Sending a draft out for comment, and taking it back."""

import json
from datetime import timedelta

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes import services
from phoihop.programmes.errors import (
    CommentsUnanswered,
    DeadlineBeforeToday,
    NothingCounted,
)
from phoihop.programmes.factories import make_content, make_programme, open_round
from phoihop.programmes.models import Programme
from phoihop.programmes.services import CommentOutline
from phoihop.programmes.states import AnswerKind, Stance, State


def test_an_office_chief_sends_the_draft_out_as_a_frozen_version(
    ha: Mandate, draft: Programme
) -> None:
    deadline = today() + timedelta(days=7)
    round_ = services.open_round(actor=ha, programme=draft, deadline=deadline)

    draft.refresh_from_db()
    assert draft.state == State.CONSULTING
    assert draft.first_shared_at is not None
    assert (round_.number, round_.deadline) == (1, deadline)
    assert round_.text == draft.current_version
    frozen = json.loads(round_.text.canonical_text)
    assert [content["title"] for content in frozen["contents"]] == [
        draft.contents.get().title
    ]
    entry = history_of(draft)[0]
    assert entry.action == "programme.consult"


def test_a_deadline_of_today_is_taken(ha: Mandate, draft: Programme) -> None:
    round_ = services.open_round(actor=ha, programme=draft, deadline=today())
    assert round_.deadline == today()


def test_it_refuses_a_deadline_before_today(ha: Mandate, draft: Programme) -> None:
    with pytest.raises(DeadlineBeforeToday) as refusal:
        services.open_round(
            actor=ha, programme=draft, deadline=today() - timedelta(days=1)
        )
    assert refusal.value.field == "deadline"
    draft.refresh_from_db()
    assert draft.state == State.DRAFT


def test_it_refuses_a_draft_without_a_counted_content(
    lan: Mandate, ha: Mandate, committee: Organisation, front: Organisation
) -> None:
    empty = make_programme(actor=lan, parties=[[committee], [front]])
    make_content(actor=lan, programme=empty, is_counted=False)
    with pytest.raises(NothingCounted):
        open_round(chief=ha, programme=empty)


def test_a_second_round_is_a_second_version_of_the_changed_text(
    lan: Mandate, ha: Mandate, consulting: Programme
) -> None:
    services.redraft(actor=lan, programme=consulting)
    make_content(actor=lan, programme=consulting, title="Thêm")
    first_shared_at = consulting.first_shared_at
    open_round(chief=ha, programme=consulting)

    rounds = list(consulting.rounds.order_by("number").select_related("text"))
    assert [round_.number for round_ in rounds] == [1, 2]
    assert [round_.text.number for round_ in rounds] == [1, 2]
    consulting.refresh_from_db()
    assert consulting.first_shared_at == first_shared_at


def test_the_coordinator_takes_an_answered_draft_back(
    lan: Mandate, tam: Mandate, consulting: Programme
) -> None:
    comment = services.comment(
        actor=tam,
        programme=consulting,
        content=None,
        outline=CommentOutline(stance=Stance.REMARKS, text="Nên thêm"),
    )
    with pytest.raises(CommentsUnanswered):
        services.redraft(actor=lan, programme=consulting)

    services.answer(
        actor=lan, comment=comment, kind=AnswerKind.ACCEPTED, text="Đã thêm"
    )
    services.redraft(actor=lan, programme=consulting)
    consulting.refresh_from_db()
    assert consulting.state == State.DRAFT
    assert consulting.current_version is None


def test_taking_a_draft_back_lets_the_approvals_fall(
    lan: Mandate, tam: Mandate, consulting: Programme
) -> None:
    services.agree_to_rest(actor=tam, programme=consulting)
    services.approve(actor=tam, programme=consulting)
    services.redraft(actor=lan, programme=consulting)
    assert not consulting.approvals.filter(withdrawn_at=None).exists()


def test_an_office_chief_of_a_party_that_was_not_shown_the_draft_is_refused(
    draft: Programme, front: Organisation, ha: Mandate
) -> None:
    foreign = _moved_to(ha, front)
    with pytest.raises(NotAllowed):
        open_round(chief=foreign, programme=draft)


def test_an_office_chief_of_another_party_sends_a_shared_draft_out_again(
    lan: Mandate, consulting: Programme, front: Organisation, ha: Mandate
) -> None:
    services.redraft(actor=lan, programme=consulting)
    open_round(chief=_moved_to(ha, front), programme=consulting)
    assert consulting.rounds.count() == 2


def _moved_to(mandate: Mandate, organisation: Organisation) -> Mandate:
    fields = {**vars(mandate), "organisation_id": organisation.pk}
    return Mandate(**fields)
