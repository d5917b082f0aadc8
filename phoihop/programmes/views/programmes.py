"""The list, the programme itself, its text on paper, its history."""

import re

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_page as history_page_of
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes import policies, services
from phoihop.programmes.actions import acts_open_to
from phoihop.programmes.forms.heads import (
    ChangeHeadForm,
    HeadForm,
    head_initial,
    head_suggestion,
)
from phoihop.programmes.forms.parties import party_forms
from phoihop.programmes.models import Origin, Programme
from phoihop.programmes.opening import (
    allow,
    find_place,
    find_programme,
    open_text,
)
from phoihop.programmes.queries.consent import consent_matrix
from phoihop.programmes.queries.earlier import earlier_programmes
from phoihop.programmes.queries.lists import ListFilter, programme_list
from phoihop.programmes.queries.signatures import (
    parties_with_signatures,
    standing_approvals,
)
from phoihop.programmes.queries.versions import changes_since_last_round
from phoihop.programmes.states import State
from phoihop.programmes.views.loading import (
    organisations_now,
)
from phoihop.programmes.views.pages import (
    loop_of,
    stored_by,
)
from phoihop.programmes.views.parties import outlines
from phoihop.publication.queries import publication_of
from phoihop.ui.versioned import place_refusal, status_of

_ON_A_PAGE = 30
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)


@require_GET
def programme_list_page(request: WorkRequest) -> HttpResponse:
    """Show the programmes that the mandate may see."""
    chosen = _chosen(request)
    rows = programme_list(request.mandate, chosen)
    page = {
        "page_obj": Paginator(rows, _ON_A_PAGE).get_page(request.GET.get("page")),
        "states": State.choices,
        "chosen": chosen,
        "may_open": policies.can_open_programme(request.mandate),
    }
    return render(request, "programmes/programme_list.html", page)


def _chosen(request: WorkRequest) -> ListFilter:
    """Read the filter; what nobody can have chosen filters nothing."""
    state, year = request.GET.get("state", ""), request.GET.get("year", "")
    return ListFilter(
        state=state if state in State.values else "",
        year=int(year) if _YEAR.fullmatch(year) else None,
    )


@require_http_methods(["GET", "POST"])
def open_programme(request: WorkRequest) -> HttpResponse:
    """Open a new draft."""
    allow(policies.can_open_programme(request.mandate))
    data = request.POST or None
    form = HeadForm(
        data,
        earlier=earlier_programmes(request.mandate),
        initial=head_suggestion(request.mandate.on),
    )
    parties = party_forms(organisations_now(request), data)
    if form.is_valid() and all(party.is_valid() for party in parties):
        try:
            programme = services.open_programme(
                actor=request.mandate, head=form.head(), parties=outlines(parties)
            )
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("programmes:detail", programme.pk)
    page = {"form": form, "parties": parties, "is_new": True}
    status = max(status_of(one) for one in (form, *parties))
    return render(request, "programmes/head_edit.html", page, status=status)


@require_GET
def programme_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show a draft, what was given up, or a source's; what was signed has its year."""
    opened = open_text(request, programme_id)
    programme, text, place = opened.programme, opened.text, opened.place
    if programme.is_signed and programme.origin == Origin.HERE:
        return redirect("desk:year", programme.pk)
    shown = publication_of(Programme._meta.label_lower, programme.pk)
    matrix = consent_matrix(programme, text) if programme.is_open else None
    page: dict[str, object] = {
        "programme": programme,
        "text": text,
        "place": place,
        "acts": acts_open_to(request.mandate, place, shown is not None, matrix),
        "publication": shown,
        "matrix": matrix,
        "loop": loop_of(programme),
        "parties": parties_with_signatures(programme),
        "approvals": standing_approvals(programme),
        "may_answer": policies.can_answer(request.mandate, place),
        "may_edit": policies.can_edit_text(request.mandate, place),
        "may_sign": policies.can_record_signature(request.mandate, place),
    }
    if not programme.is_open:
        return render(request, "programmes/programme.html", page)
    page["changes"] = changes_since_last_round(programme, text)
    return render(request, "programmes/draft.html", page)


@require_http_methods(["GET", "POST"])
def edit_head(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Change the head of a draft."""
    programme = find_programme(request, programme_id)
    allow(policies.can_edit_text(request.mandate, find_place(request, programme)))
    earlier = earlier_programmes(request.mandate).of(programme)
    form = ChangeHeadForm(
        request.POST or None,
        earlier=earlier,
        initial=head_initial(programme),
    )
    page: dict[str, object] = {"form": form, "programme": programme}
    if form.is_valid():
        version = form.cleaned_data["version"]
        try:
            services.change_head(
                actor=request.mandate,
                programme=programme,
                head=form.head(),
                version=version,
            )
        except RuleViolation as refusal:
            page |= place_refusal(form, refusal, **stored_by(programme))
        else:
            return redirect("programmes:detail", programme.pk)
    return render(request, "programmes/head_edit.html", page, status=status_of(form))


@require_GET
def text_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show the text as it will stand on paper."""
    opened = open_text(request, programme_id)
    page = {
        "programme": opened.programme,
        "text": opened.text,
        "parties": parties_with_signatures(opened.programme),
    }
    return render(request, "programmes/text.html", page)


@require_GET
def history_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show who did what when and why."""
    programme = find_programme(request, programme_id)
    page = {
        "programme": programme,
        "entries": history_page_of(programme, request.GET.get("page")),
    }
    return render(request, "programmes/history.html", page)
