"""What a task refuses, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class TakesNoMoves(RuleViolation):
    """The programme has ended otherwise than by closing, or is told by a source."""

    code = "programme_takes_no_moves"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This programme is not in force here, so nothing more is done to its "
                "tasks. What was done before stays readable."
            )
        )


class LeadMissing(RuleViolation):
    """A task is given to exactly one body."""

    code = "lead_missing"
    field = "lead"

    def __init__(self) -> None:
        super().__init__(_("Choose the body that leads the task."))


class LeadOutside(RuleViolation):
    """The lead works in the unit of the task on the day."""

    code = "lead_outside"
    field = "lead"

    def __init__(self, name: str) -> None:
        super().__init__(
            _("%(name)s does not work in this unit today. Choose another body.")
            % {"name": name}
        )


class SameLead(RuleViolation):
    """Giving a task to another body needs another body."""

    code = "same_lead"
    field = "lead"

    def __init__(self, name: str) -> None:
        super().__init__(
            _("%(name)s leads this task already. Choose another body.") % {"name": name}
        )


class DueMissing(RuleViolation):
    """A task is given with a due date, a rule, or a reason for none."""

    code = "due_missing"
    field = "due_on"

    def __init__(self) -> None:
        super().__init__(
            _("Nothing says when this task is due. Write the day it must be done by.")
        )


class OccurrencesMissing(RuleViolation):
    """A regular task is given with the days on which it comes due."""

    code = "occurrences_missing"
    field = "occurrences"

    def __init__(self) -> None:
        super().__init__(_("Say on which days this regular task comes due."))


class OccurrenceUnclear(RuleViolation):
    """A regular task is reported, extended and checked one time after the other."""

    code = "occurrence_unclear"
    field = "occurrence"

    def __init__(self) -> None:
        super().__init__(_("Choose which time of this regular task you mean."))


class NotLater(RuleViolation):
    """More time means a later day."""

    code = "not_later"
    field = "due_on"

    def __init__(self, due_on: date) -> None:
        super().__init__(
            _("The new day must be after %(day)s, the day that holds now.")
            % {"day": format_date(due_on)}
        )


class DueInThePast(RuleViolation):
    """Nobody is given time that is over already."""

    code = "due_in_the_past"
    field = "due_on"

    def __init__(self) -> None:
        super().__init__(_("The new day must be today or later."))


class AnotherTimeThen(RuleViolation):
    """Two times of a regular task do not come due on one day."""

    code = "another_time_then"
    field = "due_on"

    def __init__(self, day: date) -> None:
        super().__init__(
            _("Another time of this task is due on %(day)s already.")
            % {"day": format_date(day)}
        )


class CompletedInFuture(RuleViolation):
    """A result is reported after it was reached."""

    code = "completed_in_future"
    field = "completed_on"

    def __init__(self, today: date) -> None:
        super().__init__(
            _(
                "The day of completion cannot be after today (%(day)s). Report the "
                "result when it is reached."
            )
            % {"day": format_date(today)}
        )


class CompletedBeforeSigning(RuleViolation):
    """What was done before the promise does not fulfil it."""

    code = "completed_before_signing"
    field = "completed_on"

    def __init__(self, signed_on: date) -> None:
        super().__init__(
            _("The programme was signed on %(day)s; the result cannot be older.")
            % {"day": format_date(signed_on)}
        )


class SaysNothing(RuleViolation):
    """A result is reported in words."""

    code = "says_nothing"
    field = "text"

    def __init__(self) -> None:
        super().__init__(_("Write what was reached."))


class EvidenceWithoutTitle(RuleViolation):
    """Evidence says what it is."""

    code = "evidence_without_title"
    field = "evidence_title"

    def __init__(self) -> None:
        super().__init__(_("Write what this evidence is."))


class EvidenceEmpty(RuleViolation):
    """Evidence is a file, or a document that can be found."""

    code = "evidence_empty"
    field = "upload"

    def __init__(self) -> None:
        super().__init__(
            _("Attach a file, or write number, date and issuer of the document.")
        )


class EvidenceMissing(RuleViolation):
    """Something must be chosen or attached."""

    code = "evidence_missing"
    field = "evidence"

    def __init__(self) -> None:
        super().__init__(_("Choose evidence that is here, or add a new one below."))


class AlreadyJudged(RuleViolation):
    """A reported result is checked once."""

    code = "already_judged"

    def __init__(self) -> None:
        super().__init__(
            _("Somebody has checked this result meanwhile. Open the task again.")
        )


class NoLongerStands(RuleViolation):
    """A result that was sent back or withdrawn is no longer spoken of."""

    code = "no_longer_stands"

    def __init__(self) -> None:
        super().__init__(
            _("This result was sent back or withdrawn, so it no longer stands.")
        )


class VerifierHasConfirmed(RuleViolation):
    """Who confirmed a result for his party does not also check it (decision 22)."""

    code = "verifier_has_confirmed"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You have spoken on this result for another party. Ask another "
                "coordinator to check it."
            )
        )


class AlreadyAnswered(RuleViolation):
    """A dispute is answered once."""

    code = "already_answered"
    field = "answer"

    def __init__(self) -> None:
        super().__init__(_("This objection is already answered."))


class NothingToAnswer(RuleViolation):
    """Only a dispute that is its party's last word is answered."""

    code = "nothing_to_answer"
    field = "answer"

    def __init__(self) -> None:
        super().__init__(
            _("This side has spoken again since, so nothing waits for an answer.")
        )


class AnswerMissing(RuleViolation):
    """An answer says something."""

    code = "answer_missing"
    field = "answer"

    def __init__(self) -> None:
        super().__init__(_("Write the answer."))
