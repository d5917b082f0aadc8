"""Saying of every field whether the source states it; an empty one it does not."""

from collections.abc import Iterable, Mapping

from phoihop.conferences.models import Conference
from phoihop.imports.services.outlines import EventOutline, ProgrammeLine
from phoihop.programmes.models import Programme
from phoihop.sources.models import FigureKind, QuotedFigure, Source, Standing
from phoihop.sources.services import Mark, mark_fields

_NOT_STATED = Mark(standing=Standing.NOT_STATED)
_RETOLD = Mark(standing=Standing.FACT, is_retold=True)
_SOURCE = ("title", "author", "publisher", "published_on", "published_time", "unit")
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


def mark_everything(
    source: Source,
    conference: Conference,
    programmes: Iterable[Programme],
    figures: Iterable[QuotedFigure],
    outline: EventOutline,
) -> None:
    """Mark every field of everything that the source tells."""
    mark_fields(source=source, thing=source, marks=_marks(source, _SOURCE, {}))
    _mark_conference(source, conference, outline)
    for programme, line in zip(programmes, outline.programmes, strict=True):
        _mark_programme(source, programme, line)
    for figure in figures:
        mark_fields(source=source, thing=figure, marks=_figure_marks(figure))


def _mark_conference(
    source: Source, conference: Conference, outline: EventOutline
) -> None:
    people = list(conference.people.order_by("rank"))
    marks = _marks(conference, _CONFERENCE, outline.words)
    marks["people"] = _mark(people, outline.words.get("people", ""))
    mark_fields(source=source, thing=conference, marks=marks)
    for person in people:
        own = _marks(person, ("name", "part", "titles"), {})
        mark_fields(source=source, thing=person, marks=own)


def _mark_programme(source: Source, programme: Programme, line: ProgrammeLine) -> None:
    contents = list(programme.contents.order_by("rank"))
    bases = list(programme.legal_bases.all())
    parties = list(programme.parties.all())
    marks = _marks(programme, _PROGRAMME, line.words)
    marks |= dict.fromkeys(_NEVER_ENTERED, _NOT_STATED)
    marks["parties"] = _mark(parties, line.words.get("parties", ""))
    marks["legal_bases"] = _mark(bases, line.words.get("legal_bases", ""))
    marks["contents"] = _RETOLD if contents else _NOT_STATED
    mark_fields(source=source, thing=programme, marks=marks)
    for content in contents:
        mark_fields(source=source, thing=content, marks={"title": _RETOLD})


def _figure_marks(figure: QuotedFigure) -> dict[str, Mark]:
    marks = {
        "value": _mark(figure.written, figure.claim),
        "period": _mark(figure.as_of or figure.year, ""),
    }
    if figure.kind != FigureKind.COUNT:
        marks["base"] = _mark(figure.base, "")
    return marks


def _marks(
    thing: object, fields: Iterable[str], words: Mapping[str, str]
) -> dict[str, Mark]:
    return {name: _mark(getattr(thing, name), words.get(name, "")) for name in fields}


def _mark(value: object, words: str) -> Mark:
    """Return fact for a value that is there, not stated for one that is not."""
    if value in (None, "", []):
        return _NOT_STATED
    return Mark(standing=Standing.FACT, words=words)
