"""Pages of organisations, their terms and posts."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from phoihop.audit.queries import history_page
from phoihop.directory import queries, services
from phoihop.directory.forms.organisations import (
    EditOrganisationForm,
    EndOrganisationForm,
    OrganisationForm,
    SuccessionForm,
)
from phoihop.directory.models import Organisation
from phoihop.directory.models.organisations import OrganisationQuerySet
from phoihop.directory.requests import WorkRequest
from phoihop.directory.views.answers import FormPage, administrator_only, answer_form
from phoihop.foundation.dates import inclusive

_ENDS_TOGETHER = _(
    "Its posts end on the same day, and with them the rights of those who held them. "
    "Nothing is deleted."
)


def own_organisations(request: WorkRequest) -> OrganisationQuerySet:
    """Return the present organisations of the administrator's unit."""
    mandate = request.mandate
    return Organisation.objects.of_unit(mandate.unit_id).on(mandate.on).in_order()


def own_organisation(request: WorkRequest, organisation_id: int) -> Organisation:
    """Return an organisation of the administrator's unit; others are not found."""
    own = Organisation.objects.of_unit(request.mandate.unit_id)
    return get_object_or_404(own.select_related("kind"), pk=organisation_id)


def page_of(organisation: Organisation) -> str:
    """Return the address of an organisation's page."""
    return reverse("directory:organisation", args=[organisation.pk])


@require_safe
@administrator_only
def organisation_list(request: WorkRequest) -> HttpResponse:
    """List the organisations of the unit."""
    mandate = request.mandate
    page = {"organisations": queries.organisations_of(mandate.unit_id, mandate.on)}
    return render(request, "directory/organisation_list.html", page)


@require_safe
@administrator_only
def organisation(request: WorkRequest, organisation_id: int) -> HttpResponse:
    """Show an organisation with its posts, terms, successions and history."""
    found = own_organisation(request, organisation_id)
    page = {
        "organisation": found,
        "posts": queries.posts_of(found, request.mandate.on),
        "delegations": queries.delegations_in(found, request.mandate.on),
        "today": request.mandate.on,
        "terms": queries.terms_of(found),
        "successions": queries.successions_of(found),
        "history": history_page(found, request.GET.get("page")),
    }
    return render(request, "directory/organisation.html", page)


@administrator_only
def create_organisation(request: WorkRequest) -> HttpResponse:
    """Enter an organisation."""
    form = OrganisationForm(request.POST or None)

    def save() -> str:
        values = dict(form.cleaned_data)
        period = inclusive(values.pop("first_day"), None)
        made = services.create_organisation(
            actor=request.mandate,
            unit_id=request.mandate.unit_id,
            period=period,
            **values,
        )
        return page_of(made)

    words = FormPage(
        title=_("New organisation"),
        button=_("Enter the organisation"),
        done=_("The organisation is entered. Now enter its posts."),
        back_url=reverse("directory:organisations"),
        back_label=_("Organisations"),
    )
    return answer_form(request, form, save, words)


@administrator_only
def change_organisation(request: WorkRequest, organisation_id: int) -> HttpResponse:
    """Correct an organisation."""
    found = own_organisation(request, organisation_id)
    initial = EditOrganisationForm.initial_of(found)
    form = EditOrganisationForm(request.POST or None, initial=initial)

    def save() -> str:
        services.change_organisation(
            actor=request.mandate,
            organisation=found,
            version=form.cleaned_data["version"],
            details=form.details,
        )
        return page_of(found)

    words = FormPage(
        title=_("Correct the organisation"),
        button=_("Save"),
        done=_("The organisation is corrected."),
        back_url=page_of(found),
        back_label=found.name,
        thing=found,
    )
    return answer_form(request, form, save, words)


@administrator_only
def end_organisation(request: WorkRequest, organisation_id: int) -> HttpResponse:
    """Record the last day of an organisation."""
    found = own_organisation(request, organisation_id)
    form = EndOrganisationForm(request.POST or None, initial={"version": found.version})

    def save() -> str:
        services.end_organisation(
            actor=request.mandate, organisation=found, **form.cleaned_data
        )
        return page_of(found)

    words = FormPage(
        title=_("The organisation ends"),
        button=_("Record the end"),
        done=_("The end is recorded. Its posts ended with it."),
        introduction=_ENDS_TOGETHER,
        back_url=page_of(found),
        back_label=found.name,
        is_grave=True,
        thing=found,
    )
    return answer_form(request, form, save, words)


@administrator_only
def succeed_organisation(request: WorkRequest, organisation_id: int) -> HttpResponse:
    """Record from which organisation this one took over."""
    found = own_organisation(request, organisation_id)
    predecessors = queries.possible_predecessors(found)
    form = SuccessionForm(request.POST or None, predecessors=predecessors)

    def save() -> str:
        services.record_organisation_succession(
            actor=request.mandate, successor=found, **form.cleaned_data
        )
        return page_of(found)

    words = FormPage(
        title=_("Took over from another organisation"),
        button=_("Record it"),
        done=_("It is recorded from which organisation this one took over."),
        introduction=_("The organisation that was taken over ended the day before."),
        back_url=page_of(found),
        back_label=found.name,
    )
    return answer_form(request, form, save, words)
