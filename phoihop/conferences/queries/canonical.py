"""The minutes of a conference as they are hashed and kept: plain values only."""

from typing import Any

from phoihop.conferences.models import Conference, Invitation
from phoihop.conferences.queries.board import Board, ItemLine

FORMAT = "phoihop.minutes/1"


def canonical(board: Board) -> dict[str, Any]:
    """Return the whole conference as plain values that JSON can hold."""
    return {
        "format": FORMAT,
        "conference": _head(board.conference),
        "people": [
            {"part": one.part, "name": one.name, "titles": list(one.titles)}
            for one in board.people
        ],
        "invited": [_invited(one) for one in board.invitations],
        "programmes": [
            {
                "title": one.programme.title,
                "code": one.programme.public_code,
                "link": one.link,
            }
            for one in board.links
        ],
        "agenda": [_item(line) for line in board.lines],
    }


def _head(conference: Conference) -> dict[str, Any]:
    return {
        "title": conference.title,
        "code": conference.public_code,
        "purposes": list(conference.purposes),
        "day": conference.occurred_on,
        "begins": _clock(conference.starts_at),
        "ends": _clock(conference.ends_at),
        "place": conference.place,
        "organiser": conference.organisation.name if conference.organisation else "",
        "convener": conference.convener,
        "concludes_for": conference.concludes_for,
        "series": conference.series,
        "number": conference.number,
        "gap_reason": conference.gap_reason,
        "no_conclusion_reason": conference.no_conclusion_reason,
        "concluded_by": conference.concluded_by_name,
        "concluded_by_title": conference.concluded_by_title,
        "concluded_on": conference.concluded_on,
    }


def _invited(invitation: Invitation) -> dict[str, str]:
    return {
        "body": invitation.body_name,
        "name": invitation.asked_name,
        "title": invitation.asked_title,
        "attendance": invitation.attendance,
        "came_name": invitation.came_name,
        "came_title": invitation.came_title,
    }


def _item(line: ItemLine) -> dict[str, Any]:
    item = line.item
    body = item.speaker_organisation
    return {
        "number": line.number,
        "kind": item.kind,
        "title": item.title,
        "speaker": item.speaker,
        "body": body.name if body else "",
        "decision": item.decision,
        "minute": line.text,
        "revision": line.minute.number if line.minute else None,
        "written_by": line.minute.person_name if line.minute else "",
        "papers": [
            {"title": paper.title, "sha256": paper.file.sha256} for paper in line.papers
        ],
    }


def _clock(moment: Any) -> str:
    return f"{moment:%H:%M}" if moment else ""
