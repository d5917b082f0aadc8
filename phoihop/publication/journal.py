"""The words for what is done to publications."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "publication.publish": _("published it"),
    "ending.record": _("recorded that it has ended"),
    "publication.withdraw": _("withdrew it from the public pages"),
}
