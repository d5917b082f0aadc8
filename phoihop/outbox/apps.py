"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.outbox.journal import WORDS


class OutboxConfig(AppConfig):
    """What people are told, written as rows and delivered later."""

    name = "phoihop.outbox"
    verbose_name = _("Messages")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
