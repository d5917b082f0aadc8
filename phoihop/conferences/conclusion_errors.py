"""What can be refused of conclusions, one class per rule."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class WordsNotInMinutes(RuleViolation):
    """A conclusion quotes the minutes word by word."""

    code = "words_not_in_minutes"
    field = "quote"

    def __init__(self) -> None:
        super().__init__(
            _("These words do not stand in the minute as it is now. Select them again.")
        )


class NoMinuteYet(RuleViolation):
    """Where nothing is written nothing can be quoted."""

    code = "no_minute_yet"
    field = "quote"

    def __init__(self) -> None:
        super().__init__(
            _("Nothing is written under this item yet. Write the minute first.")
        )


class AddressedToNobody(RuleViolation):
    """A conclusion asks somebody: one lead body, or a group as it is called."""

    code = "addressed_to_nobody"
    field = "lead"

    def __init__(self) -> None:
        super().__init__(
            _("Choose the lead body, or write which group the words address.")
        )


class ConclusionWithoutDue(RuleViolation):
    """It is due by a day or a rule, or says why not (INV-04)."""

    code = "conclusion_without_due"
    field = "due_on"

    def __init__(self, field: str = "due_on") -> None:
        self.field = field
        super().__init__(
            _("Write until when, by which rule, or why there is no due date.")
        )


class BodiesOutside(RuleViolation):
    """Lead, coordinating and watching bodies work in the unit of the conference."""

    code = "bodies_outside"
    field = "lead"

    def __init__(self) -> None:
        super().__init__(
            _("One of these bodies does not work in this unit today. Choose again.")
        )


class WatchesItself(RuleViolation):
    """Whoever watches takes no part in the work."""

    code = "watches_itself"
    field = "supervisor"

    def __init__(self, name: str) -> None:
        super().__init__(
            _("%(name)s does the work or gives it out. Let another body watch it.")
            % {"name": name}
        )


class NotOpenToCorrection(RuleViolation):
    """A later conclusion replaces one of an earlier conference that is still open."""

    code = "not_open_to_correction"
    field = "corrects"

    def __init__(self) -> None:
        super().__init__(
            _("Choose a conclusion of an earlier conference that is still open.")
        )


class WordsChangedSince(RuleViolation):
    """What is issued stands in the minutes as they are at the end."""

    code = "words_changed_since"

    def __init__(self, quotes: Sequence[str]) -> None:
        self.quotes = list(quotes)
        super().__init__(
            _(
                "The minutes were changed, and these conclusions no longer stand in "
                "them: %(quotes)s. Take them off or select the words again."
            )
            % {"quotes": "; ".join(f"“{one}”" for one in self.quotes)}
        )


class MattersNotOnAgenda(RuleViolation):
    """A briefing looks at all that was left open before it ends."""

    code = "matters_not_on_agenda"

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = list(titles)
        super().__init__(
            _(
                "These matters were left open and do not stand on the agenda: "
                "%(titles)s. Put them on the agenda and decide on each."
            )
            % {"titles": "; ".join(self.titles)}
        )


class NoTaskGiven(RuleViolation):
    """Assigning a conclusion makes at least one task."""

    code = "no_task_given"

    def __init__(self) -> None:
        super().__init__(_("Write at least one task with its lead body."))


class ConclusionIsClosed(RuleViolation):
    """Nothing more is done to what is closed."""

    code = "conclusion_is_closed"

    def __init__(self) -> None:
        super().__init__(_("This conclusion is closed already."))


class NotConcludedYet(RuleViolation):
    """A conclusion is worked on once its conference is concluded."""

    code = "not_concluded_yet"

    def __init__(self) -> None:
        super().__init__(
            _("The conference is not concluded yet. Tasks are made from it afterwards.")
        )


class TasksStillOpen(RuleViolation):
    """It is closed when all its tasks are completed or called off."""

    code = "tasks_still_open"
    field = "move"

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(
            _(
                "These tasks are still open: %(titles)s. Complete them or call them "
                "off first."
            )
            % {"titles": "; ".join(titles)}
        )


class NothingDone(RuleViolation):
    """Done is what a completed task shows, or what is written."""

    code = "nothing_done"
    field = "reason"

    def __init__(self) -> None:
        super().__init__(
            _("No task shows that it is done. Write what was done and when.")
        )


class NewDateNotAhead(RuleViolation):
    """A new date is one until which something can still be done."""

    code = "new_date_not_ahead"
    field = "due_on"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The new day must be after today (%(today)s).")
            % {"today": format_date(today)}
        )


class UrgedBodyUnconcerned(RuleViolation):
    """Whoever is urged has to do with the conclusion."""

    code = "urged_body_unconcerned"
    field = "organisation"

    def __init__(self) -> None:
        super().__init__(
            _("Choose a body that the conclusion asks or that has a task.")
        )


class UrgingSaysNothing(RuleViolation):
    """An urging says what is missing."""

    code = "urging_says_nothing"
    field = "text"

    def __init__(self) -> None:
        super().__init__(_("Write what you urge them to do."))


class ReplyDayGone(RuleViolation):
    """A reply is asked for by today or later."""

    code = "reply_day_gone"
    field = "reply_by"

    def __init__(self) -> None:
        super().__init__(_("The day to reply by must be today or later."))


class ReplyMissing(RuleViolation):
    """A reply says something."""

    code = "reply_missing"
    field = "reply"

    def __init__(self) -> None:
        super().__init__(_("Write the reply."))


class NoticeIncomplete(RuleViolation):
    """A notice is issued under a number."""

    code = "notice_incomplete"
    field = "printed_number"

    def __init__(self) -> None:
        super().__init__(_("Write the number of the notice."))


class NoticeDayImpossible(RuleViolation):
    """A notice is issued after the conference, and not in the future."""

    code = "notice_day_impossible"
    field = "issued_on"

    def __init__(self, first: date, last: date) -> None:
        super().__init__(
            _("The day must lie between %(first)s and %(last)s.")
            % {"first": format_date(first), "last": format_date(last)}
        )
