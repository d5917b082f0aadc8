"""From the plan to the file: each move, and each rule that says no."""

from datetime import time, timedelta

import pytest

from phoihop.audit.queries import history_of
from phoihop.conferences import factories, services
from phoihop.conferences.errors import (
    EndsBeforeItBegins,
    InvitationIncomplete,
    ItemsUnresolved,
    NewDayInPast,
    NobodyInvited,
    NothingConcluded,
    NotYetHeld,
)
from phoihop.conferences.meeting_errors import ItemsWithoutMinute, NoAgenda
from phoihop.conferences.models import Conference, ConferencePerson, Invitation, Purpose
from phoihop.conferences.services import HeadOutline, PartOutline, Reply
from phoihop.conferences.states import MOVES, Answer, ConferenceState, ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.documents.canonical import hash_of
from phoihop.foundation.errors import NotAllowed, ReasonMissing


def test_it_goes_from_the_plan_to_the_file(
    lan: Mandate, ha: Mandate, concluded: Conference
) -> None:
    assert concluded.state == ConferenceState.CONCLUDED
    filed = services.file_conference(actor=lan, conference=concluded)
    assert filed.state == ConferenceState.ARCHIVED
    told = [entry.action for entry in history_of(filed)]
    for act in ("plan", "invite", "hold", "minute", "conclude", "archive"):
        assert f"conference.{act}" in told


def test_the_table_leads_every_state_somewhere_or_ends_there() -> None:
    reached = set(MOVES.values()) | {ConferenceState.PLANNED}
    assert reached == set(ConferenceState)
    ends = set(ConferenceState) - {state for state, _step in MOVES}
    assert ends == {ConferenceState.ARCHIVED, ConferenceState.CANCELLED}


def test_only_the_coordinator_of_an_organisation_plans(
    ha: Mandate, son: Mandate, an: Mandate
) -> None:
    for actor in (ha, son, an):
        with pytest.raises(NotAllowed):
            factories.plan(actor=actor)


@pytest.mark.parametrize("name", ["thao", "minh", "ha", "son", "tuan"])
def test_nobody_but_the_organisers_coordinator_moves_it(
    request: pytest.FixtureRequest, name: str, invited: Conference
) -> None:
    actor: Mandate = request.getfixturevalue(name)
    for act in (services.hold, services.send_invitations, services.close_minutes):
        with pytest.raises(NotAllowed):
            act(actor=actor, conference=invited)
    for leave in (services.postpone, services.cancel):
        with pytest.raises(NotAllowed):
            leave(actor=actor, conference=invited, reason="Bão")


def test_it_refuses_to_invite_nobody(lan: Mandate, planned: Conference) -> None:
    with pytest.raises(NobodyInvited):
        services.send_invitations(actor=lan, conference=planned)


def test_it_refuses_an_invitation_without_place_or_hour(
    lan: Mandate, front: Organisation, planned: Conference
) -> None:
    factories.invite(actor=lan, conference=planned, organisation=front)
    outline = HeadOutline(title="Giao ban", purposes=[Purpose.BRIEFING], day=lan.on)
    services.change_head(actor=lan, conference=planned, outline=outline, version=1)
    with pytest.raises(InvitationIncomplete):
        services.send_invitations(actor=lan, conference=planned)


def test_it_refuses_to_be_held_before_its_day(
    lan: Mandate, front: Organisation
) -> None:
    tomorrow = lan.on + timedelta(days=1)
    conference = factories.plan(actor=lan, day=tomorrow)
    factories.invite(actor=lan, conference=conference, organisation=front)
    services.send_invitations(actor=lan, conference=conference)
    with pytest.raises(NotYetHeld):
        services.hold(actor=lan, conference=conference)


def test_it_refuses_to_close_minutes_of_nothing(
    lan: Mandate, front: Organisation
) -> None:
    conference = factories.plan(actor=lan)
    factories.invite(actor=lan, conference=conference, organisation=front)
    services.send_invitations(actor=lan, conference=conference)
    services.hold(actor=lan, conference=conference)
    with pytest.raises(NoAgenda):
        services.close_minutes(actor=lan, conference=conference)


def test_it_refuses_to_close_minutes_while_an_item_says_nothing(
    lan: Mandate, held: Conference
) -> None:
    with pytest.raises(ItemsWithoutMinute) as refused:
        services.close_minutes(actor=lan, conference=held)
    assert refused.value.titles == ["Nhà ở cho hộ nghèo"]


def test_postponed_before_it_invited_it_is_planned_anew(
    lan: Mandate, planned: Conference
) -> None:
    services.postpone(actor=lan, conference=planned, reason="Chờ số liệu")
    day = lan.on + timedelta(days=7)
    anew = services.set_new_day(actor=lan, conference=planned, day=day)
    assert (anew.state, anew.occurred_on) == (ConferenceState.PLANNED, day)
    assert anew.first_planned_on == lan.on
    assert anew.state_reason == "Chờ số liệu"


