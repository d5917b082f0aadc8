"""What a page shows of a card: where it matched, in which words, what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import UnitLink, successors_of
from phoihop.search.models import IndexCard
from phoihop.search.queries.excerpts import (
    Hits,
    excerpt,
    hits_in,
    mark,
    plain_excerpt,
)
from phoihop.search.queries.questions import Question, Term
from phoihop.search.spelling.likeness import may_hold
from phoihop.search.states import CardKind, PartKind

_MOST_EXCERPTS = 2
# Shown beside every result anyway, so no excerpt is cut from them.
_BESIDE = {PartKind.PLACE, PartKind.CONTEXT}
_NOW = "now"


@dataclass(frozen=True)
class Matched:
    """A part of a record in which something was found."""

    kind: PartKind
    number: str
    text: str
    hits: Hits

    @property
    def label(self) -> str:
        """The part in words: "content 3"."""
        if self.number == _NOW:
            return _("today's name of the place")
        if self.number and self.kind == PartKind.TASK:
            return _("task of content %(number)s") % {"number": self.number}
        if self.number:
            return f"{self.kind.label} {self.number}"
        return str(self.kind.label)

    @property
    def words(self) -> SafeString:
        """The piece of it where something was found, marked."""
        return excerpt(self.text, self.hits.spans)

    @property
    def plain_words(self) -> str:
        """The same piece without marks."""
        return plain_excerpt(self.text, self.hits.spans)


@dataclass(frozen=True)
class ResultLine:
    """One result as it is read."""

    card: IndexCard
    title: SafeString
    matched: tuple[Matched, ...]
    excerpts: tuple[Matched, ...]
    became: tuple[UnitLink, ...]

    @property
    def kind_label(self) -> str:
        """The kind of record, with its number: "Content 3"."""
        label = str(CardKind(self.card.kind).label)
        return f"{label} {self.card.number}" if self.card.number else label

    @property
    def where(self) -> str:
        """Where it matched, in words: "title, content 3 and place"."""
        labels = list(dict.fromkeys(one.label for one in self.matched))
        return get_text_list(labels, _("and"))

    @property
    def unit(self) -> AdminUnit | None:
        """The unit it belongs to."""
        return self.card.unit


def result_lines(cards: Sequence[IndexCard], question: Question) -> list[ResultLine]:
    """Return the cards as they are read, in one query at most."""
    units = {card.unit.pk: card.unit for card in cards if card.unit}
    ended = [unit for unit in units.values() if unit.has_ended]
    became = successors_of(ended) if ended else {}
    terms = question.terms
    return [_line(card, terms, became.get(card.unit_id or 0, ())) for card in cards]


def _line(
    card: IndexCard, terms: Sequence[Term], became: tuple[UnitLink, ...]
) -> ResultLine:
    matched = list(_matched(card, terms))
    inner = [one for one in matched if one.kind not in {PartKind.TITLE, *_BESIDE}]
    inner.sort(key=lambda one: len(one.hits.terms), reverse=True)
    named = [one for one in matched if one.kind == PartKind.TITLE]
    chosen = _covering(inner, named)
    named += [one for one in matched if one in chosen]
    seen = frozenset[int]().union(*(one.hits.terms for one in named))
    for one in matched:
        is_whole = one.kind == PartKind.PLACE and len(one.hits.terms) == len(terms)
        if one.kind in _BESIDE and (is_whole or not one.hits.terms <= seen):
            named.append(one)
            seen |= one.hits.terms
    return ResultLine(
        card=card,
        title=mark(card.title, terms),
        matched=tuple(named),
        excerpts=tuple(chosen),
        became=became,
    )


def _covering(parts: Sequence[Matched], title: Sequence[Matched]) -> list[Matched]:
    """Return the parts that add what the title lacks, the fullest first."""
    chosen: list[Matched] = []
    seen = frozenset[int]().union(*(one.hits.terms for one in title))
    for one in parts:
        if len(chosen) < _MOST_EXCERPTS and not one.hits.terms <= seen:
            chosen.append(one)
            seen |= one.hits.terms
    return chosen


def _matched(card: IndexCard, terms: Sequence[Term]) -> Iterator[Matched]:
    asked = [term.words[0] for term in terms]
    parts = [[PartKind.TITLE.value, "", card.title], *card.parts]
    for kind, number, text in parts:
        if may_hold(text, asked) and (hits := hits_in(text, terms)).terms:
            yield Matched(PartKind(kind), number, text, hits)
