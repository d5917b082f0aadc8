"""Decisions and results in words and pills, alike on every page."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.indicators.adding_up import Verdict
from phoihop.monitoring.states import Result
from phoihop.programmes.states import LineageKind

# As the verbs of a clerk who decides.
DECISIONS: tuple[tuple[str, Promise], ...] = (
    (LineageKind.CONTINUE, _("Continue")),
    (LineageKind.RAISE, _("Raise")),
    (LineageKind.MERGE, _("Merge with another content")),
    (LineageKind.SPLIT, _("Split into several")),
    (LineageKind.DROP, _("Do not continue")),
)
# As what has become of a line.
STEPS: dict[str, Promise] = {
    LineageKind.CONTINUE: _("continued"),
    LineageKind.RAISE: _("raised"),
    LineageKind.MERGE: _("put together"),
    LineageKind.SPLIT: _("split"),
    LineageKind.DROP: _("not continued"),
}
# Kind, words and icon of a pill.
RESULTS: dict[str, tuple[str, Promise, str]] = {
    Result.DONE: ("done", _("Done"), "check"),
    Result.PARTLY: ("waiting", _("Partly"), "half"),
    Result.NOT_DONE: ("late", _("Not done"), "x"),
}
VERDICTS: dict[str, tuple[str, Promise, str]] = {
    Verdict.MET: ("done", _("Target met"), "check"),
    Verdict.EXCEEDED: ("done", _("Target exceeded"), "checks"),
    Verdict.NOT_MET: ("late", _("Target not met"), "x"),
    Verdict.UNKNOWN: ("idle", _("No approved figure"), "question"),
}
