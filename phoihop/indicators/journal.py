"""Words of the acts that this app writes into the journal."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "indicator.draft": _("drafted a definition of an indicator"),
    "indicator.change": _("changed the draft of a definition"),
    "indicator.approve": _("put the definition of an indicator into use"),
    "indicator.refuse": _("refused the definition of an indicator"),
}
