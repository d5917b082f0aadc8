"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.desk.journal import WORDS


class DeskConfig(AppConfig):
    """The desk."""

    name = "phoihop.desk"
    verbose_name = _("Desk")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
