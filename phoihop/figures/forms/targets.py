"""Targets of plans: proposed, changed, adjusted."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.figures.forms.choosers import IndicatorField
from phoihop.figures.forms.numbers import NumberField
from phoihop.figures.models import PlanTarget, ReportingPeriod
from phoihop.figures.services import PlanTargetOutline
from phoihop.figures.states import PlanOrigin
from phoihop.programmes.states import Operator
from phoihop.ui.versioned import VersionedForm


class _ValueForm(forms.Form):
    """What is to be reached, and who wanted it."""

    operator = forms.ChoiceField(choices=Operator.choices, label=_("How it is read"))
    value = NumberField(
        required=False,
        label=_("Value to reach"),
        help_text=_("Of a share in percent, of money in đồng."),
    )
    upper_value = NumberField(required=False, label=_("Up to, for a range"))
    origin = forms.ChoiceField(
        choices=PlanOrigin.choices,
        widget=forms.RadioSelect,
        label=_("Who wanted the target"),
    )
    issuer = forms.CharField(
        required=False, max_length=300, label=_("Issuer as printed")
    )
    document = forms.CharField(
        required=False, max_length=300, label=_("Document as printed")
    )

    def outline(self) -> PlanTargetOutline:
        """Return the target as the service takes it."""
        cleaned = self.cleaned_data
        return PlanTargetOutline(
            operator=cleaned["operator"],
            value=cleaned["value"],
            upper_value=cleaned["upper_value"],
            origin=cleaned["origin"],
            issuer=cleaned["issuer"],
            document=cleaned["document"],
            reason=cleaned.get("reason", ""),
        )


class ProposeForm(_ValueForm):
    """A new target of an indicator in a period."""

    is_about_the_body = forms.BooleanField(
        required=False, label=_("About the body itself, not the whole unit")
    )
    field_order = ("indicator", "is_about_the_body")

    def __init__(self, *args: Any, period: ReportingPeriod, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["indicator"] = IndicatorField(period)
        self.order_fields(self.field_order)


class ChangeForm(_ValueForm, VersionedForm):
    """A proposed target, changed before it is set."""


class AdjustForm(_ValueForm):
    """Another value for a target in force, and why."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), label=_("Why it is adjusted")
    )


def initial_of(target: PlanTarget) -> dict[str, Any]:
    """Return what the form of a stored target begins with."""
    names = ("operator", "value", "upper_value", "origin", "issuer", "document")
    return {name: getattr(target, name) for name in (*names, "version")}
