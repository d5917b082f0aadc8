"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.documents.journal import WORDS


class DocumentsConfig(AppConfig):
    """Documents."""

    name = "phoihop.documents"
    verbose_name = _("Documents")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
