"""Carrying messages out of the house: one mail a day at most for each person."""

import logging
import smtplib
from collections import Counter
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import Exists, OuterRef, Subquery
from django.utils import timezone

from phoihop.directory.models import Account
from phoihop.outbox.cadence import MAILED_WITHIN, closing_moment, next_try
from phoihop.outbox.mails import mail_of
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.states import Channel, DeliveryState, Fault

_LOG = logging.getLogger(__name__)
_MOST_AT_ONCE = 500
# A worker that dies while sending leaves its mail to the next run.
_LEASE = timedelta(hours=1)


def deliver_mail(*, now: datetime) -> Counter[str]:
    """Close today's mails when it is time, and send what is due; count how it went."""
    if not settings.MAIL_IS_SET_UP:
        return Counter()
    gather(now=now)
    return send_due(now=now)


def send_due(*, now: datetime) -> Counter[str]:
    """Try every mail that is due once; count how it went.

    A mail whose recipient has no address any more is given up without a mail server.
    """
    outcome: Counter[str] = Counter()
    due = Delivery.objects.filter(
        state=DeliveryState.WAITING, next_try_at__lte=now
    ).order_by("next_try_at", "id")
    numbers = list(due.values_list("pk", flat=True)[:_MOST_AT_ONCE])
    connection = get_connection()
    try:
        for number in numbers:
            if delivery := _claim(number, now):
                outcome[_attempt(delivery, connection, now)] += 1
    finally:
        connection.close()
    return outcome


@transaction.atomic
def gather(*, now: datetime, day: date | None = None) -> int:
    """Put all that is unread at today's hour into one mail for each person.

    Run twice, it gathers once: a day has one mail for a person, and what came after
    it was closed waits for tomorrow. ``day`` stands on the mails where the story has
    a day of its own.
    """
    local = timezone.localtime(now)
    closing = closing_moment(local, settings.DIGEST_HOUR)
    if closing is None:
        return 0
    of_day = day or local.date()
    reachable = Account.objects.filter(
        person_id=OuterRef("person_id"), is_active=True
    ).exclude(email="")
    waiting = Message.objects.unread().filter(
        Exists(reachable),
        delivery=None,
        made_at__lt=closing,
        made_at__gte=closing - MAILED_WITHIN,
    )
    people = waiting.order_by("person_id").values_list("person_id", flat=True)
    Delivery.objects.bulk_create(
        (
            Delivery(person_id=person, day=of_day, next_try_at=now)
            for person in people.distinct()
        ),
        ignore_conflicts=True,
    )
    opened = Delivery.objects.filter(
        person_id=OuterRef("person_id"),
        channel=Channel.EMAIL,
        day=of_day,
        state=DeliveryState.WAITING,
        attempts=0,
    )
    gathered = waiting.filter(Exists(opened))
    return gathered.update(delivery_id=Subquery(opened.values("pk")[:1]))


@transaction.atomic
def _claim(number: int, now: datetime) -> Delivery | None:
    """Take a delivery for one attempt; None when another worker has it."""
    rows = Delivery.objects.select_for_update(skip_locked=True, of=("self",))
    delivery = (
        rows.filter(pk=number, state=DeliveryState.WAITING, next_try_at__lte=now)
        .select_related("person")
        .first()
    )
    if delivery is None:
        return None
    delivery.attempts += 1
    delivery.next_try_at = now + _LEASE
    delivery.save(update_fields=["attempts", "next_try_at"])
    return delivery


def _attempt(
    delivery: Delivery, connection: BaseEmailBackend, now: datetime
) -> DeliveryState:
    """Send one mail, and keep how it went."""
    address = _address_of(delivery)
    if not address:
        return _failed(delivery, Fault.NO_ADDRESS, None)
    messages = list(
        delivery.messages.select_related("organisation", "sender").order_by("id")
    )
    fault = _send(mail_of(delivery, messages, address), connection)
    if fault is not None:
        connection.close()
        return _failed(delivery, fault, next_try(delivery.attempts, now))
    delivery.state = DeliveryState.SENT
    delivery.fault = ""
    delivery.next_try_at = None
    delivery.sent_at = timezone.now()
    delivery.save(update_fields=["state", "fault", "next_try_at", "sent_at"])
    return DeliveryState.SENT


def _address_of(delivery: Delivery) -> str:
    accounts = Account.objects.filter(person_id=delivery.person_id, is_active=True)
    addresses = accounts.exclude(email="").order_by("id")
    return addresses.values_list("email", flat=True).first() or ""


def _send(mail: EmailMessage, connection: BaseEmailBackend) -> Fault | None:
    """Hand a mail to the mail server; return what it made of it."""
    mail.connection = connection
    try:
        mail.send()
    except smtplib.SMTPRecipientsRefused:
        return Fault.REFUSED_ADDRESS
    except smtplib.SMTPAuthenticationError:
        return Fault.REFUSED_SIGN_IN
    except (smtplib.SMTPConnectError, smtplib.SMTPServerDisconnected):
        return Fault.UNREACHABLE
    except (smtplib.SMTPException, ValueError):
        return Fault.OTHER
    except OSError:
        return Fault.UNREACHABLE
    return None


def _failed(
    delivery: Delivery, fault: Fault, next_try_at: datetime | None
) -> DeliveryState:
    """Keep what went wrong, for people and for the operator; never whose address."""
    delivery.fault = fault
    delivery.next_try_at = next_try_at
    if next_try_at is None:
        delivery.state = DeliveryState.GIVEN_UP
        _LOG.error("mail %s was given up: %s", delivery.pk, fault)
    else:
        _LOG.warning("mail %s is tried again: %s", delivery.pk, fault)
    delivery.save(update_fields=["state", "fault", "next_try_at"])
    return DeliveryState(delivery.state)
