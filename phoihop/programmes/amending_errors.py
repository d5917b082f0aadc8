"""What is refused of amendments, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class AmendsNothing(RuleViolation):
    """An amendment adds or withdraws at least one content."""

    code = "amends_nothing"
    field = "withdrawn"

    def __init__(self) -> None:
        super().__init__(
            _("Say which content the document adds or withdraws; it changes nothing.")
        )


class AmendedBeforeSigning(RuleViolation):
    """What is not signed yet cannot be amended."""

    code = "amended_before_signing"
    field = "signed_on"

    def __init__(self, signed_on: date) -> None:
        super().__init__(
            _("The programme was signed on %(day)s; it cannot be amended before.")
            % {"day": format_date(signed_on)}
        )


class AmendedInFuture(RuleViolation):
    """An amendment is recorded when it has been signed, not before."""

    code = "amended_in_future"
    field = "signed_on"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The day of signing is still to come; today is %(today)s.")
            % {"today": format_date(today)}
        )


class NotOfThisProgramme(RuleViolation):
    """Only a content that was signed in this very programme is withdrawn."""

    code = "not_of_this_programme"
    field = "withdrawn"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("“%(title)s” was not signed in this programme.") % {"title": title}
        )


class WithdrawnBefore(RuleViolation):
    """A content is withdrawn once."""

    code = "withdrawn_before"
    field = "withdrawn"

    def __init__(self, title: str) -> None:
        super().__init__(_("“%(title)s” was withdrawn before.") % {"title": title})


class ReviewedBefore(RuleViolation):
    """After the final review nothing is added or withdrawn any more."""

    code = "reviewed_before"

    def __init__(self) -> None:
        super().__init__(
            _(
                "The final review of this programme is approved, so nothing is added "
                "to it or withdrawn from it any more."
            )
        )


class PaperNotScanned(RuleViolation):
    """An amendment stands on the scan of the signed paper."""

    code = "paper_not_scanned"
    field = "scan"

    def __init__(self) -> None:
        super().__init__(_("Hand in the scan of the signed paper: PDF or a photo."))
