"""Choosing organisations by their short names, and indicators by their groups."""

from typing import TYPE_CHECKING

from django import forms

from phoihop.directory.models import Organisation
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import Direction
from phoihop.ui.choosing import GroupedField, OneField

# Django's fields take a type only while types are checked.
if TYPE_CHECKING:
    Several = forms.ModelMultipleChoiceField[Organisation]
else:
    Several = forms.ModelMultipleChoiceField


class OrganisationField(OneField):
    """One organisation; the form sets which ones there are."""

    def label_from_instance(self, obj: Organisation) -> str:
        """Show the short name."""
        return obj.short_name


class OrganisationsField(Several):
    """Several organisations, each with a box to tick."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Organisation) -> str:
        """Show the short name."""
        return obj.short_name


class IndicatorField(GroupedField):
    """One indicator by its definition, under its group."""

    def heading_of(self, obj: IndicatorVersion) -> str:
        """Return the name of the group."""
        return obj.indicator.group.name

    def label_from_instance(self, obj: IndicatorVersion) -> str:
        """Show code and name, what a target is written in, and which way is better."""
        told = [obj.goal_unit]
        if obj.direction != Direction.NEUTRAL:
            told.append(str(obj.get_direction_display()))
        return f"{obj.indicator.code} · {obj.name} ({', '.join(told)})"
