"""Writing a section, and giving a report its number."""

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm


class SectionForm(VersionedForm):
    """What is said in one place of a report."""

    text = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        label=_("Text of this section"),
        help_text=_(
            "A code such as [C01] stands for the approved figure; it reads as the "
            "figure itself."
        ),
    )


class CopyForm(VersionedForm):
    """Taking over what was said before, over the text that was seen."""


class IssueForm(forms.Form):
    """The number and the day, as they stand on the paper."""

    number = forms.CharField(
        max_length=60, label=_("Number"), help_text=_("For example: 15/BC-UBND")
    )
    issued_on = DayField(label=_("Day of issue"))
