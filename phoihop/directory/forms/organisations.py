"""Forms of organisations, their terms and posts."""

from typing import Any

from django import forms
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import (
    Organisation,
    OrganisationKind,
    Position,
    Term,
)
from phoihop.directory.periods import period_from
from phoihop.directory.services import OrganisationDetails
from phoihop.ui.choosing import OneField
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm

NOT_KNOWN = _("Leave it empty when it is not known.")


class OrganisationForm(forms.Form):
    """A new organisation."""

    kind = OneField(OrganisationKind.objects.order_by("rank"), label=_("Kind"))
    name = forms.CharField(
        label=_("Full name"),
        max_length=300,
        help_text=_("As it stands at the head of its papers."),
    )
    short_name = forms.CharField(
        label=_("Short name"), max_length=100, help_text=_("Shown in lists and tables.")
    )
    first_day = DayField(label=_("First day"), required=False, help_text=NOT_KNOWN)


class EditOrganisationForm(OrganisationForm, VersionedForm):
    """An organisation that is corrected."""

    @property
    def details(self) -> OrganisationDetails:
        """What the service takes."""
        values = {
            name: self.cleaned_data[name] for name in OrganisationForm.base_fields
        }
        return OrganisationDetails(**values)

    @staticmethod
    def initial_of(organisation: Organisation) -> dict[str, object]:
        """Return what the form opens with."""
        return {
            "version": organisation.version,
            "kind": organisation.kind_id,
            "name": organisation.name,
            "short_name": organisation.short_name,
            "first_day": organisation.first_day,
        }


class EndForm(VersionedForm):
    """The last day of something."""

    last_day = DayField(label=_("Last day"))


class EndOrganisationForm(EndForm):
    """The last day of an organisation, and why."""

    reason = forms.CharField(
        label=_("Reason or decision"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SuccessionForm(forms.Form):
    """From which organisation this one took over."""

    predecessor = OneField(Organisation.objects.none(), label=_("Took over from"))
    occurred_on = DayField(label=_("On the day"))
    legal_act = forms.CharField(label=_("Legal act"), max_length=300, required=False)

    def __init__(
        self, *arguments: Any, predecessors: QuerySet[Organisation], **named: Any
    ) -> None:
        super().__init__(*arguments, **named)
        self.fields["predecessor"] = OneField(predecessors, label=_("Took over from"))


class TermForm(forms.Form):
    """A new term."""

    number = forms.CharField(
        label=_("Number of the term"),
        max_length=50,
        help_text=_("Such as 2025 - 2030."),
    )
    first_day = DayField(label=_("First planned day"))
    last_day = DayField(label=_("Last planned day"))

    @property
    def planned(self) -> DateRange:
        """The planned period."""
        return period_from(
            self.cleaned_data["first_day"], self.cleaned_data["last_day"]
        )


class EditTermForm(TermForm, VersionedForm):
    """A term that is corrected."""

    @staticmethod
    def initial_of(term: Term) -> dict[str, object]:
        """Return what the form opens with."""
        return {
            "version": term.version,
            "number": term.number,
            "first_day": term.first_day,
            "last_day": term.last_day,
        }


class PostForm(forms.Form):
    """A new post."""

    position = OneField(Position.objects.order_by("rank"), label=_("Position"))
    title = forms.CharField(
        label=_("Title of the post"),
        max_length=200,
        required=False,
        help_text=_("Leave it empty when it is the name of the position."),
    )
    seat = forms.IntegerField(
        label=_("Number of the seat"),
        min_value=1,
        max_value=99,
        initial=1,
        help_text=_("2 for the second vice-chair, and so on."),
    )
    first_day = DayField(label=_("First day"), required=False, help_text=NOT_KNOWN)

    @property
    def written_title(self) -> str:
        """The title, or else the name of the position."""
        title: str = self.cleaned_data["title"] or self.cleaned_data["position"].name
        return title
