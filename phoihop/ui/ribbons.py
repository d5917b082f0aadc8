"""The ribbon (dải nội dung) and the year's loop (vòng năm), as pages hand them over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class Proof(StrEnum):
    """How far a content is proven, never how well it went."""

    NONE = "none"
    REPORTED = "reported"
    EVIDENCED = "evidenced"
    CONFIRMED = "confirmed"
    HATCHED = "hatched"


LATE = "late"


@dataclass(frozen=True, kw_only=True)
class RibbonCell:
    """One signed content: its number, its proof, and its result after a review."""

    number: int | str
    title: str
    proof: Proof = Proof.NONE
    url: str = ""
    is_late: bool = False
    result: str = ""


@dataclass(frozen=True, kw_only=True)
class LegendEntry:
    """One line of the legend: a sample of the filling, its words, how many."""

    kind: str
    words: str
    count: int


@dataclass(frozen=True, kw_only=True)
class YearStep:
    """One step of the year's loop and what happened at it."""

    title: str
    note: str = ""
    url: str = ""
    day: date | None = None
    is_current: bool = False
    is_past: bool = False


def proof_words(audience: str) -> dict[str, str]:
    """Return the words of the legend: those of the offices or the plain public ones."""
    if audience == "public":
        return {
            Proof.NONE: _("nothing reported yet"),
            Proof.REPORTED: _("reported as done"),
            Proof.EVIDENCED: _("with papers that show it"),
            Proof.CONFIRMED: _("checked by the other party"),
            Proof.HATCHED: _("not assigned yet"),
            LATE: _("behind"),
        }
    return {
        Proof.NONE: _("no result yet"),
        Proof.REPORTED: _("reported"),
        Proof.EVIDENCED: _("with evidence"),
        Proof.CONFIRMED: _("confirmed by the other party"),
        Proof.HATCHED: _("no task yet"),
        LATE: _("overdue"),
    }


def result_words() -> dict[str, str]:
    """Return the words of the result that an approved review gave a content."""
    return {
        "done": _("review: done"),
        "partly": _("review: partly done"),
        "not_done": _("review: not done"),
    }


def cell_words(cell: RibbonCell, audience: str) -> str:
    """Say in words what one cell shows."""
    words = proof_words(audience)
    said = [words[cell.proof]]
    if cell.is_late:
        said.append(words[LATE])
    if cell.result:
        said.append(result_words()[cell.result])
    return ", ".join(said)


def legend(cells: Sequence[RibbonCell], audience: str) -> list[LegendEntry]:
    """Count the cells by filling; the steps of proof are shown even at nought."""
    words = proof_words(audience)
    counts = {str(proof): 0 for proof in Proof} | {LATE: 0}
    for cell in cells:
        counts[cell.proof] += 1
        counts[LATE] += cell.is_late
    return [
        LegendEntry(kind=kind, words=words[kind], count=count)
        for kind, count in counts.items()
        if count or kind not in {Proof.NONE, Proof.HATCHED}
    ]


def summary(cells: Sequence[RibbonCell], audience: str) -> str:
    """Say the whole ribbon in one sentence, for those who do not see it."""
    lines = [line for line in legend(cells, audience) if line.count]
    parts = ", ".join(f"{line.count} {line.words}" for line in lines)
    return ngettext(
        "Ribbon of %(count)s content: %(parts)s",
        "Ribbon of %(count)s contents: %(parts)s",
        len(cells),
    ) % {"count": len(cells), "parts": parts}
