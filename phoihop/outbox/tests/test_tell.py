"""Telling people something: who is told, once, in the transaction of the act."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Grant, Organisation, Role, Tenure
from phoihop.directory.queries.holders import Holder, holders_of
from phoihop.foundation.clock import today
from phoihop.outbox import services
from phoihop.outbox.models import Message
from phoihop.outbox.services import News
from phoihop.outbox.states import MessageKind
from phoihop.outbox.tests.conftest import Tell, holder_of


def _news(**changes: Any) -> News:
    words: dict[str, Any] = {
        "kind": MessageKind.NEWS,
        "subject": "  Dự thảo   đã gửi ",
        "address": "/work/programmes/1/",
        "about": "programmes.programme:1",
        "lines": ("đến hết 12/5/2026", "  "),
    }
    return News(**words | changes)


def test_those_who_hold_a_right_in_a_body_are_told_once_each(
    lan: Mandate, tam: Mandate, thao: Mandate, front: Organisation
) -> None:
    told = services.tell_bodies(
        actor=lan,
        organisations=[front.pk],
        roles=[Role.HEAD, Role.COORDINATOR],
        news=_news(),
    )
    messages = Message.objects.order_by("person_id")
    assert told == 2
    assert {one.person_id for one in messages} == {tam.person_id, thao.person_id}
    first = messages[0]
    assert first.organisation_id == front.pk
    assert first.sender_id == lan.organisation_id
    assert first.sender_name == f"{lan.person_name}, {lan.title}"
    assert (first.subject, first.lines) == ("Dự thảo đã gửi", ["đến hết 12/5/2026"])
    assert (first.made_on, first.is_read) == (today(), False)


def test_nobody_is_told_of_his_own_act(lan: Mandate, committee: Organisation) -> None:
    told = services.tell_bodies(
        actor=lan,
        organisations=[committee.pk],
        roles=[Role.COORDINATOR],
        news=_news(),
    )
    assert told == 0
    assert not Message.objects.exists()


def test_the_house_itself_tells_in_nobodys_name(son: Mandate) -> None:
    told = [holder_of(son), holder_of(son)]
    services.tell(actor=None, recipients=told, news=_news(), on=today())
    message = Message.objects.get()
    assert (message.sender, message.sender_name) == (None, "")


def test_a_right_without_a_post_or_out_of_force_makes_nobody_a_holder(
    tam: Mandate, thao: Mandate, front: Organisation
) -> None:
    roles, day = [Role.HEAD, Role.COORDINATOR], today()
    Tenure.objects.filter(person_id=tam.person_id).update(
        period=(day - timedelta(days=9), day)
    )
    found = holders_of([front.pk], roles, day)
    assert found == {holder_of(thao): frozenset({"coordinator"})}
    Grant.objects.filter(person_id=thao.person_id).update(withdrawn_on=day)
    assert holders_of([front.pk], roles, day) == {}


def test_what_is_rolled_back_was_never_told(tell: Tell, tam: Mandate) -> None:
    with transaction.atomic():
        tell(tam)
        transaction.set_rollback(True)
    assert not Message.objects.exists()


def test_words_told_again_within_minutes_replace_what_nobody_has_read(
    tell: Tell, lan: Mandate, tam: Mandate
) -> None:
    first = tell(tam, by=lan, subject="Họp lúc 8:00", group="meeting:1")
    tell(tam, by=lan, subject="Họp lúc 9:00", group="meeting:1")
    message = Message.objects.get()
    assert (message.pk, message.subject) == (first.pk, "Họp lúc 9:00")
    assert message.made_at > first.made_at


@pytest.mark.parametrize("change", ["read", "old", "other group", "no group", "mailed"])
def test_words_are_told_anew_when_the_first_were(
    tell: Tell, lan: Mandate, tam: Mandate, change: str
) -> None:
    group = "" if change == "no group" else "meeting:1"
    tell(tam, by=lan, group=group, seconds_ago=700 if change == "old" else 0)
    if change == "read":
        Message.objects.update(read_at=timezone.now())
    if change == "mailed":
        made = Message.objects.get().person.deliveries.create(
            day=today(), next_try_at=timezone.now()
        )
        Message.objects.update(delivery=made)
    tell(tam, by=lan, group="meeting:2" if change == "other group" else group)
    assert Message.objects.count() == 2


def test_a_subject_that_is_too_long_ends_in_dots(tell: Tell, tam: Mandate) -> None:
    message = tell(tam, subject="dài " * 200)
    assert len(message.subject) == 300
    assert message.subject.endswith("dài…")


def test_holders_are_told_apart_by_body(lan: Mandate) -> None:
    assert Holder(lan.person_id, 1) != Holder(lan.person_id, 2)
