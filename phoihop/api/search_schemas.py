"""What the open API takes and gives in a search."""

from datetime import date
from typing import Annotated, Literal

from ninja import Field, Schema

from phoihop.api.schemas import CODE
from phoihop.publication.models import EndKind
from phoihop.search.queries import LONGEST_QUESTION, MOST_WEIGHED
from phoihop.search.states import PartKind

Kind = Literal[
    "programme", "content", "task", "event", "review", "figure", "measurement", "report"
]
_YEAR = {"ge": 1000, "le": 2999}


class SearchQuestion(Schema):
    """What is looked for among all that is published."""

    q: str = Field(
        min_length=1,
        max_length=LONGEST_QUESTION,
        description=(
            "Words in any order, with or without diacritics; words in quotation marks"
            " are looked for in a row. Also numbers of documents: “05-CT/TW”."
        ),
    )
    kind: Kind | None = Field(None, description="Only this kind of record.")
    first_year: Annotated[int, Field(**_YEAR)] | None = Field(
        None,
        alias="from",
        description="Only records that reach into this year or later.",
    )
    last_year: Annotated[int, Field(**_YEAR)] | None = Field(
        None, alias="to", description="Only records that begin in this year or before."
    )
    unit: Annotated[str, Field(pattern=CODE)] | None = Field(
        None,
        description="Public code of a unit: its records and those of its predecessors.",
    )
    place: Annotated[str, Field(max_length=100)] | None = Field(
        None, description="Words of the place, old or new."
    )
    limit: int = Field(20, ge=1, le=100, description="How many items at most.")
    offset: int = Field(
        0, ge=0, lt=MOST_WEIGHED, description="How many items to leave out first."
    )


class Matched(Schema):
    """A part of a record in which words of the question stand."""

    part: PartKind
    number: str = Field(description="Its number, such as that of a content; or empty.")
    excerpt: str


class SearchItem(Schema):
    """A record that answers."""

    kind: Kind
    number: str = Field(description="Number of a content or task; or empty.")
    title: str
    context: str = Field(description="The programme or event it belongs to; or empty.")
    unit: str | None = Field(description="Public code; null where no source names it.")
    unit_name: str
    first_day: date
    last_day: date
    ending: EndKind | None = Field(description="How its programme ended, if it has.")
    page: str = Field(description="Address of its page on this site.")
    matched: list[Matched]


class SearchPage(Schema):
    """A part of the records that answer, the best first."""

    count: int = Field(description="How many answer, up to the number weighed.")
    is_more: bool = Field(
        description=f"True where {MOST_WEIGHED} were weighed and more may answer."
    )
    is_forgiven: bool = Field(
        description="True where nothing answered and a slip of the keys was forgiven."
    )
    next: str | None = Field(description="Address of the next part.")
    items: list[SearchItem]
