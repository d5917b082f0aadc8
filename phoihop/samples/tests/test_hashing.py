"""The cheap hash of a sample account opens it, once, on a server like any other."""

import pytest
from django.contrib.auth.hashers import check_password
from django.test import override_settings

from phoihop.samples.hashing import SamplePasswordHasher
from phoihop.samples.offices import SAMPLE_PASSWORD

_SERVER = "django.contrib.auth.hashers.Argon2PasswordHasher"


@pytest.mark.parametrize("tried", [SAMPLE_PASSWORD, "an-phu-minh-hoà"])
def test_a_server_checks_it_and_keeps_it_at_full_cost_from_then_on(
    tried: str,
) -> None:
    hasher = SamplePasswordHasher()
    cheap = hasher.encode(SAMPLE_PASSWORD, hasher.salt())
    kept_anew: list[str] = []
    is_right = tried == SAMPLE_PASSWORD
    with override_settings(PASSWORD_HASHERS=[_SERVER]):
        assert check_password(tried, cheap, setter=kept_anew.append) is is_right
    assert kept_anew == ([tried] if is_right else [])
