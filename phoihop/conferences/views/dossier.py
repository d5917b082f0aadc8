"""The whole conference as one file."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from phoihop.conferences import policies, services
from phoihop.conferences.dossier import name_of, write_dossier
from phoihop.conferences.queries.dossier import dossier_of
from phoihop.conferences.views.loading import find
from phoihop.directory.requests import WorkRequest
from phoihop.files.streaming import hand_out
from phoihop.programmes.opening import allow


@require_POST
def take_dossier(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Keep in the journal that the file is taken, and lead to it."""
    found = find(request, conference_id)
    services.take_dossier(actor=request.mandate, conference=found.conference)
    return redirect("conferences:dossier", conference_id)


@require_GET
def dossier_file(request: WorkRequest, conference_id: int) -> HttpResponseBase:
    """Hand out the file to whoever sees the conference."""
    conference = find(request, conference_id).conference
    may = policies.can_take_dossier(conference)
    allow(may, str(policies.WHO_TAKES_DOSSIER))
    dossier = dossier_of(request.mandate, conference)
    services.check_size(dossier)
    return hand_out(
        write_dossier(dossier),
        as_name=name_of(conference),
        media_type="application/zip",
    )
