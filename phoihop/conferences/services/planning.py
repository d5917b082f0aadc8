"""Planning a conference held here, and writing its head."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.conferences import policies
from phoihop.conferences.errors import (
    ConferenceWithoutPurpose,
    ConferenceWithoutTitle,
    DayMovesByPostponing,
    EndsBeforeItBegins,
    GapUnexplained,
    NotYetHeld,
    NumberTaken,
    NumberWithoutSeries,
)
from phoihop.conferences.models import Conference, Purpose
from phoihop.conferences.services.recording import new_code
from phoihop.conferences.services.steps import lock_conference, place_of
from phoihop.conferences.states import AHEAD, ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Organisation
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.models import Origin
from phoihop.programmes.prose import prose

WRITTEN = (
    "title",
    "purposes",
    "occurred_on",
    "starts_at",
    "ends_at",
    "place",
    "convener",
    "convener_organisation",
    "concludes_for",
    "concludes_for_organisation",
    "series",
    "number",
    "previous",
    "gap_reason",
)


@dataclass(frozen=True, kw_only=True)
class HeadOutline:
    """The head of a conference as its organiser writes it."""

    title: str
    purposes: Sequence[Purpose]
    day: date
    place: str = ""
    starts_at: time | None = None
    ends_at: time | None = None
    convener: str = ""
    convener_organisation: Organisation | None = None
    concludes_for: str = ""
    concludes_for_organisation: Organisation | None = None
    series: str = ""
    number: int | None = None
    previous: Conference | None = None
    gap_reason: str = ""


@transaction.atomic
def plan_conference(*, actor: Mandate, outline: HeadOutline) -> Conference:
    """Plan a conference; nobody but the organising body knows of it yet.

    Raises:
        NotAllowed: the actor is no coordinator of an organisation.
        ConferenceWithoutTitle, ConferenceWithoutPurpose, EndsBeforeItBegins,
        NumberWithoutSeries, NumberTaken, GapUnexplained: the head is not right.
    """
    require(policies.can_plan(actor), str(policies.WHO_PREPARES))
    unit = AdminUnit.objects.get(pk=actor.unit_id)
    conference = Conference(
        public_code=new_code(unit, outline.day),
        unit=unit,
        organisation_id=actor.organisation_id,
        origin=Origin.HERE,
        first_planned_on=outline.day,
        created_by_person_id=actor.person_id,
    )
    _take(conference, outline)
    conference.save(force_insert=True)
    record(actor=actor, action="conference.plan", target=conference)
    return conference


@transaction.atomic
def change_head(
    *, actor: Mandate, conference: Conference, outline: HeadOutline, version: int
) -> Conference:
    """Write the head anew while the conference is not concluded.

    Raises:
        NotAllowed: the actor does not prepare this conference.
        ChangedMeanwhile: somebody saved another head since.
        DayMovesByPostponing: the invitations name another day.
        NotYetHeld: it was held, and the day is still to come.
        ConferenceWithoutTitle, ConferenceWithoutPurpose, EndsBeforeItBegins,
        NumberWithoutSeries, NumberTaken, GapUnexplained: the head is not right.
    """
    locked = lock_conference(conference.pk)
    place = place_of(actor, locked)
    require(policies.can_prepare(actor, place), str(policies.WHO_PREPARES))
    require_version(locked, version, WRITTEN)
    _check_day(actor, locked, outline.day)
    before = {name: getattr(locked, name) for name in WRITTEN}
    _take(locked, outline)
    if locked.invited_on is None:
        locked.first_planned_on = outline.day
    locked.version += 1
    locked.save(update_fields=[*WRITTEN, "first_planned_on", "version"])
    after = {name: getattr(locked, name) for name in WRITTEN}
    record(
        actor=actor,
        action="conference.change",
        target=locked,
        circumstances=Circumstances(changes=changes_between(before, after)),
    )
    return locked


def _check_day(actor: Mandate, conference: Conference, day: date) -> None:
    if day == conference.occurred_on:
        return
    if conference.invited_on is not None and conference.state in AHEAD:
        raise DayMovesByPostponing
    took_place = conference.state in (ConferenceState.HELD, ConferenceState.MINUTED)
    if took_place and day > actor.on:
        raise NotYetHeld(day)


def _take(conference: Conference, outline: HeadOutline) -> None:
    if not (title := normalise(outline.title)):
        raise ConferenceWithoutTitle
    if not outline.purposes:
        raise ConferenceWithoutPurpose
    if outline.starts_at and outline.ends_at and outline.ends_at <= outline.starts_at:
        raise EndsBeforeItBegins
    conference.title = title
    conference.purposes = [one.value for one in Purpose if one in outline.purposes]
    conference.occurred_on = outline.day
    conference.starts_at, conference.ends_at = outline.starts_at, outline.ends_at
    conference.place = normalise(outline.place)
    body = outline.convener_organisation
    conference.convener_organisation = body
    conference.convener = normalise(outline.convener) or (body.name if body else "")
    speaks = outline.concludes_for_organisation
    conference.concludes_for_organisation = speaks
    printed = normalise(outline.concludes_for)
    conference.concludes_for = printed or (speaks.name if speaks else "")
    _take_number(conference, outline)


def _take_number(conference: Conference, outline: HeadOutline) -> None:
    """Take the place in the series; a gap in the numbering is explained."""
    series, reason = normalise(outline.series), prose(outline.gap_reason)
    number, previous = outline.number, outline.previous
    if number is None:
        previous, reason = None, ""
    elif not series:
        raise NumberWithoutSeries
    elif not reason and number != (expected := _expected(previous)):
        raise GapUnexplained(expected)
    elif _is_taken(conference, series, number):
        raise NumberTaken(number)
    conference.series, conference.number = series, number
    conference.previous, conference.gap_reason = previous, reason


def _expected(previous: Conference | None) -> int:
    before = previous.number if previous and previous.number else 0
    return before + 1


def _is_taken(conference: Conference, series: str, number: int) -> bool:
    others = Conference.objects.filter(
        organisation=conference.organisation, series=series, number=number
    ).exclude(state=ConferenceState.CANCELLED)
    return others.exclude(pk=conference.pk).exists()
