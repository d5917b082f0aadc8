"""The same form sent twice, or ten times at once, takes effect once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections

from phoihop.audit.models import Entry
from phoihop.directory.mandates import Mandate
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
)
from phoihop.programmes.models import Comment, Content, Programme, Task
from phoihop.programmes.tests import filled_in
from phoihop.testing.cast import Cast, build_cast
from phoihop.testing.clients import client_of as signed_in
from phoihop.testing.fixtures import ClientOf

AT_ONCE = 10


def test_a_content_sent_twice_is_added_once_and_answered_alike(
    client_of: ClientOf, lan: Mandate, draft: Programme
) -> None:
    client, key = client_of(lan), uuid4().hex
    path = f"/work/programmes/{draft.pk}/contents/new/"
    answers = [
        client.post(path, filled_in.content() | {"once": key}) for _sending in range(3)
    ]
    assert {answer.status_code for answer in answers} == {302}
    assert len({answer["Location"] for answer in answers}) == 1
    assert draft.contents.count() == 2


def test_another_content_under_the_same_key_is_another_request(
    client_of: ClientOf, lan: Mandate, draft: Programme
) -> None:
    client, key = client_of(lan), uuid4().hex
    path = f"/work/programmes/{draft.pk}/contents/new/"
    for title in ("Một", "Hai"):
        client.post(path, filled_in.content() | {"once": key, "title": title})
    assert draft.contents.count() == 3


def test_a_form_without_a_key_is_refused_and_does_nothing(
    client_of: ClientOf, lan: Mandate, draft: Programme
) -> None:
    path = f"/work/programmes/{draft.pk}/contents/new/"
    answer = client_of(lan).post(path, filled_in.content() | {"once": ""})
    assert answer.status_code == 400
    assert draft.contents.count() == 1


def test_a_new_programme_sent_twice_is_opened_once(
    client_of: ClientOf, lan: Mandate, cast: Cast
) -> None:
    client, key = client_of(lan), uuid4().hex
    bodies = cast.organisations
    two = filled_in.parties(bodies["committee"], bodies["front"])
    for _sending in range(2):
        client.post("/work/programmes/new/", filled_in.head() | two | {"once": key})
    assert Programme.objects.count() == 1


@pytest.mark.parametrize("verb", ["comment", "task", "sign", "agree", "abandon"])
def test_other_forms_sent_twice_take_effect_once(
    request: pytest.FixtureRequest, client_of: ClientOf, cast: Cast, verb: str
) -> None:
    name, path, fields = _form(verb, request, cast)
    client, key = client_of(cast.mandate(name)), uuid4().hex
    told = Entry.objects.count()
    codes = []
    for _sending in range(2):
        if "scan" in fields:
            fields = fields | {"scan": filled_in.scan()}
        codes.append(client.post(path, fields | {"once": key}).status_code)
        if len(codes) == 1:
            told_once = Entry.objects.count() - told
    assert codes == [302, 302]
    assert told_once > 0
    assert Entry.objects.count() - told == told_once


def _form(
    verb: str, request: pytest.FixtureRequest, cast: Cast
) -> tuple[str, str, dict[str, Any]]:
    states = {"comment": "consulting", "agree": "consulting", "sign": "agreed"}
    programme: Programme = request.getfixturevalue(states.get(verb, "draft"))
    base = f"/work/programmes/{programme.pk}"
    clause = f"{base}/contents/{programme.contents.get().pk}"
    party = programme.parties.get(rank=1)
    forms: dict[str, tuple[str, str, dict[str, Any]]] = {
        "comment": ("tam", f"{base}/comment/", filled_in.comment()),
        "agree": ("tam", f"{clause}/agree/", {}),
        "task": (
            "lan",
            f"{clause}/tasks/new/",
            filled_in.task(cast.organisations["front"]),
        ),
        "sign": ("quang", f"{base}/parties/{party.pk}/sign/", filled_in.signature()),
        "abandon": ("ha", f"{base}/acts/abandon/", {"reason": "Thôi"}),
    }
    return forms[verb]


# --- ten at once, with real commits -----------------------------------------------


@pytest.fixture
def world(fresh_database: str) -> Cast:
    """The cast in a database of its own."""
    assert fresh_database
    return build_cast()


def _open_draft(world: Cast) -> Programme:
    lan, bodies = world.mandate("lan"), world.organisations
    programme = make_programme(
        actor=lan, parties=[[bodies["committee"]], [bodies["front"]]]
    )
    content = make_content(actor=lan, programme=programme)
    make_task(actor=lan, content=content, lead=bodies["committee"])
    return programme


def _send_at_once(
    mandate: Mandate, path: str, forms: list[dict[str, Any]]
) -> Counter[int]:
    """Send all forms in one moment, each from a browser of its own."""
    clients = [signed_in(mandate) for _form in forms]
    together = Barrier(len(forms))

    def send(number: int) -> int:
        together.wait()
        try:
            answer = clients[number].post(path, forms[number])
            return int(answer.status_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(forms)) as threads:
        return Counter(threads.map(send, range(len(forms))))


def test_ten_sendings_of_one_content_at_once_add_one(world: Cast) -> None:
    programme = _open_draft(world)
    form = filled_in.content() | {"once": uuid4().hex}
    path = f"/work/programmes/{programme.pk}/contents/new/"

    codes = _send_at_once(world.mandate("lan"), path, [form] * AT_ONCE)

    assert codes == {302: AT_ONCE}
    assert Content.objects.filter(programme=programme).count() == 2
    assert Entry.objects.filter(action="content.create").count() == 2


def test_ten_contents_at_once_are_ten_in_one_order(world: Cast) -> None:
    programme = _open_draft(world)
    forms = [filled_in.content() | {"once": uuid4().hex} for _form in range(AT_ONCE)]
    path = f"/work/programmes/{programme.pk}/contents/new/"

    codes = _send_at_once(world.mandate("lan"), path, forms)

    assert codes == {302: AT_ONCE}
    ranks = programme.contents.order_by("rank").values_list("rank", flat=True)
    assert list(ranks) == list(range(1, AT_ONCE + 2))


@pytest.mark.parametrize("key", ["one key", "ten keys"])
def test_ten_approvals_of_one_head_at_once_are_one(world: Cast, key: str) -> None:
    programme = _open_draft(world)
    open_round(chief=world.mandate("ha"), programme=programme)
    agree_all(
        programme=programme, speakers=[world.mandate("lan"), world.mandate("tam")]
    )
    forms = [{"once": uuid4().hex} for _form in range(AT_ONCE)]
    if key == "one key":
        forms = forms[:1] * AT_ONCE

    codes = _send_at_once(
        world.mandate("tam"), f"/work/programmes/{programme.pk}/acts/approve/", forms
    )

    assert codes == ({302: 10} if key == "one key" else {302: 1, 422: 9})
    assert programme.approvals.count() == 1
    assert Entry.objects.filter(action="programme.approve").count() == 1


def test_ten_editors_at_once_leave_one_text_and_nine_conflicts(world: Cast) -> None:
    programme = _open_draft(world)
    task = Task.objects.get(content__programme=programme)
    front = world.organisations["front"]
    forms = [
        filled_in.task(front) | {"title": f"Bản {number}", "version": 1}
        for number in range(AT_ONCE)
    ]
    path = f"/work/programmes/{programme.pk}/tasks/{task.pk}/edit/"

    codes = _send_at_once(world.mandate("lan"), path, forms)

    assert codes == {302: 1, 409: AT_ONCE - 1}
    assert Task.objects.get().version == 2


def test_ten_comments_of_a_party_at_once_are_one(world: Cast) -> None:
    programme = _open_draft(world)
    open_round(chief=world.mandate("ha"), programme=programme)
    forms = [filled_in.comment() for _form in range(AT_ONCE)]

    codes = _send_at_once(
        world.mandate("tam"), f"/work/programmes/{programme.pk}/comment/", forms
    )

    assert codes == {302: 1, 422: AT_ONCE - 1}
    assert Comment.objects.count() == 1


def test_the_last_two_heads_at_once_move_the_programme_once(world: Cast) -> None:
    programme = _open_draft(world)
    open_round(chief=world.mandate("ha"), programme=programme)
    heads = [world.mandate("minh"), world.mandate("tam")]
    agree_all(programme=programme, speakers=heads)
    path = f"/work/programmes/{programme.pk}/acts/approve/"
    clients = [signed_in(head) for head in heads]
    together = Barrier(2)

    def send(number: int) -> int:
        together.wait()
        try:
            return int(clients[number].post(path).status_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(send, range(2))) == [302, 302]
    programme.refresh_from_db()
    assert programme.state == "approved_for_signing"
    moved = Entry.objects.filter(action="programme.approve").exclude(from_state="")
    assert moved.count() == 1
