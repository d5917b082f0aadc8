"""The words for what is done to the sample as a whole."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "sample.wipe": _("removed the sample"),
}
