"""What the open API takes and gives of reports of organisations."""

from datetime import date
from typing import Annotated

from ninja import Field, Schema

from phoihop.api.schemas import CODE, Paged, Period, UnitName
from phoihop.figures.states import Recognition, ValueKind
from phoihop.reports.states import SectionKind


class ReportQuestion(Paged):
    """Which reports are asked for."""

    unit: Annotated[str, Field(pattern=CODE)] | None = Field(
        None, description="Public code of the unit, or of a unit above it."
    )
    programme: Annotated[str, Field(pattern=CODE)] | None = Field(
        None, description="Public code of a programme whose contents they speak of."
    )


class ReportItem(Schema):
    """An issued and published report in a list."""

    public_code: str
    title: str
    organisation: str = Field(description="The organisation that reports.")
    receiver: str = Field(description="The organisation to which it reports.")
    unit: UnitName
    period: str
    days: Period
    cut_off: date = Field(description="The day of its figures.")
    number: str = Field(description="Number of the paper.")
    issued_on: date | None
    published_on: date
    sha256: str = Field(description="Hash of the text as it was approved.")
    page: str = Field(description="Address of the public page.")
    sample: bool = Field(description="True for a report of a fictional unit.")


class ReportPage(Schema):
    """A part of the list of reports, the last published first."""

    count: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Address of the next part. Null at the end.")
    items: list[ReportItem]


class ReportedProgramme(Schema):
    """A programme whose numbering the results follow."""

    title: str
    public_code: str | None = Field(description="Null: not on the public pages.")


class ReportSection(Schema):
    """A part of a report; a result stands under the number of its content."""

    kind: SectionKind
    programme: str = Field(description="Title of the programme of a result; or empty.")
    number: str = Field(description="Number of the content in it; or empty.")
    heading: str
    text: str = Field(description="With the words of its figures in their places.")
    codes: list[str] = Field(description="Codes of the figures it speaks of.")
    confirmed: bool = Field(
        description="False: taken from the tasks, saved by nobody of the organisation."
    )


class ReportedFigure(Schema):
    """A figure bound to the text, as it was approved with the report."""

    code: str = Field(description="Code of the indicator.")
    name: str
    written: str
    base: str = Field(description="So many of so many. Empty: no base.")
    as_of: date
    period: str
    source: str
    value_kind: ValueKind
    recognition: Recognition
    public_code: str | None = Field(
        description="Its code under `/figures`. Null: it has no public page."
    )


class AppendixRow(Schema):
    """A row of the table of figures, in words; what is not known is empty."""

    code: str
    name: str
    plan: str
    written: str
    percent_of_plan: str
    a_year_before: str
    change: str
    note: str = Field(description="Estimate, proposed, not compared; or empty.")
    public_code: str | None = Field(
        description="Its code under `/figures`. Null: it has no public page."
    )


class ReportCorrection(Schema):
    """That a figure was corrected after the report was approved."""

    code: str
    name: str
    on: date | None
    was: str = Field(description="What the report was approved with.")
    now: str = Field(description="What the figure reads now.")


class ReportDetail(ReportItem):
    """A report as it was approved, and what was corrected since."""

    approved_by: str = Field(description="The head who approved it, with the title.")
    programmes: list[ReportedProgramme]
    sections: list[ReportSection] = Field(description="Those that say something.")
    figures: list[ReportedFigure]
    appendix: list[AppendixRow]
    corrections: list[ReportCorrection]
