"""Who is asked, what they reply, who came."""

from datetime import timedelta
from typing import Any

import pytest

from phoihop.conferences import factories, services
from phoihop.conferences.meeting_errors import (
    AnswerIncomplete,
    AttendanceIncomplete,
    InvitedBefore,
    InvitedBodyUnnamed,
)
from phoihop.conferences.models import Conference, Invitation
from phoihop.conferences.queries.waiting import invitations_waiting
from phoihop.conferences.services import Coming, InvitationOutline, Reply
from phoihop.conferences.states import Answer, Attendance
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, ReasonMissing

SENDS = Reply(
    answer=Answer.SENDS, sent_name="Bùi Phương Thảo", sent_title="Phó Chủ tịch"
)


def answer(actor: Mandate, invitation: Invitation, reply: Reply) -> Invitation:
    return services.answer_invitation(
        actor=actor,
        conference=invitation.conference,
        invitation=invitation,
        reply=reply,
    )


def attend(
    actor: Mandate, invitation: Invitation, attendance: Attendance, **names: Any
) -> Invitation:
    version = names.pop("version", 1)
    return services.record_attendance(
        actor=actor,
        conference=invitation.conference,
        invitation=invitation,
        coming=Coming(attendance=attendance, **names),
        version=version,
    )


def test_a_body_outside_the_system_is_named_as_printed(
    lan: Mandate, planned: Conference
) -> None:
    outline = InvitationOutline(body_name=" Công ty  Mía đường ")
    made = services.invite_body(actor=lan, conference=planned, outline=outline)
    assert (made.organisation, made.body_name) == (None, "Công ty Mía đường")
    with pytest.raises(InvitedBefore):
        services.invite_body(actor=lan, conference=planned, outline=outline)
    with pytest.raises(InvitedBodyUnnamed):
        services.invite_body(
            actor=lan, conference=planned, outline=InvitationOutline(body_name=" ")
        )


def test_a_body_is_asked_once_under_a_title(
    lan: Mandate, front: Organisation, invited: Conference
) -> None:
    with pytest.raises(InvitedBefore):
        factories.invite(actor=lan, conference=invited, organisation=front)
    another = InvitationOutline(organisation=front, asked_title="Chuyên viên")
    services.invite_body(actor=lan, conference=invited, outline=another)
    assert invited.invitations.count() == 2


def test_taken_back_after_it_was_sent_it_says_why(
    lan: Mandate, thao: Mandate, invited: Conference, invitation: Invitation
) -> None:
    with pytest.raises(ReasonMissing):
        services.withdraw_invitation(
            actor=lan, conference=invited, invitation=invitation
        )
    services.withdraw_invitation(
        actor=lan, conference=invited, invitation=invitation, reason="Mời nhầm"
    )
    assert not Conference.objects.visible_to(thao).exists()


def test_while_planned_a_body_goes_without_a_word(
    lan: Mandate, front: Organisation, planned: Conference
) -> None:
    made = factories.invite(actor=lan, conference=planned, organisation=front)
    gone = services.withdraw_invitation(actor=lan, conference=planned, invitation=made)
    assert gone.withdrawn_on == lan.on


@pytest.mark.parametrize("name", ["tam", "thao"])
def test_the_invited_body_replies_and_may_reply_anew(
    request: pytest.FixtureRequest, name: str, invitation: Invitation
) -> None:
    actor: Mandate = request.getfixturevalue(name)
    told = answer(actor, invitation, SENDS)
    assert (told.answer, told.sent_name) == ("sends", "Bùi Phương Thảo")
    assert told.is_other_rank
    told = answer(actor, invitation, Reply(answer=Answer.ATTENDS, sent_name="x"))
    assert (told.answer, told.sent_name, told.is_other_rank) == ("attends", "", False)


def test_a_head_of_the_same_title_is_the_right_rank(
    tam: Mandate, invitation: Invitation
) -> None:
    same = Reply(answer=Answer.SENDS, sent_name="Vũ Thanh Tâm", sent_title="chủ tịch")
    assert not answer(tam, invitation, same).is_other_rank


@pytest.mark.parametrize("name", ["lan", "phuong", "hong", "tuan"])
def test_nobody_else_replies(
    request: pytest.FixtureRequest, name: str, invitation: Invitation
) -> None:
    with pytest.raises(NotAllowed):
        answer(request.getfixturevalue(name), invitation, SENDS)


def test_sending_somebody_names_him_and_staying_away_says_why(
    tam: Mandate, invitation: Invitation
) -> None:
    with pytest.raises(AnswerIncomplete):
        answer(tam, invitation, Reply(answer=Answer.SENDS, sent_name="Thảo"))
    with pytest.raises(ReasonMissing):
        answer(tam, invitation, Reply(answer=Answer.CANNOT))


def test_once_held_nobody_replies_any_more(tam: Mandate, held: Conference) -> None:
    with pytest.raises(NotAllowed):
        answer(tam, held.invitations.get(), SENDS)


def test_who_came_is_written_down_once_it_was_held(
    lan: Mandate, held: Conference
) -> None:
    invitation = held.invitations.get()
    with pytest.raises(AttendanceIncomplete):
        attend(lan, invitation, Attendance.REPRESENTED, name="Bùi Phương Thảo")
    told = attend(
        lan,
        invitation,
        Attendance.REPRESENTED,
        name="Bùi Phương Thảo",
        title="Chuyên viên",
    )
    assert told.is_other_rank
    with pytest.raises(ChangedMeanwhile):
        attend(lan, invitation, Attendance.ABSENT)
    told = attend(lan, invitation, Attendance.ABSENT, name="x", version=2)
    assert (told.attendance, told.came_name) == ("absent", "")


def test_nobody_has_come_to_what_is_still_ahead(
    lan: Mandate, invitation: Invitation
) -> None:
    with pytest.raises(NotAllowed):
        attend(lan, invitation, Attendance.PRESENT)


def test_a_body_has_waiting_what_it_did_not_answer_until_the_day(
    lan: Mandate, tam: Mandate, front: Organisation, invitation: Invitation
) -> None:
    [waiting] = invitations_waiting(front.pk, lan.on)
    assert waiting == invitation
    assert waiting.conference.title == "Giao ban quý II"
    assert invitations_waiting(front.pk, lan.on + timedelta(days=1)) == []
    answer(tam, invitation, Reply(answer=Answer.ATTENDS))
    assert invitations_waiting(front.pk, lan.on) == []


def test_what_is_only_planned_waits_for_nobody(
    lan: Mandate, front: Organisation, planned: Conference
) -> None:
    factories.invite(actor=lan, conference=planned, organisation=front)
    assert invitations_waiting(front.pk, lan.on) == []
