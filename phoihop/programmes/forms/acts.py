"""What an act on a programme asks for: a day, a reason, a scan."""

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.programmes.states import AnswerKind, Stance
from phoihop.ui.dates_input import DayField

_TEXT = forms.Textarea(attrs={"rows": 3})


class DeadlineForm(forms.Form):
    """Until when the parties may comment."""

    deadline = DayField(label=_("Comments until"))


class TerminationForm(forms.Form):
    """The document that ends a programme."""

    title = forms.CharField(max_length=500, label=_("Document"))
    ended_on = DayField(label=_("Ended on"))
    scan = forms.FileField(label=_("Scan"))


class CommentForm(forms.Form):
    """A comment of a party."""

    stance = forms.ChoiceField(
        choices=[
            (Stance.REMARKS, Stance.REMARKS.label),
            (Stance.NOT_AGREED, Stance.NOT_AGREED.label),
        ],
        widget=forms.RadioSelect,
        label=_("Your side"),
    )
    text = forms.CharField(widget=_TEXT, label=_("Comment"))


class AnswerForm(forms.Form):
    """The answer to a comment."""

    kind = forms.ChoiceField(
        choices=AnswerKind.choices, widget=forms.RadioSelect, label=_("Answer")
    )
    answer = forms.CharField(widget=_TEXT, label=_("What is done, or why not"))
