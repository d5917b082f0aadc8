"""The words for what is done to reviews."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "review.create": _("opened the review"),
    "review.change": _("changed the head of the review"),
    "review.note_target": _("wrote a note beside a target"),
    "review.submit": _("submitted the review"),
    "review.take_back": _("took the review back to be changed"),
    "review.approve": _("approved the review for its party"),
    "review.freeze": _("froze the review"),
    "assessment.write": _("assessed a content"),
    "settlement.carry": _("carried an open task over"),
    "settlement.close": _("closed an open task with a reason"),
    "programme.approve_closing": _("agreed to close the programme"),
}
