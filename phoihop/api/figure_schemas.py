"""What the open API takes and gives of figures."""

from datetime import date
from typing import Annotated

from ninja import Field, Schema

from phoihop.api.schemas import CODE, Paged, Period, UnitName
from phoihop.figures.states import Basis, Recognition, ValueKind


class FigureQuestion(Paged):
    """Which figures are asked for."""

    programme: Annotated[str, Field(pattern=CODE)] | None = Field(
        None, description="Public code of the programme whose targets they speak of."
    )
    unit: Annotated[str, Field(pattern=CODE)] | None = Field(
        None, description="Public code of their unit."
    )
    indicator: Annotated[str, Field(pattern=r"^[-.0-9A-Za-z]{1,20}$")] | None = Field(
        None, description="Code of the indicator."
    )


class Correction(Schema):
    """That a locked figure was corrected."""

    on: date
    was: str = Field(description="What stood before, as people read it.")
    now: str = Field(description="What it was corrected to.")


class FigureItem(Schema):
    """An approved figure: its value, day, base and source, and its corrections.

    Exactly one of ``value``, ``numerator`` with ``denominator``, or ``amount`` is
    given. Never add up estimates, proposed or quoted figures with others.
    """

    public_code: str
    indicator: str = Field(description="Code of the indicator.")
    name: str
    definition: int = Field(description="Number of the definition it is counted by.")
    written: str = Field(description="The figure as people read it.")
    base: str = Field(description="So many of so many. Empty: no base.")
    value: str | None = Field(description="A decimal number, written as text.")
    numerator: str | None
    denominator: str | None
    amount: int | None = Field(description="Whole đồng.")
    in_kind_amount: int | None = Field(
        description="Whole đồng that things given were worth; not within ``amount``."
    )
    measured_in: str
    as_of: date = Field(description="The day of which it speaks.")
    period: str
    days: Period
    unit: UnitName
    given_by: str = Field(description="The body that gives it.")
    value_kind: ValueKind
    recognition: Recognition
    basis: Basis = Field(description="Measured here, or quoted from a source.")
    source: str = Field(description="Title of the source of a quoted figure.")
    source_words: str = Field(
        description="What the source says of the base. Empty: nothing."
    )
    revision: int = Field(description="Number of the value; it grows when corrected.")
    corrections: list[Correction] = Field(description="The newest first.")
    page: str = Field(description="Address of the public page.")


class FigurePage(Schema):
    """A part of the list of figures, the latest day first."""

    count: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Address of the next part. Null at the end.")
    items: list[FigureItem]
