"""What many acts ask for: nothing at all, or a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _


class NothingForm(forms.Form):
    """The act asks for nothing."""


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), label=_("Reason")
    )
