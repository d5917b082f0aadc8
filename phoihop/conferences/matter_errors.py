"""What can be refused of matters carried to the next briefing, one class per rule."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class NoBriefing(RuleViolation):
    """Only a briefing or an interim review looks at what was left open."""

    code = "no_briefing"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Only a briefing or an interim review takes up what was left open. Add "
                "that purpose to the conference first."
            )
        )


class MatterDecided(RuleViolation):
    """A matter is decided once at a meeting."""

    code = "matter_decided"

    def __init__(self) -> None:
        super().__init__(_("This matter is decided already."))


class DecideMatterFirst(RuleViolation):
    """Words alone do not settle what was left open."""

    code = "decide_matter_first"
    field = "decision"

    def __init__(self) -> None:
        super().__init__(
            _("Decide this matter: done, a new date, or dropped with a reason.")
        )


class NotDoneYet(RuleViolation):
    """Done is what the records show, not what is said."""

    code = "not_done_yet"
    field = "decision"

    def __init__(self, facts: str) -> None:
        super().__init__(
            _(
                "It is not done yet (%(facts)s). Have it reported first, set a new "
                "date, or drop it with a reason."
            )
            % {"facts": facts}
        )


class NewDayMissing(RuleViolation):
    """A matter is put off to a day."""

    code = "new_day_missing"
    field = "due_on"

    def __init__(self) -> None:
        super().__init__(_("Write the new day."))
