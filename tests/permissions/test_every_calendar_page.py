"""The table of messages and the calendar is tried page by page by everybody."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from phoihop.cycle.models import CalendarFeed
from phoihop.cycle.secret_addresses import token_of
from phoihop.cycle.services import open_feed, revoke_feed
from phoihop.directory.queries.holders import Holder
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.services import News, tell
from phoihop.outbox.states import DeliveryState, Fault, MessageKind
from phoihop.testing.cast import Cast, build_cast
from tests.conftest import Scanned
from tests.permissions.actors import CAST, Crowd, make_crowd
from tests.permissions.cells import ask, is_meant
from tests.permissions.rules import DONE, Actor, Method
from tests.permissions.rules_calendar import CALENDAR_ROWS, of_calendar

METHODS: tuple[Method, ...] = ("GET", "POST")
# The successor of a unit is tried with the programmes; here it is a neighbour.
ACTORS = [actor for actor in CAST if actor.relation != "after"]
TITLE = "tin-dấu-riêng"
NAME = "lịch-dấu-riêng"
READER = Actor("coordinator", "own")


@dataclass
class CalendarWorld:
    """A message, a mail that did not arrive, two addresses, and everybody who tries."""

    crowd: Crowd
    message: Message
    delivery: Delivery
    feeds: dict[str, CalendarFeed]

    def path_of(self, case: str) -> str:
        """Return the address of a page."""
        route, _, variant = case.partition("@")
        if route == "cycle:feed":
            feed = self.feeds.get(variant)
            return reverse(route, args=[token_of(feed.seed) if feed else "unknown"])
        numbers = {
            "outbox:open": self.message.pk,
            "outbox:read": self.message.pk,
            "outbox:try_again": self.delivery.pk,
            "cycle:revoke": self.feeds["open"].pk,
        }
        return reverse(route, args=[numbers[route]] if route in numbers else [])

    def fields_for(self, case: str) -> dict[str, Any]:
        """Return what is sent."""
        named = {"cycle:feeds": {"name": "Máy khác"}}
        return named.get(case, {"until": self.message.pk})


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[CalendarWorld]:
    """Build the world once, in a transaction that is undone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        logging.disable(logging.WARNING)
        yield _build(build_cast())
        logging.disable(logging.NOTSET)
        transaction.set_rollback(True)


def _build(cast: Cast) -> CalendarWorld:
    cast.organisations["later_committee"] = cast.organisations["neighbour_committee"]
    crowd, lan = make_crowd(cast), cast.mandate("lan")
    reader = crowd.mandates[READER]
    assert reader.organisation_id is not None
    news = News(
        kind=MessageKind.REQUEST, subject=TITLE, address="/work/", about="x.y:1"
    )
    told = [Holder(reader.person_id, reader.organisation_id)]
    tell(actor=lan, recipients=told, news=news, on=lan.on)
    delivery = Delivery.objects.create(
        person_id=reader.person_id,
        day=lan.on,
        attempts=4,
        state=DeliveryState.GIVEN_UP,
        fault=Fault.UNREACHABLE,
    )
    Message.objects.update(delivery=delivery)
    feeds = {
        name: open_feed(actor=lan, name=f"{NAME} {name}") for name in ("open", "closed")
    }
    # Read a moment ago: nothing is noted when it is read again.
    CalendarFeed.objects.update(last_read_at=timezone.now())
    revoke_feed(actor=lan, feed=feeds["closed"])
    return CalendarWorld(crowd, Message.objects.get(), delivery, feeds)


@pytest.mark.parametrize("case", CALENDAR_ROWS)
def test_every_page_of_messages_and_the_calendar(
    world: CalendarWorld, scanned: Scanned, case: str
) -> None:
    row, cells, differences = CALENDAR_ROWS[case], 0, []
    path = world.path_of(case)
    for actor in ACTORS:
        for method in METHODS:
            meant = of_calendar(row, method, actor)
            fields = world.fields_for(case) if method == "POST" else {}
            came = ask(world.crowd.browsers[actor], method, path, fields)
            cells += 1
            place = f"{method} {case} as {actor}"
            if not is_meant(meant, came.word):
                differences.append(f"{place}: meant {meant}, came {came.word}")
            elif bool(came.writes) != (meant == DONE):
                differences.append(f"{place}: {meant}, it wrote {came.writes}")
            if TITLE in came.page and actor.relation != "own":
                differences.append(f"{place}: the message leaks")
            if NAME in came.page and actor.relation != "own":
                differences.append(f"{place}: the address leaks")
    scanned(f"cells tried ({case})", cells, 70)
    if differences:
        pytest.fail("\n".join(differences), pytrace=False)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_anything(world: CalendarWorld, method: str) -> None:
    for case in CALENDAR_ROWS:
        came = ask(world.crowd.browsers[READER], method, world.path_of(case), {})
        assert came.writes == (), case
        assert not came.word.startswith("5"), case
