"""The words of the journal for acts on units."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "unit.create": _("entered the unit"),
    "unit.correct": _("corrected the unit from the data file"),
    "unit.succeed": _("recorded what the unit became"),
}
