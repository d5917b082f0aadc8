"""Yearly programmes as cards with their ribbons, and the addresses these lead to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from phoihop.monitoring.queries import ReviewFigures, reviews_of
from phoihop.programmes.models import Content, Programme, SignedContent
from phoihop.tasks.queries.board import Board, board_of_several
from phoihop.ui.ribbons import Proof, RibbonCell


@dataclass(frozen=True)
class YearCard:
    """One programme under a programme of several years: its ribbon and its figures."""

    programme: Programme
    cells: tuple[RibbonCell, ...]
    review: ReviewFigures | None

    @property
    def confirmed(self) -> int:
        """Count the contents that another party has confirmed."""
        return sum(cell.proof == Proof.CONFIRMED for cell in self.cells)


def year_cards(programmes: Sequence[Programme], day: date) -> list[YearCard]:
    """Return each programme with its ribbon, in four queries however many there are."""
    ids = [one.pk for one in programmes]
    signed: defaultdict[int, list[SignedContent]] = defaultdict(list)
    for row in SignedContent.objects.filter(programme_id__in=ids).order_by("rank"):
        signed[row.programme_id].append(row)
    below = _below(ids)
    board, reviews = board_of_several(ids, day), reviews_of(ids)
    return [
        YearCard(
            one,
            _cells(one, signed[one.pk], below, board, reviews.get(one.pk)),
            reviews.get(one.pk),
        )
        for one in programmes
    ]


def _below(programme_ids: Sequence[int]) -> Mapping[int, list[int]]:
    """Return the contents under each content."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    rows = Content.objects.filter(programme_id__in=programme_ids, is_dropped=False)
    for pk, parent_id in rows.values_list("pk", "parent_id"):
        if parent_id is not None:
            found[parent_id].append(pk)
    return found


def _with_all_below(pk: int, below: Mapping[int, list[int]]) -> list[int]:
    found = [pk]
    for one in found:
        found.extend(below.get(one, ()))
    return found


def _cells(
    programme: Programme,
    signed: Sequence[SignedContent],
    below: Mapping[int, list[int]],
    board: Board,
    review: ReviewFigures | None,
) -> tuple[RibbonCell, ...]:
    address = reverse("programmes:detail", args=[programme.pk])
    results = review.results if review else {}
    cells = []
    for order, row in enumerate(signed, start=1):
        stand = board.of_content(_with_all_below(row.content_id, below))
        cells.append(
            RibbonCell(
                number=order,
                title=row.title,
                proof=stand.proof,
                url=f"{address}#content-{row.content_id}",
                is_late=stand.is_late,
                result=results.get(order, ""),
            )
        )
    return tuple(cells)
