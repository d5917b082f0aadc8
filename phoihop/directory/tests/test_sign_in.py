"""Signing in: throttled, the same answer to everybody, one-time codes."""

import time
from typing import Any

import pytest
from allauth.mfa.totp.internal import auth
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.factories import PASSWORD
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account
from phoihop.testing.cast import Cast
from phoihop.testing.clients import WorkClient

pytestmark = pytest.mark.django_db
LOGIN = "/account/login/"
OWN_PASSWORD = "/account/password/change/"
NEW_PASSWORD = "Cây đa đầu làng 1930"


@pytest.fixture
def lan_signs_in(cast: Cast) -> Account:
    """Lan with a password of her own."""
    account = cast.accounts["lan"]
    account.set_password(PASSWORD)
    account.save(update_fields=["password"])
    return account


def sign_in(
    browser: Client, username: str, password: str = PASSWORD, address: str = "10.0.0.1"
) -> Any:
    fields = {"login": username, "password": password}
    return browser.post(LOGIN, fields, REMOTE_ADDR=address)


def form_of(answer: HttpResponse) -> str:
    """Return the page without what differs every time."""
    page = answer.content.decode()
    lines = page.splitlines()
    return "\n".join(line for line in lines if "csrfmiddlewaretoken" not in line)


def test_lan_signs_in_whatever_the_case_of_her_name(lan_signs_in: Account) -> None:
    browser = Client()
    answer = sign_in(browser, "LAN")
    assert (answer.status_code, answer["Location"]) == (302, "/directory/start/")
    assert browser.get("/directory/start/")["Location"] == reverse("desk:home")


def test_the_session_gets_a_new_key_at_sign_in(lan_signs_in: Account) -> None:
    browser = Client()
    session = browser.session
    session["planted"] = "by somebody else"
    session.save()
    planted = session.session_key

    sign_in(browser, "lan")

    assert browser.session.session_key != planted


def test_unknown_name_wrong_password_and_closed_account_look_alike(
    an: Mandate, lan_signs_in: Account
) -> None:
    wrong = sign_in(Client(), "lan", "sai mật khẩu rồi")
    unknown = sign_in(Client(), "lam", "sai mật khẩu rồi")
    services.close_account(actor=an, account=lan_signs_in, reason="Nghỉ")
    closed = sign_in(Client(), "lan")

    assert wrong.status_code == unknown.status_code == closed.status_code == 422
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in wrong.content.decode()
    assert form_of(wrong) == form_of(closed)
    assert form_of(wrong).replace('"lan"', '"lam"') == form_of(unknown)


