"""A figure in words and pills, alike on every page: state, marks, base, correction."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.figures.queries.shown import Shown
from phoihop.figures.states import (
    Basis,
    MeasurementState,
    Recognition,
    TargetState,
    ValueKind,
)
from phoihop.foundation.dates import format_date

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
