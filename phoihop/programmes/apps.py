"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.programmes.journal import WORDS


class ProgrammesConfig(AppConfig):
    """Programmes."""

    name = "phoihop.programmes"
    verbose_name = _("Programmes")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
