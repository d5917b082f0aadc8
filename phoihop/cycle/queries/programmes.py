"""Days of programmes: comments due, first and last day, and the review at the end."""

from phoihop.cycle.queries.source import CalendarSource
from phoihop.cycle.states import EntryKind
from phoihop.foundation.addresses import Address
from phoihop.programmes.states import SIGNED_STATES

# Answered by a comment in this round, or by agreeing to the text that was sent out.
_COMMENTS = """
SELECT 'programmes.consultationround', m.organisation_id, r.deadline, p.id, r.id,
       p.title, '',
       p.state = 'consulting'
       AND NOT EXISTS (SELECT 1 FROM programmes_consultationround later
                       WHERE later.programme_id = p.id AND later.number > r.number)
       AND NOT EXISTS (SELECT 1 FROM programmes_comment c
                       WHERE c.round_id = r.id AND c.party_id = y.id)
       AND NOT EXISTS (SELECT 1 FROM programmes_consent s
                       JOIN programmes_content o ON o.id = s.content_id
                       WHERE o.programme_id = p.id AND s.party_id = y.id
                         AND s.given_at >= v.frozen_at),
       p.state = ANY(%(signed)s), NULL::time, NULL::time, '', p.version
FROM programmes_consultationround r
JOIN programmes_programme p ON p.id = r.programme_id
JOIN documents_version v ON v.id = r.text_id
JOIN programmes_party y ON y.programme_id = p.id
JOIN programmes_partymember m ON m.party_id = y.id
WHERE m.organisation_id = ANY(%(bodies)s) AND m.acts
  AND r.deadline BETWEEN %(first)s AND %(last)s AND p.state <> 'abandoned'
"""
_BEGINS = """
SELECT 'programmes.programme.begins', m.organisation_id, lower(p.period), p.id, p.id,
       p.title, '', false, true, NULL::time, NULL::time, '', p.version
FROM programmes_programme p
JOIN programmes_party y ON y.programme_id = p.id
JOIN programmes_partymember m ON m.party_id = y.id
WHERE m.organisation_id = ANY(%(bodies)s) AND p.state = ANY(%(signed)s)
  AND lower(p.period) BETWEEN %(first)s AND %(last)s
"""
_ENDS = """
SELECT 'programmes.programme.ends', m.organisation_id, upper(p.period) - 1, p.id, p.id,
       p.title, '', false, true, NULL::time, NULL::time, '', p.version
FROM programmes_programme p
JOIN programmes_party y ON y.programme_id = p.id
JOIN programmes_partymember m ON m.party_id = y.id
WHERE m.organisation_id = ANY(%(bodies)s) AND p.state = ANY(%(signed)s)
  AND upper(p.period) - 1 BETWEEN %(first)s AND %(last)s
"""
# The body that drafted it writes the review.
_REVIEW = """
SELECT 'programmes.programme.review', p.drafting_organisation_id, upper(p.period) - 1,
       p.id, p.id, p.title, '',
       p.state = 'signed' AND NOT EXISTS (
           SELECT 1 FROM monitoring_review w WHERE w.programme_id = p.id
             AND w.kind = 'final' AND w.state <> 'draft'),
       true, NULL::time, NULL::time, '', p.version
FROM programmes_programme p
WHERE p.drafting_organisation_id = ANY(%(bodies)s) AND p.origin = 'here'
  AND p.state IN ('signed', 'closed')
  AND upper(p.period) - 1 BETWEEN %(first)s AND %(last)s
"""
_SIGNED = {"signed": sorted(str(state) for state in SIGNED_STATES)}

SOURCES = (
    CalendarSource(
        name="programmes.consultationround",
        kind=EntryKind.CONSULTATION,
        address=Address.PROGRAMME,
        select=_COMMENTS,
        values=_SIGNED,
    ),
    CalendarSource(
        name="programmes.programme.begins",
        kind=EntryKind.BEGINS,
        address=Address.PROGRAMME,
        select=_BEGINS,
        values=_SIGNED,
    ),
    CalendarSource(
        name="programmes.programme.ends",
        kind=EntryKind.ENDS,
        address=Address.PROGRAMME,
        select=_ENDS,
        values=_SIGNED,
    ),
    CalendarSource(
        name="programmes.programme.review",
        kind=EntryKind.REVIEW,
        address=Address.REVIEWS,
        select=_REVIEW,
    ),
)
