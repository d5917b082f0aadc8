"""Issuing what was concluded: checked at the end, fixed as a notice, numbered later."""

from datetime import date
from typing import Any

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences.conclusion_errors import (
    MattersNotOnAgenda,
    NoticeDayImpossible,
    NoticeIncomplete,
    WordsChangedSince,
)
from phoihop.conferences.models import ConclusionItem, ConclusionNotice, Conference
from phoihop.conferences.queries.ledger import with_bodies
from phoihop.conferences.queries.matters import matters_not_on_agenda
from phoihop.conferences.services.agenda_writing import looks_back
from phoihop.conferences.services.steps import lock_conference
from phoihop.directory.mandates import Mandate
from phoihop.documents.services import freeze_version, open_document
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise

FORMAT = "phoihop.conclusions/1"
# The heading of an official paper, so it is Vietnamese and is not translated.
_HEADING = "Thông báo kết luận"


def check_before_concluding(conference: Conference) -> None:
    """Refuse to conclude while something is left that a briefing must decide on.

    Raises:
        MattersNotOnAgenda: the agenda never held something that was left open.
        WordsChangedSince: a conclusion no longer stands in the minutes.
    """
    if looks_back(conference):
        left = matters_not_on_agenda(conference, conference.occurred_on)
        if left:
            raise MattersNotOnAgenda([one.title for one in left])
    gone = [one.quote for one in _conclusions(conference) if not _stands(one)]
    if gone:
        raise WordsChangedSince(gone)


def issue_notice(actor: Mandate, conference: Conference) -> ConclusionNotice | None:
    """Fix the notice of conclusions as one text; without conclusions there is none."""
    conclusions = _conclusions(conference)
    if not conclusions or conference.unit_id is None:
        return None
    document = open_document(
        actor=actor,
        unit_id=conference.unit_id,
        kind_code="conclusion_notice",
        title=f"{_HEADING} {conference.title}"[:500],
    )
    text = freeze_version(
        actor=actor, document=document, canonical=canonical(conference, conclusions)
    )
    return ConclusionNotice.objects.create(
        conference=conference, document=document, text=text
    )


@transaction.atomic
def number_notice(
    *, actor: Mandate, notice: ConclusionNotice, printed_number: str, issued_on: date
) -> ConclusionNotice:
    """Enter, once, the number and the day under which the notice went out.

    Raises:
        NotAllowed: the actor is no clerk of these bodies, or it has a number.
        NoticeIncomplete, NoticeDayImpossible: the number or the day is missing.
    """
    conference = lock_conference(notice.conference_id)
    kept = ConclusionNotice.objects.get(pk=notice.pk)
    permitted = policies.can_number(actor, conference, kept)
    require(permitted, str(policies.WHO_NUMBERS))
    if not (written := normalise(printed_number)):
        raise NoticeIncomplete
    if not conference.occurred_on <= issued_on <= actor.on:
        raise NoticeDayImpossible(conference.occurred_on, actor.on)
    kept.printed_number, kept.issued_on = written, issued_on
    kept.numbered_by_name = actor.person_name
    kept.save(update_fields=["printed_number", "issued_on", "numbered_by_name"])
    record(
        actor=actor,
        action="notice.number",
        target=kept,
        circumstances=Circumstances(within=conference, changes={"": ["", written]}),
    )
    return kept


def canonical(
    conference: Conference, conclusions: list[ConclusionItem]
) -> dict[str, Any]:
    """Return the notice as plain values that JSON can hold."""
    body = policies.assigning_body_of(conference)
    return {
        "format": FORMAT,
        "conference": {
            "title": conference.title,
            "code": conference.public_code,
            "day": conference.occurred_on,
            "place": conference.place,
            "concludes_for": conference.concludes_for or body.name,
            "concluded_by": conference.concluded_by_name,
            "concluded_by_title": conference.concluded_by_title,
        },
        "conclusions": [_line(one) for one in conclusions],
    }


def _line(one: ConclusionItem) -> dict[str, Any]:
    return {
        "number": one.number,
        "kind": one.kind,
        "words": one.quote,
        "addressed_to": one.addressed_to,
        "lead": one.lead.name if one.lead else "",
        "coordinating": [body.name for body in one.coordinating.all()],
        "supervisor": one.supervisor.name if one.supervisor else "",
        "due": {
            "kind": one.due_kind,
            "on": one.due_on,
            "rule": one.due_rule,
            "no_due_reason": one.no_due_reason,
        },
    }


def _conclusions(conference: Conference) -> list[ConclusionItem]:
    rows = ConclusionItem.objects.filter(conference=conference)
    return list(with_bodies(rows.order_by("number")))


def _stands(conclusion: ConclusionItem) -> bool:
    """Tell whether the words still stand in the minute, on an item of the agenda."""
    if conclusion.item.removed_at is not None:
        return False
    last = conclusion.item.revisions.order_by("-number").first()
    return last is not None and conclusion.quote in last.text
