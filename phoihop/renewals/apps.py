"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.renewals.journal import WORDS


class RenewalsConfig(AppConfig):
    """Opening the next programme from this one, line by line."""

    name = "phoihop.renewals"
    verbose_name = _("Next programmes")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
