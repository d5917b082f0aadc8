"""Years side by side: which lines belong together, and how each went in each year."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.models import Assessment
from phoihop.monitoring.states import ReviewKind, ReviewState
from phoihop.programmes.canonical import canonical_target
from phoihop.programmes.models import Content, Programme, Target
from phoihop.programmes.queries.text import TargetText
from phoihop.programmes.wording import target_words
from phoihop.renewals.queries.strips import (
    Strips,
    public_strips_of,
    published_reviews,
    strips_of,
)

FEWEST, MOST = 2, 5
_RESULT = ("signed_content__content_id", "result")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One content in one year."""

    content_id: int
    programme_id: int
    title: str
    targets: tuple[str, ...]
    result: str


@dataclass(frozen=True)
class Column:
    """One year of one row: the contents that belong to the line in that year."""

    programme: Programme
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Row:
    """A line through the years, called as the latest year calls it."""

    columns: tuple[Column, ...]

    @property
    def title(self) -> str:
        """Return the title of the latest year in which the line stands."""
        latest = [column.cells for column in self.columns if column.cells]
        return "; ".join(cell.title for cell in latest[-1])


@dataclass(frozen=True)
class SideBySide:
    """The chosen programmes in order of time, and the lines through them."""

    programmes: tuple[Programme, ...]
    rows: tuple[Row, ...]


def side_by_side(programmes: Sequence[Programme], actor: Mandate) -> SideBySide:
    """Compare programmes line by line, in a number of queries that no line raises."""
    ids = [one.pk for one in programmes]
    results = dict(_judged(ids).values_list(*_RESULT))
    return _compared(programmes, strips_of(ids, actor), results)


def public_side_by_side(programmes: Sequence[Programme]) -> SideBySide:
    """Compare published programmes by what published reviews say of them."""
    ids = [one.pk for one in programmes]
    judged = _judged(ids).filter(review__in=published_reviews())
    results = dict(judged.values_list(*_RESULT))
    return _compared(programmes, public_strips_of(ids), results)


def _compared(
    programmes: Sequence[Programme], strips: Strips, results: Mapping[int, str]
) -> SideBySide:
    contents = _contents([one.pk for one in programmes])
    family = _families(contents, strips)
    found: defaultdict[int, defaultdict[int, list[Cell]]] = defaultdict(
        lambda: defaultdict(list)
    )
    # The latest year gives the order; older lines that ended stand after its own.
    order: dict[int, None] = {}
    for programme in reversed(programmes):
        for content in contents:
            if content.programme_id == programme.pk:
                order.setdefault(family[content.pk])
                cell = _cell(content, results.get(content.pk, ""))
                found[family[content.pk]][programme.pk].append(cell)
    rows = tuple(
        Row(tuple(Column(one, tuple(found[key][one.pk])) for one in programmes))
        for key in order
    )
    return SideBySide(tuple(programmes), rows)


def _contents(programme_ids: Sequence[int]) -> list[Content]:
    """Return the contents at the top, and the counted ones, with their targets."""
    rows = Content.objects.filter(programme_id__in=programme_ids, is_dropped=False)
    with_targets = rows.prefetch_related(
        "targets__indicator_version__indicator"
    ).order_by("parent_id", "rank", "id")
    return [row for row in with_targets if row.parent_id is None or row.is_counted]


def _families(contents: Iterable[Content], strips: Strips) -> Mapping[int, int]:
    """Return for each content the number of the line to which it belongs."""
    head = {content.pk: content.pk for content in contents}

    def first(pk: int) -> int:
        while head[pk] != pk:
            pk = head[pk]
        return pk

    for pk in list(head):
        for step in strips[pk].before if pk in strips else ():
            if step.content_id in head:
                head[first(step.content_id)] = first(pk)
    return {pk: first(pk) for pk in head}


def _judged(programme_ids: Sequence[int]) -> QuerySet[Assessment]:
    return Assessment.objects.filter(
        review__programme_id__in=programme_ids,
        review__kind=ReviewKind.FINAL,
        review__state=ReviewState.APPROVED,
        signed_content__isnull=False,
    )


def _cell(content: Content, result: str) -> Cell:
    targets = sorted(content.targets.all(), key=lambda one: (one.rank, one.pk))
    return Cell(
        content_id=content.pk,
        programme_id=content.programme_id,
        title=content.title,
        targets=tuple(_words(one) for one in targets),
        result=result,
    )


def _words(target: Target) -> str:
    text = TargetText(
        pk=target.pk,
        version=target.version,
        indicator=target.indicator_version.name,
        code=target.indicator_version.indicator.code,
        definition=target.indicator_version.number,
        operator=target.operator,
        value=target.value,
        upper_value=target.upper_value,
        measured_in=target.measured_in,
        assigned_by=target.assigned_by,
    )
    return target_words(canonical_target(text))
