"""What showing the file of a piece of evidence to everybody asks for."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ShowForm(forms.Form):
    """The publisher says that he has looked at the file."""

    has_looked = forms.BooleanField(
        label=_("I have opened the file: it holds nothing private about anybody"),
        help_text=_(
            "Numbers of identity cards, addresses, telephone numbers, illness or "
            "poverty of a named person must not be on the public pages."
        ),
    )


class TakeBackForm(forms.Form):
    """Why the file is taken back."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), label=_("Reason")
    )
