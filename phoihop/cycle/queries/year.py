"""The programme whose year a body is in, and how far that year is; one query."""

from datetime import date
from typing import Any

from phoihop.cycle.phases import YearFacts
from phoihop.foundation.statements import rows_of
from phoihop.programmes.states import SIGNED_STATES

_YEAR = """
SELECT p.id, p.title, p.state, upper(p.period) - 1, p.predecessor_id,
    (SELECT max(w.approved_on) FROM monitoring_review w
     WHERE w.programme_id = p.predecessor_id AND w.kind = 'final'
       AND w.state = 'approved'),
    (SELECT min(r.opened_on) FROM programmes_consultationround r
     WHERE r.programme_id = p.id),
    p.signed_on,
    (SELECT count(*) FROM programmes_task t
     JOIN programmes_content c ON c.id = COALESCE(t.content_id, t.serves_id)
     WHERE c.programme_id = p.id AND NOT c.is_dropped),
    (SELECT count(*) FROM tasks_assignment a
     JOIN programmes_task t ON t.id = a.task_id
     JOIN programmes_content c ON c.id = COALESCE(t.content_id, t.serves_id)
     WHERE c.programme_id = p.id AND NOT c.is_dropped),
    LEAST(
        (SELECT min(e.occurred_on) FROM conferences_conferenceprogramme l
         JOIN conferences_conference e ON e.id = l.conference_id
         WHERE l.programme_id = p.id
           AND e.purposes && ARRAY['briefing', 'interim_review']::varchar[]
           AND e.state IN ('held', 'minuted', 'concluded', 'archived')),
        (SELECT min(w.approved_on) FROM monitoring_review w
         WHERE w.programme_id = p.id AND w.kind = 'interim' AND w.state = 'approved')
    ),
    (SELECT max(w.approved_on) FROM monitoring_review w
     WHERE w.programme_id = p.id AND w.kind = 'final' AND w.state = 'approved')
FROM programmes_programme p
WHERE p.origin = 'here' AND p.state NOT IN ('abandoned', 'superseded', 'terminated')
  AND NOT EXISTS (SELECT 1 FROM programmes_programme b WHERE b.term_programme_id = p.id)
  AND (p.drafting_organisation_id = %(body)s OR (
      p.first_shared_at IS NOT NULL AND EXISTS (
          SELECT 1 FROM programmes_party y
          JOIN programmes_partymember m ON m.party_id = y.id
          WHERE y.programme_id = p.id AND m.organisation_id = %(body)s)))
ORDER BY (p.state = ANY(%(signed)s) AND p.period @> %(day)s::date) DESC,
         upper(p.period) DESC, p.id DESC
LIMIT 1
"""


def year_facts(organisation_id: int, day: date) -> YearFacts | None:
    """Return the signed programme the day falls into, else the latest; None if none.

    A programme of several years with yearly ones beneath it is no programme of a year.
    """
    values: dict[str, Any] = {
        "body": organisation_id,
        "day": day,
        "signed": [str(state) for state in SIGNED_STATES],
    }
    found = rows_of(_YEAR, values)
    if not found:
        return None
    [row] = found
    number, title, state, last_day, predecessor, before, *rest = row
    sent_out, signed_on, tasks, assigned, briefed_on, reviewed_on = rest
    return YearFacts(
        programme_id=number,
        title=title,
        state=state,
        last_day=last_day,
        predecessor_id=predecessor,
        before_reviewed_on=before,
        sent_out_on=sent_out,
        signed_on=signed_on,
        tasks=tasks,
        assigned=assigned,
        briefed_on=briefed_on,
        reviewed_on=reviewed_on,
    )
