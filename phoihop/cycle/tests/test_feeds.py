"""Feeds: opened and closed by the office, read by whoever has the address."""

import logging
from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from phoihop.audit.middleware import FIELD
from phoihop.audit.models import Entry, KeptAnswer
from phoihop.cycle import services
from phoihop.cycle.errors import FeedRevoked, TooManyFeeds
from phoihop.cycle.masking import MaskedAddresses
from phoihop.cycle.models import CalendarFeed
from phoihop.cycle.secret_addresses import hash_of, token_of
from phoihop.cycle.services.feeds import MOST_OPEN
from phoihop.cycle.tests.reading_ics import read
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes.factories import make_content, make_programme, open_round
from phoihop.tasks.models import Assignment
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

FEEDS = "/work/calendar/feeds/"


@pytest.fixture(name="feed")
def _feed(lan: Mandate) -> CalendarFeed:
    return services.open_feed(actor=lan, name="Điện thoại của Hà")


def _path(feed: CalendarFeed) -> str:
    return f"/calendar/{token_of(feed.seed)}.ics"


def test_the_address_answers_without_signing_in(
    under_way: Assignment, feed: CalendarFeed
) -> None:
    answer = Client().get(_path(feed))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Cache-Control"] == "private, no-cache"
    assert "noindex" in answer["X-Robots-Tag"]
    assert "Set-Cookie" not in answer
    found = read(answer.content.decode())
    by_title = {event["SUMMARY"].value: event for event in found["VEVENT"]}
    event = by_title[under_way.task.title]
    assert under_way.due_on
    assert event["DTSTART"].value == f"{under_way.due_on:%Y%m%d}"
    assert event["URL"].value.endswith(f"/work/tasks/{under_way.task_id}/")


def test_names_of_entries_stay_the_same_and_are_the_feeds_own(
    under_way: Assignment, feed: CalendarFeed, thao: Mandate
) -> None:
    def names(one: CalendarFeed) -> set[str]:
        events = read(Client().get(_path(one)).content.decode())["VEVENT"]
        assert len({event["UID"].value for event in events}) == len(events)
        return {event["UID"].value for event in events}

    other = services.open_feed(actor=thao, name="Mặt trận")
    assert names(feed) == names(feed)
    assert names(feed).isdisjoint(names(other))


def test_a_draft_is_told_without_its_title(
    cast: Cast, feed: CalendarFeed, lan: Mandate, ha: Mandate
) -> None:
    bodies = cast.organisations
    draft = make_programme(
        actor=lan,
        parties=[[bodies["committee"]], [bodies["front"]]],
        title="Chưa ai biết",
    )
    make_content(actor=lan, programme=draft)
    open_round(chief=ha, programme=draft)
    text = Client().get(_path(feed)).content.decode()
    assert "Chưa ai biết" not in text
    [event] = read(text)["VEVENT"]
    assert event["SUMMARY"].value == "Hạn góp ý một dự thảo"
    assert "URL" not in event


