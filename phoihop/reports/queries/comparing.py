"""What changed since the report before: texts word by word, figures side by side."""

from dataclasses import dataclass

from phoihop.reports.models import Report
from phoihop.reports.queries.frozen import read
from phoihop.reports.queries.sheet import SectionLine, Sheet


@dataclass(frozen=True, kw_only=True)
class ComparedSection:
    """A section in both reports; ``place`` names it."""

    place: str
    programme: str
    before: str
    after: str
    is_unchanged: bool


@dataclass(frozen=True, kw_only=True)
class ComparedFigure:
    """A figure in both reports."""

    code: str
    name: str
    measured_in: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two reports side by side, what is alike left out."""

    changed: tuple[ComparedSection, ...]
    unchanged: tuple[ComparedSection, ...]
    figures: tuple[ComparedFigure, ...]


def compare(before: Report, after: Sheet) -> Comparison | None:
    """Return what changed since the report before, whose text is fixed."""
    if before.text is None:
        return None
    older = read(before.text)
    said = {_key(line): line for line in older.sections}
    sections = [
        ComparedSection(
            place=line.place,
            programme=line.programme,
            before=_said(older, said.pop(_key(line), None)),
            after=_said(after, line),
            is_unchanged=line.is_unchanged,
        )
        for line in after.sections
    ]
    sections += [
        ComparedSection(
            place=line.place,
            programme=line.programme,
            before=_said(older, line),
            after="",
            is_unchanged=False,
        )
        for line in said.values()
    ]
    told = [one for one in sections if one.before or one.after]
    return Comparison(
        changed=tuple(one for one in told if one.before != one.after),
        unchanged=tuple(one for one in told if one.before == one.after),
        figures=_figures(older, after),
    )


def _key(line: SectionLine) -> tuple[str, str, str]:
    # The same clause has the same words, whatever its number in another programme.
    return line.kind, line.heading, "" if line.heading else line.number


def _said(sheet: Sheet, line: SectionLine | None) -> str:
    return sheet.said(line.text) if line else ""


def _figures(before: Sheet, after: Sheet) -> tuple[ComparedFigure, ...]:
    older = {line.code: line for line in before.appendix}
    newer = {line.code: line for line in after.appendix}
    return tuple(
        ComparedFigure(
            code=code,
            name=(newer.get(code) or older[code]).name,
            measured_in=(newer.get(code) or older[code]).measured_in,
            before=older[code].words if code in older else "",
            after=newer[code].words if code in newer else "",
        )
        for code in dict.fromkeys([*newer, *older])
    )
