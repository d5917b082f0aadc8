"""Reminds people of due days, as the worker does each morning."""

from django.core.management.base import BaseCommand

from phoihop.cycle import services
from phoihop.foundation.clock import today


class Command(BaseCommand):
    """Give the reminders of today."""

    help = "Remind people of what comes due; run again, it reminds nobody twice."

    def handle(self, *_arguments: object, **_options: object) -> None:
        """Remind, and count."""
        given = services.remind_of_due_days(on=today())
        self.stdout.write(f"reminders: {given}")
