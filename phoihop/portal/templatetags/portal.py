"""What only public pages write."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from django import template
from django.db.backends.postgresql.psycopg_any import DateRange
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phoihop.figures.queries.targets import TargetStand
from phoihop.foundation.dates import last_day
from phoihop.indicators.adding_up import Verdict
from phoihop.monitoring.queries import sheet
from phoihop.monitoring.states import Result
from phoihop.portal.queries.lines import ContentLine
from phoihop.programmes.states import LineageKind
from phoihop.programmes.wording import target_words
from phoihop.renewals.queries.strips import Step
from phoihop.search.queries import mark, understand
from phoihop.ui.ribbons import Proof, proof_words
from phoihop.ui.templatetags.ui import badge

register = template.Library()

_RESULT_LOOKS = {
    Result.DONE: ("done", _("Done"), "check"),
    Result.PARTLY: ("waiting", _("Partly done"), "half"),
    Result.NOT_DONE: ("late", _("Not done"), "x"),
}
_VERDICT_LOOKS = {
    Verdict.MET: ("done", _("Target met"), "check"),
    Verdict.EXCEEDED: ("done", _("Target exceeded"), "checks"),
    Verdict.NOT_MET: ("late", _("Target not met"), "x"),
    Verdict.UNKNOWN: ("idle", _("Cannot be judged"), "question"),
}
_BLANK_LINES = re.compile(r"\s*\n\s*")
_MOST_DRAWN = 400
# So many letters of notes leave a review on one sheet of A4.
_MOST_LETTERS = 2600
_LONGEST = 170
_PROOF_LOOKS = {
    Proof.NONE: ("idle", "line"),
    Proof.REPORTED: ("waiting", "ring"),
    Proof.EVIDENCED: ("brand", "check"),
    Proof.CONFIRMED: ("done", "checks"),
    Proof.HATCHED: ("idle", "line"),
}


@register.filter
def marked(text: str, question: str) -> SafeString:
    """Mark in the text the words that were searched for."""
    return mark(text, understand(question).terms)


@register.filter
def last_day_of(period: DateRange) -> date | None:
    """Return the last day of a period, if it has ended."""
    return last_day(period)


@register.simple_tag
def content_line(line: ContentLine, is_over: bool) -> SafeString:
    """Draw a content with its tasks; the same values are drawn once.

    The values hold the status of the day, so what is kept is never out of date.
    """
    return _drawn_content(line, is_over, get_language())


@lru_cache(maxsize=_MOST_DRAWN)
def _drawn_content(
    line: ContentLine, is_over: bool, _language: str | None
) -> SafeString:
    parts = {"line": line, "is_over": is_over}
    drawn = render_to_string("portal/_content.html", parts)
    # Blank lines of templates are a tenth of a long page.
    return SafeString(_BLANK_LINES.sub("\n", drawn))


@register.simple_tag
def public_proof(proof: Proof | None) -> SafeString:
    """Say in plain words how far a task or content is proven; nothing when not due."""
    if proof is None:
        return SafeString("")
    kind, drawing = _PROOF_LOOKS[proof]
    words = proof_words("public")[proof]
    return SafeString(badge(kind, f"{words[0].upper()}{words[1:]}", drawing))


@register.simple_tag
def public_result(line: sheet.ContentLine) -> SafeString:
    """Say what a review says of a content."""
    if line.is_withdrawn or not line.result:
        return SafeString(badge("idle", _("Withdrawn"), "line"))
    return SafeString(badge(*_RESULT_LOOKS[Result(line.result)]))


@register.simple_tag
def public_verdict(stand: TargetStand) -> SafeString:
    """Say how far a target is reached, by approved figures only."""
    if not stand.figures:
        return SafeString(badge("idle", _("No approved figure"), "question"))
    if stand.verdict == Verdict.NOT_MET and not stand.is_over:
        return SafeString(badge("waiting", _("Not reached so far"), "quarter"))
    return SafeString(badge(*_VERDICT_LOOKS[stand.verdict]))


@register.simple_tag
def frozen_verdict(line: sheet.TargetLine) -> SafeString:
    """Say what a review says of a target."""
    if line.is_withdrawn:
        return SafeString(badge("idle", _("Withdrawn"), "line"))
    if not line.figures:
        return SafeString(badge("idle", _("No approved figure"), "question"))
    return SafeString(badge(*_VERDICT_LOOKS[Verdict(line.verdict)]))


@register.filter
def lineage_words(step: Step) -> str:
    """Say how one of two lines comes from the other, and how the earlier one went."""
    said = [str(LineageKind(step.kind).label)]
    if step.note:
        said.append(step.note)
    if step.result:
        said.append(str(Result(step.result).label))
    return " · ".join(said)


@register.filter
def goal_words(stand: TargetStand) -> str:
    """Say a target as the signed text does."""
    return target_words(
        {
            "indicator": stand.indicator,
            "operator": stand.operator,
            "value": _plain(stand.value),
            "upper_value": _plain(stand.upper_value),
            "measured_in": stand.measured_in,
            "assigned_by": stand.assigned_by,
        }
    )


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


@register.filter
def cut_for_print(text: str, lines: int) -> str:
    """Cut a note so that all of so many fit on one sheet; the cut is shown."""
    most = min(_LONGEST, _MOST_LETTERS // max(lines, 1))
    joined = " ".join(text.split())
    if len(joined) <= most:
        return joined
    return f"{joined[:most].rsplit(' ', 1)[0]} …"
