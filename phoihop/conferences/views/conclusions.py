"""The conclusions of a conference: taken from its minutes, changed, taken off."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences import services
from phoihop.conferences.forms.conclusions import ChangeForm, TakeForm
from phoihop.conferences.models import (
    AgendaItem,
    ConclusionItem,
    Conference,
    MinuteRevision,
)
from phoihop.conferences.queries.correcting import conclusions_to_correct
from phoihop.conferences.queries.ledger import conclusions_of_conference
from phoihop.conferences.quoting import sentences_of
from phoihop.conferences.services.conclusions import FIELDS
from phoihop.conferences.states import FINISHED
from phoihop.conferences.views.finding import (
    find_conclusion,
    find_meeting,
    item_on_agenda,
    run,
)
from phoihop.conferences.views.loading import attempt
from phoihop.directory.models import Organisation
from phoihop.directory.requests import WorkRequest
from phoihop.programmes.opening import allow
from phoihop.ui.asking import NothingForm
from phoihop.ui.versioned import status_of


@require_GET
def conclusions_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show the conclusions of a conference, each with its tasks."""
    meeting = find_meeting(request, conference_id)
    conference, actor = meeting.conference, request.mandate
    may_take = policies.can_write_conclusion(actor, meeting.place)
    notice = getattr(conference, "notice", None)
    page = {
        "conference": conference,
        "stands": conclusions_of_conference(conference.pk, actor.on),
        "items": _items(conference) if may_take else [],
        "may_take": may_take,
        "may_assign": policies.can_assign(actor, conference),
        "is_issued": conference.state in FINISHED,
        "notice": notice,
    }
    return render(request, "conferences/conclusions.html", page)


@require_http_methods(["GET", "POST"])
def take_page(request: WorkRequest, conference_id: int, item_id: int) -> HttpResponse:
    """Take words of a minute as a conclusion."""
    meeting = find_meeting(request, conference_id)
    item = item_on_agenda(meeting.conference, item_id)
    may = policies.can_write_conclusion(request.mandate, meeting.place)
    allow(may, str(policies.WHO_WRITES))
    minute = item.revisions.order_by("-number").first()
    form = TakeForm(
        request.POST or None,
        sentences=sentences_of(minute.text) if minute else [],
        bodies=_bodies(request, meeting.conference),
        earlier=conclusions_to_correct(meeting.conference),
    )
    if "look" in request.POST:
        form.look(meeting.conference.occurred_on)
    elif run(form, lambda: _take(request, item, form)):
        return redirect(_of(conference_id))
    page = {
        "conference": meeting.conference,
        "item": item,
        "minute": minute,
        "form": form,
    }
    return render(request, "conferences/take.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def change_page(request: WorkRequest, conclusion_id: int) -> HttpResponse:
    """Change whom a conclusion asks and until when."""
    found = find_conclusion(request, conclusion_id)
    may = policies.can_write_conclusion(request.mandate, found.place)
    allow(may, str(policies.WHO_WRITES))
    conclusion = found.conclusion
    form = ChangeForm(
        request.POST or None,
        bodies=_bodies(request, found.conference),
        earlier=conclusions_to_correct(found.conference),
        initial=_initial(conclusion),
    )
    more: dict[str, object] = {}
    if "look" in request.POST:
        form.look(found.conference.occurred_on)
    else:
        is_done, more = attempt(
            form, lambda: _change(request, conclusion, form), conclusion
        )
        if is_done:
            return redirect(_of(found.conference.pk))
    page = {"conference": found.conference, "conclusion": conclusion, "form": form}
    page |= more
    status = status_of(form)
    return render(request, "conferences/change_conclusion.html", page, status=status)


@require_http_methods(["GET", "POST"])
def remove_page(request: WorkRequest, conclusion_id: int) -> HttpResponse:
    """Take a conclusion off before it is issued."""
    found = find_conclusion(request, conclusion_id)
    may = policies.can_write_conclusion(request.mandate, found.place)
    allow(may, str(policies.WHO_WRITES))
    form = NothingForm(request.POST if request.method == "POST" else None)
    if run(
        form,
        lambda: services.remove_conclusion(
            actor=request.mandate, conclusion=found.conclusion
        ),
    ):
        return redirect(_of(found.conference.pk))
    page = {
        "conference": found.conference,
        "conclusion": found.conclusion,
        "form": form,
    }
    return render(
        request, "conferences/remove_conclusion.html", page, status=status_of(form)
    )


def _take(request: WorkRequest, item: AgendaItem, form: TakeForm) -> object:
    return services.add_conclusion(
        actor=request.mandate,
        item=item,
        quote=form.words(),
        outline=form.outline(),
    )


def _change(
    request: WorkRequest, conclusion: ConclusionItem, form: ChangeForm
) -> object:
    return services.change_conclusion(
        actor=request.mandate,
        conclusion=conclusion,
        outline=form.outline(),
        version=form.cleaned_data["version"],
    )


def _initial(conclusion: ConclusionItem) -> dict[str, object]:
    entered = {name: getattr(conclusion, name) for name in FIELDS}
    beside = list(conclusion.coordinating.all())
    return entered | {"coordinating": beside, "version": conclusion.version}


def _bodies(request: WorkRequest, conference: Conference) -> QuerySet[Organisation]:
    here = Organisation.objects.of_unit(conference.unit_id or 0)
    return here.on(request.mandate.on).in_order()


def _items(conference: Conference) -> list[tuple[AgendaItem, bool]]:
    """Return the items on the agenda, each with whether anything is written."""
    items = conference.items.filter(removed_at=None).order_by("rank")
    written = MinuteRevision.objects.filter(item__conference=conference)
    known = set(written.exclude(text="").values_list("item_id", flat=True))
    return [(item, item.pk in known) for item in items]


def _of(conference_id: int) -> str:
    return reverse("conferences:conclusions", args=[conference_id])
