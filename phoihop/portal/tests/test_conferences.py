"""Conferences held here on the public pages: their summaries as published."""

import html5lib
import pytest
from django.db import connection
from django.http import StreamingHttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from phoihop.conferences.models import Conference
from phoihop.conferences.services import publish_summary, withdraw_summary
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.conferring import MINUTE, confer, show_conference
from phoihop.portal.tests.reading import page_of, weight_of, words_of
from phoihop.programmes import services as programmes


@pytest.fixture
def running(carrying_out: CarryingOut) -> CarryingOut:
    """A published programme of which nothing is overdue."""
    carrying_out.publish()
    return carrying_out


@pytest.fixture
def shown(running: CarryingOut) -> Conference:
    return show_conference(running)


def _address(conference: Conference) -> str:
    return f"/events/{conference.public_code}/"


def test_it_says_what_was_concluded_who_presided_and_where(shown: Conference) -> None:
    html = page_of(_address(shown))
    words = words_of(html)
    assert "Xã giao ban quý II." in words
    assert "<p>Tiến độ tốt; 5 nhà bàn giao trước ngày 30/9.</p>" in html
    assert "Trần Văn Minh, Chủ tịch UBND xã" in words
    assert "Hội trường xã" in words
    assert "Chương trình nghị sự Nhà ở cho hộ nghèo" in words
    assert f'href="/api/v1/conferences/{shown.public_code}"' in html
    assert MINUTE not in words
    html5lib.HTMLParser(strict=True).parse(html)
    assert weight_of(html) < 100_000
    assert "<script" not in html


def test_only_chosen_photos_are_shown_and_handed_out(shown: Conference) -> None:
    html = page_of(_address(shown))
    assert 'alt="Chủ tịch phát biểu"' in html
    assert "Bữa trưa" not in html
    response = Client().get(f"{_address(shown)}photos/1/")
    assert isinstance(response, StreamingHttpResponse)
    assert response.getvalue().startswith(b"\xff\xd8")
    assert response.headers["Content-Security-Policy"].startswith("sandbox")
    assert f"{shown.public_code}-1" in response.headers["Content-Disposition"]
    page_of(f"{_address(shown)}photos/2/", 404)
    page_of("/events/khong-co/photos/1/", 404)
    assert Client().post(f"{_address(shown)}photos/1/").status_code == 405


def test_until_it_is_published_nobody_knows_of_it(running: CarryingOut) -> None:
    held, chosen, _kept = confer(running)
    page_of(_address(held), 404)
    page_of(f"{_address(held)}photos/1/", 404)
    assert held.title not in page_of("/events/")
    assert held.title not in page_of(running.address)
    publish_summary(actor=running.phuong, conference=held, photo_ids=[chosen.pk])
    assert held.title in page_of("/events/")


def test_taken_back_it_says_when_and_why_and_shows_nothing_else(
    running: CarryingOut, shown: Conference
) -> None:
    withdraw_summary(actor=running.phuong, conference=shown, reason="Nhầm tên hộ.")
    words = words_of(page_of(_address(shown), 410))
    assert "Nhầm tên hộ." in words
    assert "Xã giao ban" not in words
    page_of(f"{_address(shown)}photos/1/", 404)
    for address in ("/events/", running.address):
        assert _address(shown) not in page_of(address)


def test_the_programme_and_the_unit_lead_to_it_and_back(
    running: CarryingOut, shown: Conference
) -> None:
    unit = running.cast.units["MHT02"].public_code
    for address in (running.address, f"/units/{unit}/", f"/units/{unit}/history/"):
        html = page_of(address)
        assert f'href="{_address(shown)}"' in html, address
        assert "từ nguồn" not in words_of(html), address
    assert f'href="{running.address}"' in page_of(_address(shown))


def test_a_programme_that_nobody_may_open_is_only_named(
    running: CarryingOut, shown: Conference
) -> None:
    programmes.withdraw(
        actor=running.phuong, programme=running.programme, reason="Rút."
    )
    html = page_of(_address(shown))
    assert running.programme.title in words_of(html)
    assert f'href="{running.address}"' not in html
    assert "chưa công khai" in words_of(html)


@pytest.mark.parametrize("address", ["/events/", "programme", "unit"])
def test_the_number_of_queries_does_not_grow(
    running: CarryingOut, shown: Conference, address: str
) -> None:
    unit = running.cast.units["MHT02"].public_code
    path = {"programme": running.address, "unit": f"/units/{unit}/"}.get(
        address, address
    )
    page_of(path)
    few = _queries(path)
    for _number in range(3):
        show_conference(running)
    assert _queries(path) == few


def _queries(address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        page_of(address)
    return len(captured)
