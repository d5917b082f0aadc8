"""Questions to the index, for pages and for the API."""

from phoihop.search.queries.asking import (
    ResultPage,
    programmes_like,
    result_page,
    results_for,
)
from phoihop.search.queries.excerpts import mark
from phoihop.search.queries.filters import NarrowedUnit, Narrowing, unit_of
from phoihop.search.queries.finding import MOST_WEIGHED, Found, find
from phoihop.search.queries.questions import LONGEST_QUESTION, Question, understand
from phoihop.search.queries.results import Matched, ResultLine, result_lines

__all__ = [
    "LONGEST_QUESTION",
    "MOST_WEIGHED",
    "Found",
    "Matched",
    "NarrowedUnit",
    "Narrowing",
    "Question",
    "ResultLine",
    "ResultPage",
    "find",
    "mark",
    "programmes_like",
    "result_lines",
    "result_page",
    "results_for",
    "understand",
    "unit_of",
]
