"""From a stored record to what the forms show of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import models

from phoihop.conferences.models import ConferencePerson, ToldItem
from phoihop.conferences.queries import RecordedEvent
from phoihop.imports.forms.fields import EVENT_WORDS, PROGRAMME_WORDS
from phoihop.imports.forms.reading import DAYS, EVENT, SOURCE, WORDS, Entered
from phoihop.programmes.models import Content, Programme
from phoihop.sources.models import QuotedFigure, Source
from phoihop.sources.queries import Marks, as_kept, find_words, words_of


def initial_of(event: RecordedEvent, source: Source) -> Entered:
    """Return what the forms show of a stored record."""
    conference, marks = event.conference, event.marks
    programmes = sorted(event.programmes, key=lambda one: one.pk)
    links = {one.programme_id: one.link for one in event.links}
    contents = [
        (number, content)
        for number, one in enumerate(programmes, start=1)
        for content in one.contents.all()
    ]
    rows = _Rows(event, programmes, [content for _number, content in contents])
    return {
        "version": source.version,
        "text": source.text,
        "text_is_public": source.text_is_public,
        **{name: getattr(source, name) for name in SOURCE if name != "unit"},
        "unit": source.unit_id,
        "event_title": conference.title,
        "purposes": conference.purposes,
        **{name: getattr(conference, name) for name in EVENT},
        "people": [_person_row(one) for one in event.people],
        "figures": [_figure_row(one, marks, source.text) for one in event.figures],
        "programmes": [_programme_row(one, links[one.pk]) for one in programmes],
        "tasks": [
            {
                "programme": number,
                "title": content.title,
                "words": _words(marks, content, "title"),
            }
            for number, content in contents
        ],
        "items": [rows.item(one, marks) for one in event.items],
        "words": list(_entered_words(event, programmes, source.text)),
    }


def _person_row(person: ConferencePerson) -> Entered:
    names = ("name", "part", "titles", "is_group")
    return {name: getattr(person, name) for name in names}


class _Rows:
    """The numbers that rows have on the page."""

    def __init__(
        self,
        event: RecordedEvent,
        programmes: Sequence[Programme],
        contents: Sequence[Content],
    ) -> None:
        self._people = _numbered(event.people)
        self._programmes = _numbered(programmes)
        self._contents = _numbered(contents)

    def item(self, item: ToldItem, marks: Marks) -> Entered:
        return {
            "kind": item.kind,
            "text": item.text,
            "words": _words(marks, item, "text"),
            "person": self._people.get(item.person_id or 0),
            "issuer": item.issuer,
            "addressed_to": item.addressed_to,
            "programme": self._programmes.get(item.programme_id or 0),
            "content": self._contents.get(item.content_id or 0),
            "goes_on": item.goes_on,
        }


def _numbered(things: Sequence[models.Model]) -> Mapping[int, int]:
    return {thing.pk: number for number, thing in enumerate(things, start=1)}


def _words(marks: Marks, thing: models.Model, field: str) -> str:
    mark = marks.of(thing, field)
    return mark.words if mark else ""


def _entered_words(
    event: RecordedEvent, programmes: Sequence[Programme], text: str
) -> Iterator[Entered]:
    """Yield the words that were entered by hand, not found by the value itself."""
    conference, marks = event.conference, event.marks
    for field in EVENT_WORDS:
        value: Any = getattr(conference, field)
        if field == "people":
            value = [one.name for one in event.people]
        words = _words(marks, conference, field)
        if words and words != words_of(text, value):
            yield {"field": field, "words": words}
    for number, programme in enumerate(programmes, start=1):
        for field in PROGRAMME_WORDS:
            words = _words(marks, programme, field)
            if words and words != words_of(text, _stated(programme, field)):
                name = f"programme.{field}"
                yield {"field": name, "programme": number, "words": words}


def _stated(programme: Programme, field: str) -> object:
    if field == "parties":
        return [party.name for party in programme.parties.all()]
    if field == "contents":
        return ""
    return getattr(programme, field)


def _figure_row(figure: QuotedFigure, marks: Marks, text: str) -> Entered:
    words = _words(marks, figure, "value")
    if text and find_words(as_kept(text), words) is None:
        words = ""
    names = (
        "measures",
        "claim",
        "base",
        "as_of",
        "year",
        "last_year",
        "recognition",
        "said_by",
    )
    return {
        "figure": figure.written,
        "words": words,
        **{name: getattr(figure, name) for name in names},
        "names": [one.name for one in figure.names.all()],
    }


def _programme_row(programme: Programme, link: str) -> Entered:
    first: date = programme.period.lower
    last = date.fromordinal(programme.period.upper.toordinal() - 1)
    parties = list(programme.parties.all())
    return {
        "link": link,
        "title": programme.title,
        "kind": programme.kind_id,
        "first_year": first.year,
        "last_year": last.year if last.year != first.year else None,
        "parties": [party.name for party in parties],
        "blocs": [party.name for party in parties if party.is_bloc],
        "legal_bases": [basis.citation for basis in programme.legal_bases.all()],
        **{name: getattr(programme, name) for name in (*WORDS, *DAYS)},
    }
