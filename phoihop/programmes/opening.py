"""Opening a programme for whoever asks: what he may not see does not exist.

Rooms above that show programmes open them by this door as well.
"""

from dataclasses import dataclass

from django.http import Http404

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes.models import Programme
from phoihop.programmes.policies import Standing, standing
from phoihop.programmes.queries.loading import load_text, parties_of
from phoihop.programmes.queries.text import ProgrammeText
from phoihop.programmes.queries.visible import visible_programme


@dataclass(frozen=True)
class Opened:
    """A programme with its text and how the actor stands to it."""

    programme: Programme
    text: ProgrammeText
    place: Standing


def find_programme(request: WorkRequest, programme_id: int) -> Programme:
    """Return the programme if the actor may see it, else answer 404."""
    programme = visible_programme(request.mandate, programme_id)
    if programme is None:
        raise Http404
    return programme


def open_text(request: WorkRequest, programme_id: int) -> Opened:
    """Return the programme with its whole text."""
    programme = find_programme(request, programme_id)
    text = load_text(programme)
    return Opened(programme, text, standing(request.mandate, programme, text.parties))


def find_place(request: WorkRequest, programme: Programme) -> Standing:
    """Return how the actor stands to the programme."""
    return standing(request.mandate, programme, parties_of(programme))


def allow(permitted: bool, whom_to_ask: str = "") -> None:
    """Refuse a page that only leads to a refused act."""
    if not permitted:
        raise NotAllowed(whom_to_ask)


def must_exist(found: object) -> None:
    """Answer 404 when there is nothing."""
    if not found:
        raise Http404
