"""What the open API gives of conferences, and of programmes told by sources."""

from datetime import date, time
from typing import Annotated, Literal

from ninja import Field, Schema

from phoihop.api import schemas
from phoihop.conferences.models import (
    ConferencePerson,
    ConferenceProgramme,
    Purpose,
    ToldKind,
)
from phoihop.sources.models import FigureKind, Recognition
from phoihop.sources.models import Standing as StandingKind


class ProgrammeQuestion(schemas.ProgrammeQuestion):
    """Which programmes are asked for, and how they came here."""

    origin: Literal["here", "source"] = Field(
        "here",
        description=(
            "“here”: signed in this system. “source”: recorded from a public source,"
            " with its gaps; such programmes have no signed text."
        ),
    )


class ConferenceQuestion(schemas.Paged):
    """Which conferences are asked for."""

    unit: Annotated[str, Field(pattern=schemas.CODE)] | None = Field(
        None, description="Public code of the unit whose history they belong to."
    )
    origin: Literal["here", "source"] | None = Field(
        None,
        description=(
            "“here”: concluded in this system, with a published summary. “source”:"
            " recorded from a public source. Both when left out."
        ),
    )


class Standing(Schema):
    """What the value of one field rests on."""

    field: str = Field(description="Name of the field, of “number” or “signatories”.")
    standing: StandingKind = Field(
        description="fact: quoted from the source; not_stated: the source is silent."
    )
    words: str = Field(description="A short excerpt as printed; may be empty.")
    retold: bool = Field(description="True where our own words retell the source.")


class ToldSource(Schema):
    """The public source; its text only where the locality that keeps it says so."""

    public_code: str
    title: str
    author: str
    publisher: str
    published_on: date | None
    published_time: time | None
    text: str = Field(description="Empty unless the locality lets everybody read it.")
    standings: list[Standing]


class ToldItem(Schema):
    """A direction, a conclusion, a movement, a fund and the like, as the source tells.

    Nothing here is a task or a conclusion of this system, and nothing is counted.
    """

    kind: ToldKind
    text: str = Field(description="Quoted where it is a name, else retold.")
    said_by: str = Field(description="Name as printed. Empty: not stated.")
    issuer: str = Field(description="Whose it is, as printed. Empty: not stated.")
    addressed_to: str = Field(description="As printed. Empty: not stated.")
    programme: str | None = Field(description="Public code. Null: of no programme.")
    content: str | None = Field(description="Its content, retold. Null: of none.")
    list_goes_on: bool = Field(description="True where the source ends with “…”.")
    standings: list[Standing]


class FigureName(Schema):
    """A name listed beside a figure, as printed."""

    name: str
    unit: str | None = Field(description="Public code, where the unit data know it.")


class QuotedFigure(Schema):
    """A figure as the source prints it; never to be added to a computed one."""

    kind: FigureKind
    written: str = Field(description="The figure in Vietnamese: 16/16, 2,13 %, 3.")
    measures: str = Field(description="What it measures, as printed.")
    claim: str = Field(description="What the source says of it, as printed.")
    numerator: int | None
    denominator: int | None
    value: str | None = Field(description="A decimal number, written as text.")
    measured_in: str
    base: str = Field(description="Of what, as the source says. Empty: not stated.")
    as_of: date | None
    year: int | None
    last_year: int | None = Field(description="With several years, the last of them.")
    recognition: Recognition | None = Field(
        description="Null: the source says neither."
    )
    said_by: str = Field(description="Who gives the figure. Empty: not stated.")
    names: list[FigureName]
    standings: list[Standing]


class Person(Schema):
    """Somebody who took part, under name and titles as printed."""

    name: str
    is_group: bool = Field(description="True where only a group is named.")
    part: ConferencePerson.Part
    titles: list[str]
    standings: list[Standing]


class ProgrammeLink(Schema):
    """What the conference did with a programme."""

    public_code: str
    title: str
    link: ConferenceProgramme.Link


class ConferencePhoto(Schema):
    """A photo that its publisher chose for everybody."""

    caption: str
    taken_on: date
    file: str = Field(description="Address of the picture.")


class ConferenceItem(Schema):
    """A conference: as its published summary or as its source tells it.

    Of origin “here” there are ``summary``, ``agenda`` and ``photos``; of origin
    “source” ``figures``, ``items``, ``source`` and ``standings``.
    """

    public_code: str
    origin: Literal["here", "source"]
    title: str
    occurred_on: date
    purposes: list[Purpose]
    unit: schemas.UnitName | None = Field(
        description="Null: the source does not name the place."
    )
    place: str
    convener: str
    concludes_for: str
    organiser: str = Field(description="The body that prepared it. Empty: a source.")
    summary: list[str] = Field(description="Its paragraphs, as published.")
    agenda: list[str] = Field(description="Titles of the items, in order.")
    photos: list[ConferencePhoto]
    people: list[Person]
    figures: list[QuotedFigure]
    items: list[ToldItem]
    programmes: list[ProgrammeLink]
    source: ToldSource | None
    standings: list[Standing]
    published_on: date
    sha256: str | None = Field(
        description="Hash of the published summary. Null: told by a source."
    )
    page: str = Field(description="Address of the public page.")


class ConferencePage(Schema):
    """A part of the list of conferences, the last published first."""

    count: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Address of the next part. Null at the end.")
    items: list[ConferenceItem]


class ToldProgramme(Schema):
    """A programme as a source tells it; an empty value is one it does not state."""

    origin: Literal["source"]
    public_code: str
    title: str
    kind: str
    unit: schemas.UnitName
    period: schemas.Period
    theme: schemas.Slogan
    motto: schemas.Slogan
    parties: list[str] = Field(description="Names as printed.")
    blocs: list[str] = Field(description="Those of the parties that are blocs.")
    items: list[ToldItem]
    contents: list[str] = Field(description="Retold; none of them is counted.")
    legal_bases: list[str]
    signed_on: date | None
    effective_from: date | None
    effective_to: date | None
    source: ToldSource | None
    standings: list[Standing]
    published_on: date
    page: str = Field(description="Address of the public page.")


class ToldProgrammePage(Schema):
    """A part of the list of programmes told by sources."""

    count: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Address of the next part. Null at the end.")
    items: list[ToldProgramme]
