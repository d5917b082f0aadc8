"""What is refused of replacing and ending, one class per rule."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class NotReplaceable(RuleViolation):
    """Only what is signed, in force, made here and of the same unit is replaced."""

    code = "not_replaceable"
    field = "replaces"

    def __init__(self, title: str) -> None:
        super().__init__(
            _(
                "“%(title)s” cannot be replaced: it is not a signed programme in force "
                "of this unit."
            )
            % {"title": title}
        )


class ReplacedPartiesLeftOut(RuleViolation):
    """Whoever signed the old programme is asked before it is replaced."""

    code = "replaced_parties_left_out"
    field = "replaces"

    def __init__(self, title: str, names: Sequence[str]) -> None:
        super().__init__(
            _(
                "“%(title)s” was also signed by %(names)s; what replaces it must "
                "have them among its parties."
            )
            % {"title": title, "names": ", ".join(names)}
        )


class EndedInFuture(RuleViolation):
    """A termination is recorded when it has come, not before."""

    code = "ended_in_future"
    field = "ended_on"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The day of the end is still to come; today is %(today)s.")
            % {"today": format_date(today)}
        )


class EndedBeforeSigning(RuleViolation):
    """What is not signed yet cannot end."""

    code = "ended_before_signing"
    field = "ended_on"

    def __init__(self, signed_on: date) -> None:
        super().__init__(
            _("The programme was signed on %(day)s; it cannot have ended before.")
            % {"day": format_date(signed_on)}
        )


class EndedAfterPeriod(RuleViolation):
    """A programme whose period is over is not terminated any more."""

    code = "ended_after_period"
    field = "ended_on"

    def __init__(self, last_day: date) -> None:
        super().__init__(
            _(
                "The programme runs until %(day)s only; a termination comes no later "
                "than that day."
            )
            % {"day": format_date(last_day)}
        )
