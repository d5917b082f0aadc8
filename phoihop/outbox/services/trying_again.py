"""Having a mail sent again that was given up."""

from django.db import transaction
from django.utils import timezone

from phoihop.audit.services import record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.outbox import policies
from phoihop.outbox.errors import NotGivenUp
from phoihop.outbox.models import Delivery
from phoihop.outbox.states import DeliveryState


@transaction.atomic
def try_again(*, actor: Mandate, delivery: Delivery) -> Delivery:
    """Let a mail that was given up go out again, from the first attempt on.

    Raises:
        NotAllowed: the actor does not keep the account of its recipient.
        NotGivenUp: it was sent, or is still being tried.
    """
    rows = Delivery.objects.select_for_update(of=("self",)).select_related("person")
    locked = rows.get(pk=delivery.pk)
    require(policies.can_try_again(actor, locked))
    if locked.state != DeliveryState.GIVEN_UP:
        raise NotGivenUp
    locked.state = DeliveryState.WAITING
    locked.attempts = 0
    locked.next_try_at = timezone.now()
    locked.save(update_fields=["state", "attempts", "next_try_at"])
    record(actor=actor, action="delivery.try_again", target=locked)
    return locked
