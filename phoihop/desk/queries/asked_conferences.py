"""What the room of conferences asks of a mandate, by the policies of that room.

Whoever presides or takes the minutes is asked as a person, if his body may read the
conference; everybody else is asked by his right in the organising body.
"""

from phoihop.desk.queries.asked import Question
from phoihop.directory.models import Role

_COORDINATOR = frozenset({Role.COORDINATOR})
_SPEAKERS = frozenset({Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD})

_TO_ANSWER = """
    SELECT c.id, i.id, c.title, o.short_name, c.occurred_on, 1
    FROM conferences_invitation i
    JOIN conferences_conference c ON c.id = i.conference_id
    JOIN directory_organisation o ON o.id = c.organisation_id
    WHERE i.organisation_id = %(body)s AND i.answer = '' AND i.withdrawn_on IS NULL
      AND c.state = 'invited' AND c.occurred_on >= %(day)s
    ORDER BY c.occurred_on, i.id
"""
# What was left open before and stands on the agenda without a decision.
_UNDECIDED = """
    SELECT m.id FROM conferences_carriedmatter m
    JOIN conferences_agendaitem a ON a.id = m.item_id
    WHERE m.conference_id = c.id AND m.decision = '' AND a.removed_at IS NULL
"""
_AHEAD = """
    SELECT c.id, 0, c.title, '', c.occurred_on,
           (SELECT count(*) FROM ({undecided}) undecided)
    FROM conferences_conference c
    WHERE c.origin = 'here' AND c.organisation_id = %(body)s AND {which}
    ORDER BY c.occurred_on, c.id
"""
_TO_INVITE = _AHEAD.format(undecided=_UNDECIDED, which="c.state = 'planned'")
_TO_HOLD = _AHEAD.format(
    undecided=_UNDECIDED, which="c.state = 'invited' AND c.occurred_on <= %(day)s"
)
# The person has such a part, and his body may read the conference.
_HAS_PART = """EXISTS (
        SELECT 1 FROM conferences_conferenceperson one
        WHERE one.conference_id = c.id AND one.person_id = %(person)s
          AND one.part IN ({parts})
    ) AND (%(body)s IN (c.organisation_id, c.convener_organisation_id,
                        c.concludes_for_organisation_id) OR EXISTS (
        SELECT 1 FROM conferences_invitation guest
        WHERE guest.conference_id = c.id AND guest.organisation_id = %(body)s
          AND guest.withdrawn_on IS NULL
    ))"""
_AFTERWARDS = """
    SELECT c.id, 0, c.title, '', NULL::date, undecided.n
    FROM conferences_conference c
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM ({undecided}) m) undecided
    WHERE c.origin = 'here' AND c.state {state} AND undecided.n {matters}
      AND ((c.organisation_id = %(body)s AND {right}) OR ({part}))
    ORDER BY c.occurred_on, c.id
"""
_TO_DECIDE = _AFTERWARDS.format(
    undecided=_UNDECIDED,
    state="IN ('held', 'minuted')",
    matters="> 0",
    right="(%(coordinates)s OR %(is_chief)s)",
    part=_HAS_PART.format(parts="'presiding', 'secretary'"),
)
_TO_MINUTE = _AFTERWARDS.format(
    undecided=_UNDECIDED,
    state="= 'held'",
    matters="= 0",
    right="%(coordinates)s",
    part="FALSE",
)
_TO_CONCLUDE = _AFTERWARDS.format(
    undecided=_UNDECIDED,
    state="= 'minuted'",
    matters="= 0",
    right="%(is_chief)s",
    part=_HAS_PART.format(parts="'presiding'"),
)

QUESTIONS = (
    Question("answer", _TO_ANSWER, _SPEAKERS),
    Question("invite", _TO_INVITE, _COORDINATOR),
    Question("hold", _TO_HOLD, _COORDINATOR),
    Question("decide", _TO_DECIDE),
    Question("minute", _TO_MINUTE, _COORDINATOR),
    Question("conclude", _TO_CONCLUDE),
)
