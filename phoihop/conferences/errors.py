"""What can be refused of conferences, one class per rule."""

from collections.abc import Sequence
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


class NobodyInvited(RuleViolation):
    """Somebody must be there to be asked."""

    code = "nobody_invited"

    def __init__(self) -> None:
        super().__init__(_("Nobody is on the list of those to invite yet."))


class InvitationIncomplete(RuleViolation):
    """An invitation says where to come, and when."""

    code = "invitation_incomplete"

    def __init__(self) -> None:
        super().__init__(
            _("Write the place and the time of day first; invitations need both.")
        )


class EndsBeforeItBegins(RuleViolation):
    """A meeting ends after it begins."""

    code = "ends_before_it_begins"
    field = "ends_at"

    def __init__(self) -> None:
        super().__init__(_("The conference ends before it begins. Check both times."))


class NumberWithoutSeries(RuleViolation):
    """A number counts the meetings of one series."""

    code = "number_without_series"
    field = "series"

    def __init__(self) -> None:
        super().__init__(_("Write of which series this is the number."))


class NumberTaken(RuleViolation):
    """Two meetings of a series do not share a number."""

    code = "number_taken"
    field = "number"

    def __init__(self, number: int) -> None:
        super().__init__(
            _("Number %(number)s of this series is there already.") % {"number": number}
        )


class GapUnexplained(RuleViolation):
    """Where numbers do not follow each other, it is said why."""

    code = "gap_unexplained"
    field = "gap_reason"

    def __init__(self, expected: int) -> None:
        super().__init__(
            _("The next number is %(number)s. Write why there is a gap.")
            % {"number": expected}
        )


class DayMovesByPostponing(RuleViolation):
    """Whoever is invited hears of another day by being asked anew."""

    code = "day_moves_by_postponing"
    field = "occurred_on"

    def __init__(self) -> None:
        super().__init__(
            _("Invitations are out. Postpone the conference, then set the new day.")
        )


class NotYetHeld(RuleViolation):
    """What is recorded as held has happened."""

    code = "not_yet_held"
    field = "occurred_on"

    def __init__(self, day: date) -> None:
        super().__init__(
            _("The conference is planned for %(day)s; that day is still to come.")
            % {"day": format_date(day)}
        )


class NewDayInPast(RuleViolation):
    """A new day is one that people can still come on."""

    code = "new_day_in_past"
    field = "day"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The new day has gone by; today is %(today)s.")
            % {"today": format_date(today)}
        )


class ItemsUnresolved(RuleViolation):
    """A conference is concluded when every item of its agenda is settled."""

    code = "items_unresolved"

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = list(titles)
        super().__init__(
            _("These items are not settled yet: %(titles)s.")
            % {"titles": "; ".join(self.titles)}
        )


class NothingConcluded(RuleViolation):
    """A conference gives a conclusion, or it is said why there is none."""

    code = "nothing_concluded"
    field = "no_conclusion_reason"

    def __init__(self) -> None:
        super().__init__(
            _("There is no conclusion. Write it into the minutes, or write why none.")
        )


class ProgrammeNotLinkable(RuleViolation):
    """A conference is about programmes that its organiser can read."""

    code = "programme_not_linkable"
    field = "programme"

    def __init__(self) -> None:
        super().__init__(_("Choose a programme, and what is done with it."))


class LinkedBefore(RuleViolation):
    """One thing is done with a programme once at a conference."""

    code = "linked_before"
    field = "programme"

    def __init__(self) -> None:
        super().__init__(_("This programme is on the list already."))


class ToldItemWithoutText(RuleViolation):
    """What a source tells is written down, retold or quoted."""

    code = "told_item_without_text"
    field = "text"

    def __init__(self, rank: int) -> None:
        self.rank = rank
        super().__init__(_("Write what the source tells."))


class ToldItemMissingPart(RuleViolation):
    """A told item names a person, a programme or a content that is in the record."""

    code = "told_item_missing_part"

    def __init__(self, rank: int, field: str) -> None:
        self.rank = rank
        self.field = field
        super().__init__(_("There is no such row in this record."))


class ToldItemContradicts(RuleViolation):
    """A content is one of a programme, so the item names the programme too."""

    code = "told_item_contradicts"
    field = "programme"

    def __init__(self, rank: int) -> None:
        self.rank = rank
        super().__init__(_("Say to which programme this content belongs."))
