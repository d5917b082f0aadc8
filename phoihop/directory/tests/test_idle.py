"""A session ends after hours without a request, and at the latest after twelve."""

import os
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from phoihop.directory.factories import PASSWORD
from phoihop.directory.idle import BEGAN, NOTED_EVERY_S, SEEN
from phoihop.directory.mandates import Mandate
from phoihop.testing.cast import Cast
from phoihop.testing.clients import WorkClient
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db
PAGE = "/directory/mandates/"
AWAY = "Bạn đã ngừng thao tác khá lâu."


def turn_back(browser: Client, **seconds: int) -> None:
    """Let marks of the session lie so many seconds back."""
    names = {"seen": SEEN, "began": BEGAN}
    session = browser.session
    for name, past in seconds.items():
        session[names[name]] = int(timezone.now().timestamp()) - past
    session.save()


def test_after_two_quiet_hours_one_signs_in_again(
    lan: Mandate, client_of: ClientOf
) -> None:
    assert settings.IDLE_SECONDS == 2 * 60 * 60
    browser = client_of(lan)
    turn_back(browser, seen=settings.IDLE_SECONDS + NOTED_EVERY_S + 1)
    key = browser.session.session_key

    answer = browser.get(PAGE)

    assert answer["Location"] == f"/account/login/?next={PAGE}"
    assert browser.session.session_key != key
    assert AWAY in browser.get(answer["Location"]).content.decode()


def test_before_that_one_stays(lan: Mandate, client_of: ClientOf) -> None:
    browser = client_of(lan)
    turn_back(browser, seen=settings.IDLE_SECONDS - 60)
    assert browser.get(PAGE).status_code == 200
    # It was noted that she is back.
    turn_back(browser, began=3 * 60 * 60)
    assert browser.get(PAGE).status_code == 200


def test_however_busy_one_signs_in_again_after_twelve_hours(
    lan: Mandate, client_of: ClientOf
) -> None:
    browser = client_of(lan)
    turn_back(browser, began=settings.SESSION_COOKIE_AGE - 60)
    assert browser.get(PAGE).status_code == 200
    turn_back(browser, began=settings.SESSION_COOKIE_AGE + 1)
    assert browser.get(PAGE).status_code == 302


def writes_of(browser: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(PAGE).status_code == 200
    return sum('UPDATE "django_session"' in one["sql"] for one in queries)


def test_the_session_is_written_once_in_five_minutes_at_most(
    lan: Mandate, client_of: ClientOf
) -> None:
    browser = client_of(lan)
    turn_back(browser, seen=NOTED_EVERY_S - 60)
    assert writes_of(browser) == 0
    turn_back(browser, seen=NOTED_EVERY_S)
    assert [writes_of(browser), writes_of(browser)] == [1, 0]


def test_a_form_sent_too_late_leads_to_sign_in_and_back_to_its_page(
    lan: Mandate, client_of: ClientOf
) -> None:
    browser = client_of(lan)
    turn_back(browser, seen=settings.IDLE_SECONDS + NOTED_EVERY_S + 1)
    answer = browser.post(PAGE, {"mandate": lan.key})
    assert answer["Location"] == f"/account/login/?next={PAGE}"


def test_the_sign_in_itself_begins_the_session(cast: Cast) -> None:
    account = cast.accounts["lan"]
    account.set_password(PASSWORD)
    account.save(update_fields=["password"])
    browser = WorkClient()
    browser.post("/account/login/", {"login": "lan", "password": PASSWORD})
    assert {BEGAN, SEEN} <= set(browser.session.keys())


def test_visitors_get_no_session() -> None:
    browser = Client()
    assert browser.get("/").status_code == 200
    assert settings.SESSION_COOKIE_NAME not in browser.cookies


@pytest.mark.parametrize(
    ("hours", "outcome"), [("1", 0), ("0", 1), ("a day", 1), ("1.5", 1)]
)
def test_only_whole_hours_from_one_on_are_accepted(hours: str, outcome: int) -> None:
    environment: dict[str, Any] = {**os.environ, "PHOIHOP_IDLE_HOURS": hours}
    done = subprocess.run(
        [sys.executable, "-c", "import phoihop.settings"],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == outcome
