"""What the room of reports asks of a mandate, by the policies of that room."""

from phoihop.desk.queries.asked import Question
from phoihop.directory.models import Role

_COORDINATOR = frozenset({Role.COORDINATOR})
_WRITERS = frozenset({Role.OFFICER, Role.COORDINATOR})
_ISSUERS = frozenset({Role.CLERK, Role.OFFICE_CHIEF})

_DUTIES = """
    FROM reports_reportduty d
    JOIN reports_reportcall c ON c.id = d.call_id
    JOIN directory_organisation receiver ON receiver.id = c.receiver_id
    JOIN directory_organisation own ON own.id = d.organisation_id
    LEFT JOIN reports_report r ON r.duty_id = d.id
    WHERE d.released_on IS NULL
"""
_TO_BEGIN = f"""
    SELECT c.id, d.id, c.title, receiver.short_name, c.due_on, 1 {_DUTIES}
      AND d.organisation_id = %(body)s AND c.asked_on <= %(day)s AND r.id IS NULL
    ORDER BY c.due_on, d.id
"""
_TO_WRITE = f"""
    SELECT r.id, d.id, r.title, r.returned_reason, c.due_on, 1 {_DUTIES}
      AND r.organisation_id = %(body)s AND r.state IN ('draft', 'returned')
    ORDER BY c.due_on, d.id
"""
# Nobody accepts or approves a report that he wrote in.
_OF_OTHERS = "NOT %(person)s = ANY(r.writer_person_ids)"
_TO_ACCEPT = f"""
    SELECT r.id, d.id, r.title, own.short_name, NULL::date, 1 {_DUTIES}
      AND c.receiver_id = %(body)s AND r.state = 'submitted' AND {_OF_OTHERS}
    ORDER BY r.submitted_on, r.id
"""
_TO_APPROVE = f"""
    SELECT r.id, d.id, r.title, receiver.short_name, NULL::date, 1 {_DUTIES}
      AND r.organisation_id = %(body)s AND r.state = 'accepted' AND {_OF_OTHERS}
    ORDER BY r.accepted_on, r.id
"""
_TO_ISSUE = f"""
    SELECT r.id, d.id, r.title, receiver.short_name, NULL::date, 1 {_DUTIES}
      AND r.organisation_id = %(body)s AND r.state = 'approved'
    ORDER BY r.approved_on, r.id
"""
_MISSING = f"""
    SELECT c.id, 0, c.title, string_agg(own.short_name, ', ' ORDER BY own.sort_key),
           NULL::date, count(*) {_DUTIES}
      AND c.receiver_id = %(body)s AND c.due_on < %(day)s
      AND r.first_submitted_on IS NULL
    GROUP BY c.id ORDER BY c.due_on, c.id
"""

QUESTIONS = (
    Question("begin", _TO_BEGIN, _COORDINATOR),
    Question("write", _TO_WRITE, _WRITERS),
    Question("accept", _TO_ACCEPT, _COORDINATOR),
    Question("approve", _TO_APPROVE, frozenset({Role.HEAD})),
    Question("issue", _TO_ISSUE, _ISSUERS),
    Question("missing", _MISSING, _COORDINATOR),
)
