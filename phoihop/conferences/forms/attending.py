"""Who takes part: people with a part, invited bodies, replies, who came."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.forms.fields import BodyField, ProseField
from phoihop.conferences.models import ConferencePerson
from phoihop.conferences.queries.directory_people import Holder
from phoihop.conferences.services import (
    Coming,
    InvitationOutline,
    PartOutline,
    Reply,
)
from phoihop.conferences.states import Answer, Attendance
from phoihop.directory.models import Organisation
from phoihop.ui.versioned import VersionedForm


class PeopleForm(forms.Form):
    """People with one part: ticked in the directory, or written as printed."""

    part = forms.ChoiceField(choices=ConferencePerson.Part.choices, label=_("Part"))
    people = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("From the directory"),
        help_text=_("Name and title of the day are copied as they are printed."),
    )
    name = forms.CharField(
        max_length=200, required=False, label=_("Or a name as printed")
    )
    titles = ProseField(
        max_length=900,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=_("Titles as printed"),
        help_text=_("One to a line."),
    )

    def __init__(self, *args: Any, holders: Iterable[Holder], **options: Any) -> None:
        super().__init__(*args, **options)
        self.holders = {one.key: one for one in holders}
        chooser = self.fields["people"]
        if isinstance(chooser, forms.MultipleChoiceField):
            chooser.choices = [(key, str(one)) for key, one in self.holders.items()]

    def clean(self) -> dict[str, Any]:
        """Refuse a form that names nobody."""
        entered: dict[str, Any] = super().clean() or {}
        if not entered.get("people") and not entered.get("name", "").strip():
            self.add_error("people", _("Tick somebody, or write a name."))
        return entered

    def outlines(self) -> list[PartOutline]:
        """Return the people as the service takes them."""
        part = ConferencePerson.Part(self.cleaned_data["part"])
        chosen = [self.holders[key] for key in self.cleaned_data["people"]]
        made = [
            PartOutline(
                part=part,
                name=one.name,
                titles=one.titles,
                person_id=one.person_id,
                organisation_id=one.organisation_id,
            )
            for one in chosen
        ]
        if name := self.cleaned_data["name"].strip():
            titles = self.cleaned_data["titles"].splitlines()
            made.append(PartOutline(part=part, name=name, titles=titles))
        return made


class InvitationForm(forms.Form):
    """A body to invite, and whom of it."""

    organisation = BodyField(
        Organisation.objects.none(), required=False, label=_("Body")
    )
    body_name = forms.CharField(
        max_length=300,
        required=False,
        label=_("Or a body as printed"),
        help_text=_("For guests that do not work in this system."),
    )
    asked_title = forms.CharField(
        max_length=300, required=False, label=_("Title of who is asked")
    )
    asked_name = forms.CharField(
        max_length=200, required=False, label=_("Name of who is asked")
    )
    asks_head = forms.BooleanField(
        required=False, label=_("The head is asked to come in person")
    )

    def __init__(
        self, *args: Any, bodies: QuerySet[Organisation], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        chooser = self.fields["organisation"]
        if isinstance(chooser, forms.ModelChoiceField):
            chooser.queryset = bodies

    def outline(self) -> InvitationOutline:
        """Return the invitation as the service takes it."""
        return InvitationOutline(**self.cleaned_data)


class AnswerForm(forms.Form):
    """What the invited body replies."""

    answer = forms.ChoiceField(
        choices=Answer.choices, widget=forms.RadioSelect, label=_("Your reply")
    )
    sent_name = forms.CharField(
        max_length=200, required=False, label=_("Who comes instead")
    )
    sent_title = forms.CharField(
        max_length=300, required=False, label=_("Title of who comes instead")
    )
    reason = ProseField(
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=_("Reason, if nobody can come"),
    )

    def reply(self) -> Reply:
        """Return the reply as the service takes it."""
        entered = {**self.cleaned_data, "answer": Answer(self.cleaned_data["answer"])}
        return Reply(**entered)


class AttendanceForm(VersionedForm):
    """Whether an invited body came, and who."""

    attendance = forms.ChoiceField(
        choices=Attendance.choices, widget=forms.RadioSelect, label=_("Who came")
    )
    came_name = forms.CharField(
        max_length=200, required=False, label=_("Name of who came")
    )
    came_title = forms.CharField(
        max_length=300, required=False, label=_("Title of who came")
    )

    def coming(self) -> Coming:
        """Return it as the service takes it."""
        return Coming(
            attendance=Attendance(self.cleaned_data["attendance"]),
            name=self.cleaned_data["came_name"],
            title=self.cleaned_data["came_title"],
        )
