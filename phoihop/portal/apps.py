"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    """Public pages."""

    name = "phoihop.portal"
    verbose_name = _("Public pages")
