"""The words for what is done to sources."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "source.record": _("recorded it from a public source"),
    "source.correct": _("corrected what was recorded from the source"),
    "source.fix": _("fixed the record for the public pages"),
    "source.release": _("opened the record again for correction"),
}
