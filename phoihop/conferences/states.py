"""The life of a conference, as one table (decisions 26 and the row Conference)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ConferenceState(models.TextChoices):
    """Where a conference stands."""

    PLANNED = "planned", _("Being prepared")
    INVITED = "invited", _("Invited")
    HELD = "held", _("Held")
    MINUTED = "minuted", _("Minutes written")
    CONCLUDED = "concluded", _("Concluded")
    ARCHIVED = "archived", _("Filed")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")


class ConferenceMove(models.TextChoices):
    """What takes a conference from one state to another."""

    INVITE = "invite", _("Send the invitations")
    HOLD = "hold", _("Record as held")
    MINUTE = "minute", _("Close the minutes")
    CONCLUDE = "conclude", _("Conclude")
    ARCHIVE = "archive", _("File the conference")
    POSTPONE = "postpone", _("Postpone")
    PLAN_ANEW = "plan_anew", _("Set the new day")
    INVITE_ANEW = "invite_anew", _("Set the new day and ask again")
    CANCEL = "cancel", _("Call off the conference")


_S, _M = ConferenceState, ConferenceMove

MOVES: dict[tuple[ConferenceState, ConferenceMove], ConferenceState] = {
    (_S.PLANNED, _M.INVITE): _S.INVITED,
    (_S.INVITED, _M.HOLD): _S.HELD,
    (_S.HELD, _M.MINUTE): _S.MINUTED,
    (_S.MINUTED, _M.CONCLUDE): _S.CONCLUDED,
    (_S.CONCLUDED, _M.ARCHIVE): _S.ARCHIVED,
    (_S.PLANNED, _M.POSTPONE): _S.POSTPONED,
    (_S.INVITED, _M.POSTPONE): _S.POSTPONED,
    (_S.POSTPONED, _M.PLAN_ANEW): _S.PLANNED,
    (_S.POSTPONED, _M.INVITE_ANEW): _S.INVITED,
    (_S.PLANNED, _M.CANCEL): _S.CANCELLED,
    (_S.INVITED, _M.CANCEL): _S.CANCELLED,
    (_S.POSTPONED, _M.CANCEL): _S.CANCELLED,
}

# Still to come: its head, its invitations and its agenda are being prepared.
AHEAD = frozenset({_S.PLANNED, _S.INVITED, _S.POSTPONED})
# It took place: what is written down is what happened.
TOOK_PLACE = frozenset({_S.HELD, _S.MINUTED, _S.CONCLUDED, _S.ARCHIVED})
# Nothing of it changes any more.
FROZEN = frozenset({_S.CONCLUDED, _S.ARCHIVED, _S.CANCELLED})
# The whole unit reads it.
FINISHED = frozenset({_S.CONCLUDED, _S.ARCHIVED})


class ItemKind(models.TextChoices):
    """What an item of the agenda is (decision 26); a speech is no conclusion (27)."""

    REPORT = "report", _("report of a body")
    REVIEW = "review", _("review of a programme")
    SIGNING = "signing", _("signing")
    DIRECTIVE = "directive", _("directive speech")
    DISCUSSION = "discussion", _("discussion")
    CONCLUSION = "conclusion", _("conclusion")
    CARRIED = "carried", _("carried matter")
    OTHER = "other", _("other item")


# Of these it is said in words what was decided.
DECIDED_KINDS = frozenset({ItemKind.REVIEW, ItemKind.DISCUSSION, ItemKind.CARRIED})


class Answer(models.TextChoices):
    """What an invited body replies."""

    ATTENDS = "attends", _("attends")
    SENDS = "sends", _("sends somebody else")
    CANNOT = "cannot", _("cannot come")


class Attendance(models.TextChoices):
    """Who of those invited was there."""

    PRESENT = "present", _("present")
    REPRESENTED = "represented", _("represented by somebody else")
    ABSENT = "absent", _("absent")
