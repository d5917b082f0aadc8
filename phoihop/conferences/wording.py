"""A conference in words and pills, for every page."""

from datetime import time

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phoihop.conferences.models import Conference, Invitation
from phoihop.conferences.states import Answer, Attendance, ConferenceState
from phoihop.foundation.dates import format_weekday

_STATES: dict[str, tuple[str, str]] = {
    ConferenceState.PLANNED: ("idle", "pencil"),
    ConferenceState.INVITED: ("brand", "speech"),
    ConferenceState.HELD: ("waiting", "half"),
    ConferenceState.MINUTED: ("waiting", "document"),
    ConferenceState.CONCLUDED: ("done", "check"),
    ConferenceState.ARCHIVED: ("done", "lock"),
    ConferenceState.POSTPONED: ("late", "pause"),
    ConferenceState.CANCELLED: ("idle", "line"),
}
_ANSWERS: dict[str, tuple[Promise, str, str]] = {
    "": (gettext_lazy("No reply yet"), "waiting", "clock"),
    Answer.ATTENDS: (gettext_lazy("Attends"), "done", "check"),
    Answer.SENDS: (gettext_lazy("Sends somebody else"), "brand", "person"),
    Answer.CANNOT: (gettext_lazy("Cannot come"), "late", "x"),
}
_CAME: dict[str, tuple[Promise, str, str]] = {
    "": (gettext_lazy("Not noted yet"), "idle", "ring"),
    Attendance.PRESENT: (gettext_lazy("Present"), "done", "check"),
    Attendance.REPRESENTED: (gettext_lazy("Represented"), "brand", "person"),
    Attendance.ABSENT: (gettext_lazy("Absent"), "late", "x"),
}


def clock_words(moment: time | None) -> str:
    """Write a time of day as papers here do: 8 giờ, 13 giờ 30."""
    if moment is None:
        return ""
    words = {"hour": moment.hour, "minute": f"{moment.minute:02d}"}
    if moment.minute:
        return _("%(hour)s:%(minute)s o'clock") % words
    return _("%(hour)s o'clock") % words


def when_words(conference: Conference) -> str:
    """Say when it is: weekday, day, from when until when."""
    day = format_weekday(conference.occurred_on)
    begins = clock_words(conference.starts_at)
    if not begins:
        return day
    ends = clock_words(conference.ends_at)
    if not ends:
        return _("%(begins)s, %(day)s") % {"begins": begins, "day": day}
    words = {"begins": begins, "ends": ends, "day": day}
    return _("%(begins)s to %(ends)s, %(day)s") % words


def state_pill(conference: Conference) -> tuple[str, str, str]:
    """Return kind, words and icon of where a conference stands."""
    kind, icon = _STATES[conference.state]
    return kind, str(ConferenceState(conference.state).label), icon


def answer_pill(invitation: Invitation) -> tuple[str, str, str]:
    """Return kind, words and icon of what an invited body replied."""
    words, kind, icon = _ANSWERS[invitation.answer]
    return kind, str(words), icon


def attendance_pill(invitation: Invitation) -> tuple[str, str, str]:
    """Return kind, words and icon of whether an invited body came."""
    words, kind, icon = _CAME[invitation.attendance]
    return kind, str(words), icon


def asked_words(invitation: Invitation) -> str:
    """Say whom of the body was asked."""
    asked = ", ".join(filter(None, [invitation.asked_name, invitation.asked_title]))
    if asked:
        return asked
    return _("the head of the body") if invitation.asks_head else ""


def coming_words(invitation: Invitation) -> str:
    """Say who comes, or came, where it is not who was asked."""
    if invitation.attendance:
        names = [invitation.came_name, invitation.came_title]
    else:
        names = [invitation.sent_name, invitation.sent_title]
    return ", ".join(filter(None, names))
