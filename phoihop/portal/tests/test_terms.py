"""Programmes of several years on the public pages, and their years."""

from datetime import date
from typing import Any

import html5lib
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.monitoring.factories import assess_all, open_review
from phoihop.monitoring.models import Review
from phoihop.monitoring.services import (
    approve_review,
    publish_review,
    submit_review,
)
from phoihop.monitoring.tests.signing import bring_to_signature, draft_of_three
from phoihop.portal.tests.reading import page_of, weight_of, words_of
from phoihop.programmes import services
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.services import Head, change_head
from phoihop.renewals.tests.test_terms import FIRST
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db
UNIT = "/units/an-phu-mht02/"


def sign_head(
    cast: Cast, kind: str, first: int, last: int, term: Programme | None = None
) -> Programme:
    draft = draft_of_three(cast)
    head: dict[str, Any] = {
        "kind": ProgrammeKind.objects.get(code=kind),
        "title": f"Chương trình {first}–{last}",
        "first_day": date(first, 1, 1),
        "last_day": date(last, 12, 31),
        "term_programme": term,
    }
    change_head(
        actor=cast.mandate("lan"),
        programme=draft,
        head=Head(**head),
        version=draft.version,
    )
    return bring_to_signature(cast, draft)


def publish(cast: Cast, *programmes: Programme) -> None:
    for programme in programmes:
        services.publish(actor=cast.mandate("phuong"), programme=programme)


def _review(cast: Cast, programme: Programme) -> Review:
    review = open_review(actor=cast.mandate("lan"), programme=programme)
    assess_all(actor=cast.mandate("lan"), review=review)
    submit_review(actor=cast.mandate("lan"), review=review)
    for party in programme.parties.order_by("rank"):
        name = {1: "minh", 2: "tam", 3: "hong"}[party.rank]
        approve_review(actor=cast.mandate(name), review=review)
    review.refresh_from_db()
    return review


def _address(programme: Programme) -> str:
    return f"/programmes/{programme.public_code}/"


@pytest.fixture
def term(cast: Cast) -> Programme:
    return sign_head(cast, "regulation", 2026, 2030)


@pytest.fixture
def year(cast: Cast, term: Programme) -> Programme:
    return sign_head(cast, "annual_programme", 2026, 2026, term)


def test_a_year_leads_to_its_term_and_the_term_to_its_years_with_ribbons(
    cast: Cast, term: Programme, year: Programme
) -> None:
    publish(cast, term, year)
    html = page_of(_address(year))
    assert f'href="{_address(term)}"' in html
    assert "Thuộc quy chế, chương trình nhiều năm" in words_of(html)
    above = page_of(_address(term))
    section = above.split("Chương trình năm bên dưới")[1].split("</section>")[0]
    assert f'href="{_address(year)}"' in section
    assert section.count('class="cell') == 3
    assert f'href="{_address(term)}years/"' in section
    html5lib.HTMLParser(strict=True).parse(above)
    assert weight_of(above) < 100_000


def test_what_is_not_published_is_named_on_neither_side(
    cast: Cast, term: Programme, year: Programme
) -> None:
    publish(cast, year)
    html = page_of(_address(year))
    assert term.title not in html
    assert "chương trình nhiều năm" not in words_of(html)
    publish(cast, term)
    services.withdraw(actor=cast.mandate("phuong"), programme=year, reason="Nhầm.")
    assert year.title not in page_of(_address(term))


def test_the_unit_shows_years_beneath_their_term(
    cast: Cast, term: Programme, year: Programme
) -> None:
    publish(cast, year)
    alone = page_of(UNIT)
    assert f'href="{_address(year)}"' in alone
    assert "Chương trình năm bên dưới" not in alone
    other = sign_head(cast, "annual_programme", 2025, 2025)
    publish(cast, term, other)
    html = page_of(UNIT)
    assert html.count(f'href="{_address(year)}"') == 1
    beneath = html.split('<ul class="rows beneath">')[1].split("</ul>")[0]
    assert f'href="{_address(year)}"' in beneath
    for apart in (term, other):
        assert f'href="{_address(apart)}"' not in beneath
        assert f'href="{_address(apart)}"' in html
    assert html.index(_address(term)) < html.index(_address(year))
    html5lib.HTMLParser(strict=True).parse(html)


def test_the_timeline_keeps_each_year_on_its_own(
    cast: Cast, term: Programme, year: Programme
) -> None:
    publish(cast, term, year)
    html = page_of(f"{UNIT}history/")
    for programme in (term, year):
        assert html.count(f'href="{_address(programme)}"') == 1


def test_years_stand_side_by_side_with_the_results_of_published_reviews_only(
    cast: Cast, term: Programme, year: Programme
) -> None:
    review = _review(cast, year)
    later = sign_head(cast, "annual_programme", 2027, 2027, term)
    publish(cast, term, year)
    address = f"{_address(year)}years/"
    html = page_of(address)
    assert f'href="{_address(year)}"' in html
    assert later.title not in html
    assert FIRST in words_of(html)
    assert "<span>Xong</span>" not in html
    publish(cast, later)
    publish_review(actor=cast.mandate("phuong"), review=review)
    html = page_of(address)
    assert html.count("<span>Xong</span>") == 3
    assert f'href="{_address(later)}"' in html
    assert page_of(f"{_address(term)}years/").count("<th scope") == html.count(
        "<th scope"
    )
    html5lib.HTMLParser(strict=True).parse(html)
    assert "<script" not in html


def test_years_of_what_is_not_published_or_withdrawn_are_not_there(
    cast: Cast, year: Programme
) -> None:
    address = f"{_address(year)}years/"
    page_of(address, 404)
    publish(cast, year)
    page_of(address)
    services.withdraw(actor=cast.mandate("phuong"), programme=year, reason="Nhầm.")
    assert "Nhầm." in page_of(address, 410)


@pytest.mark.parametrize("page", ["term", "unit", "years"])
def test_the_number_of_queries_does_not_grow(
    cast: Cast, term: Programme, year: Programme, page: str
) -> None:
    publish(cast, term, year)
    path = {"unit": UNIT, "years": f"{_address(term)}years/"}.get(page, _address(term))
    page_of(path)
    few = _queries(path)
    for number in (2027, 2028, 2029):
        publish(cast, sign_head(cast, "annual_programme", number, number, term))
    assert _queries(path) == few


def _queries(address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        page_of(address)
    return len(captured)
