"""The days ahead: what of one's own organisation comes due."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from phoihop.directory.mandates import Mandate
from phoihop.tasks.states import STEERED_STATES, TaskState

_AHEAD = timedelta(days=45)
_MOST = 12


@dataclass(frozen=True)
class DueDay:
    """A day and what comes due on it."""

    day: date
    title: str
    task_id: int


_DUE = """
SELECT due_on, title, task_id FROM (
    SELECT a.due_on, t.title, t.id AS task_id
    FROM tasks_assignment a JOIN programmes_task t ON t.id = a.task_id
    WHERE a.lead_id = %(body)s AND a.state = ANY(%(open)s)
    UNION ALL
    SELECT o.due_on, t.title, t.id
    FROM tasks_occurrence o
    JOIN tasks_assignment a ON a.id = o.assignment_id
    JOIN programmes_task t ON t.id = a.task_id
    WHERE a.lead_id = %(body)s AND a.state = ANY(%(open)s) AND o.state = %(to_do)s
) due
WHERE due_on BETWEEN %(first)s AND %(last)s
ORDER BY due_on, title LIMIT %(most)s
"""


def days_ahead(actor: Mandate, day: date) -> list[DueDay]:
    """Return what the actor's organisation has to finish in the next weeks."""
    values = {
        "body": actor.organisation_id,
        "open": [str(state) for state in STEERED_STATES - {TaskState.SUBMITTED}],
        "to_do": str(TaskState.IN_PROGRESS),
        "first": day,
        "last": day + _AHEAD,
        "most": _MOST,
    }
    with connection.cursor() as cursor:
        cursor.execute(_DUE, values)
        return [DueDay(*row) for row in cursor.fetchall()]
