"""Figures in the open API: as their pages show them, corrections among them."""

import pytest

from phoihop.api.tests.asking import ask, faults
from phoihop.figures.factories import Hands
from phoihop.indicators.models import IndicatorVersion
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.portal.tests.test_figures import (
    correct,
    give,
    hands,
    houses,
    story,
)
from phoihop.testing.cast import Cast

__all__ = ["hands", "houses", "story"]
pytestmark = pytest.mark.django_db


def test_a_figure_is_given_as_its_page_shows_it(
    cast: Cast, story: CarryingOut, hands: Hands, houses: IndicatorVersion
) -> None:
    figure = give(hands, houses, 0, 1)
    correct(cast, figure, 6)
    one = ask(f"figures/{figure.public_code}")
    assert (one["value"], one["indicator"]) == ("6", "T77")
    assert (one["as_of"], one["revision"]) == ("2026-03-31", 2)
    [correction] = one["corrections"]
    page = words_of(page_of(one["page"]))
    said = [one["written"], one["name"], one["period"], one["given_by"]]
    said += [correction["was"], correction["now"]]
    assert [words for words in said if " ".join(words.split()) not in page] == []
    schema = {"$ref": "#/components/schemas/FigureItem"}
    assert faults(one, schema, ask("openapi.json")) == []
    assert ask("figures")["items"] == [one]


def test_figures_are_asked_for_by_programme_unit_and_indicator(
    story: CarryingOut, hands: Hands, houses: IndicatorVersion
) -> None:
    first = give(hands, houses, 0, 1)
    second = give(hands, houses, 1, 2)
    unit = story.cast.units["MHT02"].public_code
    for asked in (f"programme={story.code}", f"unit={unit}", "indicator=T77"):
        found = [one["public_code"] for one in ask(f"figures?{asked}")["items"]]
        assert found == [second.public_code, first.public_code], asked
    for asked in ("programme=khong-co", "unit=khong-co", "indicator=T78"):
        assert ask(f"figures?{asked}")["count"] == 0
    assert "indicator" in ask("figures?indicator=%00", 422)["detail"]
    assert ask("figures?limit=1")["next"].endswith("offset=1")
    ask("figures/khong-co", 404)


def test_a_target_says_how_far_it_is_reached_and_by_which_figures(
    story: CarryingOut, hands: Hands, houses: IndicatorVersion
) -> None:
    figure = give(hands, houses, 0, 2)
    [target] = ask(f"programmes/{story.code}")["contents"][0]["targets"]
    assert (target["verdict"], target["reached"]) == ("not_met", "2")
    assert target["figures"] == [figure.public_code]
    assert target["reached_as_of"] == "2026-03-31"
