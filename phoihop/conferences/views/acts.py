"""The acts on a conference: inviting, holding, concluding, publishing."""

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from phoihop.conferences.actions import ACTS, Act
from phoihop.conferences.forms.meeting import PublishForm
from phoihop.conferences.models import Conference
from phoihop.conferences.queries.concluding import unresolved_titles
from phoihop.conferences.queries.summaries import summary_of
from phoihop.conferences.views.loading import attempt, find
from phoihop.directory.requests import WorkRequest
from phoihop.programmes.opening import allow
from phoihop.ui.versioned import status_of


@require_http_methods(["GET", "POST"])
def act_page(request: WorkRequest, conference_id: int, slug: str) -> HttpResponse:
    """Explain an act, ask for what it needs, and do it."""
    found = find(request, conference_id)
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    allow(act.may(request.mandate, found.place), str(act.whom_to_ask))
    form = _form(request, act, found.conference)
    is_done, _more = attempt(
        form,
        lambda: act.run(request.mandate, found.conference, form.cleaned_data),
    )
    if is_done:
        return redirect("conferences:conference", conference_id)
    page = {"conference": found.conference, "act": act, "form": form}
    if act.slug == "publish":
        page["summary"] = summary_of(found.conference)
    if act.slug == "conclude":
        page["unresolved"] = unresolved_titles(found.conference)
    return render(request, "conferences/act.html", page, status=status_of(form))


def _form(request: WorkRequest, act: Act, conference: Conference) -> Form:
    sent = request.POST if request.method == "POST" else None
    if issubclass(act.form, PublishForm):
        return act.form(sent, conference=conference)
    initial = {"starts_at": conference.starts_at, "ends_at": conference.ends_at}
    return act.form(sent, initial=initial)
