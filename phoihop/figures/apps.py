"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.figures.journal import WORDS


class FiguresConfig(AppConfig):
    """Reporting periods, measurements and their corrections."""

    name = "phoihop.figures"
    verbose_name = _("Figures")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
