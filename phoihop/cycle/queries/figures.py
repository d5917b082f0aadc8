"""Days until which figures of a period are entered, for the bodies that owe one."""

from phoihop.cycle.queries.source import CalendarSource
from phoihop.cycle.states import EntryKind
from phoihop.foundation.addresses import Address

_DUE = """
SELECT 'figures.reportingperiod', d.organisation_id, r.due_on, r.id, r.id, r.name, '',
       r.state = 'open' AND bool_or(NOT EXISTS (
           SELECT 1 FROM figures_measurement g
           JOIN indicators_indicatorversion w ON w.id = g.indicator_version_id
           WHERE g.period_id = r.id AND g.organisation_id = d.organisation_id
             AND w.indicator_id = d.indicator_id AND g.basis = 'computed'
             AND g.state <> 'draft')),
       true, NULL::time, NULL::time, '', r.version
FROM figures_figureduty d
JOIN figures_reportingperiod r ON r.unit_id = d.unit_id AND r.kind = d.period_kind
     AND d.valid && r.days
WHERE d.organisation_id = ANY(%(bodies)s)
  AND r.due_on BETWEEN %(first)s AND %(last)s
GROUP BY d.organisation_id, r.id
"""

SOURCES = (
    CalendarSource(
        name="figures.reportingperiod",
        kind=EntryKind.FIGURES,
        address=Address.PERIOD,
        select=_DUE,
    ),
)
