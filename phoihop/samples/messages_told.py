"""The messages of the sample: reminders given, older ones read, one calendar feed."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from phoihop.cycle.services import open_feed, remind_of_due_days, revoke_feed
from phoihop.directory.models import Account
from phoihop.directory.services import set_email
from phoihop.outbox.models import Message
from phoihop.outbox.services import gather, mark_all_read, send_due
from phoihop.samples.offices import Commune

_FEED_OPENED, _FEED_CLOSED = date(2026, 2, 16), date(2026, 4, 6)
# Whose mail does not arrive, and the address that his account had until then.
_MOVED_AWAY, _ADDRESS = "dat", "dat@an-phu.example"
# What was told before this day has been read.
_READ_UNTIL = date(2026, 5, 5)


def tell_messages(commune: Commune, today: date) -> None:
    """Open calendar feeds, give the reminders of the day, and let people read."""
    office = commune.mandate("quy", _FEED_OPENED)
    open_feed(actor=office, name="Lịch treo ở văn phòng MTTQ xã")
    lost = open_feed(actor=office, name="Máy cũ của văn phòng")
    revoke_feed(actor=commune.mandate("quy", _FEED_CLOSED), feed=lost)
    remind_of_due_days(on=today)
    _read(commune)
    _fail_to_reach(commune, today)


def _fail_to_reach(commune: Commune, today: date) -> None:
    """Leave one mail that did not arrive: its recipient has no address any more."""
    administrator = commune.keeper(today)
    account = Account.objects.get(username=_MOVED_AWAY)
    for address, act in ((_ADDRESS, _gather), ("", _send)):
        account = set_email(
            actor=administrator, account=account, version=account.version, email=address
        )
        act(_evening_after(timezone.now()), today)


def _evening_after(loaded_at: datetime) -> datetime:
    """Return an evening by which what was told as the sample was loaded is mailed.

    Whenever it is loaded: before the hour of the mails nothing is gathered.
    """
    evening = timezone.localtime(loaded_at).replace(hour=23, minute=30)
    return evening + timedelta(days=2)


def _gather(now: datetime, today: date) -> None:
    gather(now=now, day=today)


def _send(now: datetime, _today: date) -> None:
    send_due(now=now)


def _read(commune: Commune) -> None:
    older = Message.objects.filter(made_on__lt=_READ_UNTIL).order_by("-id").first()
    if older is None:
        return
    for key, person in commune.outline.people.items():
        for post in person.posts if person.username else ():
            actor = commune.mandate(key, _READ_UNTIL, post.organisation)
            mark_all_read(actor=actor, until=older.pk)
