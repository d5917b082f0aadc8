"""What can be refused anywhere: a rule that says no, a permission, a lost race."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _


class RuleViolation(Exception):
    """A rule of the domain refuses the act; the sentence is for the person who tried.

    ``field`` names the form field the sentence belongs beside, when there is one.
    """

    code = "rule_violation"
    field: str | None = None

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


class NotAllowed(PermissionDenied):
    """The act is denied to this mandate; the sentence says whom to ask."""

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence


class ChangedMeanwhile(RuleViolation):
    """Somebody else saved the same object since this form was opened.

    ``saved`` holds the values now in force by field name, so that the page can show
    both texts and lose neither.
    """

    code = "changed_meanwhile"

    def __init__(self, saved: Mapping[str, object], version: int) -> None:
        self.saved = dict(saved)
        self.version = version
        super().__init__(
            _("Somebody else changed this meanwhile. Both texts are shown below.")
        )


class WrongMove(RuleViolation):
    """The object is not in a state from which this act is possible."""

    code = "wrong_move"

    def __init__(self, state_label: str) -> None:
        super().__init__(
            _("This is not possible now, the state is: %(state)s.")
            % {"state": state_label}
        )


class ReasonMissing(RuleViolation):
    """The act needs a written reason."""

    code = "reason_missing"
    field = "reason"

    def __init__(self) -> None:
        super().__init__(_("Write the reason."))
