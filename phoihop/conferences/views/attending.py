"""Who takes part: people, programmes, invitations, replies, who came."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
)

from phoihop.conferences import policies, services
from phoihop.conferences.forms.attending import (
    AnswerForm,
    AttendanceForm,
    InvitationForm,
    PeopleForm,
)
from phoihop.conferences.forms.heads import LinkForm
from phoihop.conferences.models import Conference, Invitation
from phoihop.conferences.queries.directory_people import Holder, holders
from phoihop.conferences.queries.lists import programmes_to_link
from phoihop.conferences.queries.ordering import with_neighbours
from phoihop.conferences.queries.seen import programmes_seen
from phoihop.conferences.views.loading import (
    Opened,
    attempt,
    bodies_now,
    find,
    open_board,
)
from phoihop.directory.requests import WorkRequest
from phoihop.programmes.models import Programme
from phoihop.programmes.opening import allow
from phoihop.ui.asking import ReasonForm
from phoihop.ui.versioned import status_of


@require_http_methods(["GET", "POST"])
def people_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show who has a part, and add people."""
    opened = open_board(request, conference_id)
    may = policies.can_prepare(request.mandate, opened.place)
    allow(may, str(policies.WHO_PREPARES))
    form = PeopleForm(
        request.POST or None, holders=_holders(request, opened.conference)
    )
    is_done, _more = attempt(
        form,
        lambda: services.add_people(
            actor=request.mandate,
            conference=opened.conference,
            outlines=form.outlines(),
        ),
    )
    if is_done:
        return redirect("conferences:people", conference_id)
    parts = [(part, with_neighbours(people)) for part, people in opened.board.parts]
    page = {"conference": opened.conference, "parts": parts, "form": form}
    return render(request, "conferences/people.html", page, status=status_of(form))


def _holders(request: WorkRequest, conference: Conference) -> list[Holder]:
    """Return the people of the unit's organisations, as they are printed that day."""
    bodies = [one.pk for one in bodies_now(request)]
    return holders(bodies, conference.occurred_on)


@require_POST
def remove_person(
    request: WorkRequest, conference_id: int, person_id: int
) -> HttpResponse:
    """Strike somebody off."""
    found = find(request, conference_id)
    person = get_object_or_404(found.conference.people, pk=person_id)
    services.remove_person(
        actor=request.mandate, conference=found.conference, person=person
    )
    return redirect("conferences:people", conference_id)


