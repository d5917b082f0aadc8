"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.sources.journal import WORDS


class SourcesConfig(AppConfig):
    """Sources."""

    name = "phoihop.sources"
    verbose_name = _("Sources")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
