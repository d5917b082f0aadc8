"""What somebody was told, and how much of it is unread."""

from collections.abc import Iterable

from django.db.models import Count, F, Func

from phoihop.directory.mandates import Mandate
from phoihop.foundation.prepared import PreparedValues, given_number
from phoihop.outbox.models import Message, MessageQuerySet


def messages_of(actor: Mandate) -> MessageQuerySet:
    """Return what this person was told as a member of this organisation."""
    if actor.organisation_id is None:
        return Message.objects.none()
    return Message.objects.filter(
        person_id=actor.person_id, organisation_id=actor.organisation_id
    )


def listed(actor: Mandate, *, only_unread: bool) -> MessageQuerySet:
    """Return the messages for the page, the newest first."""
    found = messages_of(actor).select_related("sender").order_by("-made_at", "-id")
    return found.unread() if only_unread else found


_UNREAD: PreparedValues[tuple[int]] = PreparedValues(
    lambda: (
        Message.objects.unread()
        .filter(person_id=given_number("person"), organisation_id=given_number("body"))
        .order_by()
        .annotate(n=Func(F("person_id"), function="count", template="count(*)"))
        .values_list("n")
    )
)


def unread_count(actor: Mandate) -> int:
    """Return how many messages wait to be read; one short query."""
    if actor.organisation_id is None:
        return 0
    [(number,)] = _UNREAD.rows(person=actor.person_id, body=actor.organisation_id)
    return number


def unread_elsewhere(actor: Mandate, mandates: Iterable[Mandate]) -> dict[str, int]:
    """Return, by name, the other bodies in which the person has unread messages."""
    names = {
        one.organisation_id: one.organisation_short_name
        for one in mandates
        if one.organisation_id not in {None, actor.organisation_id}
    }
    if not names:
        return {}
    rows = (
        Message.objects.unread()
        .filter(person_id=actor.person_id, organisation_id__in=list(names))
        .values_list("organisation_id")
        .annotate(n=Count("id"))
    )
    return {names[body]: number for body, number in rows}
