"""Words and pills for programmes: state, stance, due date, target."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from phoihop.programmes.canonical import canonical_target, canonical_task
from phoihop.programmes.completeness import Gap, Question, has_due, unanswered
from phoihop.programmes.models import Programme
from phoihop.programmes.queries.text import AncestorText, TargetText, TaskText
from phoihop.programmes.states import LineageKind, Stance, State
from phoihop.programmes.wording import due_words, target_words
from phoihop.ui.templatetags.ui import badge

register = template.Library()

_STATES = {
    State.DRAFT: ("idle", "pencil"),
    State.CONSULTING: ("waiting", "speech"),
    State.APPROVED_FOR_SIGNING: ("brand", "pen"),
    State.SIGNED: ("brand", "seal"),
    State.CLOSED: ("done", "check"),
    State.SUPERSEDED: ("idle", "line"),
    State.TERMINATED: ("idle", "line"),
    State.ABANDONED: ("idle", "line"),
}
_STANCES = {
    Stance.AGREED: ("done", "check"),
    Stance.REMARKS: ("waiting", "quarter"),
    Stance.NOT_AGREED: ("late", "x"),
}


@register.simple_tag
def state_badge(programme: Programme) -> SafeString:
    """Show the state of a programme as word, icon and colour."""
    kind, icon = _STATES[State(programme.state)]
    return SafeString(badge(kind, programme.get_state_display(), icon))


@register.simple_tag
def stance_badge(stance: str) -> SafeString:
    """Show where a party stands on a content."""
    if not stance:
        return SafeString(badge("idle", _("not seen yet"), "ring"))
    kind, icon = _STANCES[Stance(stance)]
    return SafeString(badge(kind, str(Stance(stance).label), icon))


@register.filter
def due(task: TaskText) -> str:
    """Say when a task is due."""
    return due_words(canonical_task(task)["due"])


@register.filter
def in_words(target: TargetText) -> str:
    """Say a target."""
    return target_words(canonical_target(target))


@register.filter
def open_questions(task: TaskText) -> list[Question]:
    """Return the questions that a task leaves open."""
    return unanswered(task)


@register.filter
def is_due_known(task: TaskText) -> bool:
    """Tell whether the task has a due rule or a reason for none."""
    return has_due(task)


@register.filter
def missing(gap: Gap) -> str:
    """Say what is missing."""
    if gap.question is None:
        return _("task, or the reason why there is none")
    return str(gap.question.label)


@register.filter
def origin(line: AncestorText) -> str:
    """Say where a content comes from: "continues from 2026"."""
    words = {
        LineageKind.CONTINUE: _("continues from %(year)s"),
        LineageKind.RAISE: _("raised from %(year)s"),
        LineageKind.MERGE: _("merged from %(year)s"),
        LineageKind.SPLIT: _("split from %(year)s"),
        LineageKind.DROP: _("dropped since %(year)s"),
    }[LineageKind(line.kind)] % {"year": line.year}
    return f"{words}: {line.note}" if line.note else words