@require_http_methods(["GET", "POST"])
def programmes_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show which programmes it is about, and add one."""
    opened = open_board(request, conference_id)
    may = policies.can_prepare(request.mandate, opened.place)
    allow(may, str(policies.WHO_PREPARES))
    form = LinkForm(
        request.POST or None, programmes=programmes_to_link(request.mandate)
    )
    is_done, _more = attempt(
        form,
        lambda: services.link_programme(
            actor=request.mandate, conference=opened.conference, **form.cleaned_data
        ),
    )
    if is_done:
        return redirect("conferences:programmes", conference_id)
    page = {
        "conference": opened.conference,
        "links": programmes_seen(request.mandate, opened.board.links),
        "form": form,
    }
    return render(request, "conferences/programmes.html", page, status=status_of(form))


@require_POST
def unlink_programme(
    request: WorkRequest, conference_id: int, link_id: int
) -> HttpResponse:
    """Take a programme off the list."""
    found = find(request, conference_id)
    seen = Programme.objects.visible_to(request.mandate).values("pk")
    links = found.conference.programme_links.filter(programme__in=seen)
    link = get_object_or_404(links, pk=link_id)
    services.unlink_programme(
        actor=request.mandate, conference=found.conference, link=link
    )
    return redirect("conferences:programmes", conference_id)


@require_http_methods(["GET", "POST"])
def invitations_page(request: WorkRequest, conference_id: int) -> HttpResponse:
    """Show who is asked and what they replied; the organiser adds to the list."""
    opened = open_board(request, conference_id)
    may = policies.can_invite(request.mandate, opened.place)
    if request.method == "POST":
        allow(may, str(policies.WHO_PREPARES))
    form = InvitationForm(request.POST or None, bodies=bodies_now(request))
    is_done, _more = attempt(
        form,
        lambda: services.invite_body(
            actor=request.mandate,
            conference=opened.conference,
            outline=form.outline(),
        ),
    )
    if is_done:
        return redirect("conferences:invitations", conference_id)
    page = _list_of_guests(request, opened) | {"form": form, "may_invite": may}
    return render(request, "conferences/invitations.html", page, status=status_of(form))


def _list_of_guests(request: WorkRequest, opened: Opened) -> dict[str, object]:
    return {
        "conference": opened.conference,
        "board": opened.board,
        "lines": with_neighbours(opened.board.invitations),
        "took_place": opened.board.took_place,
        "may_order": policies.can_order_invited(request.mandate, opened.place),
        "may_note": policies.can_write_down(request.mandate, opened.place),
    }


@require_http_methods(["GET", "POST"])
def answer_page(
    request: WorkRequest, conference_id: int, invitation_id: int
) -> HttpResponse:
    """Reply to an invitation."""
    found = find(request, conference_id)
    invitation = _invitation(found.conference, invitation_id)
    may = policies.can_answer(request.mandate, found.place, invitation)
    allow(may, str(policies.WHO_ANSWERS))
    form = AnswerForm(request.POST or None, initial=_answered(invitation))
    is_done, _more = attempt(
        form,
        lambda: services.answer_invitation(
            actor=request.mandate,
            conference=found.conference,
            invitation=invitation,
            reply=form.reply(),
        ),
    )
    if is_done:
        return redirect("conferences:conference", conference_id)
    page = {"conference": found.conference, "invitation": invitation, "form": form}
    return render(request, "conferences/answer.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def attendance_page(
    request: WorkRequest, conference_id: int, invitation_id: int
) -> HttpResponse:
    """Note whether an invited body came, and who."""
    found = find(request, conference_id)
    invitation = _invitation(found.conference, invitation_id)
    may = policies.can_write_down(request.mandate, found.place)
    allow(may, str(policies.WHO_WRITES))
    form = AttendanceForm(request.POST or None, initial=_came(invitation))
    is_done, more = attempt(
        form,
        lambda: services.record_attendance(
            actor=request.mandate,
            conference=found.conference,
            invitation=invitation,
            coming=form.coming(),
            version=form.cleaned_data["version"],
        ),
        invitation,
    )
    if is_done:
        return redirect("conferences:invitations", conference_id)
    page = {"conference": found.conference, "invitation": invitation, "form": form}
    page |= more
    return render(request, "conferences/attendance.html", page, status=status_of(form))


@require_http_methods(["GET", "POST"])
def withdraw_page(
    request: WorkRequest, conference_id: int, invitation_id: int
) -> HttpResponse:
    """Take a body off the list; once it is asked, with a reason."""
    found = find(request, conference_id)
    invitation = _invitation(found.conference, invitation_id)
    may = policies.can_invite(request.mandate, found.place)
    allow(may, str(policies.WHO_PREPARES))
    form = ReasonForm(request.POST or None)
    form.fields["reason"].required = found.conference.invited_on is not None
    is_done, _more = attempt(
        form,
        lambda: services.withdraw_invitation(
            actor=request.mandate,
            conference=found.conference,
            invitation=invitation,
            reason=form.cleaned_data["reason"],
        ),
    )
    if is_done:
        return redirect("conferences:invitations", conference_id)
    page = {"conference": found.conference, "invitation": invitation, "form": form}
    return render(request, "conferences/withdraw.html", page, status=status_of(form))


def _invitation(conference: Conference, number: int) -> Invitation:
    return get_object_or_404(
        conference.invitations.select_related("organisation"),
        pk=number,
        withdrawn_on=None,
    )


def _answered(invitation: Invitation) -> dict[str, object]:
    return {
        "answer": invitation.answer,
        "sent_name": invitation.sent_name,
        "sent_title": invitation.sent_title,
        "reason": invitation.answer_reason,
    }


def _came(invitation: Invitation) -> dict[str, object]:
    """Suggest what was replied, until somebody has noted who came."""
    noted = bool(invitation.attendance)
    return {
        "attendance": invitation.attendance,
        "came_name": invitation.came_name if noted else invitation.sent_name,
        "came_title": invitation.came_title if noted else invitation.sent_title,
        "version": invitation.version,
    }
