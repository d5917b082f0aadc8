"""Days of the calendar in words and icons."""

from datetime import date

from django import template
from django.utils.translation import gettext as _

from phoihop.cycle import wording
from phoihop.cycle.entries import CalendarEntry
from phoihop.cycle.states import EntryKind
from phoihop.foundation.dates import format_weekday

register = template.Library()

# What a body does something by; the others only take place.
_ANSWERED = set(EntryKind) - {
    EntryKind.BEGINS,
    EntryKind.ENDS,
    EntryKind.CONFERENCE,
}

_ICONS = {
    EntryKind.TASK: "ring",
    EntryKind.CONSULTATION: "speech",
    EntryKind.CONFERENCE: "person",
    EntryKind.CONCLUSION: "seal",
    EntryKind.URGING: "speech",
    EntryKind.FIGURES: "pencil",
    EntryKind.REPORT: "document",
    EntryKind.REVIEW: "checks",
    EntryKind.BEGINS: "arrow",
    EntryKind.ENDS: "line",
}


@register.filter
def headline(entry: CalendarEntry) -> str:
    """Write what comes due."""
    return wording.headline(entry)


@register.filter
def hours(entry: CalendarEntry) -> str:
    """Write from when to when, and where; empty for a whole day."""
    return wording.time_of(entry)


@register.filter
def kind_icon(entry: CalendarEntry) -> str:
    """Name the icon of an entry: a tick where nothing is left to do, else its kind."""
    return "check" if _is_done(entry) else _ICONS.get(entry.kind, "dot")


@register.filter
def kind_words(entry: CalendarEntry) -> str:
    """Say the same in words."""
    kind = str(entry.kind.label)
    return _("%(kind)s, answered") % {"kind": kind} if _is_done(entry) else kind


def _is_done(entry: CalendarEntry) -> bool:
    return not entry.is_open and entry.kind in _ANSWERED


@register.filter
def is_late(entry: CalendarEntry, day: date) -> bool:
    """Tell whether something is still to be done although its day is over."""
    return entry.is_open and entry.day < day and entry.kind != EntryKind.CONFERENCE


@register.filter
def weekday_name(day: date) -> str:
    """Write the name of a day of the week."""
    return format_weekday(day).partition(",")[0]


@register.filter
def month_name(first: date) -> str:
    """Write a month: 5/2026."""
    return f"{first.month}/{first.year}"
