"""Opening, changing and locking a period."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.figures.models import ReportingPeriod
from phoihop.figures.services import PeriodOutline
from phoihop.figures.states import PeriodKind
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm


class PeriodForm(forms.Form):
    """A period with every day said; none is derived from another."""

    kind = forms.ChoiceField(choices=PeriodKind.choices, label=_("Kind of period"))
    name = forms.CharField(
        max_length=100,
        label=_("Name of the period"),
        help_text=_("As it is said in reports, such as “6 tháng đầu năm 2026”."),
    )
    first_day = DayField(label=_("First day"))
    last_day = DayField(label=_("Last day"))
    cut_off = DayField(
        label=_("Figures as of"),
        help_text=_("The day on which what stands is counted."),
    )
    due_on = DayField(
        label=_("Entered until"),
        help_text=_("From the next day on what is not submitted counts as late."),
    )

    def outline(self) -> PeriodOutline:
        """Return the period as the service takes it."""
        entered = {name: self.cleaned_data[name] for name in PeriodForm.base_fields}
        return PeriodOutline(**entered)


class ChangePeriodForm(PeriodForm, VersionedForm):
    """The same, of a period that is there."""


def initial_of(period: ReportingPeriod) -> dict[str, Any]:
    """Return what the form of a stored period begins with."""
    return {
        "kind": period.kind,
        "name": period.name,
        "first_day": period.first_day,
        "last_day": period.last_day,
        "cut_off": period.cut_off,
        "due_on": period.due_on,
        "version": period.version,
    }


class LockForm(forms.Form):
    """Why figures that were owed are missing, where some are."""

    missing_reason = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Why figures are missing"),
        help_text=_("Left empty when every figure is there."),
    )
