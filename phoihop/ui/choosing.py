"""The form field for choosing one of several stored things."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext_lazy as _

# Django's fields take a type only while types are checked.
if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    _Chooser = forms.ModelChoiceField[Any]
    _Choices = ModelChoiceIterator[Any]
else:
    _Chooser = forms.ModelChoiceField
    _Choices = ModelChoiceIterator

CHOOSE = _("– choose –")
NOTHING = _("none")


class OneField(_Chooser):
    """One of several; the empty choice says whether one must be made."""

    def __init__(
        self,
        queryset: Any,
        *,
        required: bool = True,
        empty_label: "StrOrPromise" = "",
        **settings: Any,
    ) -> None:
        super().__init__(
            queryset,
            required=required,
            empty_label=empty_label or (CHOOSE if required else NOTHING),
            **settings,
        )


class _GroupedChoices(_Choices):
    """The choices of a field, parted by the heading of each."""

    field: "GroupedField"

    def __iter__(self) -> Iterator[Any]:
        """Yield the empty choice, then each heading with what stands under it."""
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        for heading, things in groupby(self.queryset, self.field.heading_of):
            yield (heading, [self.choice(thing) for thing in things])


class GroupedField(OneField):
    """One of many, shown under headings; the queryset is sorted by them."""

    iterator = _GroupedChoices

    def heading_of(self, obj: Any) -> str:
        """Return the heading under which a thing stands."""
        raise NotImplementedError
