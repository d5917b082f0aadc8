"""Saying of every field whether the source states it; an empty one it does not.

Where the text of the source is kept, every stated value is tied to the words it came
from: to those that were entered with it, else to those in which the text prints it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from django.db import models

from phoihop.conferences.models import Conference, ToldItem
from phoihop.imports.services.outlines import EventOutline, ProgrammeLine
from phoihop.programmes.models import Programme
from phoihop.sources.models import FigureKind, QuotedFigure, Source, Standing
from phoihop.sources.queries import as_kept, words_of
from phoihop.sources.services import FigureOutline, Mark, checked_words, mark_fields

_NOT_STATED = Mark(standing=Standing.NOT_STATED)
_SOURCE = ("title", "author", "publisher", "published_on", "published_time")
_CONFERENCE = (
    "title",
    "occurred_on",
    "place",
    "purposes",
    "convener",
    "concludes_for",
)
_PROGRAMME = (
    "kind",
    "title",
    "period",
    "theme",
    "theme_issuer",
    "motto",
    "motto_issuer",
    "purpose",
    "arrangements",
    "signed_on",
    "effective_from",
    "effective_to",
)
# What a signed programme has and nobody enters from an article: never made up.
_NEVER_ENTERED = ("number", "signatories")


@dataclass(frozen=True)
class Recorded:
    """What was recorded of an outline, part by part in the same order."""

    source: Source
    conference: Conference
    programmes: Sequence[Programme]
    figures: Sequence[QuotedFigure]
    items: Sequence[ToldItem]


def mark_everything(recorded: Recorded, outline: EventOutline) -> None:
    """Mark every field of everything that the source tells.

    Raises:
        WordsNotInSource: words entered as the source's are not in its kept text.
    """
    marker = _Marker(recorded.source)
    marker.mark_source()
    marker.mark_conference(recorded.conference, outline)
    for programme, line in zip(recorded.programmes, outline.programmes, strict=True):
        marker.mark_programme(programme, line)
    for figure, told in zip(recorded.figures, outline.figures, strict=True):
        marker.mark_figure(figure, told)
    for item, said in zip(recorded.items, outline.items, strict=True):
        marker.mark_item(item, said.words)


class _Marker:
    """Marks the things of one source, with its text at hand."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = as_kept(source.text)

    def mark_source(self) -> None:
        marks = self._marks(self._source, _SOURCE, {})
        unit = self._source.unit
        marks["unit"] = self._mark(unit and unit.name)
        self._keep(self._source, marks)

    def mark_conference(self, conference: Conference, outline: EventOutline) -> None:
        words = outline.words
        people = list(conference.people.order_by("rank"))
        marks = self._marks(conference, _CONFERENCE, words)
        names = [one.name for one in people]
        marks["people"] = self._mark(names, words.get("people", ""))
        self._keep(conference, marks)
        told = outline.conference.people
        for person, one in zip(people, told, strict=True):
            entered = {"name": one.words} if one.words else {}
            fields = ("name", "part") if person.is_group else ("name", "part", "titles")
            self._keep(person, self._marks(person, fields, entered))

    def mark_programme(self, programme: Programme, line: ProgrammeLine) -> None:
        contents = list(programme.contents.order_by("rank"))
        bases = [one.citation for one in programme.legal_bases.order_by("rank")]
        parties = [one.name for one in programme.parties.order_by("rank")]
        marks = self._marks(programme, _PROGRAMME, line.words)
        marks |= dict.fromkeys(_NEVER_ENTERED, _NOT_STATED)
        marks["parties"] = self._mark(parties, line.words.get("parties", ""))
        marks["legal_bases"] = self._mark(bases, line.words.get("legal_bases", ""))
        marks["contents"] = _NOT_STATED
        if contents:
            marks["contents"] = self._retold(line.words.get("contents", ""))
        self._keep(programme, marks)
        for content, words in zip_longest(contents, line.content_words, fillvalue=""):
            if isinstance(content, models.Model):
                self._keep(content, {"title": self._retold(str(words))})

    def mark_figure(self, figure: QuotedFigure, outline: FigureOutline) -> None:
        marks = {
            "value": self._value(figure, outline.words),
            "measures": self._mark(figure.measures),
            "period": self._mark(figure.as_of or figure.year, "", is_found=False),
            "said_by": self._mark(figure.said_by),
        }
        if figure.recognition:
            marks["recognition"] = Mark(standing=Standing.FACT)
        if figure.kind != FigureKind.COUNT:
            marks["base"] = self._mark(figure.base)
        self._keep(figure, marks)

    def mark_item(self, item: ToldItem, words: str) -> None:
        marks = {
            "text": self._retold(words)
            if item.is_retold
            else self._mark(item.text, words),
            "person": self._mark(item.person and item.person.name),
            "addressed_to": self._mark(item.addressed_to),
            "issuer": self._mark(item.issuer),
        }
        if not item.is_retold:
            del marks["person"], marks["addressed_to"]
        self._keep(item, marks)

    def _value(self, figure: QuotedFigure, words: str) -> Mark:
        """Return the mark of a number; what is said of it stands for its words."""
        mark = self._mark(figure, words)
        if mark.words:
            return mark
        return Mark(
            standing=Standing.FACT,
            words=words_of(self._text, figure.claim) or figure.claim,
        )

    def _keep(self, thing: models.Model, marks: Mapping[str, Mark]) -> None:
        mark_fields(source=self._source, thing=thing, marks=marks)

    def _marks(
        self, thing: object, fields: Iterable[str], words: Mapping[str, str]
    ) -> dict[str, Mark]:
        return {
            name: self._mark(getattr(thing, name), words.get(name, ""))
            for name in fields
        }

    def _mark(self, value: object, words: str = "", *, is_found: bool = True) -> Mark:
        """Return fact for a value that is there, not stated for one that is not."""
        if value in (None, "", []):
            return _NOT_STATED
        if not words and is_found and self._text:
            return Mark(standing=Standing.FACT, words=words_of(self._text, value))
        return Mark(standing=Standing.FACT, words=checked_words(self._text, words))

    def _retold(self, words: str) -> Mark:
        return Mark(
            standing=Standing.FACT,
            words=checked_words(self._text, words),
            is_retold=True,
        )
