"""What holds for every public page: light, strict, cached, without scripts."""

import re
from collections.abc import Callable
from datetime import date

import html5lib
import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.portal.tests.publishing import Publisher, content, contents, task
from phoihop.portal.tests.reading import page_of, weight_of
from phoihop.publication.models import Publication
from phoihop.publication.services import withdraw
from phoihop.testing.fixtures import ClientOf

LIGHT = 100_000
PROGRAMME = "/programmes/ct-an-phu-2026/"
AN_PHU = "/units/an-phu-mht02/"
PAGES = [
    "/",
    "/programmes/",
    "/programmes/?year=2026&unit=lam-son-mht01",
    PROGRAMME,
    "/units/",
    "/units/?q=an",
    AN_PHU,
    "/units/thanh-pho-79-2025-07-01/",
    "/units/thanh-pho-01-truoc-2025-07-01/",
    "/search/?q=an+phu",
]
GONE = "/programmes/da-rut/"
MISSING = "/programmes/khong-co/"


@pytest.fixture
def everything(publisher: Publisher, publication: Publication) -> None:
    gone = publisher.publish(code="da-rut", contents=contents(1))
    withdraw(actor=publisher.phuong, publication=gone, reason="Đăng nhầm bản.")


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize(
    ("address", "status"),
    [*((page, 200) for page in PAGES), (GONE, 410), (MISSING, 404)],
)
def test_it_is_light_parses_strictly_and_is_safe(address: str, status: int) -> None:
    html = page_of(address, status)
    html5lib.HTMLParser(strict=True).parse(html)
    assert weight_of(html) < LIGHT
    assert not re.search(r"<[^>]+\s(?:style|on\w+)=", html)
    assert "<style" not in html


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize("address", [*PAGES])
def test_it_works_without_scripts(address: str) -> None:
    assert "<script" not in page_of(address)


def test_a_programme_of_sixty_tasks_is_still_light(publisher: Publisher) -> None:
    many = [content(str(n), f"Nội dung {n}", tasks=[task()] * 4) for n in range(1, 16)]
    publisher.publish(contents=many)
    assert weight_of(page_of(PROGRAMME)) < LIGHT


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize("address", [*PAGES, "/robots.txt"])
def test_caches_may_keep_it_for_a_minute(address: str) -> None:
    assert Client().get(address)["Cache-Control"] == "public, max-age=60"


def test_a_page_of_somebody_signed_in_is_kept_by_nobody(
    publication: Publication, lan: Mandate, client_of: ClientOf
) -> None:
    response = client_of(lan).get(PROGRAMME)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize("address", [PROGRAMME, GONE, MISSING, "/api/v1/units"])
def test_it_carries_the_headers_of_a_safe_page(address: str) -> None:
    headers = Client().get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize("address", PAGES)
def test_it_is_for_reading_only(address: str) -> None:
    assert Client().head(address).status_code == 200
    assert Client().post(address).status_code == 405


@pytest.mark.parametrize("address", ["/", "/programmes/", PROGRAMME, AN_PHU, PAGES[-1]])
def test_the_number_of_queries_does_not_grow(
    publisher: Publisher, publication: Publication, address: str
) -> None:
    few = _queries(lambda: page_of(address))
    assert few > 1
    inner = [content("1.1", "Trong", counted=False)] * 5
    many = [content(str(n), "Nội dung", contents=inner) for n in range(1, 9)]
    withdraw(actor=publisher.phuong, publication=publication, reason="Thay bản khác.")
    publisher.publish(contents=many)
    for number in range(5):
        publisher.publish(code=f"ct-{number}", day=date(2026, 3, 1))
    assert _queries(lambda: page_of(address)) == few


def _queries(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def test_search_engines_are_told_what_is_public() -> None:
    response = Client().get("/robots.txt")
    assert response["Content-Type"] == "text/plain"
    assert "Disallow: /work/" in response.content.decode().splitlines()


@pytest.mark.django_db
def test_the_watcher_hears_that_all_is_well() -> None:
    response = Client().get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")


@pytest.mark.django_db
def test_the_watcher_hears_that_the_database_is_silent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def silent() -> None:
        raise DatabaseError

    with monkeypatch.context() as broken:
        broken.setattr(connection, "cursor", silent)
        response = Client().get("/healthz")
    assert response.status_code == 503


def test_the_old_address_of_the_mark_leads_to_it() -> None:
    response = Client().get("/favicon.ico")
    assert response.status_code == 302
    assert response["Location"].endswith("ui/mark.svg")
