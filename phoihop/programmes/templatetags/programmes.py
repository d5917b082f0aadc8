"""Words and pills for programmes: state, stance, due date, target."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phoihop.foundation.keeping import kept_beside
from phoihop.programmes.canonical import canonical_target, canonical_task
from phoihop.programmes.completeness import Gap, Question, has_due, unanswered
from phoihop.programmes.models import Programme
from phoihop.programmes.queries.consent import Row
from phoihop.programmes.queries.text import (
    AncestorText,
    ContentText,
    ProgrammeText,
    TargetText,
    TaskText,
)
from phoihop.programmes.states import LineageKind, Stance, State
from phoihop.programmes.wording import due_words, effective_words, target_words
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
    state = State(programme.state)
    return SafeString(badge(_STATES[state][0], str(state.label), _STATES[state][1]))


@register.simple_tag
def stance_badge(stance: str) -> SafeString:
    """Show where a party stands on a content."""
    if not stance:
        return SafeString(badge("idle", _("not seen yet"), "ring"))
    kind, icon = _STANCES[Stance(stance)]
    return SafeString(badge(kind, str(Stance(stance).label), icon))


@register.simple_tag
def contents_table(programme: Programme, text: ProgrammeText) -> SafeString:
    """List the contents with their tasks and targets, as the text has them."""
    return _contents_table(text, programme.pk, get_language())


@kept_beside
def _contents_table(
    text: ProgrammeText, programme_id: int, _language: str
) -> SafeString:
    parts = {"text": text, "programme_id": programme_id}
    return render_to_string("programmes/_contents_table.html", parts)


@register.simple_tag
def content_cells(programme: Programme, row: Row, line: str = "") -> SafeString:
    """Show what a content is and what it lacks, whatever anybody says of it.

    ``line`` is where it comes from, drawn by whoever knows the years before.
    """
    is_follow_up = programme.predecessor_id is not None
    lacking = missing(row.gaps[0]) if row.gaps else ""
    return _content_cells(
        row.content, programme.pk, is_follow_up, (lacking, line), get_language()
    )


@kept_beside
def _content_cells(
    content: ContentText,
    programme_id: int,
    is_follow_up: bool,
    lacking_and_line: tuple[str, str],
    _language: str,
) -> SafeString:
    lacking, line = lacking_and_line
    parts = {
        "line": line,
        "content": content,
        "programme_id": programme_id,
        "is_follow_up": is_follow_up,
        "lacking": lacking,
    }
    return render_to_string("programmes/_content_cells.html", parts)


@register.filter
def due(task: TaskText) -> str:
    """Say when a task is due."""
    return due_words(canonical_task(task)["due"])


@register.filter
def in_force(text: ProgrammeText) -> str:
    """Say when a text is in force, as far as it says so itself."""
    return effective_words(text.effective_from, text.effective_to)


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
