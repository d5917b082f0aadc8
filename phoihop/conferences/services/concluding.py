"""Concluding a conference: its minutes become one fixed text."""

from django.db import transaction

from phoihop.conferences import policies
from phoihop.conferences.errors import ItemsUnresolved, NothingConcluded
from phoihop.conferences.models import Conference
from phoihop.conferences.queries.board import board_of
from phoihop.conferences.queries.canonical import canonical
from phoihop.conferences.queries.concluding import has_conclusion, unresolved_titles
from phoihop.conferences.services.issuing import check_before_concluding, issue_notice
from phoihop.conferences.services.steps import lock_conference, move, place_of
from phoihop.conferences.states import ConferenceMove
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import freeze_version, open_document
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise

_FIELDS = (
    "no_conclusion_reason",
    "concluded_on",
    "concluded_by_person_id",
    "concluded_by_name",
    "concluded_by_title",
    "document",
    "text",
)
# The heading of an official paper, so it is Vietnamese and is not translated.
_HEADING = "Biên bản"


@transaction.atomic
def conclude(
    *, actor: Mandate, conference: Conference, no_conclusion_reason: str = ""
) -> Conference:
    """Conclude the conference; nothing that was written changes any more.

    Raises:
        NotAllowed: the actor neither presides nor heads the organiser's office, or the
            minutes are not closed.
        ItemsUnresolved: an item of the agenda is not settled.
        MattersNotOnAgenda: something left open before was never looked at.
        WordsChangedSince: a conclusion no longer stands in the minutes.
        NothingConcluded: there is no conclusion, and no reason for none.
    """
    locked = lock_conference(conference.pk)
    permitted = policies.can_conclude(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_CONCLUDES))
    if titles := unresolved_titles(locked):
        raise ItemsUnresolved(titles)
    check_before_concluding(locked)
    _take_reason(locked, no_conclusion_reason)
    locked.concluded_on = actor.on
    locked.concluded_by_person_id = actor.person_id
    locked.concluded_by_name = actor.person_name
    locked.concluded_by_title = actor.title
    _fix(actor, locked)
    issue_notice(actor, locked)
    reason = locked.no_conclusion_reason
    step = ConferenceMove.CONCLUDE
    move(actor, locked, step, "conference.conclude", _FIELDS, reason)
    return locked


def _take_reason(conference: Conference, written: str) -> None:
    """Keep why there is no conclusion, where there is none."""
    if has_conclusion(conference):
        conference.no_conclusion_reason = ""
        return
    conference.no_conclusion_reason = normalise(written)
    if not conference.no_conclusion_reason:
        raise NothingConcluded


def _fix(actor: Mandate, conference: Conference) -> None:
    """Fix the minutes as one text under its hash."""
    if conference.unit_id is None:
        raise AssertionError
    conference.document = open_document(
        actor=actor,
        unit_id=conference.unit_id,
        kind_code="minutes",
        title=f"{_HEADING} {conference.title}"[:500],
    )
    conference.text = freeze_version(
        actor=actor,
        document=conference.document,
        canonical=canonical(board_of(conference)),
    )
