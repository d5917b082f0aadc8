"""The conferences about a programme in its year, and what they left open."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.conferences.queries.about import MeetingAbout
from phoihop.desk.pages.rows import AttentionLine
from phoihop.ui.ribbons import YearStep


def step_of(meeting: MeetingAbout) -> YearStep:
    """Return the step of a conference in the year's loop."""
    note = meeting.links if meeting.took_place else f"{meeting.links} · {_('to come')}"
    return YearStep(
        title=meeting.title,
        day=meeting.day,
        note=note,
        url=reverse("conferences:conference", args=[meeting.conference_id]),
        is_past=meeting.took_place,
    )


def conclusions_left_open(meetings: Iterable[MeetingAbout]) -> list[AttentionLine]:
    """Return a line for each conference whose conclusions are not all closed."""
    return [_left_open(one) for one in meetings if one.open_conclusions]


def _left_open(meeting: MeetingAbout) -> AttentionLine:
    count = meeting.open_conclusions
    words = ngettext(
        "%(n)s conclusion still open: %(title)s",
        "%(n)s conclusions still open: %(title)s",
        count,
    )
    address = f"{reverse('conferences:ledger')}?conference={meeting.conference_id}"
    return AttentionLine(words % {"n": count, "title": meeting.title}, address)
