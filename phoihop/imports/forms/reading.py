"""From what was entered to what the service takes, and back from what is stored."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from phoihop.conferences.models import ConferencePerson, ConferenceProgramme, Purpose
from phoihop.conferences.queries import RecordedEvent
from phoihop.conferences.services import ConferenceOutline, PersonOutline
from phoihop.directory.models import AdminUnit
from phoihop.imports.forms.events import EventForms
from phoihop.imports.forms.fields import Figure
from phoihop.imports.queries import units_named
from phoihop.imports.services import EventOutline, ProgrammeLine
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.services.recording import RecordedProgramme
from phoihop.sources.models import QuotedFigure, Source
from phoihop.sources.services import FigureOutline, Name, SourceOutline

Entered = dict[str, Any]
_SOURCE = ("title", "unit", "author", "publisher", "published_on", "published_time")
_EVENT = ("occurred_on", "place", "convener", "concludes_for")
_WORDS = ("theme", "theme_issuer", "motto", "motto_issuer")
_DAYS = ("signed_on", "effective_from")


def outline_of(forms: EventForms) -> EventOutline:
    """Return everything that was entered; the forms are valid."""
    head: Entered = forms.head.cleaned_data
    tasks = forms.filled("tasks")
    return EventOutline(
        source=SourceOutline(
            text=head["text"], **{name: head[name] for name in _SOURCE}
        ),
        conference=ConferenceOutline(
            title=head["event_title"],
            purposes=[Purpose(one) for one in head["purposes"]],
            people=[_person(row) for row in forms.filled("people")],
            **{name: head[name] for name in _EVENT},
        ),
        programmes=[
            _programme(
                row,
                [one["title"] for one in tasks if (one["programme"] or 1) == number],
            )
            for number, row in enumerate(forms.filled("programmes"), start=1)
        ],
        figures=[
            _figure(row, head["unit"], head["occurred_on"])
            for row in forms.filled("figures")
        ],
    )


def initial_of(event: RecordedEvent, source: Source) -> Entered:
    """Return what the forms show of a stored record."""
    conference = event.conference
    programmes = sorted(event.programmes, key=lambda one: one.pk)
    links = {one.programme_id: one.link for one in event.links}
    return {
        "version": source.version,
        "text": source.text,
        **{name: getattr(source, name) for name in _SOURCE if name != "unit"},
        "unit": source.unit_id,
        "event_title": conference.title,
        "purposes": conference.purposes,
        **{name: getattr(conference, name) for name in _EVENT},
        "people": [
            {"name": one.name, "part": one.part, "titles": one.titles}
            for one in event.people
        ],
        "figures": [_figure_row(one) for one in event.figures],
        "programmes": [_programme_row(one, links[one.pk]) for one in programmes],
        "tasks": [
            {"programme": number, "title": content.title}
            for number, one in enumerate(programmes, start=1)
            for content in one.contents.all()
        ],
    }


def _person(row: Entered) -> PersonOutline:
    part = ConferencePerson.Part(row["part"] or ConferencePerson.Part.PRESIDING)
    return PersonOutline(name=row["name"], part=part, titles=row["titles"])


def _programme(row: Entered, tasks: Sequence[str]) -> ProgrammeLine:
    last_year = row["last_year"] or row["first_year"]
    kind = row["kind"] or ProgrammeKind.objects.get(code="annual_programme")
    return ProgrammeLine(
        link=ConferenceProgramme.Link(row["link"] or ConferenceProgramme.Link.SIGNS),
        programme=RecordedProgramme(
            kind=kind,
            title=row["title"],
            first_day=date(row["first_year"], 1, 1),
            last_day=date(last_year, 12, 31),
            parties=row["parties"],
            legal_bases=row["legal_bases"],
            contents=tasks,
            **{name: row[name] for name in (*_WORDS, *_DAYS)},
        ),
    )


def _figure(row: Entered, unit: AdminUnit | None, day: date) -> FigureOutline:
    figure: Figure = row["figure"]
    known = units_named(unit, row["names"], day)
    return FigureOutline(
        kind=figure.kind,
        measures=row["measures"],
        claim=row["claim"],
        numerator=figure.numerator,
        denominator=figure.denominator,
        value=figure.value,
        measured_in=figure.measured_in,
        base=row["base"],
        as_of=row["as_of"],
        year=row["year"],
        names=[Name(name=name, unit=known.get(name)) for name in row["names"]],
    )


def _figure_row(figure: QuotedFigure) -> Entered:
    return {
        "figure": figure.written,
        **{
            name: getattr(figure, name)
            for name in ("measures", "claim", "base", "as_of", "year")
        },
        "names": [one.name for one in figure.names.all()],
    }


def _programme_row(programme: Programme, link: str) -> Entered:
    first: date = programme.period.lower
    last = date.fromordinal(programme.period.upper.toordinal() - 1)
    return {
        "link": link,
        "title": programme.title,
        "kind": programme.kind_id,
        "first_year": first.year,
        "last_year": last.year if last.year != first.year else None,
        "parties": [party.name for party in programme.parties.all()],
        "legal_bases": [basis.citation for basis in programme.legal_bases.all()],
        **{name: getattr(programme, name) for name in (*_WORDS, *_DAYS)},
    }
