"""What can be refused about units."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class UnitCodeTaken(RuleViolation):
    """The code names another unit in the same time."""

    code = "unit_code_taken"
    field = "code"

    def __init__(self, unit_code: str, unit_name: str) -> None:
        super().__init__(
            _("The code %(code)s belongs to %(unit)s in this time.")
            % {"code": unit_code, "unit": unit_name}
        )


class UnitParentOfOtherEra(RuleViolation):
    """The parent is not in force as long as the unit is."""

    code = "unit_parent_of_other_era"
    field = "parent"

    def __init__(self, parent_name: str) -> None:
        super().__init__(
            _("%(parent)s is not in force for the whole time of this unit.")
            % {"parent": parent_name}
        )


class UnitParentOfWrongLevel(RuleViolation):
    """A province has no parent; every other unit has one of a higher level."""

    code = "unit_parent_of_wrong_level"
    field = "parent"

    def __init__(self) -> None:
        super().__init__(_("The parent must be a unit of a higher level."))


class SampleUnitMixed(RuleViolation):
    """A fictional unit stands beside real ones."""

    code = "sample_unit_mixed"

    def __init__(self) -> None:
        super().__init__(_("Fictional and real units are never tied together."))


class SuccessionOutOfTime(RuleViolation):
    """The predecessor was not in force until the day, or the successor not since."""

    code = "succession_out_of_time"
    field = "occurred_on"

    def __init__(self, day: date) -> None:
        super().__init__(
            _("One unit cannot follow the other on %(day)s: the times do not meet.")
            % {"day": format_date(day)}
        )


class SuccessionContradicts(RuleViolation):
    """The predecessor has already passed over to a unit."""

    code = "succession_contradicts"

    def __init__(self, predecessor_name: str) -> None:
        super().__init__(
            _("What became of %(unit)s is already told, and otherwise.")
            % {"unit": predecessor_name}
        )
