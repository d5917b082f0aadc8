"""What is refused of targets of plans, one class per rule."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class TargetWithoutValue(RuleViolation):
    """A target says what is to be reached."""

    code = "target_without_value"
    field = "value"

    def __init__(self) -> None:
        super().__init__(_("Write the value that is to be reached."))


class TargetRange(RuleViolation):
    """A range has a lower and an upper end."""

    code = "target_range"
    field = "upper_value"

    def __init__(self) -> None:
        super().__init__(_("Write the upper end; it is larger than the lower one."))


class AssignedByWhom(RuleViolation):
    """An assigned target names who assigned it, in which document."""

    code = "assigned_by_whom"
    field = "issuer"

    def __init__(self) -> None:
        super().__init__(
            _("An assigned target names who assigned it and in which document.")
        )


class TargetIsSet(RuleViolation):
    """A target that is set is adjusted by a new one."""

    code = "target_is_set"

    def __init__(self) -> None:
        super().__init__(
            _("This indicator has its target for the period already. Adjust that one.")
        )


class OwnTarget(RuleViolation):
    """Nobody sets the target that he proposed."""

    code = "own_target"

    def __init__(self) -> None:
        super().__init__(_("You proposed this target; another person sets it."))


class TargetNotSet(RuleViolation):
    """Only a target in force is adjusted."""

    code = "target_not_set"

    def __init__(self) -> None:
        super().__init__(_("Only a target in force is adjusted."))
