"""What became of frozen figures: corrections stand beside them as notes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phoihop.figures.queries.corrected import figures_revised_since
from phoihop.reports.queries.sheet import FigureLine, Sheet


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A figure that was corrected after the report was approved."""

    code: str
    name: str
    public_code: str
    was: str
    now: str
    corrected_on: date | None
    reason: str


def corrections_of(sheet: Sheet) -> list[Correction]:
    """Return the corrections of figures that a frozen report holds."""
    return corrections_among(sheet.figures)


def corrections_among(figures: Iterable[FigureLine]) -> list[Correction]:
    """Return what was corrected since they were frozen, in one query or three."""
    frozen = {figure.public_code: figure for figure in figures}
    if not frozen:
        return []
    now = figures_revised_since({code: one.revision for code, one in frozen.items()})
    return [
        Correction(
            code=then.code,
            name=then.name,
            public_code=code,
            was=then.words,
            now=now[code].written,
            corrected_on=now[code].corrected_on,
            reason=now[code].correction_reason,
        )
        for code, then in frozen.items()
        if code in now
    ]
