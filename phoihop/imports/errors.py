"""What can be refused of history recorded from a source, one class per rule."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class ProgrammeStays(RuleViolation):
    """A programme once recorded is corrected, never dropped."""

    code = "recorded_programme_stays"

    def __init__(self) -> None:
        super().__init__(
            _("A programme that is recorded cannot be removed; correct its row.")
        )


class NotShown(RuleViolation):
    """What is not on the public pages cannot be withdrawn from them."""

    code = "record_not_shown"

    def __init__(self) -> None:
        super().__init__(_("This is not on the public pages."))
