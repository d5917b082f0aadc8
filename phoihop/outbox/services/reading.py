"""Marking messages as read; doing it again changes nothing."""

from django.db import transaction
from django.utils import timezone

from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.outbox import policies
from phoihop.outbox.models import Message
from phoihop.outbox.queries.inbox import messages_of


@transaction.atomic
def mark_read(*, actor: Mandate, message: Message) -> None:
    """Mark one message of one's own as read; the first time counts.

    Raises:
        NotAllowed: it was told to somebody else.
    """
    mine = messages_of(actor).filter(pk=message.pk)
    require(mine.exists())
    mine.unread().update(read_at=timezone.now())


@transaction.atomic
def mark_all_read(*, actor: Mandate, until: int) -> int:
    """Mark as read all that was shown, up to a number; return how many were new.

    What came meanwhile was not seen and stays unread.

    Raises:
        NotAllowed: the actor works for no organisation.
    """
    require(policies.can_have_messages(actor))
    seen = messages_of(actor).unread().filter(pk__lte=until)
    return seen.update(read_at=timezone.now())
