"""Two published programmes side by side: what each promises in every field."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.directory.models import AdminUnit
from phoihop.foundation.dates import inclusive
from phoihop.portal.queries import (
    PublishedProgramme,
    programme_publication,
    read,
)
from phoihop.portal.queries.events import (
    PROGRAMME,
    ToldProgramme,
    publication_under,
    read_told_programmes,
)
from phoihop.portal.texts import PublicContent
from phoihop.programmes.models import Field
from phoihop.publication.models import Publication

# Behind all fields that have a place in the list.
_UNLISTED = 10_000


@dataclass(frozen=True)
class ComparedContent:
    """A content in a field; a content told by a source has no number."""

    number: str
    title: str
    anchor: str
    field_code: str
    field_name: str


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two programmes."""

    code: str
    title: str
    unit: AdminUnit
    period: DateRange
    is_told: bool
    contents: tuple[ComparedContent, ...]


@dataclass(frozen=True, kw_only=True)
class FieldRow:
    """A field with the contents of both programmes in it."""

    # Empty: the text states no field.
    name: str
    first: tuple[ComparedContent, ...]
    second: tuple[ComparedContent, ...]

    @property
    def is_only_first(self) -> bool:
        """Tell whether only the first programme promises something in it."""
        return not self.second

    @property
    def is_only_second(self) -> bool:
        """Tell whether only the second programme promises something in it."""
        return not self.first


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Both programmes with all fields in which one of them promises something."""

    first: Side
    second: Side
    rows: tuple[FieldRow, ...]

    @property
    def in_both(self) -> int:
        """How many fields both have contents in."""
        return len(self.rows) - self.only_first - self.only_second

    @property
    def only_first(self) -> int:
        """How many fields only the first has contents in."""
        return sum(row.is_only_first for row in self.rows)

    @property
    def only_second(self) -> int:
        """How many fields only the second has contents in."""
        return sum(row.is_only_second for row in self.rows)


def side_of(public_code: str) -> Side | None:
    """Return a published programme as it is compared; None where none is shown."""
    if not public_code:
        return None
    publication = programme_publication(public_code)
    if publication is not None:
        return _signed(*read([publication])) if publication.is_live else None
    told = publication_under(PROGRAMME, public_code)
    if told is None or not told.is_live:
        return None
    found = read_told_programmes([told])
    return _told(found[0], told) if found else None


def compare(first: Side, second: Side) -> Comparison:
    """Put the contents of both together by field, in the order of the fields."""
    contents: defaultdict[tuple[str, str], tuple[list[ComparedContent], ...]]
    contents = defaultdict(lambda: ([], []))
    for place, side in enumerate((first, second)):
        for content in side.contents:
            contents[content.field_code, content.field_name][place].append(content)
    ranks = dict(Field.objects.values_list("code", "rank"))
    in_order = sorted(contents, key=lambda one: (ranks.get(one[0], _UNLISTED), one))
    return Comparison(
        first=first,
        second=second,
        rows=tuple(
            FieldRow(
                name=name,
                first=tuple(contents[code, name][0]),
                second=tuple(contents[code, name][1]),
            )
            for code, name in in_order
        ),
    )


def _signed(programme: PublishedProgramme) -> Side:
    text = programme.text
    return Side(
        code=programme.publication.public_code,
        title=text.title,
        unit=programme.unit,
        period=inclusive(text.first_day, text.last_day),
        is_told=False,
        contents=tuple(_counted(text.contents, "", "")),
    )


def _counted(
    contents: Sequence[PublicContent], code: str, name: str
) -> Iterator[ComparedContent]:
    """Yield the counted contents; one without a field of its own is in that above."""
    for content in contents:
        here = (content.field_code or code, content.field_name or name)
        if content.is_counted:
            yield ComparedContent(content.number, content.title, content.anchor, *here)
        yield from _counted(content.contents, *here)


def _told(told: ToldProgramme, publication: Publication) -> Side:
    programme = told.programme
    return Side(
        code=publication.public_code,
        title=programme.title,
        unit=publication.named_unit,
        period=programme.period,
        is_told=True,
        contents=tuple(
            ComparedContent("", content.title, "", "", "") for content in told.contents
        ),
    )
