"""How the tasks of a programme stood at the end of a day that is past.

The rows of today are read back through their events: what was reported, confirmed,
answered, extended or given to another body later is not seen. An act counts from the
day on which it was done, whatever day it speaks of.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from string import Template

from phoihop.foundation.statements import rows_of
from phoihop.tasks.models import Evidence
from phoihop.tasks.queries.board import OF_PROGRAMME, Board, views_from

# Each question is asked of the assignment "a", or of its occurrence "o".
_MOVES = """
SELECT e.kind FROM tasks_taskevent e
WHERE e.assignment_id = a.id AND e.occurrence_id {of} AND e.occurred_on <= %(day)s
  AND e.kind NOT IN ('extend', 'remind')
ORDER BY e.id DESC LIMIT 1
"""
_STATE = """
CASE ({last}) WHEN 'assign' THEN 'assigned' WHEN 'reassign' THEN 'assigned'
    WHEN 'return' THEN 'returned' WHEN 'accept' THEN 'accepted'
    WHEN 'start' THEN 'in_progress' WHEN 'send_back' THEN 'in_progress'
    WHEN 'submit' THEN 'submitted' WHEN 'complete' THEN 'completed'
    WHEN 'cancel' THEN 'cancelled' ELSE '{nothing}' END
"""
# A regular task is over with its last time, which is told of that time only.
_OVER = """
a.state = 'completed' AND t.due_kind = 'recurring' AND NOT EXISTS (
    SELECT 1 FROM tasks_taskevent e
    WHERE e.assignment_id = a.id AND e.occurred_on > %(day)s
      AND e.kind IN ('complete', 'cancel'))
"""
_DAY_CHANGED = """
SELECT e.old_due_on FROM tasks_taskevent e
WHERE e.assignment_id = a.id AND e.occurrence_id {of} AND e.occurred_on > %(day)s
  AND e.kind = 'extend' ORDER BY e.id LIMIT 1
"""
# A row with an empty old day is no missing row: the task had no day then.
_DUE = """
CASE WHEN EXISTS ({changed}) THEN ({changed}) ELSE {now} END
"""
_LEAD = """
COALESCE((SELECT e.old_lead_id FROM tasks_taskevent e
    WHERE e.assignment_id = a.id AND e.kind = 'reassign' AND e.occurred_on > %(day)s
    ORDER BY e.id LIMIT 1), a.lead_id)
"""
# What stood then: the last one reported by the day, unless it had been sent back, or
# the task had been given to another body since.
_STOOD = """
SELECT DISTINCT ON (s.occurrence_id) s.* FROM tasks_submission s
WHERE s.assignment_id = a.id AND s.submitted_on <= %(day)s
ORDER BY s.occurrence_id, s.number DESC
"""
_STILL = """
NOT (s.standing = 'sent_back' AND s.judged_on <= %(day)s)
AND NOT EXISTS (SELECT 1 FROM tasks_taskevent e
    WHERE e.assignment_id = a.id AND e.kind = 'reassign'
      AND e.occurred_on <= %(day)s AND e.recorded_at > s.submitted_at)
"""
_WORDS = """
SELECT json_agg(json_build_array(c.party_id, p.short_name, c.stance,
                                 COALESCE(c.answered_on <= %(day)s, false)))
FROM (SELECT DISTINCT ON (party_id) * FROM tasks_confirmation
      WHERE submission_id = s.id AND confirmed_on <= %(day)s
      ORDER BY party_id, id DESC) c
