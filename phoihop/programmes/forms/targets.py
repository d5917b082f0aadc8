"""Targets of a draft."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.queries import versions_on
from phoihop.programmes.forms.choosers import IndicatorField
from phoihop.programmes.forms.fields import NumberField
from phoihop.programmes.models import Programme, Target
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator, TargetOrigin
from phoihop.ui.versioned import VersionedForm


class TargetForm(forms.Form):
    """A target: indicator, operator, value, and who set it."""

    indicator_version = IndicatorField(
        IndicatorVersion.objects.none(), label=_("Measured by which indicator")
    )
    operator = forms.ChoiceField(choices=Operator.choices, label=_("To reach"))
    value = NumberField(
        required=False,
        label=_("Value"),
        help_text=_(
            "For example 2,13 or 1.234,5; money in đồng. Empty when only an increase "
            "or a decrease is asked for."
        ),
    )
    upper_value = NumberField(
        required=False, label=_("Up to"), help_text=_("Only for a range.")
    )
    measured_in = forms.CharField(
        max_length=60,
        required=False,
        label=_("Unit of measure"),
        help_text=_(
            "Empty means the unit that stands behind the indicator. For a share, write "
            "% or the unit of what is counted."
        ),
    )
    origin = forms.ChoiceField(choices=TargetOrigin.choices, label=_("Who set it"))
    assigned_by = forms.CharField(
        max_length=200,
        required=False,
        label=_("Assigned by"),
        help_text=_("As printed; only for an assigned target."),
    )

    def __init__(
        self, *args: Any, versions: QuerySet[IndicatorVersion], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["indicator_version"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = versions

    def clean(self) -> dict[str, Any]:
        """Ask for the values that the operator needs, and for no other."""
        entered: dict[str, Any] = super().clean() or {}
        operator = entered.get("operator")
        value, upper = entered.get("value"), entered.get("upper_value")
        directed = operator in {Operator.INCREASE, Operator.DECREASE}
        if value is None and not directed and "value" not in self.errors:
            self.add_error("value", _("Write the value."))
        if operator == Operator.BETWEEN and "upper_value" not in self.errors:
            if upper is None or (value is not None and upper <= value):
                self.add_error(
                    "upper_value", _("The upper value must be above the lower.")
                )
        elif upper is not None:
            entered["upper_value"] = None
        return entered

    def outline(self) -> TargetOutline:
        """Return the target as the services take it."""
        entered = {**self.cleaned_data}
        entered.pop("version", None)
        return TargetOutline(**entered)


class ChangeTargetForm(VersionedForm, TargetForm):
    """A target that others may be editing too."""


def versions_for(
    programme: Programme, target: Target | None = None
) -> QuerySet[IndicatorVersion]:
    """Return what a target may be measured by: in use on the first day, or kept."""
    offered = versions_on(programme.period.lower, programme.unit_id)
    if target is None:
        return offered
    kept = Q(pk=target.indicator_version_id)
    among = IndicatorVersion.objects.filter(kept | Q(pk__in=offered.values("pk")))
    return among.select_related("indicator__group").order_by(*offered.query.order_by)


def target_initial(target: Target) -> dict[str, object]:
    """Return what the form shows of a stored target."""
    return {
        "indicator_version": target.indicator_version_id,
        "operator": target.operator,
        "value": target.value,
        "upper_value": target.upper_value,
        "measured_in": target.measured_in,
        "origin": target.origin,
        "assigned_by": target.assigned_by,
        "version": target.version,
    }
