"""One mail a day at most, tried again a few times, its failures kept."""

import logging
import smtplib
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account
from phoihop.outbox import jobs, services
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.states import DeliveryState, Fault
from phoihop.outbox.tests.conftest import Tell

pytestmark = pytest.mark.usefixtures("with_mail", "son_with_address")


@pytest.fixture
def now() -> datetime:
    """A moment at which today's mails were closed a while ago."""
    return timezone.now()


@pytest.fixture(name="told")
def _told(tell: Tell, son: Mandate, lan: Mandate) -> list[Message]:
    """Two things that Sơn was told the day before."""
    day = 24 * 60 * 60
    return [
        tell(son, by=lan, subject="Giao việc: vận động", seconds_ago=day + 60),
        tell(
            son,
            by=lan,
            subject="Giao ban quý",
            lines=("8:00, 12/5/2026, tại hội trường",),
            about="conferences.conference:1",
            seconds_ago=day,
        ),
    ]


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Exception]]:
    """What the mail server answers, one after the other; then it takes the mail."""
    answers: list[Exception] = []
    take = EmailBackend.send_messages

    def send(self: EmailBackend, messages: list[mail.EmailMessage]) -> int:
        if answers:
            raise answers.pop(0)
        return take(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send)
    logging.disable(logging.ERROR)
    yield answers
    logging.disable(logging.NOTSET)


def test_what_is_unread_goes_out_as_one_mail_with_a_link_to_each(
    told: list[Message], now: datetime
) -> None:
    assert services.deliver_mail(now=now) == {"sent": 1}
    [letter] = mail.outbox
    assert letter.to == ["son@anphu.example"]
    assert letter.subject.startswith("Phối Hợp: 2 tin nhắn")
    assert "Đỗ Ngọc Sơn" in letter.body
    for message in told:
        assert message.subject in letter.body
        assert f"https://phoihop.anphu.example{message.address}" in letter.body
    assert "8:00, 12/5/2026, tại hội trường" in letter.body
    assert letter.body.index("Giao ban quý") < letter.body.index("Giao việc")
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.attempts) == (DeliveryState.SENT, 1)


def test_a_day_has_one_mail_for_a_person_and_the_rest_waits(
    told: list[Message], tell: Tell, son: Mandate, now: datetime
) -> None:
    services.deliver_mail(now=now)
    later = tell(son, subject="Vừa xong")
    services.deliver_mail(now=now)
    assert len(mail.outbox) == 1
    later.refresh_from_db()
    assert later.delivery is None
    services.deliver_mail(now=now + timedelta(days=1))
    assert "Vừa xong" in mail.outbox[1].body
    assert told[0].subject not in mail.outbox[1].body


def test_nothing_goes_out_before_the_hour(
    told: list[Message], now: datetime, settings: Settings
) -> None:
    local = timezone.localtime(now)
    settings.DIGEST_HOUR = 13
    before = local.replace(hour=12, minute=59)
    assert services.deliver_mail(now=before) == {}
    assert services.deliver_mail(now=before + timedelta(minutes=1)) == {"sent": 1}


@pytest.mark.parametrize("why", ["read", "old", "no address", "closed", "no server"])
def test_no_mail_goes_out_when(
    told: list[Message], now: datetime, settings: Settings, why: str
) -> None:
    match why:
        case "read":
            Message.objects.update(read_at=now)
        case "old":
            now += timedelta(days=8)
        case "no address":
            Account.objects.update(email="")
        case "closed":
            Account.objects.update(is_active=False)
        case "no server":
            settings.MAIL_IS_SET_UP = False
    assert services.deliver_mail(now=now) == {}
    assert not mail.outbox
    assert not Delivery.objects.exists()


