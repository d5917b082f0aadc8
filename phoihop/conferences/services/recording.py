"""Writing conferences told by a source.

None of these asks for a permission: who may record history is known to the room that
records it, and that room's service asks before it calls.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.conferences.errors import (
    ConferenceInFuture,
    ConferenceWithoutPurpose,
    ConferenceWithoutTitle,
    PersonWithoutName,
)
from phoihop.conferences.models import (
    Conference,
    ConferencePerson,
    ConferenceProgramme,
    Purpose,
)
from phoihop.conferences.states import ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.foundation import clock
from phoihop.foundation.vietnamese import fold, normalise
from phoihop.programmes.models import Origin, Programme
from phoihop.sources.models import Source

_CODE_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_CODE_LENGTH = 5
_FIELDS = ("title", "occurred_on", "place", "purposes", "convener", "concludes_for")


@dataclass(frozen=True, kw_only=True)
class PersonOutline:
    """Somebody at the conference as printed; titles in printing order.

    ``is_group`` says that the source names a group only, such as the leaders of a body.
    """

    name: str
    part: ConferencePerson.Part
    titles: Sequence[str] = ()
    is_group: bool = False
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class ConferenceOutline:
    """A conference as a source tells it; an empty field is one it does not state."""

    title: str
    occurred_on: date
    purposes: Sequence[Purpose]
    place: str = ""
    convener: str = ""
    concludes_for: str = ""
    people: Sequence[PersonOutline] = ()


@transaction.atomic
def record_conference(
    *, actor: Mandate | None, source: Source, outline: ConferenceOutline
) -> Conference:
    """Record a conference that a source tells.

    Raises:
        ConferenceWithoutTitle, ConferenceWithoutPurpose, ConferenceInFuture,
        PersonWithoutName: what is told makes no conference.
    """
    conference = Conference(
        public_code=new_code(source.unit, outline.occurred_on),
        unit_id=source.unit_id,
        origin=Origin.SOURCE,
        source=source,
        state=ConferenceState.HELD,
    )
    _take(conference, outline, actor)
    conference.save(force_insert=True)
    _write_people(conference, outline.people)
    record(
        actor=actor,
        action="conference.record",
        target=conference,
        circumstances=Circumstances(occurred_on=conference.occurred_on, within=source),
    )
    return conference


@transaction.atomic
def correct_conference(
    *, actor: Mandate | None, conference: Conference, outline: ConferenceOutline
) -> Conference:
    """Correct a conference told by a source; whoever calls holds the source's lock.

    Raises:
        ConferenceWithoutTitle, ConferenceWithoutPurpose, ConferenceInFuture,
        PersonWithoutName: what is told makes no conference.
    """
    locked = Conference.objects.select_for_update().get(pk=conference.pk)
    before = {name: getattr(locked, name) for name in _FIELDS}
    _take(locked, outline, actor)
    if locked.source is not None:
        locked.unit_id = locked.source.unit_id
    locked.version += 1
    locked.save(update_fields=[*_FIELDS, "unit", "version"])
    locked.people.all().delete()
    _write_people(locked, outline.people)
    after = {name: getattr(locked, name) for name in _FIELDS}
    record(
        actor=actor,
        action="conference.correct",
        target=locked,
        circumstances=Circumstances(
            within=locked.source, changes=changes_between(before, after)
        ),
    )
    return locked


@transaction.atomic
def link_programmes(
    *,
    conference: Conference,
    links: Sequence[tuple[Programme, ConferenceProgramme.Link]],
) -> None:
    """Say what the conference did with which programme; earlier links give way."""
    conference.programme_links.all().delete()
    ConferenceProgramme.objects.bulk_create(
        ConferenceProgramme(conference=conference, programme=programme, link=link)
        for programme, link in links
    )


def _take(
    conference: Conference, outline: ConferenceOutline, actor: Mandate | None
) -> None:
    if not (title := normalise(outline.title)):
        raise ConferenceWithoutTitle
    if not outline.purposes:
        raise ConferenceWithoutPurpose
    today = actor.on if actor else clock.today()
    if outline.occurred_on > today:
        raise ConferenceInFuture(today)
    conference.title = title
    conference.occurred_on = outline.occurred_on
    conference.place = normalise(outline.place)
    conference.purposes = [one.value for one in Purpose if one in outline.purposes]
    conference.convener = normalise(outline.convener)
    conference.concludes_for = normalise(outline.concludes_for)


def _write_people(conference: Conference, people: Sequence[PersonOutline]) -> None:
    rows = [
        ConferencePerson(
            conference=conference,
            rank=rank,
            part=one.part,
            name=normalise(one.name),
            titles=[title for raw in one.titles if (title := normalise(raw))],
            is_group=one.is_group,
        )
        for rank, one in enumerate(people, start=1)
    ]
    if not all(row.name for row in rows):
        raise PersonWithoutName
    ConferencePerson.objects.bulk_create(rows)


def new_code(unit: AdminUnit | None, day: date) -> str:
    """Make the permanent public code, such as ba-che-2020-k7qdw (decision 30)."""
    place = fold(unit.name).replace(" ", "-")[:30] if unit else "su-kien"
    tail = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return f"{place}-{day.year}-{tail}"
