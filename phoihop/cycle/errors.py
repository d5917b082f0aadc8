"""What the calendar refuses."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class FeedNameMissing(RuleViolation):
    """A feed says who reads it, so that one knows which to revoke."""

    code = "feed_name_missing"
    field = "name"

    def __init__(self) -> None:
        super().__init__(_("Write who reads the calendar."))


class FeedNameTaken(RuleViolation):
    """A body has one open feed under a name."""

    code = "feed_name_taken"
    field = "name"

    def __init__(self, name: str) -> None:
        super().__init__(
            _("There is already an address called “%(name)s”.") % {"name": name}
        )


class TooManyFeeds(RuleViolation):
    """Nobody keeps an overview of more addresses than a handful."""

    code = "too_many_feeds"

    def __init__(self, most: int) -> None:
        super().__init__(
            _("Your body has %(n)s open addresses. Close one that nobody reads.")
            % {"n": most}
        )


class FeedRevoked(RuleViolation):
    """An address is closed once."""

    code = "feed_revoked"

    def __init__(self) -> None:
        super().__init__(_("This address is closed already."))
