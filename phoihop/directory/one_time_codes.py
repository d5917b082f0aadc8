"""How allauth keeps the keys of one-time codes: encrypted under our secret key."""

from base64 import urlsafe_b64encode

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.encoding import force_bytes
from django.utils.translation import gettext_lazy as _

# What stands before an encrypted text; without it, it was kept before we encrypted.
MARK = "fernet:"
_PURPOSE = b"phoihop one-time codes"
_UNREADABLE = _(
    "This device cannot be read any more. Ask the administrator of your unit to "
    "remove it, then set it up anew."
)


class OneTimeCodeAdapter(DefaultMFAAdapter):
    """Encrypts the app's key and the seed of the recovery codes.

    Who reads the database alone, or a backup of it, cannot make codes from them.
    """

    def encrypt(self, text: str) -> str:
        """Return the text encrypted and authenticated under the present secret key."""
        return MARK + _boxes().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        """Return the text again, under the present secret key or one of before.

        Raises:
            ValidationError: it was altered, or the secret key is another; the form
                that asks for a code says so.
        """
        if not encrypted_text.startswith(MARK):
            return encrypted_text
        token = encrypted_text.removeprefix(MARK)
        try:
            return _boxes().decrypt(token).decode()
        except InvalidToken as refusal:
            raise ValidationError(_UNREADABLE) from refusal


def _boxes() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(secret_key: str | bytes) -> bytes:
    """Derive a key for this purpose only (RFC 5869)."""
    derivation = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE)
    return urlsafe_b64encode(derivation.derive(force_bytes(secret_key)))
