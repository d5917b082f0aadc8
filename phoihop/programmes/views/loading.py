"""Loading what the actor may see; everything else does not exist."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from phoihop.directory.models import Organisation
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.policies import Standing, standing
from phoihop.programmes.queries.loading import load_text, parties_of
from phoihop.programmes.queries.text import ProgrammeText


@dataclass(frozen=True)
class Opened:
    """A programme with its text and how the actor stands to it."""

    programme: Programme
    text: ProgrammeText
    place: Standing


def find_programme(request: WorkRequest, programme_id: int) -> Programme:
    """Return the programme if the actor may see it, else answer 404."""
    visible = Programme.objects.visible_to(request.mandate).select_related(
        "kind", "unit__kind", "unit__parent__kind", "document", "current_version"
    )
    return get_object_or_404(visible, pk=programme_id)


def open_text(request: WorkRequest, programme_id: int) -> Opened:
    """Return the programme with its whole text."""
    programme = find_programme(request, programme_id)
    text = load_text(programme)
    return Opened(programme, text, standing(request.mandate, programme, text.parties))


def find_place(request: WorkRequest, programme: Programme) -> Standing:
    """Return how the actor stands to the programme."""
    return standing(request.mandate, programme, parties_of(programme))


def find_content(programme: Programme, content_id: int) -> Content:
    """Return a content of the programme, else answer 404."""
    contents = programme.contents.filter(is_dropped=False)
    return get_object_or_404(contents.select_related("programme"), pk=content_id)


def organisations_of(programme: Programme) -> QuerySet[Organisation]:
    """Return the organisations that may lead or coordinate in the programme."""
    return (
        Organisation.objects.of_unit(programme.unit_id)
        .filter(period__overlap=programme.period)
        .select_related("kind")
        .in_order()
    )


def organisations_now(request: WorkRequest) -> QuerySet[Organisation]:
    """Return the organisations of the actor's unit today."""
    return Organisation.objects.of_unit(request.mandate.unit_id).on(today()).in_order()


def allow(permitted: bool) -> None:
    """Refuse a page that only leads to a refused act."""
    if not permitted:
        raise NotAllowed


def must_exist(found: object) -> None:
    """Answer 404 when there is nothing."""
    if not found:
        raise Http404
