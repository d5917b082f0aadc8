"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.samples.journal import WORDS


class SamplesConfig(AppConfig):
    """Samples."""

    name = "phoihop.samples"
    verbose_name = _("Samples")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
