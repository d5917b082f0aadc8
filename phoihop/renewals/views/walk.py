"""The walk through the lines of the old programme, and one of them."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.directory.history import last_change
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes.opening import allow
from phoihop.renewals import policies, services
from phoihop.renewals.forms.deciding import DecisionForm, decision_initial
from phoihop.renewals.queries.walk import Line
from phoihop.renewals.views.loading import Found, find_walk
from phoihop.ui.asking import NothingForm
from phoihop.ui.versioned import place_refusal, status_of


@require_GET
def walk_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show every line of the old programme, what is known of it and its decision."""
    found = find_walk(request, programme_id)
    return render(request, "renewals/walk.html", _page(found))


@require_http_methods(["GET", "POST"])
def line_page(request: WorkRequest, programme_id: int, key: str) -> HttpResponse:
    """Decide what becomes of one line, beside all that is known of it."""
    found = find_walk(request, programme_id)
    line = found.walk.line(key)
    if line is None:
        raise Http404
    allow(found.is_open, str(policies.WHO_WALKS))
    form = DecisionForm(
        request.POST or None,
        initial=decision_initial(line),
        walk=found.walk,
        line=line,
    )
    page = _page(found) | {"line": line, "place": found.walk.place_of(key)}
    if form.is_valid():
        conflict = _save(request, found, line, form)
        if form.is_valid():
            return redirect(_where_next(found, line))
        page |= conflict
    page["form"] = form
    return render(request, "renewals/line.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def rest_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Decide every line that is left as it is proposed."""
    found = find_walk(request, programme_id)
    allow(found.is_open, str(policies.WHO_WALKS))
    form = NothingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        services.decide_rest(actor=request.mandate, renewal=found.renewal)
        return redirect("renewals:walk", programme_id)
    return render(request, "renewals/rest.html", _page(found) | {"form": form})


@require_http_methods(["GET", "POST"])
def finish_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Let the decided lines become the contents of the draft."""
    found = find_walk(request, programme_id)
    allow(found.is_open, str(policies.WHO_WALKS))
    form = NothingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            services.finish_walk(actor=request.mandate, renewal=found.renewal)
        except RuleViolation as refusal:
            place_refusal(form, refusal)
        else:
            return redirect("programmes:detail", programme_id)
    page = _page(found) | {"form": form}
    return render(request, "renewals/finish.html", page, status=status_of(form))


def _page(found: Found) -> dict[str, object]:
    return {
        "programme": found.programme,
        "renewal": found.renewal,
        "walk": found.walk,
        "is_open": found.is_open,
    }


def _save(
    request: WorkRequest, found: Found, line: Line, form: DecisionForm
) -> dict[str, object]:
    """Store the decision; return what the page shows when somebody was faster."""
    try:
        services.decide_line(
            actor=request.mandate,
            renewal=found.renewal,
            key=line.key,
            outline=form.outline(),
            version=form.cleaned_data["version"],
        )
    except RuleViolation as refusal:
        if line.decision is None:
            return place_refusal(form, refusal)
        return place_refusal(form, refusal, **last_change(line.decision))
    return {}


def _where_next(found: Found, line: Line) -> str:
    """Return the next line without a decision, or the walk when there is none."""
    following = found.walk.after(line.key)
    if following is None or following.key == line.key:
        return reverse("renewals:walk", args=[found.programme.pk])
    return reverse("renewals:line", args=[found.programme.pk, following.key])
