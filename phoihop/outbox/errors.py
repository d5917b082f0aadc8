"""What the outbox refuses."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class NotGivenUp(RuleViolation):
    """Only what was given up is tried again by hand."""

    code = "delivery_not_given_up"

    def __init__(self) -> None:
        super().__init__(_("This mail was sent, or is still being tried."))
