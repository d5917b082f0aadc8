"""How a conclusion stands, in words, with colour and icon; whom it asks, until when."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.conferences.concluding_states import ConclusionStatus
from phoihop.conferences.models import ConclusionItem
from phoihop.conferences.queries.ledger import ConclusionStand
from phoihop.foundation.dates import format_date
from phoihop.programmes.states import DueKind
from phoihop.tasks.wording import Light

_LOOKS = {
    ConclusionStatus.WITHOUT_TASK: ("waiting", "question"),
    ConclusionStatus.LATE: ("late", "bang"),
    ConclusionStatus.TO_CLOSE: ("brand", "half"),
    ConclusionStatus.DUE_SOON: ("waiting", "quarter"),
    ConclusionStatus.UNDER_WAY: ("brand", "clock"),
    ConclusionStatus.DONE: ("done", "check"),
    ConclusionStatus.DROPPED: ("idle", "line"),
    ConclusionStatus.CORRECTED: ("idle", "loop"),
}


def status_light(stand: ConclusionStand) -> Light:
    """Return the light of a conclusion: word, colour and icon together."""
    kind, icon = _LOOKS[stand.status]
    return Light(status_words(stand), kind, icon)


def status_words(stand: ConclusionStand) -> str:
    """Say how a conclusion stands: "Overdue by 12 days"."""
    if stand.status == ConclusionStatus.LATE and stand.days_late:
        days = stand.days_late
        late = ngettext("Overdue by %(days)s day", "Overdue by %(days)s days", days)
        return late % {"days": days}
    said = {
        ConclusionStatus.WITHOUT_TASK: _("No task yet"),
        ConclusionStatus.LATE: _("A task of it is overdue"),
        ConclusionStatus.TO_CLOSE: _("Tasks over, to be closed"),
        ConclusionStatus.DUE_SOON: _("Due soon"),
        ConclusionStatus.UNDER_WAY: _("Under way"),
        ConclusionStatus.DONE: _("Closed as done"),
        ConclusionStatus.DROPPED: _("Dropped"),
        ConclusionStatus.CORRECTED: _("Replaced by a later conclusion"),
    }
    return said[stand.status]


def due_words(item: ConclusionItem) -> str:
    """Say until when, by which rule, or why there is no day."""
    if item.due_on:
        return format_date(item.due_on)
    if item.due_kind == DueKind.RECURRING:
        return _("regularly: %(rule)s") % {"rule": item.due_rule}
    if item.due_kind == DueKind.CONDITION:
        return item.due_rule
    return _("none: %(reason)s") % {"reason": item.no_due_reason}


def asked_words(item: ConclusionItem) -> str:
    """Say whom it asks: the lead body, or the group as it is called."""
    return item.lead.short_name if item.lead else item.addressed_to
