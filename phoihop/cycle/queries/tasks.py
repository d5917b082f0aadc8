"""Due days of tasks and of each time of regular ones, for the body that leads them."""

from phoihop.cycle.queries.source import CalendarSource
from phoihop.cycle.states import EntryKind
from phoihop.foundation.addresses import Address
from phoihop.programmes.states import State
from phoihop.tasks.states import TaskState

_DATED = """
SELECT 'tasks.assignment', a.lead_id, a.due_on, a.task_id, a.id, t.title,
       COALESCE(p.title, ''),
       a.state = ANY(%(to_do)s)
       AND (p.id IS NULL OR (p.origin = 'here' AND p.state = ANY(%(carried_out)s))),
       true, NULL::time, NULL::time, '', a.version
FROM tasks_assignment a
JOIN programmes_task t ON t.id = a.task_id
LEFT JOIN programmes_programme p ON p.id = a.programme_id
WHERE a.lead_id = ANY(%(bodies)s) AND a.due_on BETWEEN %(first)s AND %(last)s
  AND a.state <> 'cancelled'
"""
_REGULAR = """
SELECT 'tasks.occurrence', a.lead_id, o.due_on, a.task_id, o.id, t.title,
       COALESCE(p.title, ''),
       o.state = 'in_progress' AND a.state = ANY(%(to_do)s)
       AND (p.id IS NULL OR (p.origin = 'here' AND p.state = ANY(%(carried_out)s))),
       true, NULL::time, NULL::time, '', o.version
FROM tasks_occurrence o
JOIN tasks_assignment a ON a.id = o.assignment_id
JOIN programmes_task t ON t.id = a.task_id
LEFT JOIN programmes_programme p ON p.id = a.programme_id
WHERE a.lead_id = ANY(%(bodies)s) AND o.due_on BETWEEN %(first)s AND %(last)s
  AND o.state <> 'cancelled' AND a.state <> 'cancelled'
"""
_VALUES = {
    # Reported is answered; what was given back is not the lead's any more.
    "to_do": [
        str(state)
        for state in (TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS)
    ],
    "carried_out": [str(State.SIGNED), str(State.CLOSED)],
}

SOURCES = (
    CalendarSource(
        name="tasks.assignment",
        kind=EntryKind.TASK,
        address=Address.TASK,
        select=_DATED,
        values=_VALUES,
    ),
    CalendarSource(
        name="tasks.occurrence",
        kind=EntryKind.TASK,
        address=Address.TASK,
        select=_REGULAR,
        values=_VALUES,
    ),
)
