"""A programme's year: how every content stands, and where in the loop one is."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import ngettext

from phoihop.desk.pages.rows import AttentionLine
from phoihop.directory.mandates import Mandate
from phoihop.foundation.keeping import kept_beside
from phoihop.foundation.prepared import PreparedQuery, given_day, given_number
from phoihop.monitoring.queries import ReviewFigures, review_of
from phoihop.programmes.canonical import canonical_target
from phoihop.programmes.models import Origin, PartyMember, Programme
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.text import ContentText, ProgrammeText
from phoihop.programmes.states import SIGNED_STATES
from phoihop.programmes.wording import target_words
from phoihop.tasks.queries.board import Board, TaskView, board_of
from phoihop.tasks.queries.contents import (
    CountedStand,
    ProofFigures,
    figures_of,
    stands_of,
    with_signed_names,
)
from phoihop.ui.addresses import address_of
from phoihop.ui.ribbons import RibbonCell


@dataclass(frozen=True, kw_only=True)
class Line:
    """A content of the programme, of any depth, with its own tasks."""

    pk: int
    number: str
    title: str
    targets: tuple[str, ...]
    no_task_reason: str
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True)
class Year:
    """A programme's year on a day."""

    programme: Programme
    text: ProgrammeText
    board: Board
    stands: tuple[CountedStand, ...]
    figures: ProofFigures
    cells: tuple[RibbonCell, ...]
    review: ReviewFigures | None

    def lines(self) -> list[Line]:
        """Return every content in printing order with the tasks of its own."""
        return [
            Line(
                pk=content.pk,
                number=content.number,
                title=content.title,
                targets=_target_words(content),
                no_task_reason=content.no_task_reason,
                tasks=self.board.own_tasks(content.pk),
            )
            for content in self.text.all_contents()
        ]

    @property
    def attention(self) -> list[AttentionLine]:
        """Return what needs a look; nothing when all is well."""
        tasks = self.board.tasks
        address = f"{address_of('desk:tasks')}?programme={self.programme.pk}"
        overdue = sum(task.status.is_late and task.is_open for task in tasks)
        disputed = [task for task in tasks if task.disputed_by]
        planned = sum(task.assignment_id is None for task in tasks)
        found = []
        if overdue:
            words = ngettext("%(n)s task overdue", "%(n)s tasks overdue", overdue)
            found.append(_line(words, overdue, f"{address}&when=overdue"))
        if disputed:
            words = ngettext(
                "%(n)s result disputed", "%(n)s results disputed", len(disputed)
            )
            first = address_of("tasks:task", disputed[0].pk)
            found.append(_line(words, len(disputed), first))
        if planned:
            words = ngettext(
                "%(n)s task not assigned yet", "%(n)s tasks not assigned yet", planned
            )
            found.append(_line(words, planned, f"{address}&state=planned"))
        return found


@kept_beside
def _target_words(content: ContentText) -> tuple[str, ...]:
    return tuple(target_words(canonical_target(one)) for one in content.targets)


def _line(words: str, count: int, url: str) -> AttentionLine:
    return AttentionLine(words % {"n": count}, url)


def year_of(
    programme: Programme,
    day: date,
    text: ProgrammeText | None = None,
    *,
    is_reviewed: bool = True,
) -> Year:
    """Return how the programme stands; an approved review alone tells its result.

    Where it is known that there is none, it is not asked for.
    """
    written = text or load_text(programme)
    board = with_signed_names(board_of(programme.pk, day), written)
    stands = stands_of(written, board)
    review = review_of(programme.pk) if is_reviewed else None
    results = review.results if review else {}
    address = address_of("desk:year", programme.pk)
    cells = tuple(
        RibbonCell(
            number=one.order,
            title=one.content.title,
            proof=one.stand.proof,
            url=f"{address}#content-{one.content.pk}",
            is_late=one.stand.is_late,
            result=results.get(one.order, ""),
        )
        for one in stands
    )
    figures = figures_of(stands)
    return Year(programme, written, board, stands, figures, cells, review)


def _in_its_year() -> QuerySet[Programme]:
    mine = PartyMember.objects.filter(organisation_id=given_number("body"))
    return (
        Programme.objects.filter(
            pk__in=mine.values("party__programme"),
            origin=Origin.HERE,
            state__in=SIGNED_STATES,
            period__contains=given_day("day"),
            # The years of a term are told by the programmes beneath it.
            yearly_programmes=None,
        )
        .select_related("kind", "unit__kind", "current_version")
        .defer("current_version__canonical_text")
        .order_by("-period", "-id")[:1]
    )


_IN_ITS_YEAR = PreparedQuery(_in_its_year)


def programme_of_the_year(actor: Mandate, day: date) -> Programme | None:
    """Return the signed programme of the actor's body that the day falls into."""
    if actor.organisation_id is None:
        return None
    return _IN_ITS_YEAR.first(body=actor.organisation_id, day=day)
