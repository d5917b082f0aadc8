"""Days until which reports are submitted, for the bodies that owe one."""

from phoihop.cycle.queries.source import CalendarSource
from phoihop.cycle.states import EntryKind
from phoihop.foundation.addresses import Address

# A report that was returned is owed again.
_DUE = """
SELECT 'reports.reportduty', d.organisation_id, c.due_on, c.id, d.id, c.title, '',
       w.id IS NULL OR w.state IN ('draft', 'returned'),
       true, NULL::time, NULL::time, '', COALESCE(w.version, 0)
FROM reports_reportduty d
JOIN reports_reportcall c ON c.id = d.call_id
LEFT JOIN reports_report w ON w.duty_id = d.id
WHERE d.organisation_id = ANY(%(bodies)s) AND d.released_on IS NULL
  AND c.due_on BETWEEN %(first)s AND %(last)s
"""

SOURCES = (
    CalendarSource(
        name="reports.reportduty",
        kind=EntryKind.REPORT,
        address=Address.CALL,
        select=_DUE,
    ),
)
