"""What the open API takes and gives, with descriptions for its readers."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from ninja import Field, Schema
from pydantic import BeforeValidator

from phoihop.api.content_schemas import Content
from phoihop.directory.units.models import UnitLevel, UnitSuccession

CODE = r"^[-0-9A-Za-z]{1,60}$"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _example(value: object) -> dict[str, Any]:
    return {"example": value}


def _written_as_day(value: object) -> object:
    """Refuse what pydantic would take for a day, such as seconds since 1970."""
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise ValueError("write the day as YYYY-MM-DD")
    return value


Day = Annotated[date, BeforeValidator(_written_as_day)]


class Paged(Schema):
    """A part of a list."""

    limit: int = Field(
        50, ge=1, le=200, description="How many items at most, up to 200."
    )
    offset: int = Field(
        0, ge=0, le=1_000_000, description="How many items to leave out first."
    )


class UnitQuestion(Paged):
    """Which units are asked for."""

    level: UnitLevel | None = Field(
        None, description="Level of the units.", json_schema_extra=_example("commune")
    )
    on: Day | None = Field(
        None,
        description="The day on which the units are in force; today when left out.",
        json_schema_extra=_example("2025-06-30"),
    )
    parent: Annotated[str, Field(pattern=CODE)] | None = Field(
        None,
        description="Official or public code of the unit directly above.",
        json_schema_extra=_example("01"),
    )
    q: Annotated[str, Field(max_length=100)] | None = Field(
        None,
        description=(
            "Words of the name, with or without diacritics and with or without the"
            " kind: “xa an phu”. Each name that holds them from a word's beginning."
        ),
        json_schema_extra=_example("an phu"),
    )
    samples: bool = Field(
        False, description="Also fictional units, which are marked as samples."
    )


class ProgrammeQuestion(Paged):
    """Which programmes are asked for."""

    unit: Annotated[str, Field(pattern=CODE)] | None = Field(
        None,
        description="Public code of the unit, or of a unit above it.",
        json_schema_extra=_example("tinh-22-2025-07-01"),
    )
    year: Annotated[int, Field(ge=1900, le=2999)] | None = Field(
        None,
        description="A year that the period touches.",
        json_schema_extra=_example(2026),
    )


class UnitItem(Schema):
    """An administrative unit under one name, kind and parent."""

    code: str = Field(description="Official code; in another era it names another.")
    public_code: str = Field(description="Permanent code of this unit in this era.")
    name: str
    full_name: str = Field(description="The name with its kind: “Xã An Phú”.")
    kind: str = Field(description="Code of the kind, such as rural_commune or ward.")
    level: UnitLevel
    parent_code: str | None = Field(description="Official code of the unit above.")
    valid_from: date | None = Field(
        description="First day. Null: not known since when; nothing was filled in."
    )
    valid_to: date | None = Field(
        description="Last day, inclusive. Null while the unit is in force."
    )
    sample: bool = Field(description="True for a fictional unit.")


class UnitPage(Schema):
    """A part of the list of units."""

    count: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Address of the next part. Null at the end.")
    items: list[UnitItem]
    coverage_note: str | None = Field(
        default=None,
        description=(
            "Only for a day before the data begin (30/6/2025): the units listed are"
            " those of which it is not known since when they exist."
        ),
    )


class UnitLinkItem(Schema):
    """A unit before or after another one."""

    unit: UnitItem
    occurred_on: date = Field(description="The day on which it passed over.")
    extent: UnitSuccession.Extent = Field(
        description="Whether the whole predecessor passed over or a part of it."
    )
    kind: str | None = Field(
        description="merge, split, rename, reclassify, continue; null when derived."
    )
    derived: bool = Field(
        description="True when it follows from the communes of a former district."
    )


class UnitDetail(UnitItem):
    """A unit with what it was and what it became."""

    predecessors: list[UnitLinkItem]
    successors: list[UnitLinkItem]


class Period(Schema):
    """Two days, both of them in the period."""

    first_day: date
    last_day: date


class Slogan(Schema):
    """A theme or motto and who issued it, quoted word for word."""

    text: str
    issuer: str


class Party(Schema):
    """A party, as named in the signed text."""

    name: str
    short_name: str
    bloc: bool = Field(description="True for a bloc of several organisations.")
    members: list[str]
    acting: list[str] = Field(description="The members that act for the party.")
    authorisation: str = Field(description="Written authorisation of the others.")


class Signature(Schema):
    """A signature as printed."""

    party_name: str
    capacity_lines: list[str]
    signatory_name: str
    signatory_title: str
    authorisation: str
    signed_on: date


class UnitName(Schema):
    """The unit of a programme."""

    code: str
    public_code: str
    full_name: str


class ProgrammeState(StrEnum):
    """Whether a programme is in force as signed, or how it ended."""

    SIGNED = "signed"
    CLOSED = "closed"
    SUPERSEDED = "superseded"
    TERMINATED = "terminated"


class ProgrammeItem(Schema):
    """A published programme in a list."""

    public_code: str
    origin: Literal["here"] = Field("here", description="Signed in this system.")
    title: str
    kind: str
    unit: UnitName
    period: Period
    state: ProgrammeState = Field(description="In force as signed, or how it ended.")
    signed_on: date | None = Field(description="The day of the last signature.")
    effective_from: date | None = Field(
        description="First day in force, as signed. Null: the text does not say."
    )
    effective_to: date | None = Field(
        description="Last day in force, as signed. Null: the text does not say."
    )
    ended_on: date | None = Field(
        description="The day it was closed, replaced or terminated."
    )
    replaced_by: str | None = Field(
        description="Public code of what replaced it. Null: nothing published did."
    )
    published_on: date
    content_count: int = Field(description="The denominator fixed at signing.")
    sha256: str = Field(description="Hash of the signed text in its canonical form.")
    page: str = Field(description="Address of the public page.")
    sample: bool = Field(description="True for a programme of a fictional unit.")
    provenance: Literal["illustrative"] | None = Field(
        description="“illustrative”: every value is made up. Null: an own record."
    )


class ProgrammePage(Schema):
    """A part of the list of published programmes, newest first."""

    count: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Address of the next part. Null at the end.")
    items: list[ProgrammeItem]


class ProgrammeDetail(ProgrammeItem):
    """A published programme: as signed, and how far it is."""

    figures_as_of: date = Field(
        description="The day of which proof, status and lateness speak."
    )
    term_programme: str | None = Field(
        description="Public code of the programme of several years above. Null: none."
    )
    yearly_programmes: list[str] = Field(
        description="Public codes of the yearly programmes beneath it, in order."
    )
    theme: Slogan
    motto: Slogan
    purpose: str
    arrangements: str
    legal_bases: list[str]
    parties: list[Party]
    contents: list[Content]
    signatures: list[Signature]
