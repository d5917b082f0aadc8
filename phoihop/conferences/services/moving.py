"""Inviting, holding, putting off and calling off a conference; filing it."""

from datetime import date, time

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import policies
from phoihop.conferences.errors import (
    EndsBeforeItBegins,
    InvitationIncomplete,
    NewDayInPast,
    NobodyInvited,
    NotYetHeld,
)
from phoihop.conferences.meeting_errors import ItemsWithoutMinute, NoAgenda
from phoihop.conferences.models import Conference
from phoihop.conferences.queries.concluding import has_agenda, unwritten_titles
from phoihop.conferences.queries.dossier import dossier_of
from phoihop.conferences.services.steps import lock_conference, move, place_of
from phoihop.conferences.services.telling import tell_invited
from phoihop.conferences.states import ConferenceMove
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require, require_reason


@transaction.atomic
def send_invitations(*, actor: Mandate, conference: Conference) -> Conference:
    """Ask all who stand on the list; from now on they see the conference.

    Raises:
        NotAllowed: the actor does not prepare it, or it is not planned.
        NobodyInvited: nobody stands on the list.
        InvitationIncomplete: it does not say where and at what time.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_send_invitations(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    if not locked.invitations.filter(withdrawn_on=None).exists():
        raise NobodyInvited
    if not locked.place or locked.starts_at is None:
        raise InvitationIncomplete
    locked.invited_on = actor.on
    move(actor, locked, ConferenceMove.INVITE, "conference.invite", ("invited_on",))
    tell_invited(actor, locked)
    return locked


@transaction.atomic
def hold(*, actor: Mandate, conference: Conference) -> Conference:
    """Record that the conference took place on its day.

    Raises:
        NotAllowed: the actor does not prepare it, or nobody was invited.
        NotYetHeld: its day is still to come.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_hold(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    if locked.occurred_on > actor.on:
        raise NotYetHeld(locked.occurred_on)
    move(actor, locked, ConferenceMove.HOLD, "conference.hold")
    return locked


@transaction.atomic
def close_minutes(*, actor: Mandate, conference: Conference) -> Conference:
    """Close the minutes; from now on a change needs a reason and stays visible.

    Raises:
        NotAllowed: the actor does not prepare it, or it was not held.
        NoAgenda: nothing stands on the agenda.
        ItemsWithoutMinute: an item has neither a minute nor a decision.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_close_minutes(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    if not has_agenda(locked):
        raise NoAgenda
    if unwritten := unwritten_titles(locked):
        raise ItemsWithoutMinute(unwritten)
    locked.current_item = None
    shown = ("current_item",)
    move(actor, locked, ConferenceMove.MINUTE, "conference.minute", shown)
    return locked


@transaction.atomic
def postpone(*, actor: Mandate, conference: Conference, reason: str) -> Conference:
    """Put the conference off; a new day is set later.

    Raises:
        NotAllowed: the actor does not prepare it, or it is not ahead.
        ReasonMissing: no reason is written.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_postpone(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    _leave(actor, locked, ConferenceMove.POSTPONE, "conference.postpone", reason)
    return locked


@transaction.atomic
def set_new_day(
    *,
    actor: Mandate,
    conference: Conference,
    day: date,
    starts_at: time | None = None,
    ends_at: time | None = None,
) -> Conference:
    """Set the day of what was put off; whoever was invited is asked anew.

    Raises:
        NotAllowed: the actor does not prepare it, or it was not put off.
        NewDayInPast: that day has gone by.
        EndsBeforeItBegins: the times are the wrong way round.
        InvitationIncomplete: those invited must know at what time.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_set_new_day(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    if day < actor.on:
        raise NewDayInPast(actor.on)
    if starts_at and ends_at and ends_at <= starts_at:
        raise EndsBeforeItBegins
    locked.occurred_on, locked.starts_at, locked.ends_at = day, starts_at, ends_at
    fields: tuple[str, ...] = ("occurred_on", "starts_at", "ends_at")
    if locked.invited_on is None:
        move(actor, locked, ConferenceMove.PLAN_ANEW, "conference.plan_anew", fields)
        return locked
    if starts_at is None:
        raise InvitationIncomplete
    locked.invited_on = actor.on
    fields += ("invited_on",)
    move(actor, locked, ConferenceMove.INVITE_ANEW, "conference.invite_anew", fields)
    _ask_anew(locked)
    tell_invited(actor, locked)
    return locked


@transaction.atomic
def cancel(*, actor: Mandate, conference: Conference, reason: str) -> Conference:
    """Call the conference off.

    Raises:
        NotAllowed: the actor does not prepare it, or it took place.
        ReasonMissing: no reason is written.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_cancel(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    _leave(actor, locked, ConferenceMove.CANCEL, "conference.cancel", reason)
    return locked


@transaction.atomic
def file_conference(*, actor: Mandate, conference: Conference) -> Conference:
    """File what is concluded; the journal keeps the hash of all that is filed.

    Raises:
        NotAllowed: the actor does not prepare it, or it is not concluded.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_file(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_PREPARES))
    move(actor, locked, ConferenceMove.ARCHIVE, "conference.archive")
    filed = dossier_of(actor, locked)
    circumstances = Circumstances(changes={"sha256": ["", filed.sha256]})
    record(
        actor=actor,
        action="conference.make_dossier",
        target=locked,
        circumstances=circumstances,
    )
    return locked


def _leave(
    actor: Mandate,
    conference: Conference,
    step: ConferenceMove,
    action: str,
    reason: str,
) -> None:
    """Put off or call off, with the reason that everybody invited reads."""
    conference.state_reason = require_reason(reason)
    fields = ("state_reason",)
    move(actor, conference, step, action, fields, conference.state_reason)
    if conference.invited_on is not None:
        tell_invited(actor, conference)


def _ask_anew(conference: Conference) -> None:
    """Empty the replies: they were for another day, and the journal keeps them."""
    conference.invitations.filter(withdrawn_on=None).update(
        answer="",
        sent_name="",
        sent_title="",
        answer_reason="",
        answered_by_name="",
        answered_on=None,
    )
