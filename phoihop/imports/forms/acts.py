"""Acts on a whole record: a reason, or nothing but a button."""

from django import forms
from django.utils.translation import gettext_lazy as _


class NothingForm(forms.Form):
    """An act that asks for nothing more."""


class ReasonForm(forms.Form):
    """An act that needs a reason, which the public reads too."""

    reason = forms.CharField(
        max_length=1000,
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
