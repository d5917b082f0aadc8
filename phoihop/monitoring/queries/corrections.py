"""Figures that were corrected after a review was approved: notes beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from phoihop.figures.queries.corrected import figures_revised_since
from phoihop.figures.queries.shown import Shown
from phoihop.monitoring.queries.sheet import FigureBehind, Sheet


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A figure behind a target that reads otherwise now than in the frozen text."""

    indicator: str
    public_code: str
    was: str
    now: str
    corrected_on: date | None
    reason: str


def corrections_of(sheet: Sheet) -> list[Correction]:
    """Return what was corrected since the review was frozen, in one query or three."""
    [found] = corrections_among([sheet])
    return found


def corrections_among(sheets: Sequence[Sheet]) -> list[list[Correction]]:
    """Return the corrections of each of the reviews, all in one query or three."""
    frozen = [_behind(sheet) for sheet in sheets]
    seen: dict[str, int] = {}
    for figures in frozen:
        for code, (_name, figure) in figures.items():
            seen[code] = min(seen.get(code, figure.revision), figure.revision)
    now = figures_revised_since(seen) if seen else {}
    return [
        [
            _correction(indicator, figure, now[code])
            for code, (indicator, figure) in figures.items()
            if code in now and now[code].revision > figure.revision
        ]
        for figures in frozen
    ]


def _behind(sheet: Sheet) -> dict[str, tuple[str, FigureBehind]]:
    """Return the figures of a review, each with its indicator, by public code."""
    return {
        figure.public_code: (line.indicator, figure)
        for line in sheet.targets
        for figure in line.figures
    }


def _correction(indicator: str, then: FigureBehind, now: Shown) -> Correction:
    return Correction(
        indicator=indicator,
        public_code=then.public_code,
        was=then.words,
        now=now.written,
        corrected_on=now.corrected_on,
        reason=now.correction_reason,
    )
