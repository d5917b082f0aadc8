"""What the database refuses of messages and mails, by SQL sent by hand."""

from datetime import datetime

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from phoihop.directory.mandates import Mandate
from phoihop.foundation.clock import today
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.states import DeliveryState
from phoihop.outbox.tests.conftest import Tell

NEVER = "next_try_at = NULL"


def expect_refusal(
    name: str, statement: str, kind: type[DatabaseError] = IntegrityError
) -> None:
    """Fail unless the database refuses the statement under this very name."""
    with (
        pytest.raises(kind, match=name),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.fixture(name="message")
def _message(tell: Tell, son: Mandate, lan: Mandate) -> Message:
    return tell(son, by=lan)


@pytest.fixture(name="delivery")
def _delivery(message: Message) -> Delivery:
    return Delivery.objects.create(
        person=message.person, day=today(), next_try_at=timezone.now()
    )


def _update(thing: Message | Delivery, change: str) -> str:
    return f"UPDATE {thing._meta.db_table} SET {change} WHERE id = {thing.pk}"


@pytest.mark.parametrize(
    "change", ["kind = 'news'", "about = 'x:1'", "person_id = person_id + 1"]
)
def test_a_message_stays_what_it_was_told_as(message: Message, change: str) -> None:
    expect_refusal("message_stays_what_it_was_told_as", _update(message, change))


def test_what_was_read_stays_read_and_keeps_its_words(message: Message) -> None:
    Message.objects.filter(pk=message.pk).update(read_at=timezone.now())
    expect_refusal("message_read_stays_read", _update(message, "read_at = NULL"))
    expect_refusal("message_seen_keeps_its_words", _update(message, "subject = 'x'"))


def test_what_went_out_keeps_its_words_and_its_mail(
    message: Message, delivery: Delivery
) -> None:
    Message.objects.filter(pk=message.pk).update(delivery=delivery)
    expect_refusal("message_seen_keeps_its_words", _update(message, "lines = '{}'"))
    expect_refusal("message_goes_out_once", _update(message, "delivery_id = NULL"))


def test_neither_messages_nor_mails_are_deleted(
    message: Message, delivery: Delivery
) -> None:
    for table in ("outbox_message", "outbox_delivery"):
        expect_refusal("permission denied", f"DELETE FROM {table}", DatabaseError)


@pytest.mark.parametrize("address", ["//evil.example/", "https://evil.example/", ""])
def test_a_message_leads_inside_the_house(
    tell: Tell, son: Mandate, address: str
) -> None:
    with pytest.raises(IntegrityError, match="message_leads_inside_the_house"):
        tell(son, address=address)


def test_a_person_has_one_mail_a_day(delivery: Delivery) -> None:
    with (
        pytest.raises(IntegrityError, match="delivery_is_one_a_day_for_a_person"),
        transaction.atomic(),
    ):
        Delivery.objects.create(
            person=delivery.person, day=delivery.day, next_try_at=timezone.now()
        )


def _sent(delivery: Delivery, moment: datetime) -> None:
    Delivery.objects.filter(pk=delivery.pk).update(
        state=DeliveryState.SENT, next_try_at=None, sent_at=moment
    )


def test_what_was_sent_stays_sent(delivery: Delivery) -> None:
    _sent(delivery, timezone.now())
    expect_refusal("delivery_sent_stays_sent", _update(delivery, "attempts = 9"))


def test_a_mail_stays_of_its_person_and_day(delivery: Delivery) -> None:
    expect_refusal(
        "delivery_stays_of_its_person_and_day", _update(delivery, "day = day + 1")
    )


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("delivery_that_is_sent_says_when", "state = 'sent', next_try_at = NULL"),
        ("delivery_that_waits_says_until_when", "next_try_at = NULL"),
        (
            "delivery_that_is_given_up_says_why",
            "state = 'given_up', next_try_at = NULL",
        ),
        ("delivery_is_in_a_known_state", "state = 'lost', next_try_at = NULL"),
    ],
)
def test_a_mail_says_how_far_it_is(delivery: Delivery, name: str, change: str) -> None:
    expect_refusal(name, _update(delivery, change))
