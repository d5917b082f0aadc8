"""What the next programme asks of a mandate: to be opened, to be walked through."""

from phoihop.desk.queries.asked import Question
from phoihop.directory.models import Role

_COORDINATOR = frozenset({Role.COORDINATOR})

# Once another programme of its kind follows in time, nobody is asked for one any more.
_TO_OPEN = """
    SELECT p.id, 0, p.title, '', NULL::date, 1
    FROM programmes_programme p
    WHERE p.drafting_organisation_id = %(body)s AND p.unit_id = %(unit)s
      AND p.origin = 'here' AND p.state IN ('signed', 'closed')
      AND EXISTS (
        SELECT 1 FROM monitoring_review v
        WHERE v.programme_id = p.id AND v.kind = 'final' AND v.state = 'approved'
      )
      AND NOT EXISTS (
        SELECT 1 FROM programmes_programme later
        WHERE later.unit_id = p.unit_id AND later.state <> 'abandoned'
          AND (later.predecessor_id = p.id OR (
            later.kind_id = p.kind_id AND lower(later.period) >= upper(p.period)
          ))
      )
    ORDER BY p.period, p.id
"""
_TO_WALK = """
    SELECT p.id, 0, p.title, before.title, NULL::date, 1
    FROM renewals_renewal w
    JOIN programmes_programme p ON p.id = w.programme_id
    JOIN programmes_programme before ON before.id = w.predecessor_id
    WHERE p.drafting_organisation_id = %(body)s AND p.state = 'draft'
      AND w.finished_on IS NULL AND w.person_id IS NOT NULL
    ORDER BY p.period, p.id
"""

QUESTIONS = (
    Question("open", _TO_OPEN, _COORDINATOR),
    Question("walk", _TO_WALK, _COORDINATOR),
)
