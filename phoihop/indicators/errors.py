"""What is refused of definitions, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class StockAddedUp(RuleViolation):
    """What is there on a day is not added up over time."""

    code = "stock_added_up"
    field = "over_time"

    def __init__(self) -> None:
        super().__init__(
            _(
                "What is counted on a day is not added up over time: the same things "
                "would count twice. Take the last one."
            )
        )


class ShareAveraged(RuleViolation):
    """A share is put together by its two numbers, or not at all."""

    code = "share_averaged"

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(
            _(
                "Shares are neither added up nor averaged. Add numerators and "
                "denominators up apart."
            )
        )


class OneNumberParted(RuleViolation):
    """Only shares have numerators and denominators."""

    code = "one_number_parted"

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(
            _("Only a share has numerator and denominator. Choose another way.")
        )


class WeightUnsaid(RuleViolation):
    """An average says by what it is weighted."""

    code = "weight_unsaid"
    field = "weight"

    def __init__(self) -> None:
        super().__init__(_("Write by what the average is weighted."))


class PartUnsaid(RuleViolation):
    """A share says what is counted, and out of what."""

    code = "part_unsaid"

    def __init__(self, field: str) -> None:
        self.field = field
        if field == "numerator_label":
            super().__init__(_("Write what is counted above the line."))
        else:
            super().__init__(_("Write out of what it is counted."))


class MoneyNotInDong(RuleViolation):
    """Money is kept in whole đồng."""

    code = "money_not_in_dong"
    field = "measured_in"

    def __init__(self) -> None:
        super().__init__(_("Amounts of money are kept in đồng."))


class ChangeUnsaid(RuleViolation):
    """A next definition says what is different."""

    code = "change_unsaid"
    field = "comparable_note"

    def __init__(self) -> None:
        super().__init__(_("Write what is different from the definition before."))


class StartUnsaid(RuleViolation):
    """A next definition holds from a day on."""

    code = "start_unsaid"
    field = "first_day"

    def __init__(self) -> None:
        super().__init__(_("Write from which day on this definition holds."))


class StartsTooEarly(RuleViolation):
    """A next definition begins after the one before."""

    code = "starts_too_early"
    field = "first_day"

    def __init__(self, before: date) -> None:
        super().__init__(
            _(
                "The definition before holds from %(day)s; the next one must begin "
                "later."
            )
            % {"day": format_date(before)}
        )


class DraftWaiting(RuleViolation):
    """One definition of an indicator waits at a time."""

    code = "draft_waiting"

    def __init__(self) -> None:
        super().__init__(
            _("A definition of this indicator waits for approval already.")
        )


class OwnDefinition(RuleViolation):
    """Nobody approves what he wrote himself."""

    code = "own_definition"

    def __init__(self) -> None:
        super().__init__(_("Somebody else must approve the definition you wrote."))


class PartsOfAShare(RuleViolation):
    """A share is broken down by its places, not within itself."""

    code = "parts_of_a_share"
    field = "parts_text"

    def __init__(self) -> None:
        super().__init__(
            _("Only a count, a stock or an amount of money is broken down into parts.")
        )


class OnePartOnly(RuleViolation):
    """A breakdown has at least two parts."""

    code = "one_part_only"
    field = "parts_text"

    def __init__(self) -> None:
        super().__init__(_("Write at least two parts, one a line, or none."))


class TooManyParts(RuleViolation):
    """Whoever enters a figure sees all its parts at once."""

    code = "too_many_parts"
    field = "parts_text"

    def __init__(self, most: int) -> None:
        super().__init__(_("Write at most %(most)s parts.") % {"most": most})


class PartTooLong(RuleViolation):
    """A part is named in a few words."""

    code = "part_too_long"
    field = "parts_text"

    def __init__(self, most: int) -> None:
        super().__init__(
            _("The name of a part has at most %(most)s letters.") % {"most": most}
        )


class PartTwice(RuleViolation):
    """Each part is named once."""

    code = "part_twice"
    field = "parts_text"

    def __init__(self) -> None:
        super().__init__(_("Two parts have the same name."))


class PartsRuleUnsaid(RuleViolation):
    """Parts add up to the whole, or they may overlap."""

    code = "parts_rule_unsaid"
    field = "parts_rule"

    def __init__(self) -> None:
        super().__init__(_("Say whether the parts add up to the whole or may overlap."))
