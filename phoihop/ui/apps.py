"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LookConfig(AppConfig):
    """Look."""

    name = "phoihop.ui"
    verbose_name = _("Look")
