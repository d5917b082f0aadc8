"""allauth's forms in the words of our pages."""

from typing import TYPE_CHECKING, Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeAgain
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_CODE_HINT = _("Six digits from the app, or one of your recovery codes.")


def _say(field: forms.Field, label: "StrOrPromise", hint: "StrOrPromise" = "") -> None:
    field.label = label
    field.help_text = hint
    field.widget.attrs.pop("placeholder", None)


class SignInForm(LoginForm):
    """User name and password."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        _say(self.fields["login"], _("User name"))
        _say(self.fields["password"], _("Password"))
        self.fields["login"].widget.attrs["autocapitalize"] = "none"


class OwnPasswordForm(ChangePasswordForm):
    """The present password and the new one, twice."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        _say(self.fields["oldpassword"], _("Present password"))
        hint = _("At least 12 characters. A short sentence is easy to remember.")
        _say(self.fields["password1"], _("New password"), hint)
        _say(self.fields["password2"], _("New password once more"))


class PasswordAgainForm(ReauthenticateForm):
    """The password once more, before something grave."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        _say(self.fields["password"], _("Password"))


class CodeForm(AuthenticateForm):
    """The one-time code of a sign-in."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        _say(self.fields["code"], _("One-time code"), _CODE_HINT)
        self.fields["code"].widget.attrs["inputmode"] = "numeric"


class CodeAgainForm(CodeAgain):
    """The one-time code once more, before something grave."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        _say(self.fields["code"], _("One-time code"), _CODE_HINT)
        self.fields["code"].widget.attrs["inputmode"] = "numeric"


class ActivateCodesForm(ActivateTOTPForm):
    """The first code of a new app."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        hint = _("The six digits that the app shows now.")
        _say(self.fields["code"], _("One-time code"), hint)
        self.fields["code"].widget.attrs["inputmode"] = "numeric"
