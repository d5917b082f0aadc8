"""Past conferences in the open API: figures, people, and what each value rests on."""

import pytest

from phoihop.api.tests.asking import ask
from phoihop.directory.mandates import Mandate
from phoihop.portal.tests.publishing import Publisher
from phoihop.publication.models import Publication
from phoihop.publication.services import withdraw

pytestmark = pytest.mark.django_db
ONE = "conferences/an-phu-2020-aaaaa"


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
    assert ask(f"conferences?unit={told.unit.public_code}")["count"] == 1
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
