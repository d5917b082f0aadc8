"""Buttons that move somebody, something, one place up or down."""

import re

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from phoihop.conferences import services
from phoihop.conferences.meeting_errors import OrderChanged
from phoihop.conferences.services import Past
from phoihop.conferences.views.loading import find, find_item
from phoihop.directory.requests import WorkRequest

_NUMBER = re.compile(r"\d{1,12}", re.ASCII)


@require_POST
def move_item(request: WorkRequest, conference_id: int, item_id: int) -> HttpResponse:
    """Let an item of the agenda change places with its neighbour."""
    found = find(request, conference_id)
    services.move_item(
        actor=request.mandate,
        conference=found.conference,
        item=find_item(found.conference, item_id),
        past=_past(request),
    )
    page = reverse("conferences:conference", args=[conference_id])
    return redirect(f"{page}#item-{item_id}")


@require_POST
def move_person(
    request: WorkRequest, conference_id: int, person_id: int
) -> HttpResponse:
    """Let somebody change places with a neighbour."""
    found = find(request, conference_id)
    person = get_object_or_404(found.conference.people, pk=person_id)
    services.move_person(
        actor=request.mandate,
        conference=found.conference,
        person=person,
        past=_past(request),
    )
    page = reverse("conferences:people", args=[conference_id])
    return redirect(f"{page}#person-{person_id}")


@require_POST
def move_invitation(
    request: WorkRequest, conference_id: int, invitation_id: int
) -> HttpResponse:
    """Let an invited body change places with a neighbour."""
    found = find(request, conference_id)
    standing = found.conference.invitations.filter(withdrawn_on=None)
    invitation = get_object_or_404(standing, pk=invitation_id)
    services.move_invitation(
        actor=request.mandate,
        conference=found.conference,
        invitation=invitation,
        past=_past(request),
    )
    page = reverse("conferences:invitations", args=[conference_id])
    return redirect(f"{page}#invitation-{invitation_id}")


@require_POST
def move_photo(request: WorkRequest, conference_id: int, photo_id: int) -> HttpResponse:
    """Let a photo change places with a neighbour."""
    found = find(request, conference_id)
    photos = found.conference.photos.filter(removed_at=None)
    photo = get_object_or_404(photos, pk=photo_id)
    services.move_photo(
        actor=request.mandate,
        conference=found.conference,
        photo=photo,
        past=_past(request),
    )
    page = reverse("conferences:conference", args=[conference_id])
    return redirect(f"{page}#photo-{photo_id}")


def _past(request: WorkRequest) -> Past:
    """Return which way, and past which neighbour, the button said."""
    written = request.POST.get("past", "")
    if not _NUMBER.fullmatch(written):
        raise OrderChanged
    return Past(neighbour=int(written), is_up=request.POST.get("to") == "up")
