"""Pages of the posts and terms of an organisation."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from phoihop.directory import services
from phoihop.directory.forms.organisations import (
    EditTermForm,
    EndForm,
    PostForm,
    TermForm,
)
from phoihop.directory.models import Post, Term
from phoihop.directory.requests import WorkRequest
from phoihop.directory.views.answers import FormPage, administrator_only, answer_form
from phoihop.directory.views.organisations import own_organisation, page_of
from phoihop.foundation.dates import inclusive


def own_term(request: WorkRequest, term_id: int) -> Term:
    """Return a term of an organisation of the administrator's unit."""
    own = Term.objects.filter(organisation__unit_id=request.mandate.unit_id)
    return get_object_or_404(own.select_related("organisation"), pk=term_id)


@administrator_only
def create_post(request: WorkRequest, organisation_id: int) -> HttpResponse:
    """Enter a post of an organisation."""
    found = own_organisation(request, organisation_id)
    form = PostForm(request.POST or None, initial={"first_day": found.first_day})

    def save() -> str:
        services.create_post(
            actor=request.mandate,
            organisation=found,
            position=form.cleaned_data["position"],
            title=form.written_title,
            seat=form.cleaned_data["seat"],
            period=inclusive(form.cleaned_data["first_day"], found.last_day),
        )
        return page_of(found)

    words = FormPage(
        title=_("New post"),
        button=_("Enter the post"),
        done=_("The post is entered."),
        back_url=page_of(found),
        back_label=found.name,
    )
    return answer_form(request, form, save, words)


@administrator_only
def end_post(request: WorkRequest, post_id: int) -> HttpResponse:
    """Record the last day of a post."""
    own = Post.objects.filter(organisation__unit_id=request.mandate.unit_id)
    post = get_object_or_404(own.select_related("organisation"), pk=post_id)
    form = EndForm(request.POST or None, initial={"version": post.version})

    def save() -> str:
        services.end_post(actor=request.mandate, post=post, **form.cleaned_data)
        return page_of(post.organisation)

    words = FormPage(
        title=_("The post ends: %(post)s") % {"post": post.seat_name},
        button=_("Record the end"),
        done=_("The end of the post is recorded."),
        back_url=page_of(post.organisation),
        back_label=post.organisation.name,
        is_grave=True,
        thing=post,
    )
    return answer_form(request, form, save, words)


@administrator_only
def add_term(request: WorkRequest, organisation_id: int) -> HttpResponse:
    """Enter a term of an organisation."""
    found = own_organisation(request, organisation_id)
    form = TermForm(request.POST or None)

    def save() -> str:
        services.add_term(
            actor=request.mandate,
            organisation=found,
            number=form.cleaned_data["number"],
            planned=form.planned,
        )
        return page_of(found)

    words = FormPage(
        title=_("New term"),
        button=_("Enter the term"),
        done=_("The term is entered."),
        back_url=page_of(found),
        back_label=found.name,
    )
    return answer_form(request, form, save, words)


@administrator_only
def change_term(request: WorkRequest, term_id: int) -> HttpResponse:
    """Correct a term."""
    term = own_term(request, term_id)
    form = EditTermForm(request.POST or None, initial=EditTermForm.initial_of(term))

    def save() -> str:
        services.change_term(
            actor=request.mandate,
            term=term,
            version=form.cleaned_data["version"],
            number=form.cleaned_data["number"],
            planned=form.planned,
        )
        return page_of(term.organisation)

    words = FormPage(
        title=_("Correct the term"),
        button=_("Save"),
        done=_("The term is corrected."),
        back_url=page_of(term.organisation),
        back_label=term.organisation.name,
        thing=term,
    )
    return answer_form(request, form, save, words)


@administrator_only
def end_term(request: WorkRequest, term_id: int) -> HttpResponse:
    """Record when a term really ended."""
    term = own_term(request, term_id)
    form = EndForm(request.POST or None, initial={"version": term.version})

    def save() -> str:
        services.end_term(actor=request.mandate, term=term, **form.cleaned_data)
        return page_of(term.organisation)

    words = FormPage(
        title=_("The term ended: %(number)s") % {"number": term.number},
        button=_("Record the end"),
        done=_("The end of the term is recorded."),
        back_url=page_of(term.organisation),
        back_label=term.organisation.name,
        is_grave=True,
        thing=term,
    )
    return answer_form(request, form, save, words)
