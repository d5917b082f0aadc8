"""From what was entered to what the service takes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from phoihop.conferences.models import (
    ConferencePerson,
    ConferenceProgramme,
    Purpose,
    ToldKind,
)
from phoihop.conferences.services import ConferenceOutline, PersonOutline, ToldOutline
from phoihop.directory.models import AdminUnit
from phoihop.imports.forms.events import EventForms
from phoihop.imports.forms.fields import EVENT_WORDS, Figure
from phoihop.imports.queries import units_named
from phoihop.imports.services import EventOutline, ProgrammeLine
from phoihop.programmes.models import ProgrammeKind
from phoihop.programmes.services.recording import RecordedProgramme
from phoihop.sources.models import Recognition
from phoihop.sources.services import FigureOutline, Name, SourceOutline

Entered = dict[str, Any]
SOURCE = ("title", "unit", "author", "publisher", "published_on", "published_time")
EVENT = ("occurred_on", "place", "convener", "concludes_for")
WORDS = ("theme", "theme_issuer", "motto", "motto_issuer")
DAYS = ("signed_on", "effective_from")


def outline_of(forms: EventForms) -> EventOutline:
    """Return everything that was entered; the forms are valid."""
    head: Entered = forms.head.cleaned_data
    tasks = forms.filled("tasks")
    return EventOutline(
        source=SourceOutline(
            text=head["text"],
            text_is_public=head["text_is_public"],
            **{name: head[name] for name in SOURCE},
        ),
        conference=ConferenceOutline(
            title=head["event_title"],
            purposes=[Purpose(one) for one in head["purposes"]],
            people=[_person(row) for row in forms.filled("people")],
            **{name: head[name] for name in EVENT},
        ),
        programmes=[
            _programme(
                row,
                [one for one in tasks if (one["programme"] or 1) == number],
                _words_of_programme(forms, number),
            )
            for number, row in enumerate(forms.filled("programmes"), start=1)
        ],
        items=[_item(row, forms) for row in forms.filled("items")],
        words=_words_of_event(forms),
        figures=[
            _figure(row, head["unit"], head["occurred_on"])
            for row in forms.filled("figures")
        ],
    )


def _person(row: Entered) -> PersonOutline:
    part = ConferencePerson.Part(row["part"] or ConferencePerson.Part.PRESIDING)
    return PersonOutline(
        name=row["name"], part=part, titles=row["titles"], is_group=row["is_group"]
    )


def _words_of_event(forms: EventForms) -> dict[str, str]:
    rows = forms.filled("words")
    return {row["field"]: row["words"] for row in rows if row["field"] in EVENT_WORDS}


def _words_of_programme(forms: EventForms, number: int) -> dict[str, str]:
    return {
        row["field"].removeprefix("programme."): row["words"]
        for row in forms.filled("words")
        if row["field"].startswith("programme.")
        and forms.place("programmes", row["programme"] or 1) == number
    }


def _item(row: Entered, forms: EventForms) -> ToldOutline:
    content = forms.place_of_content(row["content"])
    programme = forms.place("programmes", row["programme"])
    if content is not None and programme is None:
        place = forms.place("tasks", row["content"]) or 1
        programme = forms.filled("tasks")[place - 1]["programme"] or 1
    return ToldOutline(
        kind=ToldKind(row["kind"] or ToldKind.RESULT),
        text=row["text"],
        person=forms.place("people", row["person"]),
        issuer=row["issuer"],
        addressed_to=row["addressed_to"],
        programme=programme,
        content=content,
        goes_on=row["goes_on"],
        words=row["words"],
    )


def _programme(
    row: Entered, tasks: Sequence[Entered], words: dict[str, str]
) -> ProgrammeLine:
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
            blocs=row["blocs"],
            legal_bases=row["legal_bases"],
            contents=[one["title"] for one in tasks],
            **{name: row[name] for name in (*WORDS, *DAYS)},
        ),
        words=words,
        content_words=[one["words"] for one in tasks],
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
        last_year=row["last_year"],
        recognition=Recognition(row["recognition"]) if row["recognition"] else None,
        said_by=row["said_by"],
        words=row["words"],
        names=[Name(name=name, unit=known.get(name)) for name in row["names"]],
    )
