"""Pages of acting in a post and of delegations."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from phoihop.directory import queries, services
from phoihop.directory.forms.standing_in import (
    ActingForm,
    DelegationForm,
    EarlyEndForm,
)
from phoihop.directory.models import Acting, Delegation
from phoihop.directory.requests import WorkRequest
from phoihop.directory.views.answers import FormPage, administrator_only, answer_form
from phoihop.directory.views.people import own_person, page_of

_ACTS: dict[str, Any] = {
    "title": _("Acts in a vacant post"),
    "button": _("Record it"),
    "done": _("It is recorded who acts in the post. Give the rights the work needs."),
    "introduction": _(
        "Only seats that nobody holds and nobody acts in are listed. Acting brings no "
        "right by itself."
    ),
}
_DELEGATES: dict[str, Any] = {
    "title": _("Delegates a matter"),
    "button": _("Record the delegation"),
    "done": _("The delegation is recorded."),
    "introduction": _(
        "To a colleague who holds a post of the same organisation, within the giver's "
        "own time. It brings no right by itself; TUQ. is proposed when a signature is "
        "recorded."
    ),
}
_RIGHTS_STAY = _(
    "Whoever holds another post of the organisation keeps the rights there: withdraw "
    "those that were given only for acting."
)


@administrator_only
def begin_acting(request: WorkRequest, person_id: int) -> HttpResponse:
    """Record that a person acts in a post."""
    found = own_person(request, person_id)
    mandate = request.mandate
    form = ActingForm(
        request.POST or None,
        posts=queries.vacant_posts_of(mandate.unit_id, mandate.on),
        initial={"first_day": mandate.on},
    )

    def save() -> str:
        services.begin_acting(
            actor=mandate,
            person=found,
            post=form.cleaned_data["post"],
            period=form.period,
            decision=form.cleaned_data["decision"],
        )
        return page_of(found)

    words = FormPage(**_ACTS, back_url=page_of(found), back_label=found.full_name)
    return answer_form(request, form, save, words)


@administrator_only
def end_acting(request: WorkRequest, acting_id: int) -> HttpResponse:
    """End an acting."""
    own = Acting.objects.filter(post__organisation__unit_id=request.mandate.unit_id)
    acting = get_object_or_404(own.select_related("person", "post"), pk=acting_id)
    initial = {"version": acting.version, "last_day": request.mandate.on}
    form = EarlyEndForm(request.POST or None, initial=initial)

    def save() -> str:
        services.end_acting(actor=request.mandate, acting=acting, **form.cleaned_data)
        return page_of(acting.person)

    words = FormPage(
        title=_("The acting ends: %(post)s") % {"post": acting.post.seat_name},
        button=_("Record the end"),
        done=_("The end of the acting is recorded."),
        introduction=_RIGHTS_STAY,
        back_url=page_of(acting.person),
        back_label=acting.person.full_name,
        is_grave=True,
        thing=acting,
    )
    return answer_form(request, form, save, words)


@administrator_only
def give_delegation(request: WorkRequest, person_id: int) -> HttpResponse:
    """Record that a person delegates a matter to a colleague."""
    found = own_person(request, person_id)
    mandate = request.mandate
    form = DelegationForm(
        request.POST or None,
        standings=queries.standings_of(found, mandate.on),
        colleagues=queries.colleagues_of(found, mandate.on),
        initial={"first_day": mandate.on},
    )

    def save() -> str:
        services.give_delegation(actor=mandate, **form.values)
        return page_of(found)

    words = FormPage(**_DELEGATES, back_url=page_of(found), back_label=found.full_name)
    return answer_form(request, form, save, words)


@administrator_only
def end_delegation(request: WorkRequest, delegation_id: int) -> HttpResponse:
    """End a delegation early."""
    own = Delegation.objects.of_unit(request.mandate.unit_id).with_giver()
    delegation = get_object_or_404(own, pk=delegation_id)
    initial = {"version": delegation.version, "last_day": request.mandate.on}
    form = EarlyEndForm(request.POST or None, initial=initial)
    giver = delegation.giver.person

    def save() -> str:
        services.end_delegation(
            actor=request.mandate, delegation=delegation, **form.cleaned_data
        )
        return page_of(giver)

    words = FormPage(
        title=_("The delegation to %(name)s ends") % {"name": delegation.person},
        button=_("Record the end"),
        done=_("The end of the delegation is recorded."),
        introduction=delegation.matter,
        back_url=page_of(giver),
        back_label=giver.full_name,
        is_grave=True,
        thing=delegation,
    )
    return answer_form(request, form, save, words)
