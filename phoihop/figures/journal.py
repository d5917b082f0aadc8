"""Words of the acts that this app writes into the journal."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, str | Promise] = {
    "period.open": _("opened a reporting period"),
    "period.change": _("changed a reporting period"),
    "period.ask_for_lock": _("asked for the lock of the figures"),
    "period.lock": _("locked the figures of the period"),
    "duty.begin": _("gave a body a figure to enter"),
    "duty.end": _("ended a body's duty to give a figure"),
    "figure.enter": _("entered a figure"),
    "figure.take_out": _("took a figure out again"),
    "figure.submit": _("submitted the figure"),
    "figure.verify": _("checked the figure"),
    "figure.approve": _("approved the figure"),
    "figure.return": _("returned the figure"),
    "correction.ask": _("asked for a correction of the figure"),
    "correction.approve": _("approved the correction of the figure"),
    "correction.refuse": _("refused the correction of the figure"),
    "plan_target.propose": _("proposed a target"),
    "plan_target.change": _("changed a proposed target"),
    "plan_target.set": _("set a target"),
}