JOIN programmes_party p ON p.id = c.party_id
"""
_OWN, _ITS = "IS NULL", "= o.id"
_OWN_STATE = _STATE.format(last=_MOVES.format(of=_OWN), nothing="planned")
_OWN_STATE = f"CASE WHEN {_OVER} THEN 'completed' ELSE {_OWN_STATE} END"
_ITS_STATE = _STATE.format(last=_MOVES.format(of=_ITS), nothing="in_progress")
_OWN_DUE = _DUE.format(changed=_DAY_CHANGED.format(of=_OWN), now="a.due_on")
_ITS_DUE = _DUE.format(changed=_DAY_CHANGED.format(of=_ITS), now="o.due_on")
_PARTS = {
    "its_due": _ITS_DUE,
    "its_state": _ITS_STATE,
    "stood": _STOOD,
    "still": _STILL,
    "words": _WORDS,
    "own_state": _OWN_STATE,
    "own_due": _OWN_DUE,
    "lead": _LEAD,
}
_FACTS = Template("""
SELECT t.id AS pk, COALESCE(t.content_id, t.serves_id) AS content_id, t.title,
       t.extent, t.measure, t.deliverable, t.due_kind, t.due_rule, t.no_due_reason,
       t.origin, t.due_on AS first_due_on,
       COALESCE(first_lead.short_name, '') AS first_lead,
       a.id AS assignment_id, stood.state,
       COALESCE(stood.lead_id, t.lead_id) AS lead_id,
       COALESCE(lead.short_name, first_lead.short_name, '') AS lead,
       CASE WHEN stood.state = 'planned' THEN t.due_on ELSE stood.due_on END AS due_on,
       CASE WHEN stood.state IN ('submitted', 'completed')
            THEN COALESCE(own.completed_on, a.completed_on) END AS completed_on,
       COALESCE(a.extensions, 0) AS extensions, COALESCE(a.version, 0) AS version,
       a.assigned_by_id, a.submitted_by_person_id, a.verified_by_person_id,
       (SELECT COALESCE(string_agg(b.short_name, ', ' ORDER BY b.sort_key), '')
        FROM programmes_task_coordinating x
        JOIN directory_organisation b ON b.id = x.organisation_id
        WHERE x.task_id = t.id) AS coordinating,
       (SELECT json_agg(json_build_array(o.id, ${its_due}, ${its_state},
                (SELECT s.completed_on FROM (${stood}) s
                 WHERE s.occurrence_id = o.id AND ${still})) ORDER BY o.due_on)
        FROM tasks_occurrence o WHERE o.assignment_id = a.id)::text AS occurrences,
       (SELECT json_agg(json_build_array(s.occurrence_id,
            (SELECT count(*) FROM tasks_evidenceuse u
             WHERE u.submission_id = s.id AND u.added_on <= %(day)s), (${words})))
        FROM (${stood}) s WHERE ${still})::text AS submissions
FROM programmes_task t
LEFT JOIN tasks_assignment a ON a.task_id = t.id
CROSS JOIN LATERAL (SELECT ${own_state} AS state, ${own_due} AS due_on,
                           ${lead} AS lead_id) stood
LEFT JOIN LATERAL (SELECT s.completed_on FROM (${stood}) s
                   WHERE s.occurrence_id IS NULL AND ${still}) own ON true
LEFT JOIN directory_organisation lead ON lead.id = stood.lead_id
LEFT JOIN directory_organisation first_lead ON first_lead.id = t.lead_id
""").substitute(_PARTS)
_PROGRAMME = OF_PROGRAMME.replace("%s", "%(programme)s")
_EVIDENCE = Template("""
SELECT a.task_id, u.evidence_id FROM tasks_assignment a
CROSS JOIN LATERAL (${stood}) s
JOIN tasks_evidenceuse u ON u.submission_id = s.id AND u.added_on <= %(day)s
WHERE a.programme_id = %(programme)s AND ${still}
ORDER BY u.id
""").substitute(_PARTS)


def board_as_of(programme_id: int, day: date) -> Board:
    """Return how the tasks of a programme stood at the end of a day."""
    given = {"programme": programme_id, "day": day}
    return Board(views_from(_FACTS + _PROGRAMME, given, day))


def evidence_as_of(programme_id: int, day: date) -> Mapping[int, list[Evidence]]:
    """Return the evidence that stood for each task at the end of a day."""
    rows = rows_of(_EVIDENCE, {"programme": programme_id, "day": day})
    known = Evidence.objects.in_bulk({evidence_id for _task, evidence_id in rows})
    found: defaultdict[int, list[Evidence]] = defaultdict(list)
    for task_id, evidence_id in rows:
        if known[evidence_id] not in found[task_id]:
            found[task_id].append(known[evidence_id])
    return found
