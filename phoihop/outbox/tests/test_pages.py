"""The pages of messages: one's own only, read once, failures for who can mend them."""

from datetime import timedelta
from typing import Any

import html5lib
import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from phoihop.audit.middleware import FIELD
from phoihop.audit.models import Entry
from phoihop.directory.factories import make_post, make_tenure
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Organisation, Person
from phoihop.foundation.clock import today
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.queries.inbox import unread_count
from phoihop.outbox.states import DeliveryState, Fault
from phoihop.outbox.tests.conftest import Tell
from phoihop.testing.fixtures import ClientOf

INBOX = "/work/messages/"
MAIL = f"{INBOX}mail/"


def _given_up(message: Message, **changes: object) -> Delivery:
    values: dict[str, Any] = {
        "state": DeliveryState.GIVEN_UP,
        "fault": Fault.REFUSED_ADDRESS,
        "day": today(),
    } | changes
    delivery = Delivery.objects.create(person=message.person, attempts=4, **values)
    Message.objects.filter(pk=message.pk).update(delivery=delivery)
    return delivery


def test_the_inbox_shows_ones_own_messages_with_who_said_it(
    tell: Tell, son: Mandate, lan: Mandate, tam: Mandate, client_of: ClientOf
) -> None:
    tell(son, by=lan, subject="Vận động <b>quỹ</b>")
    tell(tam, by=lan, subject="Không phải của Sơn")
    answer = client_of(son).get(INBOX)
    page = answer.content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    assert "Vận động &lt;b&gt;quỹ&lt;/b&gt;" in page
    assert "trước 12/5/2026" in page
    assert f"{lan.organisation_short_name} ({lan.person_name}" in page
    assert "Không phải của Sơn" not in page
    assert "1 tin chưa đọc" in page
    assert "1 tin mới" in page


def test_an_empty_inbox_teaches_what_comes_here(
    tuan: Mandate, client_of: ClientOf
) -> None:
    client = client_of(tuan)
    assert "Chưa có tin nhắn" in client.get(INBOX).content.decode()
    unread = client.get(f"{INBOX}?show=unread").content.decode()
    assert "Bạn đã đọc hết" in unread


def test_opening_a_message_marks_it_read_and_leads_to_the_thing(
    tell: Tell, son: Mandate, client_of: ClientOf
) -> None:
    message, client = tell(son), client_of(son)
    answer = client.post(f"{INBOX}{message.pk}/open/")
    assert (answer.status_code, answer["Location"]) == (302, "/work/tasks/")
    message.refresh_from_db()
    assert message.is_read


def test_marking_as_read_twice_keeps_the_first_time(
    tell: Tell, son: Mandate, client_of: ClientOf
) -> None:
    message, client = tell(son), client_of(son)
    path = f"{INBOX}{message.pk}/read/"
    client.post(path, {FIELD: "k1"})
    message.refresh_from_db()
    first = message.read_at
    assert client.post(path, {FIELD: "k1"})["Idempotent-Replayed"] == "true"
    assert client.post(path).status_code == 302
    message.refresh_from_db()
    assert message.read_at == first


def test_looking_at_the_list_changes_nothing(
    tell: Tell, son: Mandate, client_of: ClientOf
) -> None:
    message = tell(son)
    client_of(son).get(INBOX)
    message.refresh_from_db()
    assert not message.is_read


def test_all_that_was_shown_is_marked_and_what_came_meanwhile_is_not(
    tell: Tell, son: Mandate, tam: Mandate, client_of: ClientOf
) -> None:
    shown, others = [tell(son), tell(son)], tell(tam)
    client = client_of(son)
    until = max(message.pk for message in [*shown, others])
    meanwhile = tell(son)
    assert client.post(f"{INBOX}read-all/", {"until": until}).status_code == 302
    unread = set(Message.objects.unread())
    assert unread == {others, meanwhile}


@pytest.mark.parametrize("until", ["", "x", "-1", "9" * 30, "٣"])
def test_a_number_that_makes_no_sense_marks_nothing_or_all_but_never_fails(
    tell: Tell, son: Mandate, client_of: ClientOf, until: str
) -> None:
    tell(son)
    answer = client_of(son).post(f"{INBOX}read-all/", {"until": until})
    assert answer.status_code == 302


