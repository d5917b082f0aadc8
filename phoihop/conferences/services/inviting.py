"""The list of those invited, their replies, and who came."""

from dataclasses import dataclass

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.conferences import policies
from phoihop.conferences.meeting_errors import (
    AnswerIncomplete,
    AttendanceIncomplete,
    InvitedBefore,
    InvitedBodyUnnamed,
)
from phoihop.conferences.models import Conference, Invitation
from phoihop.conferences.queries.ordering import next_place
from phoihop.conferences.services.steps import lock_conference, place_of
from phoihop.conferences.services.telling import tell_invited, tell_organiser
from phoihop.conferences.states import Answer, Attendance, ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.guards import require, require_reason, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.prose import prose

_ANSWERED = ("answer", "sent_name", "sent_title", "answer_reason")
_CAME = ("attendance", "came_name", "came_title")


@dataclass(frozen=True, kw_only=True)
class InvitationOutline:
    """Whom one asks: a body of the system or one as printed, and whom of it."""

    organisation: Organisation | None = None
    body_name: str = ""
    person_id: int | None = None
    asked_name: str = ""
    asked_title: str = ""
    asks_head: bool = False


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What an invited body says."""

    answer: Answer
    sent_name: str = ""
    sent_title: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Coming:
    """Whether an invited body came, and who came for it."""

    attendance: Attendance
    name: str = ""
    title: str = ""


@transaction.atomic
def invite_body(
    *, actor: Mandate, conference: Conference, outline: InvitationOutline
) -> Invitation:
    """Put a body on the list; once invitations are out, it is asked at once.

    Raises:
        NotAllowed: the actor does not prepare the conference, or it is not ahead.
        InvitedBodyUnnamed: neither a body nor a name is given.
        InvitedBefore: it is on the list under this title.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_invite(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    body = outline.organisation
    name = body.name if body else normalise(outline.body_name)
    if not name:
        raise InvitedBodyUnnamed
    title = normalise(outline.asked_title)
    standing = locked.invitations.filter(withdrawn_on=None, asked_title=title)
    if standing.filter(organisation=body, body_name=name).exists():
        raise InvitedBefore(name)
    made = Invitation.objects.create(
        conference=locked,
        organisation=body,
        body_name=name,
        person_id=outline.person_id,
        asked_name=normalise(outline.asked_name),
        asked_title=title,
        asks_head=outline.asks_head,
        place=next_place(locked.invitations.filter(withdrawn_on=None)),
    )
    _note(actor, locked, made, "invitation.add")
    if body and locked.state == ConferenceState.INVITED:
        tell_invited(actor, locked, [body.pk])
    return made


@transaction.atomic
def withdraw_invitation(
    *, actor: Mandate, conference: Conference, invitation: Invitation, reason: str = ""
) -> Invitation:
    """Take a body off the list; once invitations are out, with a reason.

    Raises:
        NotAllowed: the actor does not prepare the conference, or it is not ahead.
        ReasonMissing: the invitation is out, and no reason is written.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_invite(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    found = _standing(locked, invitation)
    is_out = locked.invited_on is not None
    said = require_reason(reason) if is_out else normalise(reason)
    found.withdrawn_on = actor.on
    found.version += 1
    found.save(update_fields=["withdrawn_on", "version"])
    _note(actor, locked, found, "invitation.withdraw", reason=said)
    return found


@transaction.atomic
def answer_invitation(
    *, actor: Mandate, conference: Conference, invitation: Invitation, reply: Reply
) -> Invitation:
    """Reply for the invited body; until the conference is held it may reply anew.

    Raises:
        NotAllowed: the actor does not speak for that body, or nothing is out.
        AnswerIncomplete: somebody else is sent, and not named.
        ReasonMissing: it cannot come, and does not say why.
    """
    locked = lock_conference(conference.pk)
    found = _standing(locked, invitation)
    permitted = policies.can_answer(actor, place_of(actor, locked), found)
    require(permitted, str(policies.WHO_ANSWERS))
    before = {name: getattr(found, name) for name in _ANSWERED}
    sends, cannot = reply.answer == Answer.SENDS, reply.answer == Answer.CANNOT
    name = normalise(reply.sent_name) if sends else ""
    title = normalise(reply.sent_title) if sends else ""
    if sends and not (name and title):
        raise AnswerIncomplete
    found.answer, found.sent_name, found.sent_title = reply.answer, name, title
    found.answer_reason = (
        require_reason(reply.reason) if cannot else prose(reply.reason)
    )
    found.answered_by_name, found.answered_on = actor.person_name, actor.on
    found.version += 1
    found.save(update_fields=[*_ANSWERED, "answered_by_name", "answered_on", "version"])
    after = {name: getattr(found, name) for name in _ANSWERED}
    changes = changes_between(before, after)
    _note(actor, locked, found, "invitation.answer", changes=changes)
    tell_organiser(actor, locked, found)
    return found


@transaction.atomic
def record_attendance(
    *,
    actor: Mandate,
    conference: Conference,
    invitation: Invitation,
    coming: Coming,
    version: int,
) -> Invitation:
    """Write down whether the invited body came, and who came for it.

    Raises:
        NotAllowed: the actor does not write the minutes, or it was not held.
        ChangedMeanwhile: somebody wrote something else since.
        AttendanceIncomplete: somebody else came, and is not named.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_write_down(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    found = _standing(locked, invitation)
    require_version(found, version, _CAME)
    before = {name: getattr(found, name) for name in _CAME}
    is_other = coming.attendance == Attendance.REPRESENTED
    is_there = coming.attendance != Attendance.ABSENT
    found.attendance = coming.attendance
    found.came_name = normalise(coming.name) if is_there else ""
    found.came_title = normalise(coming.title) if is_there else ""
    if is_other and not (found.came_name and found.came_title):
        raise AttendanceIncomplete
    found.version += 1
    found.save(update_fields=[*_CAME, "version"])
    after = {name: getattr(found, name) for name in _CAME}
    changes = changes_between(before, after)
    _note(actor, locked, found, "invitation.attend", changes=changes)
    return found


def _standing(conference: Conference, invitation: Invitation) -> Invitation:
    return conference.invitations.get(pk=invitation.pk, withdrawn_on=None)


def _note(
    actor: Mandate,
    conference: Conference,
    invitation: Invitation,
    action: str,
    *,
    reason: str = "",
    changes: dict[str, list[str]] | None = None,
) -> None:
    circumstances = Circumstances(
        within=conference, reason=reason, changes=changes or {}
    )
    record(actor=actor, action=action, target=invitation, circumstances=circumstances)
