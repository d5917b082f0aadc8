"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.monitoring.journal import WORDS


class MonitoringConfig(AppConfig):
    """Reviews and the closing of programmes."""

    name = "phoihop.monitoring"
    verbose_name = _("Reviews")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
