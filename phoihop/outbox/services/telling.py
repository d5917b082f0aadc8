"""Telling people something: rows written in the transaction of the act itself."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.directory.queries.holders import Holder, holders_of
from phoihop.foundation.vietnamese import normalise
from phoihop.outbox.cadence import MERGED_WITHIN
from phoihop.outbox.models import Message
from phoihop.outbox.states import MessageKind

SUBJECT_LENGTH = 300


@dataclass(frozen=True, kw_only=True)
class News:
    """What is told: in words, with the way to the thing inside the house.

    ``about`` names the thing as "app.model:number". What is told again under the same
    ``group`` within minutes replaces what the reader has not read yet. Subject and
    lines go out by e-mail: nothing private about a citizen belongs in them.
    """

    kind: MessageKind
    subject: str
    address: str
    about: str
    lines: tuple[str, ...] = ()
    group: str = ""


@transaction.atomic
def tell(
    *, actor: Mandate | None, recipients: Iterable[Holder], news: News, on: date
) -> int:
    """Tell people something on a day; return how many were told.

    Nobody is told of his own act. ``actor`` is None when the house itself reminds.
    Only services call this, in their own transaction: what is rolled back was never
    told. Whether somebody may open the thing is asked again when he opens it.
    """
    told = sorted(
        {
            holder
            for holder in recipients
            if actor is None or holder.person_id != actor.person_id
        }
    )
    made = [_message(actor, holder, news, on) for holder in told]
    if news.group:
        made = [message for message in made if not _merged(message)]
    Message.objects.bulk_create(made)
    return len(told)


def tell_bodies(
    *,
    actor: Mandate,
    organisations: Collection[int],
    roles: Collection[Role],
    news: News,
) -> int:
    """Tell those who hold one of the rights in one of the bodies; see ``tell``."""
    recipients = holders_of(organisations, roles, actor.on)
    return tell(actor=actor, recipients=recipients, news=news, on=actor.on)


def _message(actor: Mandate | None, holder: Holder, news: News, day: date) -> Message:
    return Message(
        person_id=holder.person_id,
        organisation_id=holder.organisation_id,
        sender_id=actor.organisation_id if actor else None,
        sender_name=f"{actor.person_name}, {actor.title}" if actor else "",
        kind=news.kind,
        subject=_shortened(normalise(news.subject)),
        lines=[line for given in news.lines if (line := normalise(given))],
        address=news.address,
        about=news.about,
        group=news.group,
        made_on=day,
    )


def _merged(message: Message) -> bool:
    """Put the new words into a message of minutes ago that is unread and unmailed."""
    now = timezone.now()
    found = Message.objects.unread().filter(
        person_id=message.person_id,
        organisation_id=message.organisation_id,
        sender_id=message.sender_id,
        kind=message.kind,
        about=message.about,
        group=message.group,
        delivery=None,
        made_at__gte=now - MERGED_WITHIN,
    )
    latest = found.order_by("-id").values("pk")[:1]
    changed = Message.objects.filter(pk__in=latest).update(
        subject=message.subject,
        lines=message.lines,
        address=message.address,
        sender_name=message.sender_name,
        made_on=message.made_on,
        made_at=now,
    )
    return changed > 0


def _shortened(subject: str) -> str:
    if len(subject) <= SUBJECT_LENGTH:
        return subject
    return f"{subject[: SUBJECT_LENGTH - 1].rstrip()}…"
