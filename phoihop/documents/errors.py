"""What can be refused of documents and signatures, one class per rule."""

from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class TitleMissing(RuleViolation):
    """A document has a title."""

    code = "document_title_missing"
    field = "title"

    def __init__(self) -> None:
        super().__init__(_("Write the title of the document."))


class PrintedNameMissing(RuleViolation):
    """A signature without party, name or title as printed."""

    code = "signature_printed_name_missing"

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(_("Copy it from the paper, exactly as it is printed there."))


class CapacityMissing(RuleViolation):
    """A signature without the lines that say for whom it was given."""

    code = "signature_capacity_missing"
    field = "capacity_lines"

    def __init__(self) -> None:
        super().__init__(
            _("Copy the lines above the signature, such as TM. ỦY BAN NHÂN DÂN.")
        )


class AuthorisationMissing(RuleViolation):
    """TUQ. without the written authorisation."""

    code = "signature_authorisation_missing"
    field = "authorisation"

    def __init__(self) -> None:
        super().__init__(
            _("Signed under authorisation (TUQ.): name the written authorisation.")
        )


class SignedInFuture(RuleViolation):
    """A signature dated after the day it is recorded."""

    code = "signature_in_future"
    field = "signed_on"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The day of signing is still to come; today is %(today)s.")
            % {"today": format_date(today)}
        )


class NotAScan(RuleViolation):
    """The file handed in as a scan is no picture of a page."""

    code = "signature_scan_is_no_scan"
    field = "scan"

    def __init__(self) -> None:
        super().__init__(_("The scan of the signed page must be a PDF, JPG or PNG."))


class AlreadySigned(RuleViolation):
    """This party's signature is recorded already."""

    code = "signature_already_recorded"

    def __init__(self, party_name: str) -> None:
        super().__init__(
            _("The signature of %(party)s is already recorded.") % {"party": party_name}
        )


class TextReplaced(RuleViolation):
    """A signature under a text that is no longer the last one."""

    code = "signature_text_replaced"

    def __init__(self) -> None:
        super().__init__(
            _("There is a newer text of this document; sign that one instead.")
        )
