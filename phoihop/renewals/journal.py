"""Words of the acts that this app writes into the journal."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "renewal.open": _("opened the next programme from the one before"),
    "renewal.decide": _("decided what becomes of a line"),
    "renewal.finish": _("made the new draft of the decided lines"),
}
