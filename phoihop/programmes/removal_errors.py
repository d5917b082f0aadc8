"""What is refused of removing a part of a draft, one class per rule."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class ChangedBeforeRemoval(RuleViolation):
    """Nobody removes a text that he has not read."""

    code = "changed_before_removal"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Somebody changed this after you opened the page, so it was not "
                "removed. Open the page again, read what stands there now, then "
                "decide."
            )
        )


class RemovedMeanwhile(RuleViolation):
    """What is to be changed or removed is there no longer."""

    code = "removed_meanwhile"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Somebody removed this after you opened the page, so there is "
                "nothing to change or remove any more."
            )
        )


class RemovalUnclear(RuleViolation):
    """What was sent does not say which text the person had before him."""

    code = "removal_unclear"

    def __init__(self) -> None:
        super().__init__(
            _(
                "What was sent does not say which text you saw, so nothing was "
                "removed. Open the page again and remove it from there."
            )
        )
