"""Words of the acts that this app writes into the journal."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, str | Promise] = {
    "feed.open": _("opened an address of the calendar"),
    "feed.revoke": _("closed an address of the calendar"),
}
