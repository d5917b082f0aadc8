"""Finding a conclusion for whoever asks; what he may not see does not exist."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.http import Http404

from phoihop.conferences.models import AgendaItem, ConclusionItem, Conference
from phoihop.conferences.policies import Standing, standing
from phoihop.conferences.queries.ledger import ConclusionStand, stands_of, with_bodies
from phoihop.conferences.queries.seen import people_of, visible_conference
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.ui.versioned import place_refusal


@dataclass(frozen=True)
class Meeting:
    """A conference and how the actor stands to it."""

    conference: Conference
    place: Standing


@dataclass(frozen=True)
class FoundConclusion(Meeting):
    """A conclusion with its conference, and how it stands today."""

    conclusion: ConclusionItem
    stand: ConclusionStand


def find_meeting(request: WorkRequest, conference_id: int) -> Meeting:
    """Return a conference that the actor may see, else answer 404."""
    conference = visible_conference(request.mandate, conference_id)
    if conference is None:
        raise Http404
    place = standing(request.mandate, conference, people_of(conference))
    return Meeting(conference, place)


def item_on_agenda(conference: Conference, item_id: int) -> AgendaItem:
    """Return an item that stands on the agenda, else answer 404."""
    item = conference.items.filter(pk=item_id, removed_at=None).first()
    if item is None:
        raise Http404
    item.conference = conference
    return item


def find_conclusion(request: WorkRequest, conclusion_id: int) -> FoundConclusion:
    """Return a conclusion of a conference that the actor may see, else answer 404."""
    rows = with_bodies(ConclusionItem.objects.filter(pk=conclusion_id))
    conclusion = rows.first()
    if conclusion is None:
        raise Http404
    meeting = find_meeting(request, conclusion.conference_id)
    [stand] = stands_of([conclusion], request.mandate.on)
    return FoundConclusion(meeting.conference, meeting.place, conclusion, stand)


def run(form: forms.Form, act: Callable[[], object]) -> bool:
    """Do the act if the form is right; a refusal goes beside its field."""
    if not form.is_valid():
        return False
    try:
        act()
    except RuleViolation as refusal:
        place_refusal(form, refusal)
        return False
    return True
