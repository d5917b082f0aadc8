"""How the tasks of a programme, or of a page of a list, stand on a day.

One statement fetches all of them with what proves them, however many there are.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from phoihop.foundation.keeping import hashed_once
from phoihop.foundation.statements import named_rows_of
from phoihop.programmes.models import TaskOrigin
from phoihop.tasks.proof import proof_of_content
from phoihop.tasks.queries.facts import Facts
from phoihop.tasks.states import TaskState
from phoihop.tasks.status import Status, Timing
from phoihop.ui.ribbons import Proof

_MOST_KEPT = 4000
_FACTS = """
SELECT t.id AS pk, COALESCE(t.content_id, t.serves_id) AS content_id, t.title,
       t.extent, t.measure, t.deliverable, t.due_kind, t.due_rule, t.no_due_reason,
       t.origin, t.due_on AS first_due_on,
       COALESCE(first_lead.short_name, '') AS first_lead,
       a.id AS assignment_id, COALESCE(a.state, 'planned') AS state,
       COALESCE(a.lead_id, t.lead_id) AS lead_id,
       COALESCE(lead.short_name, first_lead.short_name, '') AS lead,
       CASE WHEN a.id IS NULL THEN t.due_on ELSE a.due_on END AS due_on,
       a.completed_on, COALESCE(a.extensions, 0) AS extensions,
       COALESCE(a.version, 0) AS version, a.assigned_by_id,
       a.submitted_by_person_id, a.verified_by_person_id,
       (SELECT COALESCE(string_agg(b.short_name, ', ' ORDER BY b.sort_key), '')
        FROM programmes_task_coordinating x
        JOIN directory_organisation b ON b.id = x.organisation_id
        WHERE x.task_id = t.id) AS coordinating,
       (SELECT json_agg(json_build_array(o.id, o.due_on, o.state,
                                          o.completed_on) ORDER BY o.due_on)
        FROM tasks_occurrence o WHERE o.assignment_id = a.id)::text AS occurrences,
       (SELECT json_agg(json_build_array(s.occurrence_id,
            (SELECT count(*) FROM tasks_evidenceuse u WHERE u.submission_id = s.id),
            (SELECT json_agg(json_build_array(c.side,
                COALESCE(p.short_name, b.short_name), c.stance,
                c.answered_on IS NOT NULL))
             FROM (SELECT DISTINCT ON (COALESCE(party_id, -organisation_id)) *,
                       COALESCE(party_id, -organisation_id) AS side
                   FROM tasks_confirmation WHERE submission_id = s.id
                   ORDER BY COALESCE(party_id, -organisation_id), id DESC) c
             LEFT JOIN programmes_party p ON p.id = c.party_id
             JOIN directory_organisation b ON b.id = c.organisation_id)))
        FROM tasks_submission s
        WHERE s.assignment_id = a.id AND s.standing = 'standing')::text AS submissions
FROM programmes_task t
LEFT JOIN tasks_assignment a ON a.task_id = t.id
LEFT JOIN directory_organisation lead ON lead.id = a.lead_id
LEFT JOIN directory_organisation first_lead ON first_lead.id = t.lead_id
"""
_OF_PROGRAMMES = """
JOIN programmes_content c ON c.id = COALESCE(t.content_id, t.serves_id)
WHERE c.programme_id = ANY(%s) AND NOT c.is_dropped
ORDER BY c.id, t.rank, t.id
"""
OF_PROGRAMME = """
JOIN programmes_content c ON c.id = COALESCE(t.content_id, t.serves_id)
WHERE c.programme_id = %s AND NOT c.is_dropped
ORDER BY c.id, t.rank, t.id
"""
_CHOSEN = "WHERE t.id = ANY(%s) ORDER BY array_position(%s, t.id)"


@hashed_once
@dataclass(frozen=True, kw_only=True)
class TaskView:
    """A task as it stands on a day: its five questions and its three lights.

    ``proof`` is None when nothing is owed yet (a recurring task before its first
    occurrence) and for a cancelled task. ``first_lead`` and ``first_due_on`` are what
    was promised; ``lead`` and ``due_on`` what holds now.
    """

    pk: int
    content_id: int | None
    title: str
    extent: str
    measure: str
    deliverable: str
    due_kind: str
    due_rule: str
    no_due_reason: str
    origin: str
    first_due_on: date | None
    first_lead: str
    assignment_id: int | None
    state: TaskState
    lead_id: int | None
    lead: str
    due_on: date | None
    completed_on: date | None
    extensions: int
    version: int
    assigned_by_id: int | None
    submitted_by_person_id: int | None
    verified_by_person_id: int | None
    coordinating: str
    status: Status
    proof: Proof | None
    evidence: int
    confirmed_by: tuple[str, ...]
    disputed_by: tuple[str, ...]
    occurrences_due: int
    occurrences_done: int
    timing: Timing | None = None

    @property
    def origin_label(self) -> str:
        """Say what it was promised in."""
        return str(TaskOrigin(self.origin).label)

    @property
    def is_cancelled(self) -> bool:
        """Tell whether it was called off."""
        return self.state == TaskState.CANCELLED

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be done."""
        return self.state not in {TaskState.COMPLETED, TaskState.CANCELLED}


