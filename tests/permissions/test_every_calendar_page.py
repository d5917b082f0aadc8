"""The table of messages and the calendar is tried page by page by everybody."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from phoihop.cycle.models import CalendarFeed
from phoihop.cycle.secret_addresses import token_of
from phoihop.cycle.services import open_feed, revoke_feed
from phoihop.directory.queries.holders import Holder
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.services import News, tell
from phoihop.outbox.states import DeliveryState, Fault, MessageKind
from phoihop.testing.cast import build_cast
from tests.conftest import Scanned
from tests.permissions.actors import Crowd, make_crowd
from tests.permissions.rules import Actor
from tests.permissions.rules_calendar import CALENDAR_ROWS, CalendarRow, of_calendar
from tests.permissions.trying import NEIGHBOURS, Seen, Table, world_of

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


def _build() -> CalendarWorld:
    cast = build_cast()
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


def _leaks(seen: Seen[CalendarRow]) -> list[str]:
    marks = {"the message": TITLE, "the address": NAME}
    is_told = seen.actor.relation == "own"
    return [what for what, mark in marks.items() if mark in seen.page and not is_told]


world = world_of(_build)
TABLE: Table[CalendarWorld, CalendarRow] = Table(
    rows=CALENDAR_ROWS,
    judge=of_calendar,
    path=lambda world, case: world.path_of(case),
    fields=lambda world, case, _actor: world.fields_for(case),
    leaks=_leaks,
    actors=NEIGHBOURS,
)


@pytest.mark.parametrize("case", CALENDAR_ROWS)
def test_every_page_of_messages_and_the_calendar(
    world: CalendarWorld, scanned: Scanned, case: str
) -> None:
    TABLE.try_row(world, case, scanned)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_anything(
    world: CalendarWorld, scanned: Scanned, method: str
) -> None:
    TABLE.try_other_method(world, method, READER, scanned)
