"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.reports.journal import WORDS


class ReportsConfig(AppConfig):
    """What each organisation reports for a period."""

    name = "phoihop.reports"
    verbose_name = _("Reports")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
