"""What can be refused of publications, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class AuthorPublishes(RuleViolation):
    """Whoever made the thing publishes or withdraws it: a second person must."""

    code = "publication_by_its_author"

    def __init__(self) -> None:
        super().__init__(
            _("You took part in making this; another publisher of the unit must do it.")
        )


class AlreadyPublished(RuleViolation):
    """The thing is on the public pages already."""

    code = "publication_already_there"

    def __init__(self, title: str) -> None:
        super().__init__(_("“%(title)s” is already published.") % {"title": title})


class AlreadyWithdrawn(RuleViolation):
    """The publication was withdrawn before."""

    code = "publication_already_withdrawn"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("“%(title)s” is no longer on the public pages.") % {"title": title}
        )


class PublishedInFuture(RuleViolation):
    """A publication dated after the day it is recorded."""

    code = "publication_in_future"
    field = "day"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The day of publishing is still to come; today is %(today)s.")
            % {"today": format_date(today)}
        )
