"""Papers, photos and the summary for the public."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from phoihop.conferences import policies, services
from phoihop.conferences.forms.meeting import PaperForm, PhotoForm, SummaryForm
from phoihop.conferences.queries.board import ItemLine
from phoihop.conferences.queries.summaries import summary_of
from phoihop.conferences.services import PaperOutline, PhotoOutline
from phoihop.conferences.views.loading import Opened, attempt, find, open_board
from phoihop.directory.requests import WorkRequest
from phoihop.files.streaming import stream
from phoihop.programmes.opening import allow
from phoihop.ui.versioned import status_of


@require_http_methods(["GET", "POST"])
def add_paper(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Hand in a paper."""
    opened = open_board(request, conference_id)
    lines, only_items = _open_to(request, opened)
    allow(bool(lines) or not only_items, str(policies.WHO_PREPARES))
    form = PaperForm(
        request.POST or None,
        request.FILES or None,
        lines=lines,
        only_items=only_items,
        initial={"item": request.GET.get("item", "")},
    )
    is_done, _more = attempt(
        form,
        lambda: services.add_paper(
            actor=request.mandate, conference=opened.conference, outline=_paper(form)
        ),
    )
    if is_done:
        return redirect("conferences:conference", conference_id)
    page = {"conference": opened.conference, "form": form}
    return render(request, "conferences/paper.html", page, status=status_of(form))


def _open_to(request: WorkRequest, opened: Opened) -> tuple[list[ItemLine], bool]:
    """Return the items whose papers the actor hands in, and whether only those."""
    actor, place = request.mandate, opened.place
    lines = [
        line
        for line in opened.board.lines
        if policies.can_add_paper(actor, place, line.item)
    ]
    return lines, not policies.can_add_paper(actor, place, None)


def _paper(form: PaperForm) -> PaperOutline:
    entered = form.cleaned_data
    return PaperOutline(
        title=entered["title"],
        upload=entered["file"],
        item=form.chosen_item,
        read_by=entered["read_by"],
    )


@require_GET
def paper_file(
    request: WorkRequest, conference_id: int, paper_id: int
) -> HttpResponseBase:
    """Hand out a paper to whoever sees the conference."""
    found = find(request, conference_id)
    papers = found.conference.papers.filter(removed_at=None).select_related("file")
    paper = get_object_or_404(papers, pk=paper_id)
    return stream(request, paper.file, as_name=paper.file.original_name)


@require_POST
def remove_paper(
    request: WorkRequest, conference_id: int, paper_id: int
) -> HttpResponse:
    """Take a paper off."""
    found = find(request, conference_id)
    papers = found.conference.papers.filter(removed_at=None)
    paper = get_object_or_404(papers, pk=paper_id)
    services.remove_paper(
        actor=request.mandate, conference=found.conference, paper=paper
    )
    return redirect("conferences:conference", conference_id)


@require_http_methods(["GET", "POST"])
def add_photo(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Hand in a photo."""
    found = find(request, conference_id)
    may = policies.can_add_photo(request.mandate, found.place)
    allow(may, str(policies.WHO_WRITES))
    initial = {"taken_on": found.conference.occurred_on}
    form = PhotoForm(request.POST or None, request.FILES or None, initial=initial)
    is_done, _more = attempt(
        form,
        lambda: services.add_photo(
            actor=request.mandate, conference=found.conference, outline=_photo(form)
        ),
    )
    if is_done:
        return redirect("conferences:conference", conference_id)
    page = {"conference": found.conference, "form": form}
    return render(request, "conferences/photo.html", page, status=status_of(form))


def _photo(form: PhotoForm) -> PhotoOutline:
    entered = form.cleaned_data
    return PhotoOutline(
        caption=entered["caption"],
        upload=entered["file"],
        taken_on=entered["taken_on"],
    )


@require_GET
def photo_file(
    request: WorkRequest, conference_id: int, photo_id: int
) -> HttpResponseBase:
    """Show a photo to whoever sees the conference."""
    found = find(request, conference_id)
    photos = found.conference.photos.filter(removed_at=None).select_related("file")
    photo = get_object_or_404(photos, pk=photo_id)
    name = photo.file.original_name
    return stream(request, photo.file, as_name=name, inline=True)


@require_POST
def remove_photo(
    request: WorkRequest, conference_id: int, photo_id: int
) -> HttpResponse:
    """Take a photo off."""
    found = find(request, conference_id)
    photos = found.conference.photos.filter(removed_at=None)
    photo = get_object_or_404(photos, pk=photo_id)
    services.remove_photo(
        actor=request.mandate, conference=found.conference, photo=photo
    )
    return redirect("conferences:conference", conference_id)


@require_http_methods(["GET", "POST"])
def summary_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Write what the public is to read."""
    found = find(request, conference_id)
    may = policies.can_write_summary(request.mandate, found.place)
    allow(may, str(policies.WHO_PREPARES))
    summary = summary_of(found.conference)
    initial = {"text": summary.text if summary else "", "version": 1}
    if summary:
        initial["version"] = summary.version
    form = SummaryForm(request.POST or None, initial=initial)
    is_done, more = attempt(
        form,
        lambda: services.write_summary(
            actor=request.mandate, conference=found.conference, **form.cleaned_data
        ),
        summary,
    )
    if is_done:
        return redirect("conferences:conference", conference_id)
    page = {"conference": found.conference, "form": form, **more}
    return render(request, "conferences/summary.html", page, status=status_of(form))
