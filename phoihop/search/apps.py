"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Search."""

    name = "phoihop.search"
    verbose_name = _("Search")
