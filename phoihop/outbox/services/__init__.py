"""What is done with messages: telling, reading, carrying out of the house."""

from phoihop.outbox.services.delivering import deliver_mail, gather, send_due
from phoihop.outbox.services.reading import mark_all_read, mark_read
from phoihop.outbox.services.telling import News, tell, tell_bodies
from phoihop.outbox.services.trying_again import try_again

__all__ = [
    "News",
    "deliver_mail",
    "gather",
    "mark_all_read",
    "mark_read",
    "send_due",
    "tell",
    "tell_bodies",
    "try_again",
]
