"""A programme's year, and what has changed since a day."""

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from phoihop.conferences.queries.about import meetings_about
from phoihop.desk.forms.since import read_since
from phoihop.desk.pages.loop import is_reviewed, loop_of, reviews_in
from phoihop.desk.pages.meetings import conclusions_left_open
from phoihop.desk.pages.targets import target_rows
from phoihop.desk.pages.year import Year, year_of
from phoihop.desk.queries.since import changes_since
from phoihop.directory.mandates import Mandate
from phoihop.directory.requests import WorkRequest
from phoihop.monitoring.models import Review
from phoihop.programmes import policies
from phoihop.programmes.actions import acts_open_to
from phoihop.programmes.models import Programme
from phoihop.programmes.opening import find_programme, open_text
from phoihop.programmes.queries.amendments import amendments_of
from phoihop.programmes.queries.signatures import parties_with_signatures
from phoihop.publication.queries import publication_of
from phoihop.renewals.policies import can_open_next


@require_GET
def year_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show how far a signed programme is, content by content, task by task."""
    opened = open_text(request, programme_id)
    programme = opened.programme
    if not programme.is_signed:
        return redirect("programmes:detail", programme.pk)
    shown = publication_of(Programme._meta.label_lower, programme.pk)
    reviews = reviews_in(programme)
    year = year_of(
        programme, request.mandate.on, opened.text, is_reviewed=is_reviewed(reviews)
    )
    page = {
        "programme": programme,
        "text": opened.text,
        "place": opened.place,
        "publication": shown,
        "year": year,
        "review": year.review,
        "targets": target_rows(programme, opened.text, request.mandate.on),
        **_around(request.mandate, year, reviews),
        "parties": parties_with_signatures(programme),
        "amendments": amendments_of(programme.pk),
        "may_amend": policies.can_amend(request.mandate, opened.place),
        "acts": acts_open_to(request.mandate, opened.place, shown is not None),
    }
    return render(request, "desk/year.html", page)


def _around(actor: Mandate, year: Year, reviews: Sequence[Review]) -> dict[str, object]:
    """Return the steps of the year, and what needs a look."""
    meetings = meetings_about(actor, year.programme.pk)
    may_open_next = can_open_next(actor, year.programme)
    return {
        "loop": loop_of(
            year.programme, actor.on, reviews, meetings, may_open_next=may_open_next
        ),
        "attention": [*year.attention, *conclusions_left_open(meetings)],
    }


@require_GET
def since_page(request: WorkRequest, programme_id: int) -> HttpResponse:
    """Show what was added, withdrawn or changed since signing, or since a day."""
    programme = find_programme(request, programme_id)
    if not programme.is_signed:
        return redirect("programmes:detail", programme.pk)
    since = read_since(request.GET, programme)
    page = {
        "programme": programme,
        "since": since,
        "changes": changes_since(programme, since.day, request.mandate.on),
    }
    return render(request, "desk/since.html", page)
