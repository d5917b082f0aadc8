"""The words for what is done to documents."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "document.open": _("opened the document"),
    "version.freeze": _("fixed the text"),
    "signature.record": _("recorded the signature"),
}
