"""All that is kept of a concluded conference, as plain values, for one file.

Nothing in it depends on the day on which somebody asks, so the same state gives the
same values. Of programmes only those are named that the reader may see.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from phoihop.conferences.models import (
    AgendaItem,
    CarriedMatter,
    Conference,
    ConferencePerson,
    ConferenceProgramme,
    Invitation,
    MinuteRevision,
    Paper,
    Photo,
)
from phoihop.conferences.queries.board import Board, ItemLine, board_of
from phoihop.conferences.queries.dossier_conclusions import conclusions_in_file
from phoihop.conferences.queries.seen import programmes_seen
from phoihop.conferences.queries.summaries import photos_of
from phoihop.directory.mandates import Mandate
from phoihop.files.models import StoredFile

FORMAT = "phoihop.conference-file/1"
# More than all papers and photos of a long meeting; a file of it is still carried home.
MOST_BYTES = 512 * 1024 * 1024
PAPERS, PHOTOS = "tai-lieu", "anh"
MINUTES, NOTICE = "bien-ban-chot.json", "thong-bao-ket-luan-chot.json"


@dataclass(frozen=True)
class FiledBytes:
    """A stored file and the name under which it lies in the one file."""

    path: str
    title: str
    file: StoredFile


@dataclass(frozen=True)
class Dossier:
    """What goes into the one file: values, fixed texts by their name, stored files."""

    conference: Conference
    state: dict[str, Any]
    texts: dict[str, str]
    files: list[FiledBytes]

    @property
    def json(self) -> bytes:
        """The values as they are read by machines, the same for the same state."""
        written = json.dumps(
            self.state, ensure_ascii=False, sort_keys=True, indent=1, default=_plain
        )
        return f"{written}\n".encode()

    @property
    def sha256(self) -> str:
        """The hash of the values; it names every stored file by its own hash."""
        return hashlib.sha256(self.json).hexdigest()

    @property
    def size(self) -> int:
        """How many bytes the stored files have together."""
        return sum(one.file.size for one in self.files)


def dossier_of(actor: Mandate, conference: Conference) -> Dossier:
    """Return what is kept of a concluded conference, for one who may see it."""
    board = board_of(conference)
    programmes = programmes_seen(actor, board.links)
    papers = [*board.papers, *(one for line in board.lines for one in line.papers)]
    files = [*_filed(PAPERS, papers), *_filed(PHOTOS, photos_of(conference))]
    texts = _texts(conference, knows_all=len(programmes) == len(board.links))
    state = _state(board, programmes, files) | {
        "texts": {name: _hash(text) for name, text in texts.items()}
    }
    return Dossier(conference=conference, state=state, texts=texts, files=files)


def _state(
    board: Board, programmes: list[ConferenceProgramme], files: list[FiledBytes]
) -> dict[str, Any]:
    conference = board.conference
    return {
        "format": FORMAT,
        "conference": _head(conference),
        "programmes": [
            {"title": one.programme.title, "link": one.get_link_display()}
            for one in programmes
        ],
        "people": [_part(part, people) for part, people in board.parts],
        "invited": [_invited(one) for one in board.invitations],
        "agenda": _agenda(board, files),
        "taken_off": [
            {"title": one.title, "reason": one.removed_reason} for one in board.removed
        ],
        "conclusions": conclusions_in_file(conference),
        "notice": _notice(conference),
        "files": [_listed(one) for one in files],
    }


def _part(part: str, people: list[ConferencePerson]) -> dict[str, Any]:
    named = [{"name": one.name, "titles": one.titles} for one in people]
    return {"part": part, "people": named}


def _listed(one: FiledBytes) -> dict[str, Any]:
    return {
        "path": one.path,
        "title": one.title,
        "name": one.file.original_name,
        "size": one.file.size,
        "sha256": one.file.sha256,
    }


def _filed(folder: str, things: Iterable[Paper | Photo]) -> list[FiledBytes]:
    """Name each file by its number and its own name, so that no two are alike."""
    filed = []
    for number, thing in enumerate(things, start=1):
        path = f"{folder}/{number:03d}-{thing.file.original_name}"
        filed.append(FiledBytes(path, str(thing), thing.file))
    return filed


def _head(conference: Conference) -> dict[str, Any]:
    body = conference.organisation
    return {
        "code": conference.public_code,
        "title": conference.title,
        "state": conference.get_state_display(),
        "unit": str(conference.unit or ""),
        "purposes": conference.purpose_labels,
        "day": conference.occurred_on,
        "first_planned_for": conference.first_planned_on,
        "begins": conference.starts_at,
        "ends": conference.ends_at,
        "place": conference.place,
        "organiser": body.name if body else "",
        "convener": conference.convener,
        "concludes_for": conference.concludes_for,
        "series": conference.series,
        "number": conference.number,
        "gap_reason": conference.gap_reason,
        "invited_on": conference.invited_on,
        "concluded_on": conference.concluded_on,
        "concluded_by": conference.concluded_by_name,
        "concluded_by_title": conference.concluded_by_title,
        "no_conclusion_reason": conference.no_conclusion_reason,
        "minutes_sha256": conference.text.sha256 if conference.text else "",
    }


def _invited(one: Invitation) -> dict[str, Any]:
    return {
        "body": one.body_name,
        "asked_name": one.asked_name,
        "asked_title": one.asked_title,
        "head_asked": one.asks_head,
        "reply": one.get_answer_display(),
        "reply_reason": one.answer_reason,
        "replied_by": one.answered_by_name,
        "replied_on": one.answered_on,
        "sends_name": one.sent_name,
        "sends_title": one.sent_title,
        "attendance": one.get_attendance_display(),
        "came_name": one.came_name,
        "came_title": one.came_title,
    }


def _agenda(board: Board, files: list[FiledBytes]) -> list[dict[str, Any]]:
    number = board.conference.pk
    revisions: defaultdict[int, list[MinuteRevision]] = defaultdict(list)
    rows = MinuteRevision.objects.filter(item__conference_id=number)
    for one in rows.order_by("item_id", "number"):
        revisions[one.item_id].append(one)
    carried = CarriedMatter.objects.filter(conference_id=number)
    matters = {one.item_id: one for one in carried}
    paths = {one.file.pk: one.path for one in files}
    return [
        _item(line, revisions[line.item.pk], matters.get(line.item.pk), paths)
        for line in board.lines
    ]


def _item(
    line: ItemLine,
    revisions: list[MinuteRevision],
    matter: CarriedMatter | None,
    paths: dict[int, str],
) -> dict[str, Any]:
    item: AgendaItem = line.item
    body = item.speaker_organisation
    return {
        "number": line.number,
        "kind": item.get_kind_display(),
        "title": item.title,
        "speaker": item.speaker,
        "body": body.name if body else "",
        "planned_minutes": item.planned_minutes,
        "decision": item.decision,
        "papers": [paths[paper.file_id] for paper in line.papers],
        "carried": _matter(matter) if matter else None,
        "revisions": [_revision(one) for one in revisions],
    }


def _revision(one: MinuteRevision) -> dict[str, Any]:
    return {
        "number": one.number,
        "text": one.text,
        "reason": one.reason,
        "by": one.person_name,
        "title": one.title,
        "on": one.written_on,
    }


def _matter(one: CarriedMatter) -> dict[str, Any]:
    return {
        "kind": one.get_kind_display(),
        "facts": one.facts,
        "decision": one.get_decision_display(),
        "new_due_on": one.new_due_on,
        "reason": one.reason,
        "decided_on": one.decided_on,
        "decided_by": one.decided_by_name,
    }


def _notice(conference: Conference) -> dict[str, Any] | None:
    notice = getattr(conference, "notice", None)
    if notice is None:
        return None
    return {
        "code": notice.document.public_code,
        "number": notice.printed_number,
        "issued_on": notice.issued_on,
        "sha256": notice.text.sha256,
    }


def _texts(conference: Conference, *, knows_all: bool) -> dict[str, str]:
    """Return the fixed texts, to be checked by their hash.

    The minutes name every programme; whoever may not see one of them gets the minutes
    item by item, as the pages show them.
    """
    texts = {}
    if conference.text and knows_all:
        texts[MINUTES] = conference.text.canonical_text
    notice = getattr(conference, "notice", None)
    if notice is not None:
        texts[NOTICE] = notice.text.canonical_text
    return texts


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
