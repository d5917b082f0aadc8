"""A figure in words and pills, alike on every page: state, marks, base, correction."""

from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.figures.queries.balances import BrokenBalance
from phoihop.figures.queries.shown import Shown
from phoihop.figures.states import (
    Basis,
    MeasurementState,
    Recognition,
    TargetState,
    ValueKind,
)
from phoihop.foundation.dates import format_date
from phoihop.foundation.numbers import format_number

_STATES: dict[str, tuple[Promise, str, str]] = {
    MeasurementState.DRAFT: (gettext_lazy("Being entered"), "idle", "pencil"),
    MeasurementState.SUBMITTED: (gettext_lazy("Submitted"), "waiting", "pen"),
    MeasurementState.VERIFIED: (gettext_lazy("Checked"), "brand", "check"),
    MeasurementState.APPROVED: (gettext_lazy("Approved"), "done", "check"),
    MeasurementState.LOCKED: (gettext_lazy("Locked"), "done", "checks"),
}
_TARGETS: dict[str, tuple[Promise, str, str]] = {
    TargetState.DRAFT: (gettext_lazy("Proposed target"), "waiting", "pen"),
    TargetState.SET: (gettext_lazy("In force"), "done", "check"),
    TargetState.ADJUSTED: (gettext_lazy("Adjusted since"), "idle", "line"),
}


def state_pill(state: str) -> tuple[str, str, str]:
    """Return kind, words and icon of a figure's state."""
    words, kind, icon = _STATES[state]
    return kind, str(words), icon


def target_pill(state: str) -> tuple[str, str, str]:
    """Return kind, words and icon of a target's state."""
    words, kind, icon = _TARGETS[state]
    return kind, str(words), icon


def marks_of(figure: Shown) -> list[str]:
    """Say what a figure is besides plainly counted; nothing for what counts."""
    marks = []
    if figure.value_kind == ValueKind.ESTIMATE:
        marks.append(_("estimate, not counted yet"))
    if figure.recognition == Recognition.PROPOSED:
        marks.append(_("proposed, not recognised yet"))
    if figure.basis == Basis.QUOTED:
        marks.append(_("quoted from a source"))
    return marks


def balance_words(broken: BrokenBalance) -> str:
    """Say what a balance must be, worked out from its figures, and what it says."""
    code, balance = broken.version.indicator.code, broken.version.balance
    numbers = " ".join(
        f"{'-' if sign < 0 else '+'} {format_number(number)}"
        for sign, number in broken.terms
    )
    return _(
        "%(code)s must be %(balance)s = %(numbers)s = %(wanted)s; it says %(stands)s, "
        "%(apart)s apart. Check these figures."
    ) % {
        "code": code,
        "balance": balance,
        "numbers": numbers.removeprefix("+ "),
        "wanted": format_number(broken.wanted),
        "stands": format_number(broken.stands),
        "apart": format_number(abs(broken.stands - broken.wanted)),
    }


def overlap_words(parts: Decimal, whole: Decimal) -> str:
    """Say that parts which may overlap add up to another number than the whole."""
    return _(
        "The parts add up to %(parts)s, the whole is %(whole)s. They may overlap here; "
        "check that this is meant."
    ) % {"parts": format_number(parts), "whole": format_number(whole)}


def correction_words(figure: Shown) -> str:
    """Say that a figure was corrected, when, and what stood before."""
    if figure.corrected_on is None:
        return ""
    return _("corrected on %(day)s, before: %(value)s") % {
        "day": format_date(figure.corrected_on),
        "value": figure.was_written or "–",
    }


def base_words_of(figure: Shown) -> str:
    """Say what a figure rests on; of a quoted one what its source says of it."""
    if figure.basis != Basis.QUOTED:
        return figure.base
    said = figure.origin_words or _("the source does not state a base")
    return f"{figure.base} · {said}" if figure.base else said
