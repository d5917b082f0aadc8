"""How allauth signs people in: no sign-up, no e-mail, no telling who has an account."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models import Account
from phoihop.directory.passwords import weaknesses
from phoihop.directory.services import change_own_password

TOO_MANY = "too_many_login_attempts"


class SignInAdapter(DefaultAccountAdapter):
    """The answers that differ from allauth's own."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("The user name or the password is wrong."),
        TOO_MANY: _("Too many wrong attempts. Wait five minutes, then try again."),
        "rate_limited": _(
            "Too many wrong attempts. Wait five minutes, then try again."
        ),
        "enter_current_password": _("This is not your present password."),
        "incorrect_password": _("The password is wrong."),
        # allauth's own msgid, which its one-time codes use without asking us.
        "incorrect_code": _("Incorrect code."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are opened by the administrator of a unit."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Account | None:
        """Return the open account; a closed one gets the answer of a wrong password."""
        account: Account | None = super().authenticate(request, **credentials)
        return account if account is not None and account.is_active else None

    def clean_password(self, password: str, user: Account | None = None) -> str:
        """Refuse a password that is easy to guess, in our words."""
        if reasons := weaknesses(password, user or Account()):
            raise ValidationError(reasons)
        return password

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Lead to the first page of the mandate."""
        return reverse("directory:start")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Lead on to the work."""
        return reverse("directory:start")

    def set_password(self, user: Account, password: str) -> None:
        """Store the password that the person chose."""
        change_own_password(account=user, password=password)
