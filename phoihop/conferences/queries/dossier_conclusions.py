"""The conclusions of a conference in its one file: with tasks, decisions, urgings."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from phoihop.conferences.conclusion_wording import due_words
from phoihop.conferences.models import ConclusionItem, Conference, Urging
from phoihop.conferences.queries.coming_due import days_of_conclusion
from phoihop.conferences.queries.ledger import (
    ConclusionStand,
    conclusions_of_conference,
)
from phoihop.tasks.models import Occurrence
from phoihop.tasks.queries.board import TaskView
from phoihop.tasks.states import TaskState

_Times = dict[int, list[dict[str, Any]]]


def conclusions_in_file(conference: Conference) -> list[dict[str, Any]]:
    """Return the conclusions in order, as they stand, whatever the day is."""
    day = conference.concluded_on or conference.occurred_on
    stands = conclusions_of_conference(conference.pk, day)
    times = _times(task.pk for stand in stands for task in stand.tasks)
    return [_conclusion(stand, times) for stand in stands]


def _conclusion(stand: ConclusionStand, times: _Times) -> dict[str, Any]:
    one = stand.item
    return {
        "number": one.number,
        "kind": one.get_kind_display(),
        "words": one.quote,
        "item": one.item.title,
        "lead": one.lead.name if one.lead else "",
        "addressed_to": one.addressed_to,
        "coordinating": [body.name for body in one.coordinating.all()],
        "supervisor": one.supervisor.name if one.supervisor else "",
        "due": due_words(one),
        "days": list(days_of_conclusion(one)),
        "replaces": _replaced(one),
        "is_replaced": stand.is_corrected,
        "is_closed": stand.closing is not None,
        "tasks": [_task(task, times) for task in stand.tasks],
        "decisions": [
            {
                "move": decision.get_move_display(),
                "due_on": decision.due_on,
                "reason": decision.reason,
                "on": decision.decided_on,
                "by": decision.person_name,
                "title": decision.title,
            }
            for decision in stand.decisions
        ],
        "urgings": [_urging(urging) for urging in stand.urgings],
    }


def _urging(urging: Urging) -> dict[str, Any]:
    return {
        "body": urging.organisation.name,
        "text": urging.text,
        "on": urging.urged_on,
        "by": urging.person_name,
        "reply_by": urging.reply_by,
        "reply": urging.reply,
        "replied_on": urging.replied_on,
        "replied_by": urging.replied_by_name,
    }


def _replaced(one: ConclusionItem) -> dict[str, Any] | None:
    if one.corrects is None:
        return None
    earlier = one.corrects
    return {"number": earlier.number, "day": earlier.conference.occurred_on}


def _task(task: TaskView, times: _Times) -> dict[str, Any]:
    return {
        "title": task.title,
        "lead": task.lead,
        "state": str(task.state.label),
        "due_on": task.due_on,
        "due_rule": task.due_rule,
        "no_due_reason": task.no_due_reason,
        "completed_on": task.completed_on,
        "times": times.get(task.pk, []),
    }


def _times(task_ids: Iterable[int]) -> _Times:
    """Return the times of regular tasks, each with how it stands."""
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = Occurrence.objects.filter(assignment__task__in=list(task_ids))
    named = rows.select_related("assignment").order_by("assignment_id", "due_on")
    for one in named:
        # A time begins as under way, also one whose day is far off.
        is_waiting = one.state == TaskState.IN_PROGRESS
        words = _("not done yet") if is_waiting else one.get_state_display()
        found[one.assignment.task_id].append({"due_on": one.due_on, "state": words})
    return found
