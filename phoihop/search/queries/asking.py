"""A page of results, asked for by an address; alike for the public and at work."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.search.queries.filters import (
    NarrowedUnit,
    Narrowing,
    is_too_long,
    read_narrowing,
    unit_of,
)
from phoihop.search.queries.finding import Found, find, newest_programmes
from phoihop.search.queries.questions import Question, understand
from phoihop.search.queries.results import ResultLine, result_lines
from phoihop.search.states import CardKind

ON_A_PAGE = 20
_FIRST = 1
_NUMBER = re.compile(r"[1-9][0-9]{0,3}", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class ResultPage:
    """What was asked, what was found, and one page of it."""

    text: str
    is_too_long: bool
    question: Question
    narrowing: Narrowing
    unit: NarrowedUnit | None
    found: Found
    lines: list[ResultLine]
    number: int

    @property
    def is_asked(self) -> bool:
        """Tell whether there is something to look for."""
        return not self.question.is_empty

    @property
    def is_on_first_page(self) -> bool:
        """Tell whether it is the first page of the results."""
        return self.number == _FIRST

    @property
    def page_obj(self) -> Page[int]:
        """This page among the others, for links between them."""
        return Paginator(range(self.found.count), ON_A_PAGE).get_page(self.number)

    @property
    def address(self) -> str:
        """Question and narrowing as they stand in an address."""
        return self.narrowing.address(self.text)


def result_page(asked: Mapping[str, str], actor: Mandate | None = None) -> ResultPage:
    """Return the page of results that an address asks for.

    The number of queries depends on neither what there is nor what is found.
    """
    written = understand(asked.get("q", ""))
    too_long = is_too_long(written.text)
    question = understand("") if too_long else written
    narrowing = read_narrowing(asked)
    own = actor.unit_id if actor else None
    unit = None if question.is_empty else unit_of(narrowing, own)
    number = _page_number(asked.get("page", ""))
    found = find(question, narrowing, unit, _part(number), actor)
    if not found.count and number > _FIRST:
        number = _FIRST
        found = find(question, narrowing, unit, _part(number), actor)
    return ResultPage(
        text=written.text,
        is_too_long=too_long,
        question=question,
        narrowing=narrowing,
        unit=unit,
        found=found,
        lines=result_lines(found.cards, found.question),
        number=number,
    )


def results_for(
    text: str, narrowing: Narrowing, part: slice
) -> tuple[Found, list[ResultLine]]:
    """Return a part of what is published and answers, for those who ask by name."""
    found = find(understand(text), narrowing, unit_of(narrowing), part)
    return found, result_lines(found.cards, found.question)


def programmes_like(
    text: str, near: AdminUnit | None, most: int = ON_A_PAGE
) -> list[ResultLine]:
    """Return published programmes that answer; without words the newest, near first."""
    question = understand("" if is_too_long(text) else text)
    if question.is_empty:
        return result_lines(newest_programmes(near, most), question)
    narrowing = Narrowing(kind=CardKind.PROGRAMME)
    found = find(question, narrowing, None, slice(most))
    return result_lines(found.cards, found.question)


def _page_number(written: str) -> int:
    is_number = _NUMBER.fullmatch(written) is not None
    return int(written) if is_number else _FIRST


def _part(number: int) -> slice:
    return slice((number - 1) * ON_A_PAGE, number * ON_A_PAGE)
