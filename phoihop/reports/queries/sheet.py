"""A report as one tree of plain values: its sections, its figures, its appendix."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _

from phoihop.reports.queries.codes import codes_in, pieces_of
from phoihop.reports.states import SectionKind


@dataclass(frozen=True, kw_only=True)
class FigureLine:
    """A figure behind a code: its words, which value it is, and where it comes from."""

    code: str
    name: str
    measured_in: str
    words: str
    base: str
    public_code: str
    revision: int
    period: str
    as_of: date
    source: str
    value_kind: str
    recognition: str


@dataclass(frozen=True, kw_only=True)
class AppendixLine:
    """A row of the table of figures; what is not known stays empty."""

    code: str
    name: str
    measured_in: str
    public_code: str
    plan: str
    words: str
    percent_of_plan: str
    before: str
    change: str
    note: str


@dataclass(frozen=True, kw_only=True)
class SectionLine:
    """A part of the report.

    ``programme`` is the programme whose numbering a result follows. ``is_unchanged``:
    word for word what the report before said in the same place.
    """

    kind: str
    programme: str
    number: str
    heading: str
    text: str
    is_confirmed: bool
    is_unchanged: bool

    @property
    def place(self) -> str:
        """Name the section for a sentence about it."""
        words = self.heading or str(SectionKind(self.kind).label)
        return f"{self.number}. {words}" if self.number else words

    @property
    def codes(self) -> list[str]:
        """Return the codes in its text."""
        return codes_in(self.text)

    @property
    def is_silent(self) -> bool:
        """Tell whether it is prefilled and nobody of the body has saved it."""
        return bool(self.text) and not self.is_confirmed


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A report with everything that its head approves."""

    title: str
    organisation: str
    receiver: str
    unit: str
    period: str
    first_day: date
    last_day: date
    cut_off: date
    due_on: date
    submitted_on: date | None
    programmes: tuple[str, ...]
    sections: tuple[SectionLine, ...]
    figures: tuple[FigureLine, ...]
    appendix: tuple[AppendixLine, ...]

    @cached_property
    def by_code(self) -> dict[str, FigureLine]:
        """Return the figures by the code that stands for them."""
        return {figure.code: figure for figure in self.figures}

    def of_kind(self, *kinds: SectionKind) -> list[SectionLine]:
        """Return the sections of these kinds, in order."""
        return [line for line in self.sections if line.kind in kinds]

    @property
    def unbound(self) -> list[tuple[SectionLine, str]]:
        """Return each code that no approved figure stands behind, with its section."""
        return [
            (line, code)
            for line in self.sections
            for code in line.codes
            if code not in self.by_code
        ]

    @property
    def results(self) -> Iterator[tuple[str, list[SectionLine]]]:
        """Yield the results by programme, without the lines that say nothing.

        The heading of a part stays where a line below it says something.
        """
        groups: dict[str, list[SectionLine]] = {}
        said = self.of_kind(SectionKind.RESULT)
        for line in said:
            below = f"{line.number}."
            is_above = line.number and any(
                other.text
                and other.programme == line.programme
                and other.number.startswith(below)
                for other in said
            )
            if line.text or is_above:
                groups.setdefault(line.programme, []).append(line)
        yield from groups.items()

    @property
    def silent(self) -> list[SectionLine]:
        """Return the lines that are prefilled and confirmed by nobody."""
        return [line for line in self.sections if line.is_silent]

    def said(self, text: str) -> str:
        """Return a text with the words of its figures in the place of their codes."""
        return "".join(
            self._words_of(piece.code) if piece.code else piece.words
            for piece in pieces_of(text)
        )

    def _words_of(self, code: str) -> str:
        figure = self.by_code.get(code)
        return figure.words if figure else _("[%(code)s: no figure]") % {"code": code}
