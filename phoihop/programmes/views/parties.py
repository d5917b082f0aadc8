"""The parties of a draft."""

from typing import cast

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import ChangedMeanwhile, RuleViolation
from phoihop.programmes import policies, services
from phoihop.programmes.forms.parties import (
    PartiesForm,
    PartyForm,
    parties_conflict,
    parties_initial,
    party_forms,
)
from phoihop.programmes.opening import allow, find_place, find_programme
from phoihop.programmes.views.loading import (
    organisations_of,
)
from phoihop.programmes.views.pages import stored_by
from phoihop.ui.versioned import place_refusal, status_of


@require_http_methods(["GET", "POST"])
def edit_parties(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Change who stands in the programme."""
    programme = find_programme(request, programme_id)
    allow(policies.can_edit_text(request.mandate, find_place(request, programme)))
    data = request.POST or None
    form = PartiesForm(data, initial={"version": programme.version})
    parties = party_forms(organisations_of(programme), data, parties_initial(programme))
    page: dict[str, object] = {"form": form, "parties": parties}
    page["programme"] = programme
    if form.is_valid() and all(party.is_valid() for party in parties):
        try:
            services.change_parties(
                actor=request.mandate,
                programme=programme,
                parties=outlines(parties),
                version=form.cleaned_data["version"],
            )
        except RuleViolation as refusal:
            page |= place_refusal(form, refusal, **stored_by(programme))
            page |= _both_lists(parties, refusal)
        else:
            return redirect("programmes:detail", programme.pk)
    status = max(status_of(one) for one in (form, *parties))
    return render(request, "programmes/parties_edit.html", page, status=status)


def _both_lists(parties: list[PartyForm], refusal: RuleViolation) -> dict[str, object]:
    if not isinstance(refusal, ChangedMeanwhile):
        return {}
    stored = cast("list[services.PartyOutline]", refusal.saved["parties"])
    return {"conflict_fields": parties_conflict(outlines(parties), stored)}


def outlines(parties: list[PartyForm]) -> list[services.PartyOutline]:
    """Return the parties that were filled in."""
    return [outline for form in parties if (outline := form.outline())]
