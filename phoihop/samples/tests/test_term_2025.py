"""The term stands above its years; a content of 2025 becomes two in 2026."""

from datetime import date

import pytest

from phoihop.cycle.queries.year import year_facts
from phoihop.desk.pages.year import programme_of_the_year
from phoihop.directory.mandates import mandates_of
from phoihop.directory.models import Organisation, Person
from phoihop.figures.models import ReportingPeriod
from phoihop.figures.queries.plans import targets_beside
from phoihop.indicators.models import Indicator
from phoihop.programmes.models import Programme
from phoihop.programmes.states import LineageKind, State
from phoihop.publication.queries import publication_of
from phoihop.renewals.models import LineDecision
from phoihop.samples import year_2025, year_2026, year_2027
from phoihop.samples.day import SAMPLE_DAY
from phoihop.samples.term_2025 import TITLE
from phoihop.samples.term_2025_contents import HOUSES_OF_TERM
from phoihop.samples.year_2025_communities import COMMUNICATION
from phoihop.samples.year_2026_authority import DIGITAL_TITLE
from phoihop.samples.year_2026_communities import COMMUNICATION_TITLE, HOUSES_TITLE

pytestmark = pytest.mark.usefixtures("chapters")


def _programme(title: str) -> Programme:
    return Programme.objects.get(title=title)


def test_it_is_signed_and_public_for_five_years() -> None:
    term = _programme(TITLE)
    assert term.state == State.SIGNED
    assert (term.period.lower.year, term.period.upper.year) == (2025, 2030)
    assert publication_of("programmes.programme", term.pk) is not None
    assert term.contents.exclude(no_task_reason="").count() == 4


def test_the_years_stand_beneath_it() -> None:
    beneath = _programme(TITLE).yearly_programmes.order_by("period")
    titles = [year_2025.TITLE, year_2026.TITLE, year_2027.TITLE]
    assert [one.title for one in beneath] == titles


@pytest.mark.parametrize("year", [year_2025.TITLE, year_2026.TITLE])
def test_contents_of_the_years_serve_those_of_the_term(year: str) -> None:
    served = _programme(year).contents.exclude(term_content=None)
    assert served.count() >= 3
    terms = served.values_list("term_content__programme__title", flat=True)
    assert set(terms) == {TITLE}


def test_the_houses_of_2026_serve_the_houses_of_the_term() -> None:
    houses = _programme(year_2026.TITLE).contents.get(title=HOUSES_TITLE)
    assert houses.term_content is not None
    assert houses.term_content.title == HOUSES_OF_TERM


@pytest.mark.parametrize(
    ("day", "title"),
    [(date(2025, 8, 1), year_2025.TITLE), (SAMPLE_DAY, year_2026.TITLE)],
)
def test_the_year_of_the_commune_is_never_the_term(day: date, title: str) -> None:
    person = Person.objects.get(accounts__username="ha")
    [office] = mandates_of(person.pk, day)
    assert office.organisation_id is not None
    facts = year_facts(office.organisation_id, day)
    assert facts is not None
    assert facts.title == title
    assert programme_of_the_year(office, day) == _programme(title)


def test_one_content_was_split_in_two_when_the_next_year_was_written() -> None:
    decision = LineDecision.objects.get(kind=LineageKind.SPLIT)
    assert decision.parts.splitlines() == [COMMUNICATION_TITLE, DIGITAL_TITLE]
    old = _programme(year_2025.TITLE).contents.get(title=COMMUNICATION.title)
    heirs = _programme(year_2026.TITLE).contents.filter(lineage__ancestor=old)
    assert {one.title for one in heirs} == {COMMUNICATION_TITLE, DIGITAL_TITLE}


def test_a_target_of_the_term_says_for_which_years_it_stands() -> None:
    period = ReportingPeriod.objects.get(name="Quý I năm 2026")
    houses = Indicator.objects.get(code="D12").pk
    front = Organisation.objects.get(unit=period.unit, short_name="MTTQ xã")
    words = targets_beside(period, front.pk, [houses])[houses]
    of_term = [one for one in words if one.endswith("(2025–2030)")]
    assert [len(of_term), len(words)] == [1, 2]
    assert "30" in of_term[0]
