"""The words of a day in the calendar, alike on pages, in feeds and in reminders."""

from datetime import date, time

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from phoihop.cycle.entries import CalendarEntry
from phoihop.cycle.states import EntryKind

# What is said with a title, and without one where it may not be told.
_TITLED: dict[EntryKind, Promise] = {
    EntryKind.CONSULTATION: gettext_lazy("Comments on the draft: %(title)s"),
    EntryKind.CONCLUSION: gettext_lazy("Conclusion: %(title)s"),
    EntryKind.URGING: gettext_lazy("Reply to the urging: %(title)s"),
    EntryKind.FIGURES: gettext_lazy("Enter figures: %(title)s"),
    EntryKind.REPORT: gettext_lazy("Submit the report: %(title)s"),
    EntryKind.REVIEW: gettext_lazy("Review: %(title)s"),
    EntryKind.BEGINS: gettext_lazy("Begins: %(title)s"),
    EntryKind.ENDS: gettext_lazy("Last day: %(title)s"),
}
_UNTOLD: dict[EntryKind, Promise] = {
    EntryKind.CONSULTATION: gettext_lazy("Comments on a draft due"),
    EntryKind.URGING: gettext_lazy("Reply to an urging due"),
    EntryKind.CONFERENCE: gettext_lazy("A conference being prepared"),
}


def headline(entry: CalendarEntry) -> str:
    """Return what comes due, for readers who may see the thing itself."""
    words = _TITLED.get(entry.kind)
    return str(words) % {"title": entry.title} if words else entry.title


def headline_outside(entry: CalendarEntry) -> str:
    """Return what comes due, for whoever holds the address of a feed."""
    if entry.is_shared:
        return headline(entry)
    return str(_UNTOLD.get(entry.kind, entry.kind.label))


def time_of(entry: CalendarEntry) -> str:
    """Return from when to when it takes place, and where; empty when it is a day."""
    hours = [_hour(one) for one in (entry.starts_at, entry.ends_at) if one]
    return " · ".join(part for part in ("–".join(hours), entry.place) if part)


def distance(day: date, due_on: date) -> str:
    """Return how far away a due day is, as one says it aloud."""
    left = (due_on - day).days
    if left == 0:
        return _("Today")
    if left == 1:
        return _("Tomorrow")
    if left > 0:
        return ngettext("%(n)s day left", "%(n)s days left", left) % {"n": left}
    return ngettext("%(n)s day overdue", "%(n)s days overdue", -left) % {"n": -left}


def _hour(moment: time) -> str:
    return f"{moment.hour}:{moment.minute:02d}"