@pytest.mark.parametrize("act", ["open", "read"])
def test_a_message_of_somebody_else_does_not_exist(
    tell: Tell, son: Mandate, tuan: Mandate, lan: Mandate, client_of: ClientOf, act: str
) -> None:
    message = tell(son)
    for stranger in (tuan, lan):
        answer = client_of(stranger).post(f"{INBOX}{message.pk}/{act}/")
        assert answer.status_code == 404
    message.refresh_from_db()
    assert not message.is_read


def test_a_message_belongs_to_the_body_in_which_one_was_told(
    tell: Tell, son: Mandate, front: Organisation, client_of: ClientOf
) -> None:
    make_tenure(
        person=Person.objects.get(pk=son.person_id),
        post=make_post(organisation=front, title="Ủy viên"),
    )
    elsewhere = next(
        one
        for one in mandates_of(son.person_id, today())
        if one.organisation_id == front.pk
    )
    tell(elsewhere, subject="Tin của Mặt trận")
    page = client_of(son).get(INBOX).content.decode()
    assert "Tin của Mặt trận" not in page
    assert f"Bạn còn 1 tin chưa đọc ở {front.short_name}" in page
    assert (unread_count(son), unread_count(elsewhere)) == (0, 1)


def test_the_administrator_has_no_inbox(an: Mandate, client_of: ClientOf) -> None:
    assert client_of(an).get(INBOX).status_code == 403
    assert "tin mới" not in client_of(an).get("/directory/").content.decode()


def test_the_administrator_sees_which_mail_did_not_arrive_but_not_what_it_says(
    tell: Tell, son: Mandate, lan: Mandate, an: Mandate, client_of: ClientOf
) -> None:
    _given_up(tell(son, by=lan, subject="Nội dung riêng"))
    page = client_of(an).get(MAIL).content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    assert son.person_name in page
    assert "Máy chủ thư không nhận địa chỉ này" in page
    assert "Nội dung riêng" not in page


def test_who_answers_for_what_a_body_sends_sees_what_of_it_did_not_arrive(
    tell: Tell, son: Mandate, lan: Mandate, tam: Mandate, client_of: ClientOf
) -> None:
    _given_up(tell(son, by=lan, subject="Do UBND gửi"))
    page = client_of(lan).get(MAIL).content.decode()
    assert "Do UBND gửi" in page
    assert "Gửi lại<" not in page
    assert "Do UBND gửi" not in client_of(tam).get(MAIL).content.decode()


def test_others_do_not_see_what_did_not_arrive(
    tell: Tell, son: Mandate, lan: Mandate, tuan: Mandate, client_of: ClientOf
) -> None:
    delivery = _given_up(tell(son, by=lan))
    assert client_of(son).get(MAIL).status_code == 403
    assert son.person_name not in client_of(tuan).get(MAIL).content.decode()
    for actor, status in ((son, 404), (tuan, 404), (lan, 403)):
        answer = client_of(actor).post(f"{MAIL}{delivery.pk}/again/")
        assert answer.status_code == status


def test_the_administrator_has_a_mail_sent_again(
    tell: Tell, son: Mandate, an: Mandate, client_of: ClientOf
) -> None:
    delivery = _given_up(tell(son))
    assert client_of(an).post(f"{MAIL}{delivery.pk}/again/").status_code == 302
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == (DeliveryState.WAITING, 0)
    assert Entry.objects.filter(action="delivery.try_again").count() == 1
    page = client_of(an).get(MAIL).content.decode()
    assert "sẽ gửi lại" in page


def test_a_mail_that_is_still_being_tried_is_not_sent_again_by_hand(
    tell: Tell, son: Mandate, an: Mandate, client_of: ClientOf
) -> None:
    again = {"state": DeliveryState.WAITING, "next_try_at": timezone.now()}
    delivery = _given_up(tell(son), **again)
    answer = client_of(an).post(f"{MAIL}{delivery.pk}/again/")
    assert answer.status_code == 422
    assert "đang được gửi lại" in answer.content.decode()


@pytest.mark.parametrize("path", [INBOX, MAIL])
def test_a_page_takes_as_many_queries_for_many_messages(
    tell: Tell, lan: Mandate, son: Mandate, client_of: ClientOf, path: str
) -> None:
    client, counts = client_of(lan), []
    for number in (1, 25):
        for _one in range(number):
            tell(lan, by=son)
            theirs = tell(son, by=lan)
        _given_up(theirs, day=today() - timedelta(days=number))
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[1] <= 10
