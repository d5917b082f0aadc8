"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FilesConfig(AppConfig):
    """Stored files."""

    name = "phoihop.files"
    verbose_name = _("Stored files")