def test_postponed_after_it_invited_everybody_is_asked_anew(
    lan: Mandate, tam: Mandate, invited: Conference, invitation: Invitation
) -> None:
    reply = Reply(answer=Answer.ATTENDS)
    services.answer_invitation(
        actor=tam, conference=invited, invitation=invitation, reply=reply
    )
    services.postpone(actor=lan, conference=invited, reason="Bão số 3")
    with pytest.raises(InvitationIncomplete):
        services.set_new_day(actor=lan, conference=invited, day=lan.on)
    anew = services.set_new_day(
        actor=lan, conference=invited, day=lan.on, starts_at=time(14)
    )
    invitation.refresh_from_db()
    assert (anew.state, invitation.answer) == (ConferenceState.INVITED, "")


def test_it_refuses_a_new_day_that_has_gone_by_or_ends_before_it_begins(
    lan: Mandate, planned: Conference
) -> None:
    services.postpone(actor=lan, conference=planned, reason="Bão")
    with pytest.raises(NewDayInPast):
        services.set_new_day(
            actor=lan, conference=planned, day=lan.on - timedelta(days=1)
        )
    with pytest.raises(EndsBeforeItBegins):
        services.set_new_day(
            actor=lan,
            conference=planned,
            day=lan.on,
            starts_at=time(9),
            ends_at=time(9),
        )


@pytest.mark.parametrize("act", [services.postpone, services.cancel])
def test_it_refuses_to_put_off_or_call_off_without_a_reason(
    lan: Mandate, invited: Conference, act: object
) -> None:
    assert callable(act)
    with pytest.raises(ReasonMissing):
        act(actor=lan, conference=invited, reason="  ")


def test_called_off_nothing_is_done_with_it(lan: Mandate, invited: Conference) -> None:
    services.cancel(actor=lan, conference=invited, reason="Không còn cần")
    with pytest.raises(NotAllowed):
        factories.add_item(actor=lan, conference=invited)
    with pytest.raises(NotAllowed):
        services.set_new_day(actor=lan, conference=invited, day=lan.on)


def test_it_refuses_to_conclude_with_an_item_unsettled(
    lan: Mandate, ha: Mandate, minuted: Conference
) -> None:
    item = minuted.items.get()
    services.reopen_item(actor=lan, conference=minuted, item=item)
    with pytest.raises(ItemsUnresolved) as refused:
        services.conclude(actor=ha, conference=minuted, no_conclusion_reason="x")
    assert refused.value.titles == [item.title]


def test_it_refuses_to_conclude_nothing_without_saying_why(
    ha: Mandate, minuted: Conference
) -> None:
    with pytest.raises(NothingConcluded):
        services.conclude(actor=ha, conference=minuted)


def test_an_item_of_conclusion_is_enough_and_a_speech_is_none(
    lan: Mandate, ha: Mandate, held: Conference
) -> None:
    for kind in (ItemKind.DIRECTIVE, ItemKind.CONCLUSION):
        item = factories.add_item(actor=lan, conference=held, kind=kind)
        services.write_minute(
            actor=lan, conference=held, item=item, text="Giao Ban.", version=1
        )
    for item in held.items.all():
        services.settle_item(
            actor=lan, conference=held, item=item, decision="Xong.", version=1
        )
    services.close_minutes(actor=lan, conference=held)
    conclusion = held.items.get(kind=ItemKind.CONCLUSION)
    services.remove_item(actor=lan, conference=held, item=conclusion, reason="Trùng")
    with pytest.raises(NothingConcluded):
        services.conclude(actor=ha, conference=held)
    item = factories.add_item(actor=lan, conference=held, kind=ItemKind.CONCLUSION)
    services.settle_item(
        actor=lan, conference=held, item=item, decision="Làm ngay.", version=1
    )
    done = services.conclude(actor=ha, conference=held, no_conclusion_reason="thừa")
    assert done.no_conclusion_reason == ""


def test_whoever_presides_concludes_and_his_coordinator_does_not(
    lan: Mandate, minh: Mandate, tam: Mandate, minuted: Conference
) -> None:
    for actor in (lan, minh, tam):
        with pytest.raises(NotAllowed):
            services.conclude(actor=actor, conference=minuted, no_conclusion_reason="x")
    presides = PartOutline(
        part=ConferencePerson.Part.PRESIDING,
        name=tam.person_name,
        person_id=tam.person_id,
    )
    services.add_people(actor=lan, conference=minuted, outlines=[presides])
    done = services.conclude(actor=tam, conference=minuted, no_conclusion_reason="Nắm.")
    assert done.concluded_by_name == tam.person_name


def test_concluding_fixes_the_minutes_under_their_hash(concluded: Conference) -> None:
    text = concluded.text
    assert text is not None
    assert text.document.kind.code == "minutes"
    assert text.sha256 == hash_of(text.canonical_text)
    for words in ("Các đại biểu đã thảo luận.", "Hoàn thành trong quý III."):
        assert words in text.canonical_text
    assert '"no_conclusion_reason":"Họp nắm tình hình."' in text.canonical_text
