"""The notice of conclusions on A4, and its number."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences import services
from phoihop.conferences.forms.ledger import NumberForm
from phoihop.conferences.models import ConclusionNotice
from phoihop.conferences.queries.notices import read_notice
from phoihop.conferences.views.finding import Meeting, find_meeting, run
from phoihop.directory.requests import WorkRequest
from phoihop.programmes.opening import allow
from phoihop.ui.versioned import status_of


@require_GET
def notice_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show the notice as it was fixed."""
    meeting = find_meeting(request, conference_id)
    notice = _notice(meeting)
    page = {
        "conference": meeting.conference,
        "notice": notice,
        "text": read_notice(notice),
        "may_number": policies.can_number(request.mandate, meeting.conference, notice),
    }
    return render(request, "conferences/notice.html", page)


@require_http_methods(["GET", "POST"])
def number_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Enter number and day of the notice."""
    meeting = find_meeting(request, conference_id)
    notice = _notice(meeting)
    may = policies.can_number(request.mandate, meeting.conference, notice)
    allow(may, str(policies.WHO_NUMBERS))
    form = NumberForm(request.POST or None)
    if run(
        form,
        lambda: services.number_notice(
            actor=request.mandate, notice=notice, **form.cleaned_data
        ),
    ):
        return redirect("conferences:notice", conference_id)
    page = {"conference": meeting.conference, "form": form}
    return render(
        request, "conferences/number_notice.html", page, status=status_of(form)
    )


def _notice(meeting: Meeting) -> ConclusionNotice:
    rows = ConclusionNotice.objects.filter(conference=meeting.conference)
    notice = rows.select_related("document", "text").first()
    if notice is None:
        raise Http404
    return notice
