"""What is refused of calls and reports, one class per rule."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation

_LISTED = 5


def _listed(words: Sequence[str]) -> str:
    """Name the first few, and say how many more there are."""
    shown = "; ".join(words[:_LISTED])
    left = len(words) - _LISTED
    if left <= 0:
        return shown
    return _("%(words)s; and %(count)s more") % {"words": shown, "count": left}


class TitleMissing(RuleViolation):
    """A call says what is asked for."""

    code = "title_missing"
    field = "title"

    def __init__(self) -> None:
        super().__init__(_("Write which report is asked for."))


class PeriodOfOthers(RuleViolation):
    """Reports are asked for periods of the own unit."""

    code = "period_of_others"
    field = "period"

    def __init__(self) -> None:
        super().__init__(_("Choose a reporting period of your unit."))


class DueBeforeCall(RuleViolation):
    """Nobody is late on the day he is asked."""

    code = "due_before_call"
    field = "due_on"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The day is past; today is %(today)s. Choose a later one.")
            % {"today": format_date(today)}
        )


class NobodyAsked(RuleViolation):
    """A call names who owes a report."""

    code = "nobody_asked"
    field = "bodies"

    def __init__(self) -> None:
        super().__init__(_("Choose at least one body that is to report."))


class AskedOutside(RuleViolation):
    """Only other bodies of the same unit owe a report."""

    code = "asked_outside"
    field = "bodies"

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            _(
                "Not asked can be: %(names)s. Choose bodies of your unit that work "
                "on that day; your own body does not report to itself."
            )
            % {"names": _listed(names)}
        )


class ProgrammeNotSigned(RuleViolation):
    """Results follow the numbering of a signed text."""

    code = "programme_not_signed"
    field = "programmes"

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(
            _("Not signed in your unit: %(titles)s. Choose signed programmes.")
            % {"titles": _listed(titles)}
        )


class AskedBefore(RuleViolation):
    """A body owes one report after a call."""

    code = "asked_before"
    field = "bodies"

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            _("These bodies are asked already: %(names)s.") % {"names": _listed(names)}
        )


class SubmittedAlready(RuleViolation):
    """Whoever has submitted is not released any more."""

    code = "submitted_already"

    def __init__(self, name: str) -> None:
        super().__init__(
            _("%(name)s has submitted its report, so it is not released from it.")
            % {"name": name}
        )


class NotOwed(RuleViolation):
    """A body that was released owes nothing."""

    code = "not_owed"

    def __init__(self) -> None:
        super().__init__(_("Your body was released from this report."))


class OpenedBefore(RuleViolation):
    """There is one report after a call."""

    code = "opened_before"

    def __init__(self) -> None:
        super().__init__(_("Your body has begun this report; go on there."))


class NothingToCopy(RuleViolation):
    """The report before says nothing in this place."""

    code = "nothing_to_copy"

    def __init__(self) -> None:
        super().__init__(
            _("The report before has no text in this place. Write it yourself.")
        )


class ResultsMissing(RuleViolation):
    """A report tells what was done."""

    code = "results_missing"

    def __init__(self) -> None:
        super().__init__(
            _("No result is written yet. Write at least one before you submit.")
        )


class NextTasksMissing(RuleViolation):
    """A report tells what comes next."""

    code = "next_tasks_missing"

    def __init__(self) -> None:
        super().__init__(
            _("The tasks of the next period are missing. Write them, then submit.")
        )


class FiguresUnbound(RuleViolation):
    """Every code in a text stands for an approved figure of the period."""

    code = "figures_unbound"

    def __init__(self, places: Sequence[str]) -> None:
        self.places = list(places)
        super().__init__(
            _(
                "No approved figure of this period stands behind: %(places)s. "
                "Have the figure approved, or take the code out of the text."
            )
            % {"places": _listed(self.places)}
        )


class WriterReads(RuleViolation):
    """Whoever wrote in a report does not accept it for the receiver."""

    code = "writer_reads"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You wrote in this report yourself, so another coordinator of your "
                "organisation accepts or returns it."
            )
        )


class WriterApproves(RuleViolation):
    """Whoever wrote in a report does not approve it."""

    code = "writer_approves"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You wrote in this report yourself, so another head of your "
                "organisation approves it."
            )
        )


class NumberMissing(RuleViolation):
    """An issued report has its number."""

    code = "number_missing"
    field = "number"

    def __init__(self) -> None:
        super().__init__(_("Write the number as it stands on the paper."))


class NumberTaken(RuleViolation):
    """A number is given once a year."""

    code = "number_taken"
    field = "number"

    def __init__(self, number: str, year: int) -> None:
        super().__init__(
            _(
                "Your body has issued a report under the number %(number)s in "
                "%(year)s. Check the number."
            )
            % {"number": number, "year": year}
        )


class IssuedOutOfTime(RuleViolation):
    """A report is issued between its approval and today."""

    code = "issued_out_of_time"
    field = "issued_on"

    def __init__(self, approved_on: date, today: date) -> None:
        super().__init__(
            _(
                "The report was approved on %(approved)s and today is %(today)s; the "
                "day of issue lies between them."
            )
            % {"approved": format_date(approved_on), "today": format_date(today)}
        )


class ReportNotIssued(RuleViolation):
    """Only an issued report is shown to the public."""

    code = "report_not_issued"

    def __init__(self) -> None:
        super().__init__(_("A report is published after it is issued."))


class ReportNotShown(RuleViolation):
    """Nothing is there to be taken off the public pages."""

    code = "report_not_shown"

    def __init__(self) -> None:
        super().__init__(_("This report is not on the public pages."))
