"""Pills for reviews: state, result, proof."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.sheet import ContentLine, EvidenceLine, TargetLine
from phoihop.monitoring.states import ReviewState
from phoihop.monitoring.wording import (
    proof_pill,
    result_pill,
    result_words,
    state_words,
    verdict_pill,
)
from phoihop.tasks.queries.evidence import OpenFiles
from phoihop.ui.addresses import address_of
from phoihop.ui.templatetags.ui import badge

register = template.Library()

_STATES = {
    ReviewState.DRAFT: ("idle", "pencil"),
    ReviewState.SUBMITTED: ("waiting", "pen"),
    ReviewState.APPROVED: ("done", "check"),
}
# So that sixteen contents stay on one sheet of paper, more of them say less.
_MOST_LETTERS = 2600
_LONGEST = 170
_ONE_LINE = 64


@register.simple_tag
def review_badge(review: Review) -> SafeString:
    """Show where a review stands as word, icon and colour."""
    kind, icon = _STATES[ReviewState(review.state)]
    return SafeString(badge(kind, review.get_state_display(), icon))


@register.simple_tag
def result_badge(line: ContentLine, is_approved: bool) -> SafeString:
    """Show what the review says of a content; a draft only proposes it."""
    if line.is_withdrawn:
        return SafeString(badge("idle", _("Withdrawn"), "line"))
    if not line.result:
        return SafeString(badge("idle", _("Not assessed yet"), "ring"))
    kind, words, icon = result_pill(line.result)
    if is_approved:
        return SafeString(badge(kind, words, icon))
    proposed = _("assessed as: %(result)s") % {"result": words.lower()}
    return SafeString(badge("idle", proposed, "pencil"))


@register.simple_tag
def proof_badge(proof: str) -> SafeString:
    """Show how far a content, or one of its tasks, is proven."""
    return SafeString(badge(*proof_pill(proof)) if proof else "")


@register.simple_tag
def verdict_badge(line: TargetLine) -> SafeString:
    """Show what the approved figures say of a target."""
    return SafeString(badge(*verdict_pill(line)))


@register.filter
def verdict_said(line: TargetLine) -> str:
    """Say what the approved figures say of a target."""
    return verdict_pill(line)[1]


@register.simple_tag
def reached_link(line: TargetLine) -> SafeString:
    """Write what was reached; it leads to the figure, and so to its evidence."""
    if not line.figures:
        return format_html("{}", "–")
    last = line.figures[-1]
    address = address_of("figures:figure", last.public_code)
    return format_html('<a href="{}">{}</a>', address, line.reached or last.words)


@register.filter
def share(done: int, of: int) -> str:
    """Write so many of so many; nothing when there is nothing to count."""
    return f"{done}/{of}" if of else "–"


@register.simple_tag
def evidence_link(one: EvidenceLine, files: OpenFiles | str) -> SafeString:
    """Name a piece of evidence; it leads to its file where the reader may open it."""
    number = files.get(one.code) if isinstance(files, OpenFiles) else None
    if number is None:
        return format_html("{}", one.title)
    address = address_of("tasks:evidence", number)
    return format_html('<a href="{}">{}</a>', address, one.title)


@register.filter
def in_short(line: ContentLine) -> str:
    """Say the result of a content in a word."""
    return result_words(line)


@register.filter
def said(state: str) -> str:
    """Say the state of a task."""
    return state_words(state)


@register.filter
def proof_said(proof: str) -> str:
    """Say how far a task is proven."""
    return proof_pill(proof)[1]


@register.filter
def brief(text: str) -> str:
    """Cut a title so that it stays on one line of the sheet; the cut is shown."""
    return _cut(text, _ONE_LINE)


@register.filter
def shortened(text: str, among: int) -> str:
    """Cut a note so that all of so many fit on one sheet; the cut is shown."""
    return _cut(text, min(_LONGEST, _MOST_LETTERS // max(among, 1)))


def _cut(text: str, most: int) -> str:
    joined = " ".join(text.split())
    if len(joined) <= most:
        return joined
    return f"{joined[:most].rsplit(' ', 1)[0]} …"
