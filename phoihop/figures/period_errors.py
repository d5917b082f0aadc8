"""What is refused of periods, duties and corrections, one class per rule."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation

_LISTED = 5


def _listed(names: Sequence[str]) -> str:
    """Name the first few, and say how many more there are."""
    shown = "; ".join(names[:_LISTED])
    left = len(names) - _LISTED
    if left <= 0:
        return shown
    return _("%(names)s; and %(count)s more") % {"names": shown, "count": left}


class PeriodWithoutName(RuleViolation):
    """A period is spoken of by its name."""

    code = "period_without_name"
    field = "name"

    def __init__(self) -> None:
        super().__init__(_("Write a name, such as “the first half of 2026”."))


class PeriodEndsBefore(RuleViolation):
    """A period ends after it has begun."""

    code = "period_ends_before"
    field = "last_day"

    def __init__(self) -> None:
        super().__init__(_("The last day is before the first one."))


class CutOffOutside(RuleViolation):
    """Figures of a period are counted within it."""

    code = "cut_off_outside"
    field = "cut_off"

    def __init__(self, first: date, last: date) -> None:
        super().__init__(
            _("Figures are counted on a day of the period, %(first)s to %(last)s.")
            % {"first": format_date(first), "last": format_date(last)}
        )


class DueBeforeCutOff(RuleViolation):
    """Nobody owes a figure before the day on which it is counted."""

    code = "due_before_cut_off"
    field = "due_on"

    def __init__(self, cut_off: date) -> None:
        super().__init__(
            _("Figures are counted as of %(day)s; they are owed on that day or later.")
            % {"day": format_date(cut_off)}
        )


class PeriodThere(RuleViolation):
    """A unit has one period of a kind with the same days."""

    code = "period_there"
    field = "first_day"

    def __init__(self, name: str) -> None:
        super().__init__(_("“%(name)s” has these very days already.") % {"name": name})


class PeriodHasFigures(RuleViolation):
    """Days under figures do not move."""

    code = "period_has_figures"
    field = "first_day"

    def __init__(self) -> None:
        super().__init__(
            _(
                "There are figures in this period, so its days stay. The name and the "
                "day until which figures are entered may change."
            )
        )


class PeriodNotOver(RuleViolation):
    """What is not counted yet is not locked."""

    code = "period_not_over"

    def __init__(self, cut_off: date) -> None:
        super().__init__(
            _("Figures are counted as of %(day)s; nothing is locked before.")
            % {"day": format_date(cut_off)}
        )


class FiguresNotApproved(RuleViolation):
    """A period is locked when every figure entered in it is approved."""

    code = "figures_not_approved"

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        super().__init__(
            _("Not approved yet: %(figures)s. Each must be approved before the lock.")
            % {"figures": _listed(names)}
        )


class LockNotAsked(RuleViolation):
    """A lock is asked for by one person and done by another."""

    code = "lock_not_asked"

    def __init__(self) -> None:
        super().__init__(
            _("A coordinator asks for the lock first; then the office chief locks.")
        )


class LockedByAsker(RuleViolation):
    """Two persons lock a period."""

    code = "locked_by_asker"

    def __init__(self) -> None:
        super().__init__(_("You asked for this lock; another person locks."))


class MissingUnexplained(RuleViolation):
    """What is owed and will never be entered is explained."""

    code = "missing_unexplained"
    field = "missing_reason"

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            _("Not given: %(figures)s. Write why; after the lock nothing is entered.")
            % {"figures": _listed(names)}
        )


class NoIndicatorChosen(RuleViolation):
    """A duty is about an indicator."""

    code = "no_indicator_chosen"
    field = "indicators"

    def __init__(self) -> None:
        super().__init__(_("Choose at least one indicator."))


class OwedByAnotherBody(RuleViolation):
    """A figure of the whole unit is owed by one body."""

    code = "owed_by_another_body"
    field = "indicators"

    def __init__(self, indicator: str, body: str) -> None:
        super().__init__(
            _("“%(indicator)s” is given by %(body)s already. End their duty first.")
            % {"indicator": indicator, "body": body}
        )


class DutiesChanged(RuleViolation):
    """Somebody else set the duties of this body meanwhile."""

    code = "duties_changed"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Somebody else changed these duties meanwhile. Look at them again; "
                "what you ticked is kept below."
            )
        )


class BodyOutsideUnit(RuleViolation):
    """A duty is given to a body of the unit."""

    code = "body_outside_unit"
    field = "organisation"

    def __init__(self) -> None:
        super().__init__(_("This body does not work in your unit."))


class NotLockedYet(RuleViolation):
    """Before the lock a figure is returned, not corrected."""

    code = "not_locked_yet"

    def __init__(self) -> None:
        super().__init__(
            _("This figure is not locked. Return it to be entered anew instead.")
        )


class CorrectionAsked(RuleViolation):
    """One correction of a figure is decided at a time."""

    code = "correction_asked"

    def __init__(self) -> None:
        super().__init__(_("A correction of this figure waits to be decided already."))


class NothingCorrected(RuleViolation):
    """A correction says something else than what stands."""

    code = "nothing_corrected"

    def __init__(self) -> None:
        super().__init__(_("This is the value that stands already."))


class CorrectionDecided(RuleViolation):
    """A correction is decided once."""

    code = "correction_decided"

    def __init__(self) -> None:
        super().__init__(_("This correction is decided already."))


class OwnCorrection(RuleViolation):
    """A correction is decided by another person of another organisation."""

    code = "own_correction"

    def __init__(self) -> None:
        super().__init__(
            _("A correction is decided by another person of another organisation.")
        )
