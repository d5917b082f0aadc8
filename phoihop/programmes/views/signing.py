"""Recording signatures, and handing out the scans they were recorded with."""

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.documents.services import PrintedSignature
from phoihop.files.kinds import SCANS
from phoihop.files.services import store_file
from phoihop.files.streaming import stream
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes import policies, services
from phoihop.programmes.forms.signing import SignatureForm
from phoihop.programmes.models import Party
from phoihop.programmes.opening import allow, find_place, find_programme
from phoihop.programmes.services import SignatureOutline
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def sign_page(request: WorkRequest, programme_id: int, party_id: int) -> HttpResponse:
    """Record the signature of one party."""
    programme = find_programme(request, programme_id)
    party = get_object_or_404(programme.parties, pk=party_id)
    allow(
        policies.can_record_signature(request.mandate, find_place(request, programme))
    )
    form = SignatureForm(
        request.POST or None,
        request.FILES or None,
        party=party,
        today=request.mandate.on,
    )
    if form.is_valid():
        try:
            services.record_party_signature(
                actor=request.mandate,
                party=party,
                outline=_outline(request, form, party),
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("programmes:detail", programme.pk)
    page = {"programme": programme, "party": party, "form": form}
    return render(request, "programmes/sign.html", page, status=status_of(form))


@require_GET
def scan_page(
    request: WorkRequest, programme_id: int, party_id: int
) -> HttpResponseBase:
    """Hand out the scan of a signature to whoever may see the programme."""
    programme = find_programme(request, programme_id)
    parties = programme.parties.select_related("signature__scan")
    party = get_object_or_404(parties, pk=party_id)
    scan = party.signature.scan if party.signature else None
    if scan is None:
        raise Http404
    return stream(request, scan, as_name=scan.original_name)


def _outline(
    request: WorkRequest, form: SignatureForm, party: Party
) -> SignatureOutline:
    entered = form.cleaned_data
    scan = store_file(
        actor=request.mandate, upload=entered["scan"], accept=SCANS, field="scan"
    )
    printed = PrintedSignature(
        party_name=party.name,
        signatory_name=entered["signatory_name"],
        signatory_title=entered["signatory_title"],
        capacity_lines=tuple(entered["capacity_lines"].splitlines()),
        capacity_code=entered["capacity_code"],
        signed_on=entered["signed_on"],
        authorisation=entered["authorisation"],
    )
    return SignatureOutline(
        printed=printed, scan=scan, signatory_person_id=form.person_id()
    )
