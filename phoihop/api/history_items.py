"""Turning conferences and told programmes into what the open API gives."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.urls import reverse

from phoihop.api import history_schemas, schemas
from phoihop.api.content_items import decimal_text
from phoihop.conferences.models import (
    ConferencePerson,
    ConferenceProgramme,
    Purpose,
    ToldItem,
    ToldKind,
)
from phoihop.conferences.queries import RecordedEvent
from phoihop.conferences.queries.published import PublicPhoto, read_summary
from phoihop.directory.models import AdminUnit
from phoihop.foundation.dates import last_day
from phoihop.portal.queries.events import ToldProgramme
from phoihop.programmes.models import Programme
from phoihop.publication.models import Publication
from phoihop.sources.models import (
    FigureKind,
    QuotedFigure,
    Recognition,
    Source,
    Standing,
)
from phoihop.sources.queries import Marks


def conference_item(
    event: RecordedEvent, publication: Publication
) -> history_schemas.ConferenceItem:
    """Return a conference with its figures and what each value rests on."""
    told, marks = event.conference, event.marks
    return history_schemas.ConferenceItem(
        public_code=told.public_code,
        origin="source",
        title=told.title,
        occurred_on=told.occurred_on,
        purposes=[Purpose(one) for one in told.purposes],
        unit=_unit(publication.unit) if publication.unit else None,
        place=told.place,
        convener=told.convener,
        concludes_for=told.concludes_for,
        organiser="",
        summary=[],
        agenda=[],
        photos=[],
        people=[_person(one, marks) for one in event.people],
        figures=[_figure(one, marks) for one in event.figures],
        items=_items(event.items, event.programmes, marks),
        programmes=[_link(one) for one in event.links],
        source=_source(event.source, marks),
        standings=_standings(marks, told),
        published_on=publication.published_on,
        sha256=None,
        page=reverse("portal:event", args=[told.public_code]),
    )


def summary_item(publication: Publication) -> history_schemas.ConferenceItem:
    """Return a conference held here as its published summary tells it."""
    summary = read_summary(publication)
    return history_schemas.ConferenceItem(
        public_code=publication.public_code,
        origin="here",
        title=summary.title,
        occurred_on=summary.day,
        purposes=[Purpose(one) for one in summary.purposes],
        unit=_unit(publication.named_unit),
        place=summary.place,
        convener=summary.convener,
        concludes_for=summary.concludes_for,
        organiser=summary.organiser,
        summary=list(summary.paragraphs),
        agenda=list(summary.agenda),
        photos=[_photo(summary.code, one) for one in summary.photos],
        people=[_presiding(one) for one in summary.presiding],
        figures=[],
        items=[],
        programmes=[
            history_schemas.ProgrammeLink(
                public_code=one.code,
                title=one.title,
                link=ConferenceProgramme.Link(one.link),
            )
            for one in summary.programmes
        ],
        source=None,
        standings=[],
        published_on=publication.published_on,
        sha256=publication.version.sha256 if publication.version else None,
        page=reverse("portal:event", args=[publication.public_code]),
    )


def _photo(code: str, photo: PublicPhoto) -> history_schemas.ConferencePhoto:
    return history_schemas.ConferencePhoto(
        caption=photo.caption,
        taken_on=photo.taken_on,
        file=reverse("portal:photo", args=[code, photo.number]),
    )


def _presiding(printed: str) -> history_schemas.Person:
    """Return who presided; the summary prints the name first, then the titles."""
    name, _comma, titles = printed.partition(", ")
    return history_schemas.Person(
        name=name,
        is_group=False,
        part=ConferencePerson.Part.PRESIDING,
        titles=[titles] if titles else [],
        standings=[],
    )


def told_programme(told: ToldProgramme) -> history_schemas.ToldProgramme:
    """Return a programme as its source tells it."""
    programme, marks = told.programme, told.marks
    period = programme.period
    return history_schemas.ToldProgramme(
        origin="source",
        public_code=programme.public_code,
        title=programme.title,
        kind=programme.kind.name,
        unit=_unit(told.publication.named_unit),
        period=schemas.Period(
            first_day=period.lower, last_day=last_day(period) or period.lower
        ),
        theme=schemas.Slogan(text=programme.theme, issuer=programme.theme_issuer),
        motto=schemas.Slogan(text=programme.motto, issuer=programme.motto_issuer),
        parties=[party.name for party in programme.parties.all()],
        blocs=[party.name for party in programme.parties.all() if party.is_bloc],
        items=_items(told.items, [programme], marks),
        contents=[content.title for content in told.contents],
        legal_bases=[basis.citation for basis in programme.legal_bases.all()],
        signed_on=programme.signed_on,
        effective_from=programme.effective_from,
        effective_to=programme.effective_to,
        source=_source(programme.source, marks),
        standings=_standings(marks, programme),
        published_on=told.publication.published_on,
        page=reverse("portal:programme", args=[programme.public_code]),
    )


def _person(person: ConferencePerson, marks: Marks) -> history_schemas.Person:
    return history_schemas.Person(
        name=person.name,
        is_group=person.is_group,
        part=ConferencePerson.Part(person.part),
        titles=person.titles,
        standings=_standings(marks, person),
    )


def _figure(figure: QuotedFigure, marks: Marks) -> history_schemas.QuotedFigure:
    plain: dict[str, Any] = {
        name: getattr(figure, name)
        for name in (
            "written",
            "measures",
            "claim",
            "numerator",
            "denominator",
            "measured_in",
            "base",
            "as_of",
            "year",
            "last_year",
            "said_by",
        )
    }
    return history_schemas.QuotedFigure(
        kind=FigureKind(figure.kind),
        value=decimal_text(figure.value),
        recognition=Recognition(figure.recognition) if figure.recognition else None,
        names=[
            history_schemas.FigureName(
                name=one.name, unit=one.unit.public_code if one.unit else None
            )
            for one in figure.names.all()
        ],
        standings=_standings(marks, figure),
        **plain,
    )


def _items(
    items: Iterable[ToldItem], programmes: Iterable[Programme], marks: Marks
) -> list[history_schemas.ToldItem]:
    known = {one.pk: one for one in programmes}
    contents = {
        content.pk: content.title
        for one in known.values()
        for content in one.contents.all()
    }
    return [
        history_schemas.ToldItem(
            kind=ToldKind(one.kind),
            text=one.text,
            said_by=one.person.name if one.person else "",
            issuer=one.issuer,
            addressed_to=one.addressed_to,
            programme=known[one.programme_id].public_code
            if one.programme_id in known
            else None,
            content=contents.get(one.content_id) if one.content_id else None,
            list_goes_on=one.goes_on,
            standings=_standings(marks, one),
        )
        for one in items
    ]


def _link(link: ConferenceProgramme) -> history_schemas.ProgrammeLink:
    return history_schemas.ProgrammeLink(
        public_code=link.programme.public_code,
        title=link.programme.title,
        link=ConferenceProgramme.Link(link.link),
    )


def _source(source: Source | None, marks: Marks) -> history_schemas.ToldSource | None:
    if source is None:
        return None
    return history_schemas.ToldSource(
        public_code=source.public_code,
        title=source.title,
        author=source.author,
        publisher=source.publisher,
        published_on=source.published_on,
        published_time=source.published_time,
        text=source.text if source.text_is_public else "",
        standings=_standings(marks, source),
    )


def _unit(unit: AdminUnit) -> schemas.UnitName:
    return schemas.UnitName(
        code=unit.code, public_code=unit.public_code, full_name=unit.full_name
    )


def _standings(marks: Marks, thing: models.Model) -> list[history_schemas.Standing]:
    return [
        history_schemas.Standing(
            field=mark.field,
            standing=Standing(mark.standing),
            words=mark.words,
            retold=mark.is_retold,
        )
        for mark in marks.all_of(thing)
    ]
