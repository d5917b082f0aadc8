"""The question as PostgreSQL answers it, best first."""

from dataclasses import dataclass

from django.db.models import (
    BooleanField,
    Case,
    F,
    FloatField,
    Func,
    Q,
    TextField,
    Value,
    When,
)
from django.db.models.expressions import CombinedExpression

# How much a hit counts in place, text, names and title.
_WEIGHTS = "{0.1, 0.2, 0.5, 1.0}"
# What is spelled as typed stands before what only sounds like it.
_SPELLED, _IN_A_ROW, _IN_TITLE = 4.0, 1.0, 1.0
_SPECIAL = str.maketrans({"\\": r"\\", "%": r"\%", "_": r"\_"})


class Answers(Func):
    """Whether a text vector answers to a question."""

    template = "(%(expressions)s::tsquery)"
    arg_joiner = " @@ "
    output_field = BooleanField()


class _Rank(Func):
    """How well a text vector answers to a question."""

    template = f"ts_rank('{_WEIGHTS}', %(expressions)s::tsquery)"
    arg_joiner = ", "
    output_field = FloatField()


class _Like(Func):
    """Whether a text holds another, by the trigrams of both."""

    template = "(%(expressions)s)"
    arg_joiner = " LIKE "
    output_field = BooleanField()


def answers(asked: str, vector: str = "words") -> Answers:
    """Return the condition that the words answer to the question."""
    return Answers(F(vector), Value(asked, TextField()))


def names_number(number: str) -> Q:
    """Return the condition that a document is named whose number begins so."""
    escaped = number.translate(_SPECIAL)
    return Q(_Like(F("document_numbers"), Value(f"% {escaped}%", TextField()))) & ~Q(
        document_numbers=""
    )


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The questions by which cards are weighed; the last three may be empty."""

    folded: str
    in_title: str
    spelled: str
    # The same question, of which any word may answer.
    partly_spelled: str
    in_a_row: str


def relevance(asked: Asked) -> CombinedExpression:
    """Return how well a card answers."""
    rank = _Rank(F("words"), Value(asked.folded, TextField()))
    total = rank + _bonus(answers(asked.in_title), _IN_TITLE)
    if asked.spelled:
        spelled = Value(asked.spelled, TextField())
        total += _bonus(Answers(F("exact_words"), spelled), _SPELLED)
        partly = Value(asked.partly_spelled, TextField())
        total += _Rank(F("exact_words"), partly) * Value(_SPELLED, FloatField())
        if asked.in_a_row:
            total += _bonus(answers(asked.in_a_row, "exact_words"), _IN_A_ROW)
    return total


def _bonus(condition: Answers, worth: float) -> Case:
    return Case(
        When(condition, then=Value(worth)),
        default=Value(0.0),
        output_field=FloatField(),
    )
