"""The form field for choosing one of several stored things."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

# Django's fields take a type only while types are checked.
if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    _Chooser = forms.ModelChoiceField[Any]
else:
    _Chooser = forms.ModelChoiceField

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
