"""The head of a conference, and the programmes it is about."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.forms.fields import (
    BodyField,
    ClockField,
    EarlierField,
    ProgrammeField,
    ProseField,
)
from phoihop.conferences.models import Conference, ConferenceProgramme, Purpose
from phoihop.conferences.services import HeadOutline
from phoihop.directory.models import Organisation
from phoihop.programmes.models import Programme
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm


class HeadForm(forms.Form):
    """The head of a conference; all but title, purpose and day may come later."""

    title = forms.CharField(max_length=500, label=_("Title of the conference"))
    purposes = forms.MultipleChoiceField(
        choices=Purpose.choices,
        widget=forms.CheckboxSelectMultiple,
        label=_("Purposes of the conference"),
        help_text=_("One conference often serves several purposes."),
    )
    occurred_on = DayField(label=_("Day"))
    starts_at = ClockField(required=False, label=_("Hour it begins"))
    ends_at = ClockField(required=False, label=_("Hour it ends"))
    place = forms.CharField(max_length=300, required=False, label=_("Place"))
    convener_organisation = BodyField(
        Organisation.objects.none(), required=False, label=_("Convening body")
    )
    convener = forms.CharField(
        max_length=300,
        required=False,
        label=_("Convener as printed"),
        help_text=_("Leave empty to print the full name of the body above."),
    )
    concludes_for_organisation = BodyField(
        Organisation.objects.none(),
        required=False,
        label=_("Concludes in the name of"),
        help_text=_("This body assigns the tasks that come of the conclusions."),
    )
    concludes_for = forms.CharField(
        max_length=300, required=False, label=_("That body as printed")
    )
    series = forms.CharField(
        max_length=200,
        required=False,
        label=_("Series"),
        help_text=_("For example: Briefings of 2026."),
    )
    number = forms.IntegerField(
        min_value=1, max_value=999, required=False, label=_("Number in the series")
    )
    previous = EarlierField(
        Conference.objects.none(), required=False, label=_("The one before it")
    )
    gap_reason = ProseField(
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=_("Why the numbers do not follow each other"),
    )

    def __init__(
        self,
        *args: Any,
        bodies: QuerySet[Organisation],
        earlier: QuerySet[Conference],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        offered: dict[str, Any] = {
            "convener_organisation": bodies,
            "concludes_for_organisation": bodies,
            "previous": earlier,
        }
        for name, rows in offered.items():
            chooser = self.fields[name]
            if isinstance(chooser, forms.ModelChoiceField):
                chooser.queryset = rows

    def outline(self) -> HeadOutline:
        """Return the head as the services take it."""
        entered = {**self.cleaned_data}
        entered.pop("version", None)
        entered["purposes"] = [Purpose(one) for one in entered["purposes"]]
        entered["day"] = entered.pop("occurred_on")
        return HeadOutline(**entered)


class ChangeHeadForm(VersionedForm, HeadForm):
    """The head of a conference that others may be editing too."""


def head_initial(conference: Conference) -> dict[str, object]:
    """Return what the form shows of a stored head."""
    names = [name for name in HeadForm.base_fields if name != "purposes"]
    shown: dict[str, object] = {name: getattr(conference, name) for name in names}
    shown |= {"purposes": conference.purposes, "version": conference.version}
    return shown


class LinkForm(forms.Form):
    """A programme, and what the conference does with it."""

    programme = ProgrammeField(Programme.objects.none(), label=_("Programme"))
    link = forms.ChoiceField(
        choices=ConferenceProgramme.Link.choices,
        initial=ConferenceProgramme.Link.BRIEFS,
        label=_("What the conference does with it"),
    )

    def __init__(
        self, *args: Any, programmes: QuerySet[Programme], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["programme"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = programmes
