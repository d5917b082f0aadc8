"""How every counted content of a text stands, and the figures that follow."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from phoihop.foundation.keeping import kept_beside
from phoihop.programmes.queries.text import ContentText, ProgrammeText, TaskText
from phoihop.tasks.queries.board import Board, ContentStand, TaskView
from phoihop.ui.ribbons import Proof


@dataclass(frozen=True)
class CountedStand:
    """One counted content: its place in the denominator, and how it stands."""

    order: int
    content: ContentText
    stand: ContentStand


@dataclass(frozen=True)
class ProofFigures:
    """How many counted contents are proven how far, of how many (decision 22)."""

    total: int
    confirmed: int
    evidenced: int
    reported: int
    late: int


def stands_of(text: ProgrammeText, board: Board) -> tuple[CountedStand, ...]:
    """Return the counted contents in order, each with all tasks below it."""
    return tuple(
        CountedStand(
            order,
            content,
            board.of_content(_with_all_below(content)),
        )
        for order, content in enumerate(text.counted(), start=1)
    )


@kept_beside
def _with_all_below(content: ContentText) -> tuple[int, ...]:
    return tuple(part.pk for part in content.with_descendants())


@kept_beside
def _signed_tasks(text: ProgrammeText) -> Mapping[int, TaskText]:
    return {task.pk: task for content in text.all_contents() for task in content.tasks}


def with_signed_names(board: Board, text: ProgrammeText) -> Board:
    """Return the board with the leads called as they were when the text was signed.

    A body that another one took over from is called as that one is today.
    """
    signed = _signed_tasks(text)
    return Board(tuple(_renamed(view, signed.get(view.pk)) for view in board.tasks))


def _renamed(view: TaskView, promised: TaskText | None) -> TaskView:
    if promised is None or promised.lead_id != view.lead_id:
        return view
    # Hardly any body gets another name, and a copy costs more than a look.
    return view if promised.lead == view.lead else replace(view, lead=promised.lead)


def figures_of(stands: tuple[CountedStand, ...]) -> ProofFigures:
    """Count the contents by proof; a mean of unlike things is never made."""
    counts = Counter(one.stand.proof for one in stands)
    return ProofFigures(
        total=len(stands),
        confirmed=counts[Proof.CONFIRMED],
        evidenced=counts[Proof.EVIDENCED],
        reported=counts[Proof.REPORTED],
        late=sum(one.stand.is_late for one in stands),
    )
