"""A told event as values, each with what it rests on: for screens and for CSV."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from django.db import models
from django.utils.translation import gettext as _

from phoihop.conferences.queries import RecordedEvent
from phoihop.foundation.dates import format_date, format_period
from phoihop.programmes.models import Programme
from phoihop.sources.models import FieldMark, QuotedFigure, Source
from phoihop.sources.queries import Marks


@dataclass(frozen=True)
class Value:
    """One value: what it is called, what it says, what it rests on."""

    label: str
    shown: str
    mark: FieldMark


@dataclass(frozen=True)
class Group:
    """The values of one thing."""

    title: str
    values: tuple[Value, ...]


def values_of(event: RecordedEvent, source: Source) -> list[Group]:
    """Return all values of an event, thing by thing, in the order of the record."""
    return list(_Reader(event.marks).groups(event, source))


class _Reader:
    """Reads the values of things with their marks."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks

    def groups(self, event: RecordedEvent, source: Source) -> Iterator[Group]:
        conference = event.conference
        yield self._group(_("The source"), source, {"unit": _unit(source)})
        names = ", ".join(one.name for one in event.people)
        purposes = ", ".join(conference.purpose_labels)
        special = {"people": names, "purposes": purposes}
        yield self._group(_("The event"), conference, special)
        for person in event.people:
            special = {
                "part": person.get_part_display(),
                "titles": "; ".join(person.titles),
            }
            yield self._group(person.name, person, special)
        for figure in event.figures:
            yield self._group(figure.written, figure, _of_figure(figure))
        for programme in event.programmes:
            yield self._group(programme.title, programme, _of_programme(programme))
            for content in programme.contents.all():
                yield self._group(_("Content"), content, {})
        for item in event.items:
            said_by = item.person.name if item.person else ""
            label = str(item.get_kind_display()).capitalize()
            yield self._group(label, item, {"person": said_by})

    def _group(self, title: str, thing: models.Model, special: dict[str, str]) -> Group:
        return Group(
            title=title,
            values=tuple(
                self._value(mark, thing, special) for mark in self._marks.all_of(thing)
            ),
        )

    def _value(
        self, mark: FieldMark, thing: models.Model, special: dict[str, str]
    ) -> Value:
        shown = special.get(mark.field)
        if shown is None:
            shown = _in_words(getattr(thing, mark.field, ""))
        return Value(_label(thing, mark.field), shown, mark)


def _unit(source: Source) -> str:
    return source.unit.full_name if source.unit else ""


def _of_figure(figure: QuotedFigure) -> dict[str, str]:
    names = ", ".join(one.name for one in figure.names.all())
    years = [str(one) for one in (figure.year, figure.last_year) if one]
    return {
        "value": f"{figure.written} ({names})" if names else figure.written,
        "period": format_date(figure.as_of) if figure.as_of else " – ".join(years),
        "recognition": figure.get_recognition_display(),
    }


def _of_programme(programme: Programme) -> dict[str, str]:
    bases = [one.citation for one in programme.legal_bases.all()]
    return {
        "kind": programme.kind.name,
        "period": format_period(programme.period),
        "parties": "; ".join(party.name for party in programme.parties.all()),
        "legal_bases": "; ".join(bases),
        "contents": str(len(programme.contents.all()) or ""),
    }


def _in_words(value: object) -> str:
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, time):
        return f"{value.hour}:{value:%M}"
    return str(value or "")


def _label(thing: models.Model, field: str) -> str:
    """Return what a field is called; some marked fields are no columns."""
    extra: dict[str, str] = {
        "people": _("People who took part"),
        "number": _("Number"),
        "signatories": _("Who signed"),
        "parties": _("Parties as printed"),
        "legal_bases": _("Legal bases"),
        "contents": _("Contents"),
        "value": _("Figure as printed"),
        "period": _("Of which time"),
        "person": _("Said by"),
        "part": _("What he or she did"),
        "unit": _("Unit"),
        "kind": _("Kind"),
    }
    if field in extra:
        return extra[field]
    return str(getattr(thing._meta.get_field(field), "verbose_name", field))
