"""Days of what conferences concluded: due for the lead body, a reply to an urging."""

from phoihop.cycle.queries.source import CalendarSource
from phoihop.cycle.states import EntryKind
from phoihop.foundation.addresses import Address

# A conclusion that became tasks is due with them; until then with its own lead. The
# newest date that was decided holds, and a later conclusion may have replaced it.
_DUE = """
SELECT 'conferences.conclusionitem', k.lead_id, COALESCE(n.due_on, k.due_on),
       k.id, k.id, k.quote, c.title,
       NOT EXISTS (SELECT 1 FROM conferences_conclusiondecision d
                   WHERE d.conclusion_id = k.id AND d.move IN ('done', 'dropped')),
       true, NULL::time, NULL::time, '', k.version
FROM conferences_conclusionitem k
JOIN conferences_conference c ON c.id = k.conference_id
LEFT JOIN LATERAL (
    SELECT d.due_on FROM conferences_conclusiondecision d
    WHERE d.conclusion_id = k.id AND d.move = 'new_date' ORDER BY d.id DESC LIMIT 1
) n ON true
WHERE k.lead_id = ANY(%(bodies)s) AND c.state IN ('concluded', 'archived')
  AND COALESCE(n.due_on, k.due_on) BETWEEN %(first)s AND %(last)s
  AND NOT EXISTS (SELECT 1 FROM conferences_conclusiontask t
                  WHERE t.conclusion_id = k.id)
  AND NOT EXISTS (SELECT 1 FROM conferences_conclusionitem r WHERE r.corrects_id = k.id)
"""
# What is urged is between two bodies.
_REPLIES = """
SELECT 'conferences.urging', u.organisation_id, u.reply_by, k.id, u.id,
       u.text, c.title, u.replied_on IS NULL, false,
       NULL::time, NULL::time, '', k.version
FROM conferences_urging u
JOIN conferences_conclusionitem k ON k.id = u.conclusion_id
JOIN conferences_conference c ON c.id = k.conference_id
WHERE u.organisation_id = ANY(%(bodies)s)
  AND u.reply_by BETWEEN %(first)s AND %(last)s
"""

SOURCES = (
    CalendarSource(
        name="conferences.conclusionitem",
        kind=EntryKind.CONCLUSION,
        address=Address.CONCLUSION,
        select=_DUE,
    ),
    CalendarSource(
        name="conferences.urging",
        kind=EntryKind.URGING,
        address=Address.CONCLUSION,
        select=_REPLIES,
    ),
)
