"""Pages of people and of the posts they hold."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from phoihop.audit.queries import history_page
from phoihop.directory import policies, queries, services
from phoihop.directory.forms.organisations import EndForm
from phoihop.directory.forms.people import (
    ColleagueForm,
    EditPersonForm,
    PersonForm,
    TenureForm,
)
from phoihop.directory.models import Person, Tenure
from phoihop.directory.requests import WorkRequest
from phoihop.directory.views.answers import FormPage, administrator_only, answer_form
from phoihop.directory.views.organisations import own_organisations
from phoihop.foundation.dates import inclusive

_COLLEAGUE: dict[str, Any] = {
    "title": _("A colleague begins to work"),
    "button": _("Enter all of it"),
    "done": _("The colleague is entered. Hand over user name and first password."),
    "introduction": _(
        "Name, post, account and rights at once. A vacant seat of this title is taken; "
        "when there is none, it is added."
    ),
    "template": "directory/set_up_colleague.html",
}
_TAKES_UP: dict[str, Any] = {
    "title": _("Takes up a post"),
    "button": _("Record it"),
    "done": _("It is recorded who took up the post."),
    "introduction": _(
        "Only vacant seats are listed. If one is missing, enter it with its "
        "organisation, or record first that its holder left it."
    ),
}


def own_person(request: WorkRequest, person_id: int) -> Person:
    """Return a person of the administrator's unit; others are not found."""
    own = Person.objects.filter(unit_id=request.mandate.unit_id)
    return get_object_or_404(own.select_related("unit"), pk=person_id)


def page_of(person: Person) -> str:
    """Return the address of a person's page."""
    return reverse("directory:person", args=[person.pk])


@require_safe
@administrator_only
def person_list(request: WorkRequest) -> HttpResponse:
    """List the people of the unit by given name."""
    mandate = request.mandate
    page = {
        "people": queries.people_of(mandate.unit_id, mandate.on),
        "overview": queries.overview_of(mandate.unit_id, mandate.on),
    }
    return render(request, "directory/person_list.html", page)


@require_safe
@administrator_only
def person(request: WorkRequest, person_id: int) -> HttpResponse:
    """Show a person with posts, account, rights and history."""
    found = own_person(request, person_id)
    grants = list(queries.grants_of(found))
    page = {
        "person": found,
        "is_oneself": found.pk == request.mandate.person_id,
        "tenures": queries.tenures_of(found),
        "actings": queries.actings_of(found),
        "delegations": queries.delegations_of(found),
        "accounts": found.accounts.order_by("-is_active", "id"),
        "grants": grants,
        "confirmable": {
            grant.pk
            for grant in grants
            if policies.can_confirm_grant(request.mandate, grant)
        },
        "today": request.mandate.on,
        "history": history_page(found, request.GET.get("page")),
    }
    return render(request, "directory/person.html", page)


@administrator_only
def set_up_colleague(request: WorkRequest) -> HttpResponse:
    """Enter a person with post, account and rights in one go."""
    mandate = request.mandate
    initial = {
        "organisation": request.GET.get("organisation"),
        "first_day": mandate.on,
        "last_day": services.latest_day(mandate.on),
    }
    form = ColleagueForm(
        request.POST or None, organisations=own_organisations(request), initial=initial
    )

    def save() -> str:
        made = services.set_up_colleague(actor=mandate, entry=form.entry)
        return page_of(made.person)

    words = FormPage(
        **_COLLEAGUE, back_url=reverse("directory:people"), back_label=_("People")
    )
    return answer_form(request, form, save, words)


@administrator_only
def create_person(request: WorkRequest) -> HttpResponse:
    """Enter a person."""
    form = PersonForm(request.POST or None)

    def save() -> str:
        made = services.create_person(
            actor=request.mandate,
            unit_id=request.mandate.unit_id,
            **form.cleaned_data,
        )
        return page_of(made)

    words = FormPage(
        title=_("New person"),
        button=_("Enter the person"),
        done=_("The person is entered. Now record which post is held."),
        back_url=reverse("directory:people"),
        back_label=_("People"),
    )
    return answer_form(request, form, save, words)


@administrator_only
def change_person(request: WorkRequest, person_id: int) -> HttpResponse:
    """Correct a person's name."""
    found = own_person(request, person_id)
    initial = {"version": found.version, "full_name": found.full_name}
    form = EditPersonForm(request.POST or None, initial=initial)

    def save() -> str:
        services.change_person(actor=request.mandate, person=found, **form.cleaned_data)
        return page_of(found)

    words = FormPage(
        title=_("Correct the name"),
        button=_("Save"),
        done=_("The name is corrected."),
        back_url=page_of(found),
        back_label=found.full_name,
        thing=found,
    )
    return answer_form(request, form, save, words)


@administrator_only
def begin_tenure(request: WorkRequest, person_id: int) -> HttpResponse:
    """Record that a person takes up a post."""
    found = own_person(request, person_id)
    mandate = request.mandate
    form = TenureForm(
        request.POST or None,
        posts=queries.vacant_posts_of(mandate.unit_id, mandate.on),
        initial={"first_day": mandate.on},
    )

    def save() -> str:
        values = dict(form.cleaned_data)
        post = values["post"]
        period = inclusive(values.pop("first_day"), post.last_day)
        services.begin_tenure(actor=mandate, person=found, period=period, **values)
        return page_of(found)

    words = FormPage(**_TAKES_UP, back_url=page_of(found), back_label=found.full_name)
    return answer_form(request, form, save, words)


@administrator_only
def end_tenure(request: WorkRequest, tenure_id: int) -> HttpResponse:
    """Record a person's last day in a post."""
    own = Tenure.objects.filter(post__organisation__unit_id=request.mandate.unit_id)
    tenure = get_object_or_404(own.select_related("person", "post"), pk=tenure_id)
    initial = {"version": tenure.version, "last_day": request.mandate.on}
    form = EndForm(request.POST or None, initial=initial)

    def save() -> str:
        services.end_tenure(actor=request.mandate, tenure=tenure, **form.cleaned_data)
        return page_of(tenure.person)

    words = FormPage(
        title=_("Leaves the post: %(post)s") % {"post": tenure.post.seat_name},
        button=_("Record the last day"),
        done=_("The last day in the post is recorded."),
        introduction=_(
            "The rights in this organisation end with the last post held there."
        ),
        back_url=page_of(tenure.person),
        back_label=tenure.person.full_name,
        is_grave=True,
        thing=tenure,
    )
    return answer_form(request, form, save, words)
