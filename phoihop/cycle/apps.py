"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.cycle.journal import WORDS


class CycleConfig(AppConfig):
    """What comes due in the cycle, and who is reminded of it."""

    name = "phoihop.cycle"
    verbose_name = _("Calendar")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
