"""What people of the sample were told, what they have read, and a calendar feed."""

import pytest

from phoihop.cycle.models import CalendarFeed, ReminderSent
from phoihop.outbox.models import Message
from phoihop.samples.day import SAMPLE_DAY

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
