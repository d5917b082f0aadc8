"""The three lights of a task as pills, for the pages of every app."""

from datetime import date

from django import template
from django.template import Context
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from phoihop.audit.words import words_of
from phoihop.programmes.models import Programme
from phoihop.programmes.policies import Standing
from phoihop.programmes.queries.text import ContentText
from phoihop.tasks import wording
from phoihop.tasks.models import Confirmation, Occurrence, TaskEvent
from phoihop.tasks.policies import can_plan
from phoihop.tasks.queries.board import TaskView, board_of
from phoihop.tasks.queries.page import Reported
from phoihop.tasks.states import ConfirmationStance, SubmissionStanding
from phoihop.tasks.status import StatusKind
from phoihop.tasks.wording import (
    Light,
    due_words,
    proof_light,
    state_light,
    status_light,
)
from phoihop.ui.templatetags.ui import badge

register = template.Library()

_SAYS_THE_STATE = {
    StatusKind.PLANNED,
    StatusKind.SUBMITTED,
    StatusKind.COMPLETED_ON_TIME,
    StatusKind.COMPLETED_LATE,
    StatusKind.CANCELLED,
}


@register.simple_tag
def task_status(task: TaskView) -> SafeString:
    """Show whether a task is late."""
    return _pill(status_light(task))


@register.simple_tag
def task_state(state: str) -> SafeString:
    """Show whether a task, or one time of it, is looked after."""
    return _pill(state_light(state))


@register.simple_tag
def task_lights(task: TaskView) -> SafeString:
    """Show the lights in a row; the second is left out where the first says it."""
    pills = [task_status(task)]
    if task.status.kind not in _SAYS_THE_STATE:
        pills.append(task_state(task.state))
    return SafeString(" ".join([*pills, task_proof(task)]).strip())


@register.simple_tag
def task_proof(task: TaskView) -> SafeString:
    """Show how far a task is proven; nothing when nothing is owed yet."""
    light = proof_light(task)
    return _pill(light) if light else SafeString("")


@register.filter
def due_of(task: TaskView) -> str:
    """Say until when, by which rule, or why there is no day."""
    return due_words(task)


@register.simple_tag
def time_light(occurrence: Occurrence, day: date) -> SafeString:
    """Show how one time of a regular task stands on a day."""
    return _pill(wording.time_light(occurrence.state, occurrence.due_on, day))


@register.simple_tag
def standing_badge(reported: Reported) -> SafeString:
    """Show whether a reported result stands, and whether it was checked."""
    standing = SubmissionStanding(reported.submission.standing)
    if standing != SubmissionStanding.STANDING:
        return SafeString(badge("idle", str(standing.label), "line"))
    if reported.waits:
        return SafeString(badge("waiting", _("waits to be checked"), "half"))
    return SafeString(badge("done", _("checked"), "check"))


@register.simple_tag
def stance_of_side(said: Confirmation) -> SafeString:
    """Show what a side says of a result."""
    side = {"side": said.side.short_name}
    if said.stance == ConfirmationStance.CONFIRMED:
        return SafeString(badge("done", _("%(side)s confirms") % side, "checks"))
    if said.answered_on:
        words = _("%(side)s objected; answered") % side
        return SafeString(badge("idle", words, "speech"))
    return SafeString(badge("late", _("%(side)s objects") % side, "speech"))


@register.simple_tag
def event_words(event: TaskEvent) -> str:
    """Say what was done to a task."""
    return capfirst(words_of(f"assignment.{event.kind}"))


@register.inclusion_tag("tasks/_tasks_of_content.html", takes_context=True)
def tasks_of_content(
    context: Context, programme: Programme, content: ContentText, place: Standing
) -> dict[str, object]:
    """Show how the tasks of a content stand, those added after signing too."""
    actor = context["request"].mandate
    ids = [part.pk for part in content.with_descendants()]
    return {
        "tasks": board_of(programme.pk, actor.on).of_content(ids).tasks,
        "programme": programme,
        "content": content,
        "may_plan": can_plan(actor, place, actor.organisation_id),
    }


def _pill(light: Light) -> SafeString:
    return SafeString(badge(light.kind, light.words, light.icon))
