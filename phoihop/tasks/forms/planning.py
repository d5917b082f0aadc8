"""A task that is added after signing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.programmes.models import Programme
from phoihop.programmes.services.steps import organisation_of
from phoihop.programmes.states import DueKind
from phoihop.tasks.forms.fields import BodiesField, BodyField
from phoihop.tasks.services import TaskOutline
from phoihop.ui.choosing import CHOOSE
from phoihop.ui.dates_input import DayField


class PlanForm(forms.Form):
    """The five questions; who leads it must be known from the beginning."""

    title = forms.CharField(max_length=500, label=_("What is to be done"))
    lead = BodyField(
        Organisation.objects.none(), label=_("Who leads it"), empty_label=CHOOSE
    )
    coordinating = BodiesField(
        Organisation.objects.none(), required=False, label=_("Who works with them")
    )
    extent = forms.CharField(max_length=300, required=False, label=_("How far"))
    due_kind = forms.ChoiceField(choices=DueKind.choices, label=_("Done when"))
    due_on = DayField(required=False, label=_("Day"))
    due_rule = forms.CharField(
        max_length=200,
        required=False,
        label=_("Rule"),
        help_text=_("For example: every month; ten days after the flood ends."),
    )
    no_due_reason = forms.CharField(
        max_length=300, required=False, label=_("Why there is no due date")
    )
    measure = forms.CharField(
        max_length=300, required=False, label=_("Measured by what")
    )
    deliverable = forms.CharField(
        max_length=300, required=False, label=_("With what result")
    )

    def __init__(
        self, *args: Any, programme: Programme, actor: Mandate, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        bodies = Organisation.objects.of_unit(programme.unit_id).on(actor.on)
        leads = bodies
        if programme.drafting_organisation_id != actor.organisation_id:
            leads = bodies.filter(pk=organisation_of(actor))
        for name, offered in (("lead", leads), ("coordinating", bodies)):
            chooser = self.fields[name]
            if isinstance(chooser, forms.ModelChoiceField):
                chooser.queryset = offered.in_order()

    def clean(self) -> dict[str, Any]:
        """Ask for the day, the rule or the reason that the kind of due date needs."""
        entered: dict[str, Any] = super().clean() or {}
        needed = {
            DueKind.DATE: ("due_on", _("Write the day.")),
            DueKind.RECURRING: ("due_rule", _("Write the rule.")),
            DueKind.CONDITION: ("due_rule", _("Write the rule.")),
            DueKind.NONE: ("no_due_reason", _("Say why there is no due date.")),
        }.get(entered.get("due_kind", ""))
        if needed and needed[0] not in self.errors and not entered.get(needed[0]):
            self.add_error(*needed)
        return entered

    def outline(self) -> TaskOutline:
        """Return the task as the services take it."""
        entered = {**self.cleaned_data}
        if entered["due_kind"] != DueKind.DATE:
            entered["due_on"] = None
        entered["coordinating"] = list(entered["coordinating"])
        return TaskOutline(**entered)
