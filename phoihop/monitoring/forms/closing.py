"""What becomes of an open task when its programme closes."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.monitoring.states import SettlementKind
from phoihop.programmes.models import Programme

# Django's fields take a type only while types are checked.
if TYPE_CHECKING:
    _OneProgramme = forms.ModelChoiceField[Programme]
else:
    _OneProgramme = forms.ModelChoiceField


class NothingForm(forms.Form):
    """The act asks for nothing."""


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), label=_("Reason")
    )


class SettlementForm(forms.Form):
    """Carried over, or closed, and why."""

    kind = forms.ChoiceField(
        choices=SettlementKind.choices,
        widget=forms.RadioSelect,
        label=_("What becomes of it"),
        help_text=_(
            "Carried over, it stays with the body that leads it. Closed, it is called "
            "off for the reason you write."
        ),
    )
    into = _OneProgramme(
        Programme.objects.none(),
        required=False,
        label=_("Goes on in"),
        empty_label=_("no programme yet"),
        help_text=_("Only for a task that is carried over."),
    )
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), label=_("Reason")
    )

    def __init__(
        self, *args: Any, programmes: QuerySet[Programme], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["into"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = programmes
