"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.publication.journal import WORDS


class PublicationConfig(AppConfig):
    """Publication."""

    name = "phoihop.publication"
    verbose_name = _("Publication")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