def test_a_failure_is_tried_again_after_a_minute_ten_and_an_hour_then_given_up(
    told: list[Message], now: datetime, refused: list[Exception]
) -> None:
    refused += [TimeoutError()] * 4
    for minutes in (1, 10, 60):
        assert services.deliver_mail(now=now) == {"waiting": 1}
        delivery = Delivery.objects.get()
        assert delivery.next_try_at == now + timedelta(minutes=minutes)
        assert delivery.fault == Fault.UNREACHABLE
        assert services.deliver_mail(now=now + timedelta(seconds=59)) == {}
        now = delivery.next_try_at
    assert services.deliver_mail(now=now) == {"given_up": 1}
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.attempts) == (DeliveryState.GIVEN_UP, 4)
    assert services.deliver_mail(now=now + timedelta(hours=2)) == {}
    assert not mail.outbox


def test_a_mail_that_gets_through_at_last_is_sent_and_known_as_the_same_one(
    told: list[Message], now: datetime, refused: list[Exception]
) -> None:
    refused.append(smtplib.SMTPServerDisconnected())
    services.deliver_mail(now=now)
    assert services.deliver_mail(now=now + timedelta(minutes=1)) == {"sent": 1}
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.fault) == (DeliveryState.SENT, "")
    name = f"<phoihop-{delivery.pk}-{delivery.day}@phoihop.anphu.example>"
    assert mail.outbox[0].extra_headers["Message-ID"] == name


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (smtplib.SMTPRecipientsRefused({}), Fault.REFUSED_ADDRESS),
        (smtplib.SMTPAuthenticationError(535, b"no"), Fault.REFUSED_SIGN_IN),
        (smtplib.SMTPConnectError(421, b"no"), Fault.UNREACHABLE),
        (ConnectionRefusedError(), Fault.UNREACHABLE),
        (smtplib.SMTPDataError(552, b"no"), Fault.OTHER),
    ],
)
def test_it_keeps_what_the_mail_server_said_in_words_for_people(
    told: list[Message],
    now: datetime,
    refused: list[Exception],
    answer: Exception,
    fault: Fault,
) -> None:
    refused.append(answer)
    services.deliver_mail(now=now)
    assert Delivery.objects.get().fault == fault


def test_an_address_that_is_gone_by_then_is_given_up_at_once(
    told: list[Message], now: datetime, refused: list[Exception]
) -> None:
    services.gather(now=now)
    Account.objects.update(email="")
    assert services.deliver_mail(now=now) == {"given_up": 1}
    assert Delivery.objects.get().fault == Fault.NO_ADDRESS


def test_a_worker_that_died_while_sending_leaves_the_mail_to_the_next(
    told: list[Message], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(EmailBackend, "send_messages", die)
        with pytest.raises(KeyboardInterrupt):
            services.deliver_mail(now=now)
    assert services.deliver_mail(now=now + timedelta(minutes=59)) == {}
    assert services.deliver_mail(now=now + timedelta(hours=1)) == {"sent": 1}


def test_neither_address_nor_words_are_logged(
    told: list[Message],
    now: datetime,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_given: object) -> None:
        raise smtplib.SMTPRecipientsRefused({"son@anphu.example": (550, b"no")})

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    services.deliver_mail(now=now)
    assert "refused_address" in caplog.text
    assert "son@" not in caplog.text
    assert told[0].subject not in caplog.text


def test_the_worker_sends_what_is_due(told: list[Message]) -> None:
    assert jobs.deliver_mail(timestamp=0) == {"sent": 1}
    assert jobs.deliver_mail(timestamp=0) == {}


def test_the_operators_command_sends_and_counts(
    told: list[Message], capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("deliver_mail")
    assert capsys.readouterr().out.split() == (
        ["waiting:", "0", "sent:", "1", "given_up:", "0"]
    )


def test_the_operators_command_says_when_mail_is_not_set_up(
    settings: Settings,
) -> None:
    settings.MAIL_IS_SET_UP = False
    with pytest.raises(CommandError, match="PHOIHOP_MAIL_HOST"):
        call_command("deliver_mail")
