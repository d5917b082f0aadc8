"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from phoihop.audit import words
from phoihop.tasks.journal import WORDS


class TasksConfig(AppConfig):
    """Tasks that are carried out."""

    name = "phoihop.tasks"
    verbose_name = _("Tasks")

    def ready(self) -> None:
        """Hand the words of our acts to the journal."""
        words.register(WORDS)
