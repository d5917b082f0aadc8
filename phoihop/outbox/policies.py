"""Who reads which messages, and who sees what did not arrive."""

from phoihop.directory.mandates import Mandate
from phoihop.outbox.models import Delivery
from phoihop.outbox.queries.undelivered import ANSWERABLE


def can_have_messages(actor: Mandate) -> bool:
    """Whoever works for an organisation is told things."""
    return actor.organisation_id is not None


def can_see_deliveries(actor: Mandate) -> bool:
    """The administrator of a unit, and those who answer for what a body sends."""
    return actor.is_administrator or actor.has(*ANSWERABLE)


def can_try_again(actor: Mandate, delivery: Delivery) -> bool:
    """The administrator who keeps the account, and can mend its address."""
    return actor.is_administrator and actor.unit_id == delivery.person.unit_id
