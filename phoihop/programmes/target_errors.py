"""What is refused of targets, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class IndicatorNotInUse(RuleViolation):
    """A target names a definition in use on the first day of its programme."""

    code = "indicator_not_in_use"
    field = "indicator_version"

    def __init__(self, first_day: date) -> None:
        super().__init__(
            _(
                "This definition is not in use on %(day)s, when the programme begins. "
                "Choose the one that is."
            )
            % {"day": format_date(first_day)}
        )


class AssignerMissing(RuleViolation):
    """An assigned target says by whom it was assigned."""

    code = "assigner_missing"
    field = "assigned_by"

    def __init__(self) -> None:
        super().__init__(_("Write who assigned this target."))


class UnitUnclear(RuleViolation):
    """A target is written in a unit in which its indicator can be compared."""

    code = "unit_unclear"
    field = "measured_in"

    def __init__(self, goal_unit: str, measured_in: str) -> None:
        if goal_unit == measured_in or measured_in.startswith("%"):
            sentence = _("Write this target in %(unit)s; it is compared so.")
        else:
            sentence = _("Write this target in %(unit)s, or in %(counted)s.")
        super().__init__(sentence % {"unit": goal_unit, "counted": measured_in})


class NotWholeDong(RuleViolation):
    """Money is counted in whole đồng."""

    code = "not_whole_dong"

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(_("Write the amount in whole đồng, without decimals."))


class TargetBelowZero(RuleViolation):
    """Nothing that is counted falls below zero."""

    code = "target_below_zero"

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(_("A target is zero or more."))
