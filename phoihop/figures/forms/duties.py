"""Which figures a body gives, many ticked at once."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from phoihop.figures.services import DutiesOutline
from phoihop.ui.dates_input import DayField

OF_THE_UNIT, OF_THE_BODY = "unit", "body"
_MOST = 2000


class DutiesForm(forms.Form):
    """From which day on it holds; what is ticked is read beside it."""

    since = DayField(
        label=_("From which day on"),
        help_text=_(
            "It holds for periods whose figures are counted on this day or later. What "
            "is no longer ticked ends the day before."
        ),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def outline(self, kind: str, sent: QueryDict) -> DutiesOutline:
        """Return the duties as the service takes them."""
        of_unit = {(pk, False) for pk in _numbers(sent.getlist(OF_THE_UNIT))}
        of_body = {(pk, True) for pk in _numbers(sent.getlist(OF_THE_BODY))}
        seen = self.cleaned_data["seen"].split(",")
        return DutiesOutline(
            period_kind=kind,
            owed=frozenset(of_unit | of_body),
            since=self.cleaned_data["since"],
            seen=_numbers(seen),
        )


def _numbers(sent: list[str]) -> list[int]:
    read = (int(one) for one in sent[:_MOST] if one.isascii() and one.isdecimal())
    return [number for number in read if number < 2**31]
