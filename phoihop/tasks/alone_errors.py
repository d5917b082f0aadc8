"""What a task that was said at a conference refuses, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class WordsMissing(RuleViolation):
    """It keeps the words it comes from."""

    code = "words_missing"
    field = "words"

    def __init__(self) -> None:
        super().__init__(
            _("Choose the words of the minutes that this task comes from.")
        )


class NothingSaysWhenDue(RuleViolation):
    """It is due by a day or a rule, or says why not (INV-04)."""

    code = "nothing_says_when_due"
    field = "due_on"

    def __init__(self) -> None:
        super().__init__(
            _("Write until when, by which rule, or why there is no due date.")
        )


class NoPeriodHere(RuleViolation):
    """Outside a programme nothing says which period is meant."""

    code = "no_period_here"
    field = "due_kind"

    def __init__(self) -> None:
        super().__init__(
            _("This task belongs to no programme, so it has no period. Write a day.")
        )


class SupervisorTakesPart(RuleViolation):
    """Whoever watches takes no part in the work and does not give it out."""

    code = "supervisor_takes_part"
    field = "supervisor"

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "%(name)s takes part in this task or gives it out. Choose another body "
                "to watch it, or none."
            )
            % {"name": name}
        )


class SupervisorOutside(RuleViolation):
    """Whoever watches works in the unit of the task."""

    code = "supervisor_outside"
    field = "supervisor"

    def __init__(self, name: str) -> None:
        super().__init__(
            _("%(name)s does not work in this unit today. Choose another body.")
            % {"name": name}
        )


class CoordinatingOutside(RuleViolation):
    """Whoever works with the lead works in the unit of the task."""

    code = "coordinating_outside"
    field = "coordinating"

    def __init__(self) -> None:
        super().__init__(
            _("One of these bodies does not work in this unit today. Choose again.")
        )


class CompletedBeforeSaid(RuleViolation):
    """What was done before it was asked for does not fulfil it."""

    code = "completed_before_said"
    field = "completed_on"

    def __init__(self, said_on: date) -> None:
        super().__init__(
            _("It was asked for at the meeting of %(day)s; the result cannot be older.")
            % {"day": format_date(said_on)}
        )


class EvidenceOfNoProgramme(RuleViolation):
    """The public reads files on the page of a programme; this task is on none."""

    code = "evidence_of_no_programme"

    def __init__(self) -> None:
        super().__init__(
            _("This task belongs to no programme, so no public page shows the file.")
        )
