"""What can be refused of sources and quoted figures, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class SourceAlreadyRecorded(RuleViolation):
    """The same title of the same day about the same unit is recorded already."""

    code = "source_already_recorded"
    field = "title"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("“%(title)s” of this day and this unit is recorded already.")
            % {"title": title}
        )


class SourceWithoutTitle(RuleViolation):
    """A source is known by its title."""

    code = "source_without_title"
    field = "title"

    def __init__(self) -> None:
        super().__init__(_("Write the title of the source as printed."))


class SourceInFuture(RuleViolation):
    """A source that appeared after the day it is recorded."""

    code = "source_in_future"
    field = "published_on"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The source cannot be from a day still to come; today is %(today)s.")
            % {"today": format_date(today)}
        )


class SourceIsFixed(RuleViolation):
    """What the public reads is not corrected behind its back."""

    code = "source_is_fixed"

    def __init__(self) -> None:
        super().__init__(
            _("The public reads this. Withdraw it with a reason, then correct it.")
        )


class FigureIncomplete(RuleViolation):
    """A quoted figure lacks its number or the words of what it measures."""

    code = "figure_incomplete"

    def __init__(self, field: str = "value") -> None:
        self.field = field
        super().__init__(
            _("Write the figure as the source prints it: 16/16, 2,13 % or 3.")
        )


class FigureYearsWrong(RuleViolation):
    """A figure of several years runs from the first to a later one."""

    code = "figure_years_wrong"
    field = "last_year"

    def __init__(self) -> None:
        super().__init__(_("The last year comes before the first."))


class ShownTextMissing(RuleViolation):
    """The public cannot be shown a text that is not kept."""

    code = "shown_text_missing"
    field = "text_is_public"

    def __init__(self) -> None:
        super().__init__(_("There is no text that the public could read."))


class RateWithoutBase(RuleViolation):
    """A rate whose base the source does not name takes no denominator."""

    code = "rate_without_base"
    field = "value"

    def __init__(self) -> None:
        super().__init__(
            _("The source does not say of what, so this rate has no denominator.")
        )


class MarkContradicts(RuleViolation):
    """A value cannot be quoted and not stated at once."""

    code = "mark_contradicts"

    def __init__(self) -> None:
        super().__init__(
            _("What the source does not state has no words and is not retold.")
        )


class WordsNotInSource(RuleViolation):
    """Words said to be the source's stand in its text."""

    code = "words_not_in_source"
    field = "words"

    def __init__(self, words: str) -> None:
        self.words = words
        super().__init__(
            _("“%(words)s” does not stand in the text of the source.")
            % {"words": words}
        )
