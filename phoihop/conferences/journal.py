"""The words for what is done to conferences."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "conference.record": _("recorded the conference from a source"),
    "conference.correct": _("corrected the record of the conference"),
}
