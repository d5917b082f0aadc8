"""Days of conferences, for the body that organises them and for those invited."""

from phoihop.cycle.queries.source import CalendarSource
from phoihop.cycle.states import EntryKind
from phoihop.foundation.addresses import Address

# A body may be asked under several titles: it stays away when all of them do.
_DAYS = """
SELECT 'conferences.conference', x.body, c.occurred_on, c.id, c.id, c.title, '',
       c.state IN ('planned', 'invited') AND x.comes, c.invited_on IS NOT NULL,
       c.starts_at, c.ends_at, c.place, c.version
FROM conferences_conference c
JOIN (
    SELECT body, conference_id, bool_or(comes) AS comes FROM (
        SELECT organisation_id AS body, id AS conference_id, true AS comes
        FROM conferences_conference WHERE organisation_id = ANY(%(bodies)s)
        UNION ALL
        SELECT i.organisation_id, i.conference_id, i.answer <> 'cannot'
        FROM conferences_invitation i
        WHERE i.organisation_id = ANY(%(bodies)s) AND i.withdrawn_on IS NULL
    ) asked GROUP BY body, conference_id
) x ON x.conference_id = c.id
WHERE c.occurred_on BETWEEN %(first)s AND %(last)s AND c.origin = 'here'
  AND c.state NOT IN ('postponed', 'cancelled')
  AND (c.organisation_id = x.body OR c.invited_on IS NOT NULL)
"""

SOURCES = (
    CalendarSource(
        name="conferences.conference",
        kind=EntryKind.CONFERENCE,
        address=Address.CONFERENCE,
        select=_DAYS,
    ),
)
