"""Names of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SamplesConfig(AppConfig):
    """Samples."""

    name = "phoihop.samples"
    verbose_name = _("Samples")
