"""The words for what is done to programmes."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "programme.create": _("opened the draft"),
    "programme.change": _("changed the head of the draft"),
    "programme.consult": _("sent the draft out for comment"),
    "programme.redraft": _("took the draft back to be changed"),
    "programme.approve": _("approved the text for signing"),
    "programme.unapprove": _("withdrew the approval"),
    "programme.record_signature": _("recorded a signature"),
    "programme.sign": _("recorded the programme as signed"),
    "programme.supersede": _("replaced the programme by another"),
    "programme.terminate": _("terminated the programme"),
    "programme.abandon": _("gave the draft up"),
    "party.change": _("changed a party"),
    "content.create": _("added a content"),
    "content.change": _("changed a content"),
    "content.drop": _("took a content out of the draft"),
    "content.move": _("moved a content"),
    "content.agree": _("agreed to a content"),
    "content.comment": _("commented on a content"),
    "content.answer": _("answered a comment"),
    "task.create": _("added a task"),
    "task.change": _("changed a task"),
    "task.remove": _("removed a task"),
    "target.create": _("added a target"),
    "target.change": _("changed a target"),
    "target.remove": _("removed a target"),
}
