"""Why a file is not taken, each in a sentence that says what to do."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class FileRefused(RuleViolation):
    """The file is not taken; ``field`` is set by the service to the caller's field."""

    code = "file_refused"
    field = "file"


class FileEmpty(FileRefused):
    """There is not one byte in it."""

    code = "file_empty"

    def __init__(self) -> None:
        super().__init__(_("The file is empty. Choose it again."))


class FileTooLarge(FileRefused):
    """It has more bytes than may be stored."""

    code = "file_too_large"

    def __init__(self, most_bytes: int) -> None:
        super().__init__(
            _("The file is larger than %(most)s MB. Make the scan smaller.")
            % {"most": most_bytes // (1024 * 1024)}
        )


class KindNotAccepted(FileRefused):
    """Its content is of no accepted kind."""

    code = "file_kind_not_accepted"

    def __init__(self, accepted: str) -> None:
        super().__init__(
            _("This kind of file is not taken here. Accepted: %(kinds)s.")
            % {"kinds": accepted}
        )


class NameDisagrees(FileRefused):
    """The ending of its name tells another kind than its content."""

    code = "file_name_disagrees"

    def __init__(self, ending: str, label: str) -> None:
        super().__init__(
            _("The name ends with %(ending)s, but the content is %(kind)s. Rename it.")
            % {"ending": ending, "kind": label}
        )


class FileEncrypted(FileRefused):
    """It is locked with a password."""

    code = "file_encrypted"

    def __init__(self) -> None:
        super().__init__(
            _("The file is locked with a password. Remove the password first.")
        )


class FileHasMacros(FileRefused):
    """It carries a program, or files that nobody can look into."""

    code = "file_has_macros"

    def __init__(self) -> None:
        super().__init__(
            _("The file carries macros, scripts or other files. Save it without them.")
        )


class FileDamaged(FileRefused):
    """It begins like its kind and then does not hold together."""

    code = "file_damaged"

    def __init__(self) -> None:
        super().__init__(
            _("The file is damaged and cannot be read. Save or scan it again.")
        )


class FileAmbiguous(FileRefused):
    """It can be read as two kinds of file at once."""

    code = "file_ambiguous"

    def __init__(self) -> None:
        super().__init__(
            _("Another file is hidden inside this one. Save or scan it again.")
        )


class FileUnpacksTooLarge(FileRefused):
    """Unpacked it would be far larger than it looks."""

    code = "file_unpacks_too_large"

    def __init__(self) -> None:
        super().__init__(
            _("Unpacked, this file is too large. Split it into smaller ones.")
        )


class ImageTooLarge(FileRefused):
    """The image has more points than are taken."""

    code = "image_too_large"

    def __init__(self, most_megapixels: int) -> None:
        super().__init__(
            _("The image has more than %(most)s million points. Make it smaller.")
            % {"most": most_megapixels}
        )


class StoredBytesMissing(LookupError):
    """The row is there, its bytes are not: somebody touched the folder."""
