"""Sends what mail is due, as the worker does each minute, and says how it went."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from phoihop.outbox import services
from phoihop.outbox.states import DeliveryState


class Command(BaseCommand):
    """Carry the mails that are due out of the house."""

    help = "Send what mail is due, and say how many were sent, wait, were given up."

    def handle(self, *_arguments: object, **_options: object) -> None:
        """Send, and count."""
        if not settings.MAIL_IS_SET_UP:
            raise CommandError("Mail is not set up: PHOIHOP_MAIL_HOST is empty.")
        outcome = services.deliver_mail(now=timezone.now())
        for state in DeliveryState:
            self.stdout.write(f"{state.value}: {outcome[state]}")
