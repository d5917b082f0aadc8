"""Recording an amendment, and handing out the scan it was recorded with."""

from django.db import transaction
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.files.kinds import SCANS
from phoihop.files.services import store_file
from phoihop.files.streaming import stream
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes import policies, services
from phoihop.programmes.forms.amending import (
    AddedContentForm,
    AmendmentForm,
    added_forms,
)
from phoihop.programmes.models import Programme
from phoihop.programmes.opening import allow, find_place, find_programme
from phoihop.programmes.queries.amendments import not_withdrawn
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def amend_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Record a signed document that adds or withdraws contents."""
    programme = find_programme(request, programme_id)
    allow(policies.can_amend(request.mandate, find_place(request, programme)))
    form = AmendmentForm(
        request.POST or None,
        request.FILES or None,
        contents=not_withdrawn(programme.pk),
    )
    added = added_forms(request.POST or None)
    if form.is_valid() and all(one.is_valid() for one in added):
        try:
            _amend(request, programme, form, added)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("programmes:detail", programme.pk)
    page = {"programme": programme, "form": form, "added_forms": added}
    status = max(status_of(one) for one in (form, *added))
    return render(request, "programmes/amend.html", page, status=status)


@require_GET
def amendment_scan(
    request: WorkRequest, programme_id: int, amendment_id: int
) -> HttpResponseBase:
    """Hand out the scan of an amendment to whoever may see the programme."""
    programme = find_programme(request, programme_id)
    amendments = programme.amendments.select_related("scan")
    amendment = get_object_or_404(amendments, pk=amendment_id)
    return stream(request, amendment.scan, as_name=amendment.scan.original_name)


@transaction.atomic
def _amend(
    request: WorkRequest,
    programme: Programme,
    form: AmendmentForm,
    added: list[AddedContentForm],
) -> None:
    scan = store_file(
        actor=request.mandate,
        upload=form.cleaned_data["scan"],
        accept=SCANS,
        field="scan",
    )
    contents = [outline for one in added if (outline := one.outline())]
    services.amend(
        actor=request.mandate,
        programme=programme,
        outline=form.outline(scan, contents),
    )
