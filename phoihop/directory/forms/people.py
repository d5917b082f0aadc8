"""Forms of people, tenures, accounts and rights."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Organisation, Position, Post, Role
from phoihop.directory.passwords import suggested_password
from phoihop.directory.services import NewColleague
from phoihop.ui.choosing import OneField
from phoihop.ui.dates_input import DayField
from phoihop.ui.versioned import VersionedForm

_WORK_ROLES = [
    (role.value, role.label) for role in Role if role != Role.LOCAL_ADMINISTRATOR
]


class UserNameField(forms.CharField):
    """A user name that every keyboard can write."""

    def __init__(self, **settings: Any) -> None:
        letters = RegexValidator(
            r"\A[a-zA-Z0-9._-]{3,60}\Z",
            _("Write 3 to 60 letters without marks, digits, dots or hyphens."),
        )
        widget = forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none"}
        )
        super().__init__(
            label=_("User name"),
            max_length=60,
            validators=[letters],
            widget=widget,
            help_text=_("Such as lan.nt. It is typed at every sign-in."),
            **settings,
        )


class InitialPasswordField(forms.CharField):
    """A password that the administrator hands over; shown, because he reads it out."""

    def __init__(self, **settings: Any) -> None:
        widget = forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none"}
        )
        super().__init__(
            label=_("First password"),
            max_length=128,
            strip=False,
            initial=suggested_password,
            widget=widget,
            help_text=_(
                "Note it down and hand it over in person: it is not shown again. "
                "It must be changed at the first sign-in."
            ),
            **settings,
        )


class PersonForm(forms.Form):
    """A new person."""

    full_name = forms.CharField(
        label=_("Full name of the person"),
        max_length=200,
        help_text=_("Without title, such as Nguyễn Thị Lan."),
    )


class EditPersonForm(PersonForm, VersionedForm):
    """A person whose name is corrected."""


class TenureForm(forms.Form):
    """Which post a person takes up."""

    post = OneField(Post.objects.none(), label=_("Post"))
    first_day = DayField(label=_("First day in the post"))
    decision = forms.CharField(
        label=_("Decision"),
        max_length=300,
        required=False,
        help_text=_("Number and day of the decision, if there is one."),
    )

    def __init__(self, *arguments: Any, posts: QuerySet[Post], **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["post"] = SeatField(posts, label=_("Post"))


class SeatField(OneField):
    """One of several seats, each with its organisation."""

    def label_from_instance(self, obj: Post) -> str:
        """Name the seat and its organisation."""
        return f"{obj.seat_name} · {obj.organisation.short_name}"


class AccountForm(forms.Form):
    """A new account."""

    username = UserNameField()
    password = InitialPasswordField()


class PasswordForm(VersionedForm):
    """A new password for an account."""

    password = InitialPasswordField()


class EmailForm(VersionedForm):
    """Where the messages of an account go besides the screen."""

    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        max_length=254,
        help_text=_("Leave it empty to send no mail. Use an address of the office."),
    )


class ReasonForm(forms.Form):
    """Why something is taken back."""

    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class ConfirmationForm(forms.Form):
    """Nothing but the button."""


class GrantForm(forms.Form):
    """A right for a person."""

    role = forms.ChoiceField(label=_("Right"), choices=Role.choices)
    organisation = OneField(
        Organisation.objects.none(), label=_("In the organisation"), required=False
    )
    last_day = DayField(
        label=_("Runs until"), help_text=_("Five years at most, then it is given anew.")
    )
    reason = forms.CharField(
        label=_("Reason or decision"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, *arguments: Any, organisations: QuerySet[Organisation], **named: Any
    ) -> None:
        super().__init__(*arguments, **named)
        self.fields["organisation"] = OneField(
            organisations,
            label=_("In the organisation"),
            required=False,
            help_text=_("Left empty only for the local administrator."),
        )

    @property
    def values(self) -> dict[str, Any]:
        """What the service takes."""
        return self.cleaned_data | {"role": Role(self.cleaned_data["role"])}


class ColleagueForm(PersonForm):
    """Everything that lets one person begin to work."""

    organisation = OneField(Organisation.objects.none(), label=_("Organisation"))
    position = OneField(Position.objects.order_by("rank"), label=_("Position"))
    title = forms.CharField(
        label=_("Title of the post"),
        max_length=200,
        required=False,
        help_text=_("Leave it empty when it is the name of the position."),
    )
    first_day = DayField(label=_("First day in the post"))
    username = UserNameField()
    password = InitialPasswordField()
    roles = forms.MultipleChoiceField(
        label=_("What this person does"),
        choices=_WORK_ROLES,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Only what the work needs. More can be given later."),
    )
    last_day = DayField(
        label=_("The rights run until"),
        help_text=_("Five years at most, then it is given anew."),
    )
    reason = forms.CharField(
        label=_("Reason or decision"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, *arguments: Any, organisations: QuerySet[Organisation], **named: Any
    ) -> None:
        super().__init__(*arguments, **named)
        self.fields["organisation"] = OneField(organisations, label=_("Organisation"))

    @property
    def entry(self) -> NewColleague:
        """What the service takes."""
        values = dict(self.cleaned_data)
        values["title"] = values["title"] or values["position"].name
        values["roles"] = [Role(role) for role in values["roles"]]
        return NewColleague(**values)
