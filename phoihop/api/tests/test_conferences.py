"""Conferences in the open API: those held here, and those that sources tell."""

import pytest
from django.http import StreamingHttpResponse
from django.test import Client

from phoihop.api.tests.asking import ask, faults
from phoihop.conferences.models import Conference
from phoihop.conferences.services import withdraw_summary
from phoihop.directory.mandates import Mandate
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.conferring import show_conference
from phoihop.portal.tests.publishing import Publisher
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.publication.models import Publication
from phoihop.publication.services import withdraw

pytestmark = pytest.mark.django_db
ONE = "conferences/an-phu-2020-aaaaa"


@pytest.fixture
def running(carrying_out: CarryingOut) -> CarryingOut:
    """A published programme of which nothing is overdue."""
    carrying_out.publish()
    return carrying_out


@pytest.fixture
def held(running: CarryingOut) -> Conference:
    return show_conference(running)


def test_a_conference_is_given_with_its_figures_and_their_standing(
    told: Publication,
) -> None:
    one = ask(ONE)
    assert (one["title"], one["purposes"]) == ("Hội nghị", ["briefing"])
    [figure] = one["figures"]
    assert (figure["value"], figure["denominator"]) == ("2.13", None)
    assert figure["names"] == [{"name": "Minh Cầm", "unit": None}]
    unsaid = {"field": "place", "standing": "not_stated", "words": "", "retold": False}
    assert one["standings"] == [unsaid]
    assert ask("conferences")["items"] == [one]


def test_conferences_are_asked_for_by_unit(told: Publication) -> None:
    assert ask(f"conferences?unit={told.named_unit.public_code}")["count"] == 1
    assert ask("conferences?unit=khong-co")["count"] == 0


def test_a_withdrawn_conference_is_gone(
    told: Publication, phuong: Mandate, publisher: Publisher
) -> None:
    withdraw(actor=phuong, publication=told, reason="Nhầm ngày")
    assert "Nhầm ngày" in ask(ONE, 410)["detail"]
    assert ask("conferences")["count"] == 0


def test_programmes_told_by_sources_are_asked_for_apart(
    publication: Publication,
) -> None:
    assert ask("programmes")["items"][0]["origin"] == "here"
    assert ask("programmes?origin=source")["count"] == 0


def test_a_conference_held_here_is_given_as_its_page_shows_it(
    running: CarryingOut,
) -> None:
    held = show_conference(running)
    one = ask(f"conferences/{held.public_code}")
    page = words_of(page_of(one["page"]))
    assert one["origin"] == "here"
    said = [*one["summary"], *one["agenda"], one["place"], one["organiser"]]
    said += [photo["caption"] for photo in one["photos"]]
    [chair] = one["people"]
    said += [chair["name"], *chair["titles"]]
    [link] = one["programmes"]
    said.append(link["title"])
    assert (len(said), [words for words in said if words not in page]) == (9, [])
    assert (link["public_code"], link["link"]) == (running.code, "briefs")
    assert one["sha256"][:16] in page
    photo = Client().get(one["photos"][0]["file"])
    assert isinstance(photo, StreamingHttpResponse)
    assert photo.getvalue()
    assert (one["figures"], one["source"], one["standings"]) == ([], None, [])
    described = ask("openapi.json")
    schema = {"$ref": "#/components/schemas/ConferenceItem"}
    assert faults(one, schema, described) == []


def test_conferences_are_asked_for_by_origin(
    held: Conference, told: Publication
) -> None:
    both = [one["public_code"] for one in ask("conferences")["items"]]
    assert both == [told.public_code, held.public_code]
    for origin, code in (("here", held.public_code), ("source", told.public_code)):
        [one] = ask(f"conferences?origin={origin}")["items"]
        assert (one["public_code"], one["origin"]) == (code, origin)
    assert "origin" in ask("conferences?origin=elsewhere", 422)["detail"]


def test_a_summary_taken_back_is_gone(running: CarryingOut) -> None:
    held = show_conference(running)
    withdraw_summary(actor=running.phuong, conference=held, reason="Nhầm tên")
    assert "Nhầm tên" in ask(f"conferences/{held.public_code}", 410)["detail"]
    assert ask("conferences")["count"] == 0
