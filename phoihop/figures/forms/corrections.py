"""Asking for the correction of a locked figure."""

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.figures.forms.entry import ValueForm


class CorrectionForm(ValueForm):
    """The value that is to stand instead, and why."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Why the figure is wrong"),
        help_text=_("Everybody reads it where the figure is public; name nobody."),
        max_length=2000,
    )
