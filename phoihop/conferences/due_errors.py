"""What is refused of a rule by which something comes due again and again."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class LastDayBeforeFirst(RuleViolation):
    """What comes due again and again ends after it begins."""

    code = "last_day_before_first"
    field = "last_due_on"

    def __init__(self, first: date, last: date) -> None:
        super().__init__(
            _("The last day, %(last)s, lies before the first, %(first)s.")
            % {"first": format_date(first), "last": format_date(last)}
        )


class FirstDayBeforeConference(RuleViolation):
    """Nothing is due before it was said."""

    code = "first_day_before_conference"
    field = "first_due_on"

    def __init__(self, day: date) -> None:
        super().__init__(
            _("The first day must not lie before the conference, %(day)s.")
            % {"day": format_date(day)}
        )


class TooManyDays(RuleViolation):
    """A term of years has only so many weeks."""

    code = "too_many_days"
    field = "last_due_on"

    def __init__(self, most: int) -> None:
        super().__init__(
            _("These are more than %(most)s days. Check how often, and the last day.")
            % {"most": most}
        )


class RuleSaysOtherwise(RuleViolation):
    """The words of the rule and the chosen days agree; the words are what is issued."""

    code = "rule_says_otherwise"
    field = "due_rule"

    def __init__(self) -> None:
        super().__init__(
            _(
                "The words of the rule and the choice below say different things. "
                "Change one of them."
            )
        )


class RuleTooLong(RuleViolation):
    """A rule has room for its words and its days."""

    code = "rule_too_long"
    field = "due_rule"

    def __init__(self, most: int) -> None:
        super().__init__(
            _("With its days the rule has more than %(most)s characters. Shorten it.")
            % {"most": most}
        )


class NoDayAhead(RuleViolation):
    """What is given out comes due today or later at least once."""

    code = "no_day_ahead"
    field = "last_due_on"

    def __init__(self, last: date) -> None:
        super().__init__(
            _("The last day, %(last)s, has gone by. Choose a later one.")
            % {"last": format_date(last)}
        )
