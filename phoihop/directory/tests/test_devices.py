"""The device of one-time codes: lost, removed by another, and kept encrypted."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import NoDevice, OwnAccount
from phoihop.directory.factories import PASSWORD, make_device
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account
from phoihop.directory.one_time_codes import MARK, OneTimeCodeAdapter
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.testing.cast import Cast
from phoihop.testing.clients import WorkClient
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db
APP_KEY = "JBSWY3DPEHPK3PXP"
KEYS = ("a secret key of tests " * 3, "another secret key of tests " * 3)


@pytest.fixture
def with_device(cast: Cast) -> Account:
    """Lan, who has set up one-time codes."""
    account = cast.accounts["lan"]
    make_device(account_id=account.pk)
    return account


def test_an_removes_a_lost_device_and_every_session_ends(
    an: Mandate, lan: Mandate, with_device: Account, client_of: ClientOf
) -> None:
    first, second = client_of(lan), client_of(lan)
    address = reverse("directory:remove_device", args=[with_device.pk])
    answer = client_of(an).post(address, {"reason": "Mất điện thoại"})

    assert answer["Location"] == reverse("directory:person", args=[lan.person_id])
    assert not Authenticator.objects.filter(user_id=with_device.pk).exists()
    for browser in (first, second):
        assert browser.get("/directory/mandates/")["Location"].startswith(
            "/account/login/"
        )
    entry = Entry.objects.get(action="account.remove_device")
    assert (entry.reason, entry.person_name) == ("Mất điện thoại", "Lý Hoài An")


def test_other_sessions_stay(
    an: Mandate, minh: Mandate, with_device: Account, client_of: ClientOf
) -> None:
    browser = client_of(minh)
    services.remove_device(actor=an, account=with_device, reason="Mất")
    assert browser.get("/directory/mandates/").status_code == 200


def test_at_the_next_sign_in_a_new_device_is_asked_for(
    an: Mandate, with_device: Account, settings: Settings
) -> None:
    services.remove_device(actor=an, account=with_device, reason="Mất")
    with_device.refresh_from_db()
    with_device.set_password(PASSWORD)
    with_device.save(update_fields=["password"])
    settings.ONE_TIME_CODE_REQUIRED = True
    browser = WorkClient()
    browser.post("/account/login/", {"login": "lan", "password": PASSWORD})

    activate = reverse("mfa_activate_totp")
    assert browser.get("/directory/start/")["Location"] == activate
    page = browser.get(activate, follow=True)
    if page.redirect_chain:  # the password once more
        page = browser.post(
            page.request["PATH_INFO"] + f"?next={activate}",
            {"password": PASSWORD},
            follow=True,
        )
    assert "Người quản trị danh bạ đã gỡ thiết bị cũ" in page.content.decode()


def test_it_refuses_ones_own_and_where_there_is_none_and_without_reason(
    an: Mandate, cast: Cast, with_device: Account
) -> None:
    own = cast.accounts["an"]
    make_device(account_id=own.pk)
    with pytest.raises(OwnAccount):
        services.remove_device(actor=an, account=own, reason="Mất")
    with pytest.raises(NoDevice):
        services.remove_device(actor=an, account=cast.accounts["minh"], reason="Mất")
    with pytest.raises(ReasonMissing):
        services.remove_device(actor=an, account=with_device, reason=" ")
    assert Authenticator.objects.filter(user_id=with_device.pk).count() == 2


def test_the_neighbour_does_not_even_see_the_page(
    neighbour: Mandate, with_device: Account, client_of: ClientOf
) -> None:
    address = reverse("directory:remove_device", args=[with_device.pk])
    assert client_of(neighbour).get(address).status_code == 404
    assert client_of(neighbour).post(address, {"reason": "x"}).status_code == 404
    with pytest.raises(NotAllowed):
        services.remove_device(actor=neighbour, account=with_device, reason="x")


def test_the_key_of_the_app_is_not_readable_in_the_database(
    cast: Cast, settings: Settings
) -> None:
    TOTP.activate(cast.accounts["lan"], APP_KEY)
    [kept] = Authenticator.objects.values_list("data", flat=True)
    assert kept["secret"].startswith(MARK)
    assert APP_KEY not in str(kept)
    assert OneTimeCodeAdapter().decrypt(kept["secret"]) == APP_KEY


def test_two_encryptions_differ_and_an_altered_one_is_refused() -> None:
    adapter = OneTimeCodeAdapter()
    first, second = adapter.encrypt(APP_KEY), adapter.encrypt(APP_KEY)
    assert first != second
    with pytest.raises(ValidationError):
        adapter.decrypt(first[:-6] + "AAAA==")


def test_another_secret_key_reads_it_only_while_the_old_one_is_named(
    settings: Settings,
) -> None:
    adapter = OneTimeCodeAdapter()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = KEYS[0], []
    kept = adapter.encrypt(APP_KEY)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = KEYS[1], [KEYS[0]]
    assert adapter.decrypt(kept) == APP_KEY
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(ValidationError):
        adapter.decrypt(kept)


def test_what_was_kept_before_we_encrypted_still_works() -> None:
    assert OneTimeCodeAdapter().decrypt(APP_KEY) == APP_KEY


def test_a_device_that_cannot_be_read_says_so_at_sign_in(
    cast: Cast, settings: Settings
) -> None:
    account = cast.accounts["lan"]
    account.set_password(PASSWORD)
    account.save(update_fields=["password"])
    TOTP.activate(account, APP_KEY)
    settings.SECRET_KEY = KEYS[1]
    browser = Client()
    browser.post("/account/login/", {"login": "lan", "password": PASSWORD})
    answer = browser.post(reverse("mfa_authenticate"), {"code": "123456"})
    assert "Thiết bị này không còn đọc được." in answer.content.decode()
