"""What the outbox tells of a conference: that one is asked, and what becomes of it."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from phoihop.conferences.models import Conference, Invitation
from phoihop.conferences.states import ConferenceState
from phoihop.conferences.wording import when_words
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.addresses import Address
from phoihop.outbox.services import News, tell_bodies
from phoihop.outbox.states import MessageKind

_SPEAK = (Role.HEAD, Role.OFFICE_CHIEF, Role.COORDINATOR)


def tell_invited(
    actor: Mandate, conference: Conference, bodies: Collection[int] | None = None
) -> None:
    """Tell all who are asked, or these bodies, how the conference stands now."""
    asked = conference.invitations.filter(
        withdrawn_on=None, organisation__isnull=False
    ).values_list("organisation_id", flat=True)
    state = ConferenceState(conference.state)
    is_invitation = state == ConferenceState.INVITED
    subject = {
        ConferenceState.POSTPONED: _("Postponed: %(title)s"),
        ConferenceState.CANCELLED: _("Cancelled: %(title)s"),
    }.get(state, _("You are invited: %(title)s"))
    lines = [when_words(conference), conference.place]
    if not is_invitation:
        lines.append(conference.state_reason)
    news = News(
        kind=MessageKind.INVITATION if is_invitation else MessageKind.NEWS,
        subject=subject % {"title": conference.title},
        lines=tuple(line for line in lines if line),
        address=Address.CONFERENCE.to(conference.pk),
        about=f"{conference._meta.label_lower}:{conference.pk}",
        group=f"conference:{conference.pk}",
    )
    organisations = set(asked) if bodies is None else set(bodies)
    tell_bodies(actor=actor, organisations=organisations, roles=_SPEAK, news=news)


def tell_organiser(
    actor: Mandate, conference: Conference, invitation: Invitation
) -> None:
    """Tell the organiser what an invited body replied."""
    words = {"body": invitation.body_name, "answer": invitation.get_answer_display()}
    lines = [
        conference.title,
        ", ".join(filter(None, [invitation.sent_name, invitation.sent_title])),
        invitation.answer_reason,
    ]
    news = News(
        kind=MessageKind.NEWS,
        subject=_("%(body)s replied: %(answer)s") % words,
        lines=tuple(line for line in lines if line),
        address=Address.INVITATIONS.to(conference.pk),
        about=f"{conference._meta.label_lower}:{conference.pk}",
        group=f"invitation:{invitation.pk}",
    )
    organiser = conference.organisation_id
    if organiser is not None:
        tell_bodies(
            actor=actor,
            organisations=[organiser],
            roles=[Role.COORDINATOR],
            news=news,
        )
