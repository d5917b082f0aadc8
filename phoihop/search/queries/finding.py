"""Finding cards: for the public what is published, at work what a mandate may see."""

from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from django.db.models import Case, Count, F, Q, QuerySet, Value, When, Window

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.foundation.dates import inclusive
from phoihop.search.cataloguers import CATALOGUERS
from phoihop.search.models import IndexCard
from phoihop.search.queries.filters import NarrowedUnit, Narrowing, days_of
from phoihop.search.queries.matching import Asked, answers, names_number, relevance
from phoihop.search.queries.questions import Question, understand
from phoihop.search.queries.slips import forgiven
from phoihop.search.states import CardKind, Face
from phoihop.search.vectors import all_of, one_of

# So many of the newest that answer are weighed; a question that finds more is too wide.
MOST_WEIGHED = 2000
_UNIT = ("unit__kind", "unit__parent__kind", "unit__parent__parent__kind")
_NOT_SHOWN = ("words", "exact_words", "document_numbers")
Cards = QuerySet[IndexCard]


@dataclass(frozen=True)
class Found:
    """A part of the cards that answer, the best first, and how many there are."""

    cards: tuple[IndexCard, ...]
    count: int
    # What to mark: other words than were typed where a slip was forgiven.
    question: Question
    is_forgiven: bool = False

    @property
    def is_more(self) -> bool:
        """Tell whether more may answer than were weighed."""
        return self.count >= MOST_WEIGHED


def find(
    question: Question,
    narrowing: Narrowing,
    unit: NarrowedUnit | None,
    part: slice,
    actor: Mandate | None = None,
) -> Found:
    """Return the cards that answer; without an actor those that the public may see.

    Numbers of documents are looked for as such first and then as words; slips of the
    keys are forgiven, in titles and names, only where nothing was found otherwise.
    """
    nothing = Found((), 0, question)
    if question.is_empty or (unit is not None and unit.unit is None):
        return nothing
    cards = _narrowed(narrowing, unit, actor)
    found = _weighed(cards, question, _condition(question), part)
    if found.count:
        return found
    if question.numbers:
        return _weighed(cards, question, Q(answers(question.in_words)), part)
    guess = forgiven(question)
    if guess is None:
        return nothing
    forgiving = _weighed(cards, guess.question, Q(answers(guess.asked)), part)
    return replace(forgiving, is_forgiven=True) if forgiving.count else nothing


def newest_programmes(near: AdminUnit | None, most: int) -> list[IndexCard]:
    """Return the published programmes, those of a unit and its past first."""
    numbers = NarrowedUnit(near).numbers
    is_near = Case(When(unit__in=numbers, then=Value(0)), default=Value(1))
    cards = _narrowed(Narrowing(kind=CardKind.PROGRAMME), None, None)
    return list(_with_place(cards).order_by(is_near, "-day", "-pk")[:most])


def _condition(question: Question) -> Q:
    condition = Q(answers(question.folded)) if question.folded else Q()
    for number in question.numbers:
        condition &= names_number(number)
    return condition


def _narrowed(
    narrowing: Narrowing, unit: NarrowedUnit | None, actor: Mandate | None
) -> Cards:
    cards = IndexCard.objects.filter(_seen_by(actor))
    if narrowing.kind:
        cards = cards.filter(kind=narrowing.kind)
    first, last = days_of(narrowing)
    if first or last:
        cards = cards.filter(period__overlap=inclusive(first, last))
    if unit is not None:
        cards = cards.filter(_in_unit(unit))
    place = understand(narrowing.place)
    if not place.is_empty:
        cards = cards.filter(answers(place.folded_of(place.terms, "D")))
    return cards


def _in_unit(unit: NarrowedUnit) -> Q:
    numbers = unit.numbers
    condition = Q(unit__in=numbers) | Q(unit__parent__in=numbers)
    return condition | Q(unit__parent__parent__in=numbers)


def _seen_by(actor: Mandate | None) -> Q:
    """Return the condition that each room sets for its own; all others are unseen."""
    face = Face.WORK if actor else Face.PUBLIC
    rules = [
        Q(owner_type=cataloguer.owner_type, owner_id__in=owners)
        for cataloguer in CATALOGUERS
        if cataloguer.face == face and (owners := cataloguer.seen_by(actor)) is not None
    ]
    return Q(face=face) & reduce(or_, rules, Q()) if rules else Q(pk=None)


def _weighed(among: Cards, question: Question, condition: Q, part: slice) -> Found:
    """Weigh the newest that answer and return a part of them, the best first."""
    newest = among.filter(condition).order_by("-day", "-pk").values("pk")[:MOST_WEIGHED]
    asked = Asked(
        folded=question.in_words,
        in_title=question.folded_of(question.terms, "A"),
        spelled=all_of(question.spelled),
        partly_spelled=one_of(question.spelled),
        in_a_row=question.in_a_row,
    )
    best = (
        IndexCard.objects.filter(pk__in=newest)
        .annotate(rank=relevance(asked), total=Window(Count("*")))
        .order_by(F("rank").desc(), "-day", "-pk")
        .values_list("pk", "total")
    )
    numbered = list(best[part])
    cards = _with_place(IndexCard.objects.all()).in_bulk([pk for pk, _n in numbered])
    shown = tuple(cards[pk] for pk, _total in numbered)
    return Found(shown, numbered[0][1] if numbered else 0, question)


def _with_place(cards: Cards) -> Cards:
    """Fetch what is shown of cards, and nothing else: vectors are long."""
    return cards.select_related(*_UNIT).defer(*_NOT_SHOWN)
