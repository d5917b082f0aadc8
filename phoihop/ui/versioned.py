"""Forms of things that two people may edit at once, and refusals placed on a form."""

from collections.abc import Mapping
from copy import copy
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date, format_period
from phoihop.foundation.errors import ChangedMeanwhile, RuleViolation
from phoihop.ui.differences import FieldConflict

FINE, CONFLICT, REFUSED = 200, 409, 422


class VersionedForm(forms.Form):
    """A form that sends back the version of the thing it was opened with."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


def place_refusal(
    form: forms.Form,
    refusal: RuleViolation,
    *,
    stored_by: str = "",
    stored_at: datetime | None = None,
) -> dict[str, object]:
    """Put a refusal where the person looks, and return what the page must show.

    A rule's sentence goes beside its field, and nothing more is to be shown. When
    somebody else saved meanwhile, the form keeps the sender's text, takes over the
    version now stored, and the page gets ``conflict_fields`` with both texts.
    """
    field = refusal.field if refusal.field in form.fields else None
    form.add_error(field, forms.ValidationError(refusal.sentence, code=refusal.code))
    if not isinstance(refusal, ChangedMeanwhile):
        return {}
    _take_over_version(form, refusal.version)
    return {
        "conflict_fields": _conflicts(form, refusal.saved),
        "stored_by": stored_by,
        "stored_at": stored_at,
    }


def status_of(form: forms.Form) -> int:
    """Return the status of a page with this form: 200, 409 (conflict) or 422."""
    if not form.is_bound or form.is_valid():
        return FINE
    if form.has_error(NON_FIELD_ERRORS, ChangedMeanwhile.code):
        return CONFLICT
    return REFUSED


def _take_over_version(form: forms.Form, version: int) -> None:
    sent: Any = copy(form.data)  # a request's own data may not be changed
    sent[form.add_prefix("version")] = str(version)
    form.data = sent


def _conflicts(form: forms.Form, saved: Mapping[str, object]) -> list[FieldConflict]:
    conflicts = []
    for name, value in saved.items():
        if name not in form.fields:
            continue
        mine = _written(form, name, form.cleaned_data.get(name))
        stored = _written(form, name, value)
        if mine != stored:
            label = str(form[name].label)
            conflicts.append(FieldConflict(label=label, mine=mine, stored=stored))
    return conflicts


def _written(form: forms.Form, name: str, value: Any) -> str:
    """Write a value as people know it: a choice by its label, a day as d/m/yyyy."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, DateRange):
        return format_period(value)
    return _chosen(form.fields[name], value)


def _chosen(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.ModelMultipleChoiceField):
        return ", ".join(field.label_from_instance(one) for one in value)
    if isinstance(field, forms.ModelChoiceField):
        return field.label_from_instance(value)
    if isinstance(field, forms.ChoiceField):
        labels = {str(key): str(label) for key, label in field.choices}  # type: ignore[misc, union-attr]  # grouped choices are not used
        several = value if isinstance(value, list) else [value]
        return ", ".join(labels.get(str(one), str(one)) for one in several)
    return str(value)
