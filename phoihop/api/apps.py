"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApiConfig(AppConfig):
    """Open API."""

    name = "phoihop.api"
    verbose_name = _("Open API")
