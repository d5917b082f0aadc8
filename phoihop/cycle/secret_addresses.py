"""The secret of a feed's address: made from a seed and the key of the site.

The database holds the seed and a hash of the secret, so a copy of it opens no feed.
Those who keep the feeds can still read an address again, to enter it on another phone.
"""

import hashlib
import secrets
from base64 import urlsafe_b64encode

from django.utils.crypto import constant_time_compare, salted_hmac

_SALT = "phoihop.cycle.calendar_feed"


def new_seed() -> str:
    """Return a seed that nobody can guess."""
    return secrets.token_hex(32)


def token_of(seed: str) -> str:
    """Return the secret that belongs to a seed under the present key of the site."""
    digest = salted_hmac(_SALT, seed, algorithm="sha256").digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode()


def hash_of(token: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(token.encode()).hexdigest()


def token_if_known(seed: str, token_hash: str) -> str:
    """Return the secret of a feed; empty when the key of the site has changed since."""
    token = token_of(seed)
    return token if constant_time_compare(hash_of(token), token_hash) else ""