def test_an_unknown_name_costs_as_much_hashing_as_a_known_one(
    lan_signs_in: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    known = Account.set_password

    def counted(account: Account, password: str | None) -> None:
        hashed.append("once")
        known(account, password)

    monkeypatch.setattr(Account, "set_password", counted)
    sign_in(Client(), "nobody", "sai mật khẩu rồi")
    assert hashed == ["once"]


def test_too_many_wrong_passwords_close_the_door_for_this_name_only(
    lan_signs_in: Account, cast: Cast
) -> None:
    for attempt in range(5):
        answer = sign_in(Client(), "lan", "sai", address=f"10.0.1.{attempt}")
        assert answer.status_code == 422

    throttled = sign_in(Client(), "lan", "sai", address="10.0.1.9")
    assert throttled.status_code == 429
    assert "Đã sai quá nhiều lần" in throttled.content.decode()
    right = sign_in(Client(), "lan", address="10.0.1.10")
    assert right.status_code == 429

    minh = cast.accounts["minh"]
    minh.set_password(PASSWORD)
    minh.save(update_fields=["password"])
    assert sign_in(Client(), "minh", address="10.0.1.9").status_code == 302


def test_names_that_do_not_exist_are_throttled_all_the_same(db: None) -> None:
    for attempt in range(5):
        sign_in(Client(), "nobody", "sai", address=f"10.0.2.{attempt}")
    assert sign_in(Client(), "nobody", "sai").status_code == 429


def test_one_address_may_not_try_names_in_a_row(db: None) -> None:
    for number in range(10):
        sign_in(Client(), f"name{number}", "sai", address="10.0.3.1")
    assert sign_in(Client(), "name99", "sai", address="10.0.3.1").status_code == 429


def test_the_throttle_counts_in_the_database_as_the_application_role(
    db: None,
) -> None:
    cache.set("counted", 1)
    assert cache.get("counted") == 1
    cache.delete("counted")
    assert cache.get("counted") is None


def test_the_first_password_is_changed_before_anything_else(
    lan_signs_in: Account,
) -> None:
    Account.objects.update(must_change_password=True)
    browser = WorkClient()
    sign_in(browser, "lan")
    assert browser.get("/directory/start/")["Location"] == OWN_PASSWORD

    fields = {
        "oldpassword": PASSWORD,
        "password1": NEW_PASSWORD,
        "password2": NEW_PASSWORD,
    }
    answer = browser.post(OWN_PASSWORD, fields)

    assert answer["Location"] == "/directory/start/"
    assert browser.get("/directory/start/")["Location"] == reverse("desk:home")
    entry = Entry.objects.get(action="account.change_password")
    assert entry.person_name == "Nguyễn Thị Lan"
    assert sign_in(Client(), "lan", NEW_PASSWORD).status_code == 302


def test_a_wrong_or_weak_new_password_is_refused_beside_its_field(
    lan_signs_in: Account,
) -> None:
    browser = WorkClient()
    browser.force_login(lan_signs_in)
    page = browser.get(OWN_PASSWORD).content.decode()
    assert "Mật khẩu hiện nay" in page
    fields = {"oldpassword": "sai", "password1": "ngắn", "password2": "ngan"}
    answer = browser.post(OWN_PASSWORD, fields).content.decode()
    assert "Đây không phải mật khẩu hiện nay của bạn." in answer
    assert "Mật khẩu quá ngắn: ít nhất 12 ký tự." in answer
    lan_signs_in.refresh_from_db()
    assert lan_signs_in.check_password(PASSWORD)


def test_outside_the_local_mode_a_one_time_code_is_set_up_first(
    lan_signs_in: Account, settings: Settings
) -> None:
    settings.ONE_TIME_CODE_REQUIRED = True
    settings.MFA_TOTP_TOLERANCE = 1  # the next half minute may begin meanwhile
    browser = WorkClient()
    sign_in(browser, "lan")
    activate = reverse("mfa_activate_totp")
    assert browser.get("/directory/start/")["Location"] == activate

    again = browser.get(activate)["Location"]
    assert again.startswith(reverse("account_reauthenticate"))
    assert browser.post(again, {"password": PASSWORD})["Location"] == activate
    page = browser.get(activate)
    secret = page.context["form"].secret
    code = auth.format_hotp_value(
        auth.hotp_value(secret, int(time.time()) // auth.app_settings.TOTP_PERIOD)
    )
    answer = browser.post(activate, {"code": code})
    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    recovery = browser.get(answer["Location"]).context["unused_codes"]
    assert len(recovery) == 10
    assert browser.get("/directory/start/")["Location"] == reverse("desk:home")

    other = Client()
    assert sign_in(other, "lan")["Location"] == reverse("mfa_authenticate")
    assert other.get("/directory/start/")["Location"].startswith(LOGIN)
    page = other.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "Mã không đúng" in page.content.decode()
    other.post(reverse("mfa_authenticate"), {"code": recovery[0]})
    assert other.get("/directory/start/")["Location"] == reverse("desk:home")


def test_the_pages_of_one_time_codes_open(lan_signs_in: Account) -> None:
    browser = WorkClient()
    sign_in(browser, "lan")
    assert browser.get(reverse("mfa_index")).status_code == 200
    assert browser.get(reverse("account_reauthenticate")).status_code == 200
    assert browser.get(reverse("account_logout")).status_code == 200
    assert browser.get(reverse("mfa_deactivate_totp")).status_code == 404
    assert browser.get(reverse("mfa_view_recovery_codes")).status_code == 404


def test_signing_out_ends_the_session(lan_signs_in: Account) -> None:
    browser = Client()
    sign_in(browser, "lan")
    assert browser.post(reverse("account_logout")).status_code == 302
    assert browser.get("/directory/start/").status_code == 302
    assert browser.get("/directory/start/")["Location"].startswith(LOGIN)


@pytest.mark.parametrize(
    "name",
    [
        "account_signup",
        "account_reset_password",
        "account_email",
        "account_inactive",
        "account_set_password",
        "account_email_verification_sent",
    ],
)
def test_what_is_not_offered_is_404_for_everybody(name: str, cast: Cast) -> None:
    signed_in = WorkClient()
    signed_in.force_login(cast.accounts["lan"])
    for browser in (Client(), signed_in):
        assert browser.get(reverse(name)).status_code == 404


def test_the_sign_in_page_offers_neither_sign_up_nor_reset(db: None) -> None:
    page = Client().get(LOGIN).content.decode()
    assert reverse("account_signup") not in page
    assert reverse("account_reset_password") not in page
