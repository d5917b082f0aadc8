"""What is ahead of an organisation: invitations to answer, and the calendar."""

from datetime import date

from django.db.models import QuerySet

from phoihop.conferences.models import Conference, Invitation
from phoihop.conferences.states import ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.foundation.prepared import PreparedQuery, given_day, given_number

_CALLED_OFF = (ConferenceState.POSTPONED, ConferenceState.CANCELLED)


def _waiting() -> QuerySet[Invitation]:
    waiting = Invitation.objects.filter(
        organisation_id=given_number("organisation"),
        answer="",
        withdrawn_on=None,
        conference__state=ConferenceState.INVITED,
        conference__occurred_on__gte=given_day("day"),
    )
    return waiting.select_related("conference__organisation").order_by(
        "conference__occurred_on", "conference__starts_at", "id"
    )


_WAITING = PreparedQuery(_waiting)


def invitations_waiting(organisation_id: int, day: date) -> list[Invitation]:
    """Return the invitations that a body has not answered, in one query."""
    return _WAITING.rows(organisation=organisation_id, day=day)


def conferences_between(
    actor: Mandate, first: date, last: date
) -> QuerySet[Conference]:
    """Return the conferences of these days that the actor may see, in order.

    What was put off has no day, and what was called off does not take place.
    """
    seen = Conference.objects.visible_to(actor)
    within = seen.filter(occurred_on__range=(first, last))
    return (
        within.exclude(state__in=_CALLED_OFF)
        .select_related("organisation")
        .order_by("occurred_on", "starts_at", "id")
    )


def conferences_of_body_between(
    organisation_id: int, first: date, last: date
) -> QuerySet[Conference]:
    """Return the conferences of these days that a body organises or is invited to.

    For feeds, which no person reads: what is only planned is not among them.
    """
    theirs = Conference.objects.seen_from(
        organisation_id, 0, reads_all_invited=False
    ).filter(invited_on__isnull=False)
    return (
        theirs.filter(occurred_on__range=(first, last))
        .exclude(state__in=_CALLED_OFF)
        .select_related("organisation")
        .order_by("occurred_on", "starts_at", "id")
    )
