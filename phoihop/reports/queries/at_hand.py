"""The approved figures that a body can speak of in a report, by their codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from phoihop.figures.queries.shown import Shown, standing_figures
from phoihop.figures.states import Basis, Recognition, ValueKind
from phoihop.reports.models import Report, ReportSection
from phoihop.reports.queries.codes import codes_in
from phoihop.reports.queries.sheet import FigureLine

# What a section keeps of a figure: its page, the number of its value, its words.
Seen = dict[str, list[str | int]]


@dataclass(frozen=True)
class AtHand:
    """One figure for each code: what is recognised, counted and the body's own first.

    A figure quoted from a source is never among them, nor one about another body.
    """

    shown: Mapping[str, Shown]

    @cached_property
    def lines(self) -> dict[str, FigureLine]:
        """Return the figures as a report shows them."""
        return {code: line_of(one) for code, one in self.shown.items()}


@dataclass(frozen=True, kw_only=True)
class ChangedFigure:
    """A figure that reads otherwise than when a sentence was written around it."""

    code: str
    public_code: str
    before: str
    now: str


def figures_at_hand(report: Report) -> AtHand:
    """Return what stands for the codes in a report, in a fixed number of queries."""
    call = report.duty.call
    rows = standing_figures(call.unit_id, period_ids=[call.period_id])
    return AtHand(chosen(rows, report.organisation_id))


def chosen(rows: list[Shown], organisation_id: int) -> dict[str, Shown]:
    """Return the figure that stands for each code in the words of a body."""
    fitting = [row for row in rows if _fits(row, organisation_id)]
    found: dict[str, Shown] = {}
    for row in sorted(fitting, key=_rank):
        found.setdefault(row.code, row)
    return {row.code: found[row.code] for row in fitting}


def _fits(row: Shown, organisation_id: int) -> bool:
    is_own = not row.is_about_the_body or row.organisation_id == organisation_id
    return is_own and row.basis == Basis.COMPUTED


def _rank(row: Shown) -> tuple[bool, bool, bool, int]:
    return (
        not row.is_about_the_body,
        row.recognition != Recognition.RECOGNISED,
        row.value_kind != ValueKind.ACTUAL,
        row.pk,
    )


def line_of(shown: Shown) -> FigureLine:
    """Return a figure as it stands in a sentence; what is not certain says so."""
    base = "; ".join(part for part in (shown.base, shown.in_kind) if part)
    return FigureLine(
        code=shown.code,
        name=shown.indicator,
        measured_in=shown.measured_in,
        words=words_of(shown),
        base="" if base == shown.written else base,
        public_code=shown.public_code,
        revision=shown.revision,
        period=shown.period,
        as_of=shown.as_of,
        source=shown.source or shown.body,
        value_kind=shown.value_kind.value,
        recognition=shown.recognition.value,
    )


def words_of(shown: Shown) -> str:
    """Write a figure; an estimate and one that waits for recognition say so."""
    words = shown.written
    if shown.value_kind == ValueKind.ESTIMATE:
        words = _("an estimated %(value)s") % {"value": words}
    if shown.recognition == Recognition.PROPOSED:
        words = _("%(value)s (proposed for recognition)") % {"value": words}
    return words


def seen_in(text: str, at_hand: AtHand) -> Seen:
    """Return what stands behind each code of a text now."""
    lines = at_hand.lines
    return {
        code: [lines[code].public_code, lines[code].revision, lines[code].words]
        for code in codes_in(text)
        if code in lines
    }


def changed_in(section: ReportSection, at_hand: AtHand) -> list[ChangedFigure]:
    """Return the figures of a section that changed since it was written."""
    changed = []
    for code, (public_code, revision, words) in section.seen_figures.items():
        now = at_hand.lines.get(code)
        is_same = now is not None and (now.public_code, now.revision, now.words) == (
            public_code,
            revision,
            words,
        )
        if not is_same:
            changed.append(
                ChangedFigure(
                    code=code,
                    public_code=str(public_code),
                    before=str(words),
                    now=now.words if now else _("no approved figure"),
                )
            )
    return changed
