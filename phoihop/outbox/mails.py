"""The text of a mail: all that a person was told in a day, with the way to each."""

from collections.abc import Sequence
from email.utils import formataddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.foundation.addresses import Address
from phoihop.foundation.dates import format_date, format_moment
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.states import MessageKind


def mail_of(
    delivery: Delivery, messages: Sequence[Message], address: str
) -> EmailMessage:
    """Return the mail of one delivery; sent twice, it is known as the same one."""
    count = len(messages)
    subject = ngettext(
        "Phối Hợp: %(n)s message, %(day)s", "Phối Hợp: %(n)s messages, %(day)s", count
    ) % {"n": count, "day": format_date(delivery.day)}
    host = urlsplit(settings.SITE_ADDRESS).hostname or "localhost"
    headers = {
        "Message-ID": f"<phoihop-{delivery.pk}-{delivery.day.isoformat()}@{host}>",
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(
        subject=subject,
        body=_body(delivery, messages),
        from_email=formataddr(("Phối Hợp", settings.DEFAULT_FROM_EMAIL)),
        to=[address],
        headers=headers,
    )


def _body(delivery: Delivery, messages: Sequence[Message]) -> str:
    parts = [_("To %(name)s,") % {"name": delivery.person.full_name}]
    for kind in MessageKind:
        found = _together([one for one in messages if one.kind == kind])
        if found:
            parts.append(_heading(kind))
            parts += [_entry(message) for message in found]
    parts.append(
        _(
            "This mail comes once a day at most, with what you have not read yet."
            " All of it stands under “Messages” after you sign in: %(address)s"
        )
        % {"address": f"{settings.SITE_ADDRESS}{Address.MESSAGES.to()}"}
    )
    return "\n\n".join(parts) + "\n"


def _heading(kind: MessageKind) -> str:
    words = str(kind.label).upper()
    return f"{words}\n{'-' * len(words)}"


def _together(messages: Sequence[Message]) -> list[Message]:
    """Put messages about one thing together, the newest thing first."""
    newest_first = sorted(messages, key=lambda one: (one.made_at, one.pk), reverse=True)
    things = list(dict.fromkeys(one.about for one in newest_first))
    return sorted(newest_first, key=lambda one: things.index(one.about))


def _entry(message: Message) -> str:
    told = [message.organisation.short_name, format_moment(message.made_at)]
    if message.sender is not None:
        told.insert(0, _("from %(body)s") % {"body": message.sender.short_name})
    lines = [
        f"* {message.subject}",
        *message.lines,
        " · ".join(told),
        f"{settings.SITE_ADDRESS}{message.address}",
    ]
    return "\n  ".join(lines)