def test_what_has_not_changed_is_not_sent_again(
    under_way: Assignment, feed: CalendarFeed, minh: Mandate
) -> None:
    first = Client().get(_path(feed))
    again = Client().get(_path(feed), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert "noindex" in again["X-Robots-Tag"]
    Assignment.objects.filter(pk=under_way.pk).update(version=9)
    changed = Client().get(_path(feed), headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200


def test_a_closed_address_is_gone_and_an_unknown_one_does_not_exist(
    feed: CalendarFeed, ha: Mandate
) -> None:
    services.revoke_feed(actor=ha, feed=feed)
    for path, status in ((_path(feed), 410), ("/calendar/unknown.ics", 404)):
        answer = Client().get(path)
        assert (answer.status_code, answer.content) == (status, b"")
        assert "noindex" in answer["X-Robots-Tag"]


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_an_address_is_only_read(feed: CalendarFeed, method: str) -> None:
    client = Client(enforce_csrf_checks=True)
    assert getattr(client, method)(_path(feed)).status_code in {400, 403, 405}
    assert client.head(_path(feed)).content == b""


def test_a_copy_of_the_database_opens_no_feed(feed: CalendarFeed) -> None:
    token = token_of(feed.seed)
    assert feed.token_hash == hash_of(token) != token
    for kept in (feed.seed, feed.token_hash):
        assert Client().get(f"/calendar/{kept}.ics").status_code == 404


def test_another_key_of_the_site_keeps_addresses_working_but_shows_them_no_more(
    feed: CalendarFeed, lan: Mandate, client_of: ClientOf, settings: Settings
) -> None:
    path, client = _path(feed), client_of(lan)
    assert path in client.get(FEEDS).content.decode()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", ["none"]
    settings.SECRET_KEY_FALLBACKS = []
    assert Client().get(path).status_code == 200
    page = client_of(lan).get(FEEDS).content.decode()
    assert path not in page
    assert "không hiện lại được nữa" in page


def test_it_is_noted_at_most_once_an_hour_that_it_is_read(feed: CalendarFeed) -> None:
    now = timezone.now()
    for minutes, noted in ((0, 0), (59, 0), (60, 60)):
        moment = now + timedelta(minutes=minutes)
        services.note_reading(feed=feed, now=moment)
        feed.refresh_from_db()
        assert feed.last_read_at == now + timedelta(minutes=noted)


def test_the_office_opens_an_address_and_finds_it_on_the_page(
    lan: Mandate, client_of: ClientOf
) -> None:
    client = client_of(lan)
    sent = {"name": "  Máy của   Hà ", FIELD: "k1"}
    assert client.post(FEEDS, sent).status_code == 302
    assert client.post(FEEDS, sent)["Idempotent-Replayed"] == "true"
    feed = CalendarFeed.objects.get()
    assert feed.name == "Máy của Hà"
    page = client.get(FEEDS)
    assert _path(feed) in page.content.decode()
    assert Entry.objects.filter(action="feed.open").count() == 1
    token = token_of(feed.seed).encode()
    assert all(token not in bytes(kept.body) for kept in KeptAnswer.objects.all())


@pytest.mark.parametrize(
    ("name", "words"), [("  ", "Ghi rõ ai đọc lịch"), ("Điện thoại của Hà", "Đã có")]
)
def test_a_name_that_says_nothing_new_is_refused_beside_the_field(
    feed: CalendarFeed, lan: Mandate, client_of: ClientOf, name: str, words: str
) -> None:
    answer = client_of(lan).post(FEEDS, {"name": name})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert CalendarFeed.objects.count() == 1


def test_a_body_has_a_handful_of_addresses(lan: Mandate, thao: Mandate) -> None:
    for number in range(MOST_OPEN):
        services.open_feed(actor=lan, name=f"Máy {number}")
    with pytest.raises(TooManyFeeds):
        services.open_feed(actor=lan, name="Một máy nữa")
    services.open_feed(actor=thao, name="Máy của Mặt trận")


def test_a_name_is_free_again_once_its_address_is_closed(
    feed: CalendarFeed, lan: Mandate
) -> None:
    services.revoke_feed(actor=lan, feed=feed)
    with pytest.raises(FeedRevoked):
        services.revoke_feed(actor=lan, feed=feed)
    again = services.open_feed(actor=lan, name=feed.name)
    assert again.token_hash != feed.token_hash


def test_others_neither_open_nor_close_nor_see_addresses(
    feed: CalendarFeed, cast: Cast, client_of: ClientOf
) -> None:
    for name in ("son", "minh", "an", "kieu"):
        actor = cast.mandate(name)
        with pytest.raises(NotAllowed):
            services.open_feed(actor=actor, name="x")
        assert client_of(actor).get(FEEDS).status_code == 403
    for name in ("thao", "tuan"):
        actor = cast.mandate(name)
        assert feed.name not in client_of(actor).get(FEEDS).content.decode()
        answer = client_of(actor).post(f"{FEEDS}{feed.pk}/revoke/")
        assert answer.status_code == 404
        with pytest.raises(NotAllowed):
            services.revoke_feed(actor=actor, feed=feed)


def test_closing_shows_who_did_it(
    feed: CalendarFeed, ha: Mandate, client_of: ClientOf
) -> None:
    client = client_of(ha)
    assert client.post(f"{FEEDS}{feed.pk}/revoke/").status_code == 302
    page = client.get(FEEDS).content.decode()
    assert f"{ha.person_name} đóng ngày" in page
    assert _path(feed) not in page
    assert client.post(f"{FEEDS}{feed.pk}/revoke/").status_code == 422


def test_a_secret_never_reaches_the_log(
    feed: CalendarFeed, caplog: pytest.LogCaptureFixture
) -> None:
    token = token_of(feed.seed)
    caplog.handler.addFilter(MaskedAddresses())
    with caplog.at_level(logging.INFO):
        Client().get(f"/calendar/{token[:-1]}x.ics")
        logging.getLogger("x").error("asked for %s", _path(feed))
    assert "/calendar/…" in caplog.text
    assert token[:20] not in caplog.text


def test_a_feed_is_only_closed_whoever_asks(feed: CalendarFeed) -> None:
    def refused(name: str, statement: str, kind: type[DatabaseError]) -> None:
        with (
            pytest.raises(kind, match=name),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)

    where = f"WHERE id = {feed.pk}"
    change = f"UPDATE cycle_calendarfeed SET seed = 'x' {where}"
    refused("calendar_feed_stays_what_it_is", change, IntegrityError)
    refused("permission denied", "DELETE FROM cycle_calendarfeed", DatabaseError)
    CalendarFeed.objects.filter(pk=feed.pk).update(
        revoked_on=feed.made_on, revoked_by_name="Hà"
    )
    again = (
        f"UPDATE cycle_calendarfeed SET revoked_on = NULL, revoked_by_name = '' {where}"
    )
    refused("calendar_feed_stays_closed", again, IntegrityError)
    refused("permission denied", "DELETE FROM cycle_remindersent", DatabaseError)
