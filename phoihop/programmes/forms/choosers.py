"""Choosing organisations by their short names."""

from typing import TYPE_CHECKING

from django import forms

from phoihop.directory.models import Organisation
from phoihop.ui.choosing import OneField

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
