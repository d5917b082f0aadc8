"""Mails that did not arrive, for those who can do something about it."""

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.outbox.models import Delivery, Message
from phoihop.outbox.states import DeliveryState

# Those who answer for what a body sends.
ANSWERABLE = (Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD)


def undelivered(actor: Mandate) -> QuerySet[Delivery]:
    """Return mails given up or being tried again, the newest first.

    An administrator sees those to the people of his unit; who answers for what a body
    sends sees those that carry something of it, and of them only what it sent.
    """
    found = Delivery.objects.filter(
        Q(state=DeliveryState.GIVEN_UP)
        | (Q(state=DeliveryState.WAITING) & ~Q(fault=""))
    )
    shown = Message.objects.order_by("-made_at", "-id")
    if actor.is_administrator:
        # What it says is the business of whoever reads it.
        shown = shown.none()
        found = found.filter(person__unit_id=actor.unit_id)
    elif actor.has(*ANSWERABLE):
        shown = shown.filter(sender_id=actor.organisation_id)
        found = found.filter(Exists(shown.filter(delivery_id=OuterRef("pk"))))
    else:
        found = found.none()
    told = Prefetch("messages", queryset=shown, to_attr="shown")
    return found.select_related("person").prefetch_related(told).order_by("-day", "-id")
