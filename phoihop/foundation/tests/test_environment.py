"""What the settings refuse before anything starts."""

import os
import subprocess
import sys
from datetime import date

import pytest

from phoihop import environment
from phoihop.console.access import SOURCE

NAME = "PHOIHOP_SAMPLE_DAY"


def _start(**variables: str) -> "subprocess.CompletedProcess[str]":
    """Read the settings in a process of their own and print the sample's day."""
    command = "from phoihop import settings; print(settings.SAMPLE_DAY)"
    return subprocess.run(
        [sys.executable, "-c", command],
        env=os.environ | {"PYTHONPATH": str(SOURCE), **variables},
        cwd=SOURCE,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_local_mode_may_have_the_day_of_the_sample() -> None:
    done = _start(PHOIHOP_LOCAL="1", PHOIHOP_SAMPLE_DAY="2026-05-12")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "2026-05-12"


def test_every_other_mode_refuses_the_day_of_the_sample() -> None:
    done = _start(PHOIHOP_LOCAL="0", PHOIHOP_SAMPLE_DAY="2026-05-12")
    assert done.returncode != 0
    assert "PHOIHOP_SAMPLE_DAY needs PHOIHOP_LOCAL" in done.stderr


def test_every_other_mode_refuses_the_samples() -> None:
    done = _start(PHOIHOP_LOCAL="0", PHOIHOP_SAMPLES="1")
    assert done.returncode != 0
    assert "PHOIHOP_SAMPLES needs PHOIHOP_LOCAL" in done.stderr


def test_without_it_the_clock_is_the_machines() -> None:
    assert _start(PHOIHOP_LOCAL="0").stdout.strip() == "None"


def test_a_day_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "2026-05-12")
    assert environment.day(NAME, "") == date(2026, 5, 12)
    monkeypatch.delenv(NAME)
    assert environment.day(NAME, "") is None


@pytest.mark.parametrize("written", ["12/5/2026", "2026-02-30", "tomorrow"])
def test_what_is_no_day_is_refused(
    monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    monkeypatch.setenv(NAME, written)
    with pytest.raises(environment.SettingError, match=f"{NAME} must be a day"):
        environment.day(NAME, "")


def test_one_of_a_few_words_is_read_and_another_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert environment.one_of("PHOIHOP_WORD", "tls", "tls", "none") == "tls"
    monkeypatch.setenv("PHOIHOP_WORD", "ssl")
    with pytest.raises(environment.SettingError, match="tls, none"):
        environment.one_of("PHOIHOP_WORD", "tls", "tls", "none")


MAIL = {"PHOIHOP_MAIL_HOST": "mail.anphu.example"}
FROM = {"PHOIHOP_MAIL_FROM": "phoihop@anphu.example"}
ADDRESS = {"PHOIHOP_ADDRESS": "https://phoihop.anphu.example/"}


@pytest.mark.parametrize("lacking", [FROM, ADDRESS])
def test_mail_needs_a_sender_and_the_address_of_the_site(
    lacking: dict[str, str],
) -> None:
    done = _start(**MAIL | lacking)
    assert done.returncode != 0
    assert "mail needs PHOIHOP_ADDRESS" in done.stderr
    assert _start(**MAIL | FROM | ADDRESS).returncode == 0


def test_the_hour_of_the_mail_is_an_hour() -> None:
    assert "0 to 23" in _start(PHOIHOP_DIGEST_HOUR="24").stderr
