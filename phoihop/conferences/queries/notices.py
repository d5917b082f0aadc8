"""Reading the fixed text of a notice of conclusions."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from phoihop.conferences.models import ConclusionNotice


@dataclass(frozen=True)
class NoticeLine:
    """One conclusion as it was issued."""

    number: int
    is_directive: bool
    words: str
    addressed_to: str
    lead: str
    coordinating: tuple[str, ...]
    supervisor: str
    due_kind: str
    due_on: date | None
    due_words: str


@dataclass(frozen=True)
class NoticeText:
    """A notice as it was fixed."""

    title: str
    day: date
    place: str
    concludes_for: str
    concluded_by: str
    concluded_by_title: str
    lines: tuple[NoticeLine, ...]


def read_notice(notice: ConclusionNotice) -> NoticeText:
    """Return what the fixed text says, and nothing that was changed since."""
    written = json.loads(notice.text.canonical_text)
    head = written["conference"]
    return NoticeText(
        title=head["title"],
        day=date.fromisoformat(head["day"]),
        place=head["place"],
        concludes_for=head["concludes_for"],
        concluded_by=head["concluded_by"],
        concluded_by_title=head["concluded_by_title"],
        lines=tuple(_line(one) for one in written["conclusions"]),
    )


def _line(one: dict[str, Any]) -> NoticeLine:
    due = one["due"]
    return NoticeLine(
        number=one["number"],
        is_directive=one["kind"] == "directive",
        words=one["words"],
        addressed_to=one["addressed_to"],
        lead=one["lead"],
        coordinating=tuple(one["coordinating"]),
        supervisor=one["supervisor"],
        due_kind=due["kind"],
        due_on=date.fromisoformat(due["on"]) if due["on"] else None,
        due_words=due["rule"] or due["no_due_reason"],
    )
