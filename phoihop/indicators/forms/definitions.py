"""A definition as a coordinator writes it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from phoihop.indicators.models import IndicatorGroup, IndicatorVersion
from phoihop.indicators.services import DefinitionOutline
from phoihop.indicators.states import (
    Comparable,
    Direction,
    Kind,
    OverPlaces,
    OverTime,
    PartsRule,
)
from phoihop.ui.choosing import CHOOSE, OneField
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm


def _choices(pairs: Iterable[tuple[Any, Any]], *, ask: bool = True) -> list[Any]:
    """Return choices as they read in a form, with an empty one that asks."""
    asked = [("", CHOOSE)] if ask else []
    return [*asked, *((value, capfirst(label)) for value, label in pairs)]


class DefinitionForm(forms.Form):
    """What an indicator means and how its figures add up."""

    name = forms.CharField(max_length=300, label=_("Name of the indicator"))
    definition = forms.CharField(
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=_("What is counted, and what is not"),
    )
    measured_in = forms.CharField(
        max_length=60,
        label=_("Unit of measure"),
        help_text=_("For example: meetings, households, đồng."),
    )
    kind = forms.ChoiceField(choices=_choices(Kind.choices), label=_("Kind of figure"))
    direction = forms.ChoiceField(
        choices=_choices(Direction.choices), label=_("Which way is better")
    )
    numerator_label = forms.CharField(
        max_length=200,
        required=False,
        label=_("Counted above the line"),
        help_text=_("Only for x of y and for percentages."),
    )
    denominator_label = forms.CharField(
        max_length=200,
        required=False,
        label=_("Out of what"),
        help_text=_("Only for x of y and for percentages."),
    )
    may_exceed_whole = forms.BooleanField(
        required=False, label=_("The percentage may exceed 100 %")
    )
    over_time = forms.ChoiceField(
        choices=_choices(OverTime.choices), label=_("Several periods")
    )
    over_places = forms.ChoiceField(
        choices=_choices(OverPlaces.choices), label=_("Several places")
    )
    weight = forms.CharField(
        max_length=100,
        required=False,
        label=_("Weighted by"),
        help_text=_("Only for averages. For example: tasks."),
    )
    parts_text = forms.CharField(
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=_("Broken down into"),
        help_text=_("One part a line, or nothing. For example: kinds of petition."),
    )
    parts_rule = forms.ChoiceField(
        choices=_choices(PartsRule.choices),
        required=False,
        label=_("The parts together"),
        help_text=_("Only with parts. Where they add up, others are refused."),
    )
    source = forms.CharField(
        max_length=300,
        required=False,
        label=_("Where it comes from"),
        help_text=_("The document that sets it, if there is one."),
    )

    def outline(self) -> DefinitionOutline:
        """Return the definition as the services take it."""
        entered = {**self.cleaned_data}
        for name in ("version", "group"):
            entered.pop(name, None)
        return DefinitionOutline(**entered)


class NewIndicatorForm(DefinitionForm):
    """A new indicator of the unit's own, in a group of the catalogue."""

    group = OneField(IndicatorGroup.objects.order_by("rank"), label=_("Group"))
    first_day = DayField(
        required=False,
        label=_("In use from"),
        help_text=_("Empty: it also holds for figures of the past."),
    )
    field_order = ("group",)


class NextDefinitionForm(DefinitionForm):
    """The next definition of an indicator: since when, and what is different."""

    first_day = DayField(label=_("In use from"))
    comparable = forms.ChoiceField(
        choices=_choices(Comparable.choices), label=_("Compared with the one before")
    )
    comparable_note = forms.CharField(
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("What is different"),
    )
    field_order = ("first_day", "comparable", "comparable_note")


class ChangeFirstForm(VersionedForm, DefinitionForm):
    """The draft of a first definition, before it is decided on."""

    first_day = DayField(required=False, label=_("In use from"))


class ChangeNextForm(VersionedForm, NextDefinitionForm):
    """The draft of a next definition, before it is decided on."""


def definition_initial(version: IndicatorVersion) -> dict[str, object]:
    """Return what a form shows of a definition."""
    names = (*DefinitionForm.base_fields, "first_day", "comparable", "comparable_note")
    return {name: getattr(version, name) for name in names} | {
        "version": version.version
    }
