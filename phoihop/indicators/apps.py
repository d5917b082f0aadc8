"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.indicators.journal import WORDS


class IndicatorsConfig(AppConfig):
    """The catalogue of indicators and how their values add up."""

    name = "phoihop.indicators"
    verbose_name = _("Indicators")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
