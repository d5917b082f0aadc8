"""The list, entering an event, the record itself, correcting it."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.audit.queries import history_of
from phoihop.directory.history import last_change
from phoihop.directory.requests import WorkRequest
from phoihop.directory.units.queries import histories_of
from phoihop.foundation.errors import ChangedMeanwhile, RuleViolation
from phoihop.imports import policies, services
from phoihop.imports.forms.comparing import conflicts_between
from phoihop.imports.forms.events import MORE, EventForms
from phoihop.imports.forms.reading import outline_of
from phoihop.imports.forms.showing import initial_of
from phoihop.imports.forms.stored import stored_outline
from phoihop.imports.queries import visible_sources
from phoihop.imports.side_by_side import side_by_side
from phoihop.imports.views.finding import Found, allow, find_record
from phoihop.ui.versioned import place_refusal, status_of

_ON_A_PAGE = 30


@require_GET
def record_list_page(request: WorkRequest) -> HttpResponse:
    """List what the locality has recorded from public sources."""
    found = visible_sources(request.mandate).prefetch_related("conferences")
    page = {
        "page_obj": Paginator(found, _ON_A_PAGE).get_page(request.GET.get("page")),
        "may_record": policies.can_record(request.mandate),
    }
    return render(request, "imports/record_list.html", page)


@require_http_methods(["GET", "POST"])
def record_page(request: WorkRequest) -> HttpResponse:
    """Enter an event, with the text of its source beside."""
    allow(policies.can_record(request.mandate))
    initial: dict[str, object] = {"unit": request.mandate.unit_id}
    forms = _forms(request, initial)
    if MORE in request.POST:
        forms.with_more(request.POST[MORE])
    elif request.POST and forms.is_valid():
        try:
            source = services.record_from_source(
                actor=request.mandate, outline=outline_of(forms)
            )
        except RuleViolation as refusal:
            place_refusal(forms.head, refusal)
        else:
            return redirect("imports:detail", source.pk)
    return _answer(request, forms, {})


@require_GET
def detail_page(request: WorkRequest, source_id: int) -> HttpResponse:
    """Show the record: the text of the source beside what was taken from it."""
    found = find_record(request, source_id)
    page = {
        "found": found,
        "source": found.source,
        "event": found.event,
        "beside": side_by_side(found.event, found.source),
        "history": history_of(found.source),
    }
    return render(request, "imports/record.html", page)


@require_http_methods(["GET", "POST"])
def edit_page(request: WorkRequest, source_id: int) -> HttpResponse:
    """Correct a record that the public does not read."""
    found = find_record(request, source_id)
    allow(found.may_correct)
    forms = _forms(request, initial_of(found.event, found.source), is_correction=True)
    page: dict[str, object] = {"source": found.source}
    if MORE in request.POST:
        forms.with_more(request.POST[MORE])
    elif request.POST and forms.is_valid():
        try:
            services.correct_record(
                actor=request.mandate,
                source=found.source,
                outline=outline_of(forms),
                version=forms.head.cleaned_data["version"],
            )
        except RuleViolation as refusal:
            page |= _refused(forms, refusal, found)
        else:
            return redirect("imports:detail", source_id)
    return _answer(request, forms, page)


def _forms(
    request: WorkRequest, initial: dict[str, object], *, is_correction: bool = False
) -> EventForms:
    return EventForms(
        request.POST or None,
        histories=histories_of(request.mandate.unit_id),
        initial=initial,
        is_correction=is_correction,
    )


def _refused(
    forms: EventForms, refusal: RuleViolation, found: Found
) -> dict[str, object]:
    """Put the refusal where the person looks; of two records show both."""
    page = place_refusal(forms.head, refusal, **last_change(found.source))
    if isinstance(refusal, ChangedMeanwhile):
        stored = stored_outline(found.event, found.source)
        rows = conflicts_between(outline_of(forms), stored)
        page["conflict_fields"] = [*_list(page["conflict_fields"]), *rows]
    return page


def _list(found: object) -> list[object]:
    return list(found) if isinstance(found, list) else []


def _answer(
    request: WorkRequest, forms: EventForms, page: dict[str, object]
) -> HttpResponse:
    shown = page | {"form": forms.head, "rows": forms.rows, "forms": forms.all_forms}
    status = max(status_of(form) for form in forms.all_forms)
    return render(request, "imports/record_edit.html", shown, status=status)
