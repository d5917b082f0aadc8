"""What becomes of an open task when its programme closes."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.monitoring.states import SettlementKind
from phoihop.programmes.models import Programme
from phoihop.ui.choosing import OneField


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
    into = OneField(
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
