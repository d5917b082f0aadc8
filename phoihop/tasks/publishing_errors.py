"""What is refused when evidence is shown to everybody, one class per rule."""

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class EvidenceHasNoFile(RuleViolation):
    """Only a file is handed out; a document kept elsewhere is named already."""

    code = "evidence_has_no_file"

    def __init__(self, title: str) -> None:
        super().__init__(
            _(
                "“%(title)s” has no file here. The public pages name the document "
                "already; nothing more can be shown."
            )
            % {"title": title}
        )


class EvidenceShowsNothing(RuleViolation):
    """Evidence is shown for a result that stands."""

    code = "evidence_shows_nothing"

    def __init__(self, title: str) -> None:
        super().__init__(
            _(
                "No result that stands uses “%(title)s”. Publish it when a result is "
                "reported with it."
            )
            % {"title": title}
        )


class EvidenceNotShown(RuleViolation):
    """What the public cannot take cannot be taken back."""

    code = "evidence_not_shown"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("The public cannot take “%(title)s” now, so nothing is taken back.")
            % {"title": title}
        )
