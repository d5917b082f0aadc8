"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.conferences.journal import WORDS


class ConferencesConfig(AppConfig):
    """Conferences."""

    name = "phoihop.conferences"
    verbose_name = _("Conferences")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
