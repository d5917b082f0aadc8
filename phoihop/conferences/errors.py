"""What can be refused of conferences, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class ConferenceWithoutTitle(RuleViolation):
    """A conference is known by its title."""

    code = "conference_without_title"
    field = "event_title"

    def __init__(self) -> None:
        super().__init__(_("Write what the event was, as the source calls it."))


class ConferenceWithoutPurpose(RuleViolation):
    """A conference is held for something."""

    code = "conference_without_purpose"
    field = "purposes"

    def __init__(self) -> None:
        super().__init__(_("Choose at least one purpose of the event."))


class ConferenceInFuture(RuleViolation):
    """What is told by a source has happened."""

    code = "conference_in_future"
    field = "occurred_on"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The event is still to come; today is %(today)s.")
            % {"today": format_date(today)}
        )


class PersonWithoutName(RuleViolation):
    """Somebody who took part is written down by name."""

    code = "person_without_name"
    field = "name"

    def __init__(self) -> None:
        super().__init__(_("Write the name as printed."))
