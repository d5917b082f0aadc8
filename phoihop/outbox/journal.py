"""Words of the acts that this app writes into the journal."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, str | Promise] = {
    "delivery.try_again": _("has a mail sent again"),
}
