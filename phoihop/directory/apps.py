"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.directory.journal import WORDS
from phoihop.directory.units.acts import ACTS


class DirectoryConfig(AppConfig):
    """Directory."""

    name = "phoihop.directory"
    verbose_name = _("Directory")

    def ready(self) -> None:
        """Hand the words of our acts, those on units too, to the journal."""
        words.register({**WORDS, **ACTS})
