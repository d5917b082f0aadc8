"""What people of the sample were told, what they have read, and a calendar feed."""

from datetime import datetime

import pytest
from django.utils import timezone

from phoihop.cycle.models import CalendarFeed, ReminderSent
from phoihop.directory.models import Account
from phoihop.outbox.cadence import MAILED_WITHIN, closing_moment
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.states import DeliveryState, Fault
from phoihop.samples.day import SAMPLE_DAY
from phoihop.samples.messages_told import _evening_after

pytestmark = pytest.mark.usefixtures("chapters")


def test_older_messages_are_read_and_newer_ones_are_not() -> None:
    assert Message.objects.exclude(read_at=None).exists()
    unread = Message.objects.filter(read_at=None, person__accounts__isnull=False)
    assert unread.exists()
    assert {one.made_on.month for one in unread} == {SAMPLE_DAY.month}


def test_reminders_were_given_on_the_day_of_the_sample() -> None:
    assert ReminderSent.objects.exists()


def test_one_calendar_feed_is_open_and_one_was_closed() -> None:
    assert CalendarFeed.objects.filter(revoked_on=None).count() == 1
    assert CalendarFeed.objects.exclude(revoked_on=None).count() == 1


def test_one_mail_did_not_arrive_and_says_why() -> None:
    [delivery] = Delivery.objects.all()
    assert (delivery.state, delivery.fault) == (
        DeliveryState.GIVEN_UP,
        Fault.NO_ADDRESS,
    )
    assert (delivery.day, delivery.attempts) == (SAMPLE_DAY, 1)
    # The committee sees what of its own did not arrive.
    assert delivery.messages.filter(sender__short_name="UBND xã").exists()
    assert not Account.objects.exclude(email="").exists()


def test_whoever_was_given_a_task_or_asked_for_a_correction_was_told() -> None:
    for subject in (
        "Việc mới được giao",
        "Kết quả có ý kiến khác",
        "Đính chính chờ quyết định",
        "Đã đồng ý đính chính",
        "Không đồng ý đính chính",
    ):
        assert Message.objects.filter(subject__startswith=subject).exists(), subject


@pytest.mark.parametrize("hour", [0, 3, 6, 7, 12, 23])
def test_the_hour_at_which_the_sample_is_loaded_does_not_matter(hour: int) -> None:
    here = timezone.get_current_timezone()
    loaded_at = datetime(2026, 11, 29, hour, 45, tzinfo=here)
    evening = _evening_after(loaded_at)
    for of_mails in range(24):
        closing = closing_moment(evening, of_mails)
        assert closing
        assert closing - MAILED_WITHIN < loaded_at < closing
