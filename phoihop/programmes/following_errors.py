"""What is refused of following a programme and standing under one."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class NotAnEarlierProgramme(RuleViolation):
    """A programme follows a signed one of its unit, or of a unit taken over."""

    code = "not_an_earlier_programme"
    field = "predecessor"

    def __init__(self, title: str) -> None:
        super().__init__(
            _(
                "“%(title)s” is not an earlier signed programme of this unit or of a "
                "unit that it took over from."
            )
            % {"title": title}
        )


class BeginsTooEarly(RuleViolation):
    """A programme begins after the one that it follows."""

    code = "begins_too_early"
    field = "first_day"

    def __init__(self, title: str, day: date) -> None:
        super().__init__(
            _(
                "It follows “%(title)s”, which began on %(day)s; choose a later first "
                "day."
            )
            % {"title": title, "day": format_date(day)}
        )


class NotATermProgramme(RuleViolation):
    """A yearly programme stands under a signed one of several years that holds it."""

    code = "not_a_term_programme"
    field = "term_programme"

    def __init__(self, title: str) -> None:
        super().__init__(
            _(
                "“%(title)s” is not a signed regulation or programme of several years "
                "of this unit that holds the whole period."
            )
            % {"title": title}
        )


class NotOfTheTerm(RuleViolation):
    """A content serves one of the term programme under which its programme stands."""

    code = "not_of_the_term"
    field = "term_content"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("“%(title)s” is not a content of the term programme.") % {"title": title}
        )