@dataclass(frozen=True)
class ContentStand:
    """How far one content (with all below it) is proven, and whether it is late."""

    proof: Proof
    is_late: bool
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True)
class Board:
    """All tasks of a programme on a day, and their contents."""

    tasks: tuple[TaskView, ...]

    @cached_property
    def _by_content(self) -> dict[int | None, list[TaskView]]:
        found: defaultdict[int | None, list[TaskView]] = defaultdict(list)
        for task in self.tasks:
            found[task.content_id].append(task)
        return found

    def own_tasks(self, content_id: int) -> tuple[TaskView, ...]:
        """Return the tasks of one content, without those below it."""
        return tuple(self._by_content.get(content_id, ()))

    def of_content(self, content_ids: Iterable[int]) -> ContentStand:
        """Return how a content stands; ``content_ids`` name it and all below it."""
        below = self._by_content
        tasks = tuple(task for pk in content_ids for task in below.get(pk, ()))
        live = [task for task in tasks if not task.is_cancelled]
        return ContentStand(
            proof=proof_of_content(bool(live), [task.proof for task in live]),
            is_late=any(task.status.is_late and task.is_open for task in live),
            tasks=tasks,
        )

    @property
    def open_tasks(self) -> list[TaskView]:
        """Return the tasks in which something is still to be done."""
        return [task for task in self.tasks if task.is_open]


def board_of(programme_id: int, day: date) -> Board:
    """Return how the tasks of a programme stand, in one statement."""
    return Board(views_from(_FACTS + OF_PROGRAMME, [programme_id], day))


def board_of_several(programme_ids: Collection[int], day: date) -> Board:
    """Return how the tasks of several programmes stand, in one statement for all."""
    return Board(views_from(_FACTS + _OF_PROGRAMMES, [list(programme_ids)], day))


def views_of(task_ids: Sequence[int], day: date) -> tuple[TaskView, ...]:
    """Return how these tasks stand, in the order given, in one statement."""
    ids = list(task_ids)
    return views_from(_FACTS + _CHOSEN, [ids, ids], day) if ids else ()


def views_from(
    sql: str, values: Sequence[Any] | Mapping[str, Any], day: date
) -> tuple[TaskView, ...]:
    """Return the tasks that a statement with these columns finds."""
    names, rows = named_rows_of(sql, values)
    return tuple(_view(names, row, day) for row in rows)


# The same values on the same day give the same view; a change gives other values.
@lru_cache(maxsize=_MOST_KEPT)
def _view(names: tuple[str, ...], values: tuple[Any, ...], day: date) -> TaskView:
    row = dict(zip(names, values, strict=True))
    occurrences, submissions = row.pop("occurrences"), row.pop("submissions")
    facts = Facts.read(
        row, json.loads(occurrences or "[]"), json.loads(submissions or "[]")
    )
    return TaskView(
        **{**row, "state": TaskState(row["state"])},
        status=facts.status(day),
        proof=facts.proof(day),
        evidence=facts.evidence,
        confirmed_by=facts.parties_that("confirmed"),
        disputed_by=facts.parties_that("disputed"),
        occurrences_due=len(facts.due(day)),
        occurrences_done=facts.done(day),
        timing=facts.timing(day),
    )
