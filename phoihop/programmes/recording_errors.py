"""What is refused of a programme told by a source, one class per rule."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class PlaceNotNamed(RuleViolation):
    """A source that names no unit tells of no programme of a unit."""

    code = "place_not_named"
    field = "unit"

    def __init__(self) -> None:
        super().__init__(
            _("A programme belongs to a unit; the source does not name the place.")
        )


class RecordedTitleMissing(RuleViolation):
    """A programme told by a source has the title that the source gives it."""

    code = "recorded_title_missing"
    field = "title"

    def __init__(self) -> None:
        super().__init__(_("Write the title of the programme as the source gives it."))


class PartyNotNamed(RuleViolation):
    """A programme told by a source has at least one party by its printed name."""

    code = "party_not_named"
    field = "parties"

    def __init__(self) -> None:
        super().__init__(_("Write the parties as printed, at least one."))


class NotFromSource(RuleViolation):
    """A programme made here is not corrected like one told by a source."""

    code = "not_from_source"

    def __init__(self) -> None:
        super().__init__(
            _("This programme was made here; it is not corrected from a source.")
        )


class BlocIsNoParty(RuleViolation):
    """A bloc of a told programme is one of its parties, by the same printed name."""

    code = "bloc_is_no_party"
    field = "blocs"

    def __init__(self) -> None:
        super().__init__(_("A bloc stands among the parties under the same name."))
