"""What the public reads of conferences: their summaries as they were fixed."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from phoihop.conferences.models import Conference, ConferenceSummary, Photo
from phoihop.conferences.queries.board import Board
from phoihop.publication.models import Publication, PublicationQuerySet
from phoihop.publication.queries import live_publications

SUMMARY = ConferenceSummary._meta.label_lower
FORMAT = "phoihop.conference-summary/1"
_MOST_KEPT = 200


@dataclass(frozen=True, kw_only=True)
class PublicPhoto:
    """A photo that was chosen for the public; the caption is its text alternative."""

    # Its place among the photos of the conference; no number of the database.
    number: int
    caption: str
    taken_on: date


@dataclass(frozen=True, kw_only=True)
class PublicProgramme:
    """A programme that the conference was about."""

    title: str
    code: str
    link: str


@dataclass(frozen=True, kw_only=True)
class PublicSummary:
    """A concluded conference as everybody reads it."""

    code: str
    title: str
    purposes: tuple[str, ...]
    day: date
    place: str
    organiser: str
    convener: str
    concludes_for: str
    presiding: tuple[str, ...]
    agenda: tuple[str, ...]
    programmes: tuple[PublicProgramme, ...]
    paragraphs: tuple[str, ...]
    photos: tuple[PublicPhoto, ...]


def summary_text(
    board: Board, summary: ConferenceSummary, photos: Iterable[Photo]
) -> dict[str, Any]:
    """Return what is fixed when the summary is published."""
    conference = board.conference
    return {
        "format": FORMAT,
        "code": conference.public_code,
        "title": conference.title,
        "purposes": list(conference.purposes),
        "day": conference.occurred_on,
        "place": conference.place,
        "organiser": conference.organisation.name if conference.organisation else "",
        "convener": conference.convener,
        "concludes_for": conference.concludes_for,
        "presiding": [", ".join([one.name, *one.titles]) for one in board.presiding],
        "agenda": [line.item.title for line in board.lines],
        "programmes": [
            {
                "title": one.programme.title,
                "code": one.programme.public_code,
                "link": one.link,
            }
            for one in board.links
            if one.programme.is_signed
        ],
        "paragraphs": paragraphs_of(summary.text),
        "photos": [
            {"number": one.rank, "caption": one.caption, "taken_on": one.taken_on}
            for one in photos
        ],
    }


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a summary: what blank lines part."""
    parts = (part.strip() for part in text.split("\n\n"))
    return [" ".join(part.split()) for part in parts if part]


def published_summaries(unit_ids: Collection[int] | None = None) -> PublicationQuerySet:
    """Return the publications of summaries, of all units or of these, newest first."""
    found = live_publications().showing(SUMMARY)
    return found if unit_ids is None else found.of_units(list(unit_ids))


def read_summary(publication: Publication) -> PublicSummary:
    """Return the summary that a publication shows."""
    if publication.version is None:
        raise AssertionError
    return _read(publication.version.canonical_text)


def public_photo(public_code: str, number: int) -> Photo | None:
    """Return a photo that the public sees with the summary under this code."""
    shown = published_summaries().filter(public_code=public_code).first()
    if shown is None:
        return None
    if number not in {one.number for one in read_summary(shown).photos}:
        return None
    photos = Photo.objects.filter(
        conference__public_code=public_code, rank=number, is_public=True
    )
    return photos.select_related("file").first()


def conference_shown(publication: Publication) -> Conference:
    """Return the conference whose summary a publication shows."""
    return Conference.objects.get(summary=publication.object_id)


@lru_cache(maxsize=_MOST_KEPT)
def _read(text: str) -> PublicSummary:
    written = json.loads(text)
    return PublicSummary(
        code=written["code"],
        title=written["title"],
        purposes=tuple(written["purposes"]),
        day=date.fromisoformat(written["day"]),
        place=written["place"],
        organiser=written["organiser"],
        convener=written["convener"],
        concludes_for=written["concludes_for"],
        presiding=tuple(written["presiding"]),
        agenda=tuple(written["agenda"]),
        programmes=tuple(PublicProgramme(**one) for one in written["programmes"]),
        paragraphs=tuple(written["paragraphs"]),
        photos=tuple(
            PublicPhoto(
                number=one["number"],
                caption=one["caption"],
                taken_on=date.fromisoformat(one["taken_on"]),
            )
            for one in written["photos"]
        ),
    )
