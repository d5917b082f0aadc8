"""What the room of figures asks of a mandate, by the policies of that room."""

from phoihop.desk.queries.asked import Question
from phoihop.directory.models import Role

_OFFICER = frozenset({Role.OFFICER})
_COORDINATOR = frozenset({Role.COORDINATOR})
_LEADERS = frozenset({Role.HEAD, Role.OFFICE_CHIEF})
_DECIDERS = _LEADERS | _COORDINATOR

# A duty meets the periods of its kind whose day of counting lies within it.
_TO_ENTER = """
    SELECT p.id, count(*) FILTER (WHERE EXISTS (
               SELECT 1 FROM figures_measurement e
               WHERE e.period_id = p.id AND e.indicator_version_id = v.id
                 AND e.organisation_id = d.organisation_id AND e.state = 'draft'
                 AND e.current_id IS NOT NULL AND e.basis = 'computed'
           )), p.name, '', p.due_on, count(*)
    FROM figures_figureduty d
    JOIN figures_reportingperiod p ON p.unit_id = d.unit_id
        AND p.kind = d.period_kind AND d.valid @> p.cut_off
    JOIN indicators_indicatorversion v ON v.indicator_id = d.indicator_id
        AND v.valid @> p.cut_off AND v.state IN ('active', 'retired')
    WHERE d.organisation_id = %(body)s AND p.state = 'open'
      AND p.cut_off <= %(day)s AND NOT EXISTS (
        SELECT 1 FROM figures_measurement m
        WHERE m.period_id = p.id AND m.indicator_version_id = v.id
          AND m.subject_id IS NOT DISTINCT FROM
              CASE WHEN d.is_about_the_body THEN d.organisation_id END
          AND m.state <> 'draft' AND m.basis = 'computed'
    )
    GROUP BY p.id ORDER BY p.due_on, p.id
"""
# Nobody checks or approves what he has entered a value of.
_OF_ANOTHER = """
    m.entered_by_person_id <> %(person)s
    AND m.submitted_by_person_id IS DISTINCT FROM %(person)s
    AND NOT EXISTS (
        SELECT 1 FROM figures_measurementrevision r
        WHERE r.measurement_id = m.id AND r.person_id = %(person)s
    )
"""
_ON_THE_WAY = """
    SELECT p.id, 0, p.name, string_agg(DISTINCT o.short_name, ', '), NULL::date,
           count(*)
    FROM figures_measurement m
    JOIN figures_reportingperiod p ON p.id = m.period_id AND p.state = 'open'
    JOIN directory_organisation o ON o.id = m.organisation_id
    WHERE {of_another} AND {which}
    GROUP BY p.id ORDER BY p.due_on, p.id
"""
_TO_CHECK = _ON_THE_WAY.format(
    of_another=_OF_ANOTHER,
    which="m.state = 'submitted' "
    "AND %(body)s IN (m.organisation_id, p.organisation_id)",
)
_TO_APPROVE = _ON_THE_WAY.format(
    of_another=_OF_ANOTHER,
    which="m.state = 'verified' AND m.organisation_id = %(body)s",
)
_TO_CORRECT = """
    SELECT min(r.id), 0, '', string_agg(DISTINCT o.short_name, ', '), NULL::date,
           count(*)
    FROM figures_correctionrequest r
    JOIN figures_measurement m ON m.id = r.measurement_id
    JOIN directory_organisation o ON o.id = r.organisation_id
    WHERE r.state = 'requested' AND m.unit_id = %(unit)s
      AND r.organisation_id <> %(body)s AND r.requested_by_person_id <> %(person)s
    HAVING count(*) > 0
"""
_TO_SET = """
    SELECT min(t.id), 0, '', '', NULL::date, count(*)
    FROM figures_plantarget t
    WHERE t.state = 'draft' AND t.organisation_id = %(body)s
      AND t.proposed_by_person_id <> %(person)s
    HAVING count(*) > 0
"""
_TO_LOCK = """
    SELECT p.id, 0, p.name, p.lock_asked_by_name, NULL::date, 1
    FROM figures_reportingperiod p
    WHERE p.state = 'open' AND p.unit_id = %(unit)s
      AND p.lock_asked_by_person_id <> %(person)s
    ORDER BY p.due_on, p.id
"""

QUESTIONS = (
    Question("enter", _TO_ENTER, _OFFICER),
    Question("check", _TO_CHECK, _COORDINATOR),
    Question("approve", _TO_APPROVE, _LEADERS),
    Question("correct", _TO_CORRECT, _DECIDERS),
    Question("set", _TO_SET, _LEADERS),
    Question("lock", _TO_LOCK, frozenset({Role.OFFICE_CHIEF})),
)
