"""Asking for reports: what, until when, of whom."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation
from phoihop.figures.models import ReportingPeriod
from phoihop.programmes.models import Programme
from phoihop.reports.queries.choices import CallChoices
from phoihop.reports.services import CallOutline
from phoihop.ui.choosing import OneField
from phoihop.ui.dates_input import DayField

# Django's fields take a type only while types are checked.
if TYPE_CHECKING:
    _Organisations = forms.ModelMultipleChoiceField[Organisation]
    _Programmes = forms.ModelMultipleChoiceField[Programme]
else:
    _Organisations = _Programmes = forms.ModelMultipleChoiceField


class BodiesField(_Organisations):
    """Several organisations by their short names, each with a box to tick."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Organisation) -> str:
        """Show the short name."""
        return obj.short_name


def _offer(form: forms.Form, name: str, choices: Any) -> None:
    chooser = form.fields[name]
    if isinstance(chooser, forms.ModelChoiceField):
        chooser.queryset = choices


class BodiesForm(forms.Form):
    """Which bodies are to report."""

    bodies = BodiesField(
        Organisation.objects.none(),
        label=_("Bodies that are to report"),
        error_messages={"required": _("Choose at least one body.")},
    )

    def __init__(self, *args: Any, choices: CallChoices, **options: Any) -> None:
        super().__init__(*args, **options)
        _offer(self, "bodies", choices.bodies)


class CallForm(BodiesForm):
    """A call: its period, its title, its last day, the bodies and the programmes."""

    period = OneField(
        ReportingPeriod.objects.none(),
        label=_("Reporting period"),
        help_text=_("Figures in the reports are those of this period."),
    )
    title = forms.CharField(
        max_length=300,
        label=_("Title of the reports"),
        help_text=_("For example: Báo cáo kết quả phối hợp 6 tháng đầu năm 2026"),
    )
    due_on = DayField(
        label=_("Submitted until"), help_text=_("This day still counts as in time.")
    )
    programmes = _Programmes(
        Programme.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Programmes whose contents are reported one by one"),
    )
    request = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("What the reports should say above all"),
    )

    field_order = ("period", "title", "due_on", "bodies", "programmes", "request")

    def __init__(self, *args: Any, choices: CallChoices, **options: Any) -> None:
        super().__init__(*args, choices=choices, **options)
        _offer(self, "period", choices.periods)
        _offer(self, "programmes", choices.programmes)

    def outline(self) -> CallOutline:
        """Return the call as the service takes it."""
        entered = self.cleaned_data
        return CallOutline(
            period=entered["period"],
            title=entered["title"],
            due_on=entered["due_on"],
            bodies=list(entered["bodies"]),
            programmes=list(entered["programmes"]),
            request=entered["request"],
        )
