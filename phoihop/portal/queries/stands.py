"""How far the contents of published programmes are proven on a day."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from phoihop.foundation.prepared import PreparedValues, is_among
from phoihop.portal.queries.amended import Amended, amended_of
from phoihop.portal.queries.published import PublishedProgramme
from phoihop.portal.texts import PublicContent
from phoihop.programmes.models import Content, TaskOrigin
from phoihop.publication.models import EndKind
from phoihop.tasks.proof import proof_of_content
from phoihop.tasks.queries.board import (
    Board,
    ContentStand,
    TaskView,
    board_of,
    board_of_several,
)
from phoihop.tasks.queries.contents import ProofFigures
from phoihop.ui.ribbons import Proof, RibbonCell

# Nobody owes anything any more under a programme that ended so.
_OVER = frozenset({EndKind.SUPERSEDED, EndKind.TERMINATED})


@dataclass(frozen=True)
class Stands:
    """How the contents of one programme stand, found by their printed numbers."""

    programme: PublishedProgramme
    day: date
    board: Board
    numbers: Mapping[str, int]
    amended: Amended

    @property
    def is_over(self) -> bool:
        """Tell whether its tasks move no more."""
        return is_over(self.programme)

    def of(self, content: PublicContent) -> ContentStand:
        """Return how a content stands with everything under it."""
        if content.number not in self._known:
            self._known[content.number] = self._worked_out(content)
        return self._known[content.number]

    @cached_property
    def _known(self) -> dict[str, ContentStand]:
        return {}

    def _worked_out(self, content: PublicContent) -> ContentStand:
        parts = [part.number for part in content.with_descendants()]
        known = [self.numbers[number] for number in parts if number in self.numbers]
        stand = self.board.of_content(known)
        if stand.tasks:
            return stand
        # The signed text gives tasks of which nobody has heard here yet.
        return ContentStand(proof_of_content(content.has_task, ()), False, ())

    def tasks_of(self, content: PublicContent) -> list[TaskView]:
        """Return the content's own tasks: as signed, then those added later."""
        number = self.numbers.get(content.number)
        own = self.board.own_tasks(number) if number else ()
        return sorted(own, key=_as_signed)

    @cached_property
    def counted(self) -> list[tuple[PublicContent, ContentStand]]:
        """Return the contents of the denominator, each with how it stands."""
        return [
            (content, self.of(content)) for content in self.programme.text.counted()
        ]

    @cached_property
    def figures(self) -> ProofFigures:
        """Count the contents by proof, of the number fixed at signing."""
        proofs = Counter(stand.proof for _one, stand in self.counted)
        return ProofFigures(
            total=len(self.counted),
            confirmed=proofs[Proof.CONFIRMED],
            evidenced=proofs[Proof.EVIDENCED],
            reported=proofs[Proof.REPORTED],
            late=sum(self.is_late(*one) for one in self.counted),
        )

    def cells(self, address: str = "") -> list[RibbonCell]:
        """Return the ribbon; its cells lead to the contents under the address."""
        return [
            RibbonCell(
                number=content.number,
                title=self._title(content),
                proof=stand.proof,
                url=f"{address}#{content.anchor}",
                is_late=self.is_late(content, stand),
            )
            for content, stand in self.counted
        ]

    def is_late(self, content: PublicContent, stand: ContentStand) -> bool:
        """Tell whether something of it is owed and late; nothing of what is over."""
        is_owed = not self.is_over and content.number not in self.amended.withdrawn
        return stand.is_late and is_owed

    def _title(self, content: PublicContent) -> str:
        if content.number not in self.amended.withdrawn:
            return content.title
        return _("%(title)s (withdrawn)") % {"title": content.title}


def is_over(programme: PublishedProgramme) -> bool:
    """Tell whether the programme ended so that its tasks move no more."""
    return programme.ending is not None and programme.ending.kind in _OVER


def day_of_figures(programme: PublishedProgramme, today: date) -> date:
    """Return the day of which figures speak: today, or when the tasks stopped."""
    ending = programme.ending
    return ending.ended_on if ending and is_over(programme) else today


def stands_of(programme: PublishedProgramme, today: date) -> Stands:
    """Return how one programme stands, in three queries."""
    number = programme.publication.object_id
    day = day_of_figures(programme, today)
    numbers = _numbers([number]).get(number, {})
    amended = amended_of([number], day)[number]
    return Stands(programme, day, board_of(number, day), numbers, amended)


def stands_of_all(
    programmes: Sequence[PublishedProgramme], today: date
) -> dict[int, Stands]:
    """Return how programmes stand by their numbers, in three queries."""
    if not programmes:
        return {}
    wanted = {one.publication.object_id: one for one in programmes}
    numbers = _numbers(wanted)
    amended = amended_of(wanted, today)
    of_content = {pk: of for of, known in numbers.items() for pk in known.values()}
    tasks: defaultdict[int, list[TaskView]] = defaultdict(list)
    for view in board_of_several(wanted, today).tasks:
        if (of := of_content.get(view.content_id or 0)) is not None:
            tasks[of].append(view)
    return {
        number: Stands(
            one,
            day_of_figures(one, today),
            Board(tuple(tasks[number])),
            numbers.get(number, {}),
            amended[number],
        )
        for number, one in wanted.items()
    }


def _as_signed(task: TaskView) -> tuple[bool, int]:
    # The sort keeps the order of the text; what came later is in order of coming.
    is_later = task.origin != TaskOrigin.CLAUSE
    return is_later, task.pk if is_later else 0


def _numbers(programme_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """Return the contents of programmes by their printed numbers, in one query."""
    below: defaultdict[tuple[int, int | None], list[int]] = defaultdict(list)
    for pk, programme_id, parent_id in _CONTENTS.rows(programmes=list(programme_ids)):
        below[programme_id, parent_id].append(pk)
    return {of: dict(_branch(below, of, None, "")) for of in programme_ids}


def _branch(
    below: Mapping[tuple[int, int | None], list[int]],
    of: int,
    parent: int | None,
    prefix: str,
) -> Iterable[tuple[str, int]]:
    for order, pk in enumerate(below.get((of, parent), ()), start=1):
        number = f"{prefix}{order}"
        yield number, pk
        yield from _branch(below, of, pk, f"{number}.")


_Content = tuple[int, int, int | None]


def _contents() -> "QuerySet[Content, _Content]":
    kept = Content.objects.filter(
        is_among("programme_id", "programmes"), is_dropped=False
    )
    return kept.order_by("rank", "id").values_list("pk", "programme_id", "parent_id")


_CONTENTS: PreparedValues[_Content] = PreparedValues(_contents)
