"""A review in words and pills: its state, a result, a proof; for every page."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.indicators.adding_up import Verdict
from phoihop.monitoring.queries.sheet import ContentLine, Sheet, TargetLine
from phoihop.monitoring.states import Result
from phoihop.tasks.states import TaskState
from phoihop.ui.ribbons import Proof, RibbonCell

_PROOFS: dict[str, tuple[Promise, str, str]] = {
    Proof.NONE: (gettext_lazy("Nothing reported yet"), "idle", "line"),
    Proof.REPORTED: (gettext_lazy("Only reported"), "waiting", "ring"),
    Proof.EVIDENCED: (gettext_lazy("With evidence"), "brand", "check"),
    Proof.CONFIRMED: (gettext_lazy("Confirmed by another party"), "done", "checks"),
    Proof.HATCHED: (gettext_lazy("Without a task"), "idle", "line"),
}
_RESULTS: dict[str, tuple[Promise, str, str]] = {
    Result.DONE: (gettext_lazy("Done"), "done", "check"),
    Result.PARTLY: (gettext_lazy("Partly done"), "waiting", "half"),
    Result.NOT_DONE: (gettext_lazy("Not done"), "late", "x"),
}


_VERDICTS: dict[str, tuple[Promise, str, str]] = {
    Verdict.MET: (gettext_lazy("Target met"), "done", "check"),
    Verdict.EXCEEDED: (gettext_lazy("Target exceeded"), "done", "checks"),
    Verdict.NOT_MET: (gettext_lazy("Target not met"), "late", "x"),
    Verdict.UNKNOWN: (gettext_lazy("Cannot be judged"), "idle", "question"),
}


def verdict_pill(line: TargetLine) -> tuple[str, str, str]:
    """Return kind, words and icon of the verdict on a target."""
    if line.is_withdrawn:
        return "idle", _("Withdrawn"), "line"
    if not line.figures:
        return "idle", _("No approved figure"), "question"
    words, kind, icon = _VERDICTS[line.verdict]
    return kind, str(words), icon


def proof_pill(proof: str) -> tuple[str, str, str]:
    """Return kind, words and icon of a proof."""
    words, kind, icon = _PROOFS[proof]
    return kind, str(words), icon


def result_pill(result: str) -> tuple[str, str, str]:
    """Return kind, words and icon of a result."""
    words, kind, icon = _RESULTS[result]
    return kind, str(words), icon


def result_words(line: ContentLine) -> str:
    """Say the result of a content, or that it was withdrawn."""
    if line.is_withdrawn:
        return _("Withdrawn")
    return result_pill(line.result)[1] if line.result else "–"


def state_words(state: str) -> str:
    """Say the state of a task."""
    return str(TaskState(state).label)


def proof_sentence(sheet: Sheet) -> str:
    """Say how far the signed contents are proven, never how many are done."""
    proofs = [line.proof for line in sheet.contents if not line.is_added]
    said = [
        (Proof.CONFIRMED, _("%(count)s confirmed by another party")),
        (Proof.EVIDENCED, _("%(count)s with evidence")),
        (Proof.REPORTED, _("%(count)s only reported")),
    ]
    return " · ".join(words % {"count": proofs.count(proof)} for proof, words in said)


def ribbon_of(sheet: Sheet, *, with_results: bool) -> list[RibbonCell]:
    """Return one cell for each content, the added ones at the end."""
    return [
        RibbonCell(
            number=order if not line.is_added else line.number,
            title=f"{line.title} ({_('withdrawn')})"
            if line.is_withdrawn
            else line.title,
            proof=line.proof,
            url=f"#content-{order}",
            is_late=line.is_late and not line.is_withdrawn,
            result=line.result if with_results else "",
        )
        for order, line in enumerate(sheet.contents, start=1)
    ]
