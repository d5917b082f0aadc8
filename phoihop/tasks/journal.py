"""The words for what is done to tasks."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "assignment.assign": _("assigned the task"),
    "assignment.accept": _("accepted the task"),
    "assignment.return": _("returned the task"),
    "assignment.start": _("began the task"),
    "assignment.submit": _("reported the result"),
    "assignment.send_back": _("sent the result back"),
    "assignment.complete": _("confirmed the task as completed"),
    "assignment.extend": _("gave the task more time"),
    "assignment.reassign": _("gave the task to another body"),
    "assignment.cancel": _("cancelled the task"),
    "assignment.remind": _("reminded the lead body"),
    "evidence.create": _("added evidence"),
    "evidence.use": _("put evidence forward"),
    "confirmation.confirm": _("confirmed the result for its party"),
    "confirmation.dispute": _("disputed the result for its party"),
    "confirmation.answer": _("answered a dispute"),
}
