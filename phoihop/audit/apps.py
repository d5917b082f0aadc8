"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JournalConfig(AppConfig):
    """Journal."""

    name = "phoihop.audit"
    verbose_name = _("Journal")
