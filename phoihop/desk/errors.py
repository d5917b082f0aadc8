"""What the desk refuses."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class NothingChosen(RuleViolation):
    """A bulk act needs at least one task."""

    code = "nothing_chosen"
    field = "tasks"

    def __init__(self) -> None:
        super().__init__(_("Choose at least one task of the list."))


class NameTaken(RuleViolation):
    """A person has one saved list under a name."""

    code = "name_taken"
    field = "name"

    def __init__(self, name: str) -> None:
        super().__init__(
            _("You already have a list called “%(name)s”.") % {"name": name}
        )


class NameMissing(RuleViolation):
    """A saved list needs a name."""

    code = "name_missing"
    field = "name"

    def __init__(self) -> None:
        super().__init__(_("Give the list a name."))
