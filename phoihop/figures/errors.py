"""What is refused of figures as they are entered and moved, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class PeriodIsLocked(RuleViolation):
    """In a locked period a figure changes only by an approved correction."""

    code = "period_is_locked"

    def __init__(self, name: str) -> None:
        super().__init__(
            _("The figures of “%(period)s” are locked. Ask for a correction instead.")
            % {"period": name}
        )


class IndicatorNotInForce(RuleViolation):
    """A figure is given by the definition in force on the day it is counted."""

    code = "indicator_not_in_force"
    field = "indicator"

    def __init__(self, name: str, day: date) -> None:
        super().__init__(
            _("“%(indicator)s” has no definition in force on %(day)s.")
            % {"indicator": name, "day": format_date(day)}
        )


class GivenByAnother(RuleViolation):
    """A figure of the unit is given by one body."""

    code = "given_by_another"

    def __init__(self, body: str) -> None:
        super().__init__(
            _("%(body)s gives this figure. Ask them to enter it.") % {"body": body}
        )


class ValueMissing(RuleViolation):
    """There is nothing to be kept."""

    code = "value_missing"

    def __init__(self) -> None:
        super().__init__(_("Nothing is entered yet."))


class ValueIncomplete(RuleViolation):
    """Half of a value is none; it is kept typed until the rest is there."""

    code = "value_incomplete"

    def __init__(self, field: str, lacking: str) -> None:
        self.field = field
        super().__init__(_("Still missing: %(what)s.") % {"what": lacking})


class ValueOfAnotherKind(RuleViolation):
    """A value has the form that the indicator asks for."""

    code = "value_of_another_kind"

    def __init__(self) -> None:
        super().__init__(_("This indicator is entered in another form."))


class BelowZero(RuleViolation):
    """Nothing that is counted is less than nothing."""

    code = "below_zero"

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(_("A figure is never below zero. Check the sign."))


class NotWhole(RuleViolation):
    """Money is counted in whole đồng."""

    code = "not_whole"

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(_("Money is written in whole đồng, without a comma."))


class TooLarge(RuleViolation):
    """More digits than any figure of a unit has."""

    code = "too_large"

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(
            _("The number is too large, or has too many digits after the comma.")
        )


class PartAboveWhole(RuleViolation):
    """Of so many there are not more than so many."""

    code = "part_above_whole"
    field = "numerator"

    def __init__(self, part: str, whole: str, label: str) -> None:
        super().__init__(
            _(
                "The upper number is larger than the lower one: %(part)s/%(whole)s. "
                "Check: %(label)s."
            )
            % {"part": part, "whole": whole, "label": label}
        )


class PartsDoNotSum(RuleViolation):
    """Parts of a breakdown make up the whole (INV-16)."""

    code = "parts_do_not_sum"
    field = "part0"

    def __init__(self, parts: str, whole: str, apart: str) -> None:
        super().__init__(
            _(
                "The parts add up to %(parts)s, the whole is %(whole)s: %(apart)s "
                "apart. Check the parts and the whole."
            )
            % {"parts": parts, "whole": whole, "apart": apart}
        )


class PartAboveTotal(RuleViolation):
    """No part of a breakdown is more than the whole."""

    code = "part_above_total"

    def __init__(self, place: int, label: str, part: str, whole: str) -> None:
        self.field = f"part{place}"
        super().__init__(
            _("“%(label)s” is %(part)s, more than the whole of %(whole)s.")
            % {"label": label, "part": part, "whole": whole}
        )


class BalanceBroken(RuleViolation):
    """A balance is what the figures say from which it is worked out (domain.md 3.4)."""

    code = "balance_broken"
    field = "amount"

    def __init__(self, words: str) -> None:
        super().__init__(words)


class WholeIsZero(RuleViolation):
    """Out of nothing there is no share."""

    code = "whole_is_zero"
    field = "denominator"

    def __init__(self) -> None:
        super().__init__(
            _("The lower number is zero. Without a base there is no share.")
        )


class NamesDoNotMatch(RuleViolation):
    """A list of names is as long as the number says."""

    code = "names_do_not_match"
    field = "names"

    def __init__(self, counted: str, listed: int) -> None:
        super().__init__(
            _("The number says %(counted)s, the list has %(listed)s names.")
            % {"counted": counted, "listed": listed}
        )


class NameTwice(RuleViolation):
    """A name stands in a list once."""

    code = "name_twice"
    field = "names"

    def __init__(self, name: str) -> None:
        super().__init__(_("“%(name)s” stands in the list twice.") % {"name": name})


class NameTooLong(RuleViolation):
    """A name is a line, not a paragraph."""

    code = "name_too_long"
    field = "names"

    def __init__(self) -> None:
        super().__init__(_("A name is too long. Write one name a line."))


class InKindUnsaid(RuleViolation):
    """What was given in kind is named, not only valued."""

    code = "in_kind_unsaid"
    field = "in_kind_note"

    def __init__(self) -> None:
        super().__init__(_("Write what was given in kind."))


class NoteWanted(RuleViolation):
    """A figure far from that of the same time before is explained, not refused."""

    code = "note_wanted"
    field = "note"

    def __init__(self, now: str, before: str) -> None:
        super().__init__(
            _(
                "%(now)s is far from the same period before (%(before)s). If it is "
                "right, write in the note why; then submit again."
            )
            % {"now": now, "before": before}
        )


class DayNotReached(RuleViolation):
    """What is counted as of a day is submitted as counted when the day has come."""

    code = "day_not_reached"

    def __init__(self, day: date) -> None:
        super().__init__(
            _(
                "Figures are counted as of %(day)s, which is still to come. Enter an "
                "estimate instead."
            )
            % {"day": format_date(day)}
        )


class OwnEntry(RuleViolation):
    """Nobody checks or approves what he entered himself."""

    code = "own_entry"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You entered this figure yourself. Another person checks and approves "
                "it."
            )
        )


class EvidenceOfOthers(RuleViolation):
    """A figure rests on evidence that its body keeps."""

    code = "evidence_of_others"
    field = "evidence"

    def __init__(self) -> None:
        super().__init__(_("Choose evidence that your own body keeps."))


class NothingToDo(RuleViolation):
    """An act on many figures found none."""

    code = "nothing_to_do"

    def __init__(self) -> None:
        super().__init__(_("No figure of your body waits for this."))
