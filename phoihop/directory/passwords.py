"""Passwords: one to hand over, and what is too easy to guess, in our words."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from phoihop.directory.models import Account

# Without letters and digits that are taken for one another when read out.
_LETTERS = "abcdefghkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP_LENGTH = 4, 4


def suggested_password() -> str:
    """Return a random password in groups, easy to read out: kf7m-29xa-tq4b-h8ws."""
    return "-".join(
        "".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LENGTH))
        for _ in range(_GROUPS)
    )


def weaknesses(password: str, account: Account) -> list[str]:
    """Return a sentence for everything that makes the password easy to guess."""
    try:
        validate_password(password, account)
    except ValidationError as refusal:
        return [_sentence(error) for error in refusal.error_list]
    return []


def _sentence(error: ValidationError) -> str:
    sentences = {
        "password_too_short": _("The password is too short: 12 characters at least."),
        "password_too_similar": _("The password is too much like the user name."),
        "password_too_common": _("Too many people use this password."),
        "password_entirely_numeric": _("The password needs letters too."),
    }
    return sentences.get(error.code or "", " ".join(error.messages))
