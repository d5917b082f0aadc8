"""Programmes of several years in the open API, named by their yearly ones."""

import pytest

from phoihop.api.tests.asking import ask
from phoihop.portal.tests.test_terms import publish, sign_head, term, year
from phoihop.programmes import services
from phoihop.programmes.models import Programme
from phoihop.testing.cast import Cast

__all__ = ["term", "year"]
pytestmark = pytest.mark.django_db


def test_a_year_names_its_term_and_the_term_its_years_in_order(
    cast: Cast, term: Programme, year: Programme
) -> None:
    later = sign_head(cast, "annual_programme", 2027, 2027, term)
    publish(cast, later, term, year)
    assert ask(f"programmes/{year.public_code}")["term_programme"] == term.public_code
    above = ask(f"programmes/{term.public_code}")
    assert above["term_programme"] is None
    assert above["yearly_programmes"] == [year.public_code, later.public_code]


def test_what_is_not_published_is_named_on_neither_side(
    cast: Cast, term: Programme, year: Programme
) -> None:
    publish(cast, year)
    assert ask(f"programmes/{year.public_code}")["term_programme"] is None
    publish(cast, term)
    services.withdraw(actor=cast.mandate("phuong"), programme=year, reason="Nhầm.")
    assert ask(f"programmes/{term.public_code}")["yearly_programmes"] == []
