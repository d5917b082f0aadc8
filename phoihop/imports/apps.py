"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImportsConfig(AppConfig):
    """Imports."""

    name = "phoihop.imports"
    verbose_name = _("Imports")
