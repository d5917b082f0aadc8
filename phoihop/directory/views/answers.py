"""What the administrator's pages share: the gate, and the answer to a form."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec

from django import forms
from django.contrib import messages
from django.db import models
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise

from phoihop.directory.history import last_change
from phoihop.directory.requests import WorkRequest
from phoihop.foundation.errors import RuleViolation
from phoihop.ui.versioned import place_refusal, status_of

Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[WorkRequest, Arguments], HttpResponse]
Words = str | Promise


def administrator_only(view: View[Arguments]) -> View[Arguments]:
    """Let only those see the page who keep a unit's directory; to others it is not."""

    @wraps(view)
    def guarded(
        request: WorkRequest, /, *arguments: Arguments.args, **named: Arguments.kwargs
    ) -> HttpResponse:
        if not request.mandate.is_administrator:
            raise Http404
        return view(request, *arguments, **named)

    return guarded


@dataclass(frozen=True, kw_only=True)
class FormPage:
    """The words around a form: what it is, its button, what is said afterwards."""

    title: Words
    button: Words
    done: Words
    back_url: str
    back_label: Words
    introduction: Words = ""
    is_grave: bool = False
    thing: models.Model | None = None
    template: str = "directory/form.html"


def answer_form(
    request: WorkRequest, form: forms.Form, save: Callable[[], str], page: FormPage
) -> HttpResponse:
    """Show the form, or carry out what it asks and go to the address ``save`` gives."""
    context: dict[str, object] = {"form": form, "page": page}
    if form.is_valid():
        try:
            address = save()
        except RuleViolation as refusal:
            context |= _refused(form, refusal, page)
        else:
            messages.success(request, str(page.done))
            return redirect(address)
    return render(request, page.template, context, status=status_of(form))


def _refused(
    form: forms.Form, refusal: RuleViolation, page: FormPage
) -> dict[str, object]:
    if page.thing is None:
        return place_refusal(form, refusal)
    return place_refusal(form, refusal, **last_change(page.thing))
