"""Figures that were corrected after a review was approved: notes beside it."""

from dataclasses import dataclass
from datetime import date

from phoihop.figures.queries.shown import figures_revised_since
from phoihop.monitoring.queries.sheet import Sheet


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
    frozen = {
        figure.public_code: (line.indicator, figure)
        for line in sheet.targets
        for figure in line.figures
    }
    if not frozen:
        return []
    seen = {code: figure.revision for code, (_name, figure) in frozen.items()}
    now = figures_revised_since(seen)
    return [
        Correction(
            indicator=indicator,
            public_code=code,
            was=figure.words,
            now=now[code].written,
            corrected_on=now[code].corrected_on,
            reason=now[code].correction_reason,
        )
        for code, (indicator, figure) in frozen.items()
        if code in now
    ]
