"""Finding a conference for whoever asks; what he may not see does not exist."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.db.models import Model, QuerySet
from django.http import Http404

from phoihop.conferences.models import AgendaItem, Conference
from phoihop.conferences.policies import Standing, standing
from phoihop.conferences.queries.board import Board, ItemLine, board_of
from phoihop.conferences.queries.lists import bodies_of
from phoihop.conferences.queries.seen import people_of, visible_conference
from phoihop.directory.history import LastChange, last_change
from phoihop.directory.models import Organisation
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import ChangedMeanwhile, RuleViolation
from phoihop.ui.versioned import place_refusal


@dataclass(frozen=True)
class Found:
    """A conference and how the actor stands to it."""

    conference: Conference
    place: Standing


@dataclass(frozen=True)
class Opened(Found):
    """A conference with all that belongs to it."""

    board: Board

    def line(self, item_id: int) -> ItemLine:
        """Return the line of an item that stands on the agenda, else answer 404."""
        line = self.board.line_of(item_id)
        if line is None:
            raise Http404
        return line


def find(request: WorkRequest, conference_id: int) -> Found:
    """Return a conference that the actor may see, else answer 404."""
    conference = visible_conference(request.mandate, conference_id)
    if conference is None:
        raise Http404
    place = standing(request.mandate, conference, people_of(conference))
    return Found(conference, place)


def open_board(request: WorkRequest, conference_id: int) -> Opened:
    """Return a conference with its agenda, minutes, papers and guests."""
    conference = visible_conference(request.mandate, conference_id)
    if conference is None:
        raise Http404
    board = board_of(conference)
    place = standing(request.mandate, conference, board.people)
    return Opened(conference, place, board)


def find_item(conference: Conference, item_id: int) -> AgendaItem:
    """Return an item that stands on the agenda, else answer 404."""
    item = conference.items.filter(pk=item_id, removed_at=None).first()
    if item is None:
        raise Http404
    return item


def bodies_now(request: WorkRequest) -> QuerySet[Organisation]:
    """Return the organisations of the actor's unit on the day."""
    return bodies_of(request.mandate.unit_id, request.mandate.on)


def attempt(
    form: forms.Form, act: Callable[[], object], changed: Model | None = None
) -> tuple[bool, dict[str, object]]:
    """Do the act if the form is right, and tell whether it is done.

    A refusal goes beside its field; of a conflict, what the page must show is given
    back. ``changed`` is the thing of which the journal knows who saved it last.
    """
    if not form.is_valid():
        return False, {}
    try:
        act()
    except ChangedMeanwhile as refusal:
        last = (
            last_change(changed)
            if changed
            else LastChange(stored_by="", stored_at=None)
        )
        return False, place_refusal(form, refusal, **last)
    except RuleViolation as refusal:
        return False, place_refusal(form, refusal)
    return True, {}
