"""What is refused of reviews and of closing, one class per rule."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation

_LISTED = 5


def _listed(titles: Sequence[str]) -> str:
    """Name the first few, and say how many more there are."""
    shown = "; ".join(titles[:_LISTED])
    left = len(titles) - _LISTED
    if left <= 0:
        return shown
    return _("%(titles)s; and %(count)s more") % {"titles": shown, "count": left}


class FinalReviewThere(RuleViolation):
    """A programme has one final review."""

    code = "final_review_there"
    field = "kind"

    def __init__(self) -> None:
        super().__init__(_("This programme has its final review already; go on there."))


class CutOffInFuture(RuleViolation):
    """Figures are taken as of a day that has come."""

    code = "cut_off_in_future"
    field = "cut_off"

    def __init__(self, today: date) -> None:
        super().__init__(
            _("The day of the figures is still to come; today is %(today)s.")
            % {"today": format_date(today)}
        )


class CutOffBeforeSigning(RuleViolation):
    """Before the signing there is nothing to review."""

    code = "cut_off_before_signing"
    field = "cut_off"

    def __init__(self, signed_on: date) -> None:
        super().__init__(
            _("The programme was signed on %(day)s; figures cannot be older.")
            % {"day": format_date(signed_on)}
        )


class NoteMissing(RuleViolation):
    """A judgement says on what it rests."""

    code = "note_missing"
    field = "note"

    def __init__(self) -> None:
        super().__init__(_("Write on what this judgement rests."))


class ResultUnknown(RuleViolation):
    """A content is done, partly done, or not done."""

    code = "result_unknown"
    field = "result"

    def __init__(self) -> None:
        super().__init__(_("Choose: done, partly done, or not done."))


class NotOfThisReview(RuleViolation):
    """A review judges the contents of its own programme, at its own cut-off."""

    code = "not_of_this_review"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("“%(title)s” is no content that this review judges.") % {"title": title}
        )


class ContentWithdrawn(RuleViolation):
    """What an amendment took out is not judged."""

    code = "content_withdrawn"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("“%(title)s” was withdrawn; it is told apart and not judged.")
            % {"title": title}
        )


class EvidenceOfOthers(RuleViolation):
    """A judgement rests on evidence of tasks of the same programme."""

    code = "evidence_of_others"
    field = "evidence"

    def __init__(self) -> None:
        super().__init__(_("Choose evidence that stands with tasks of this content."))


class NotAssessed(RuleViolation):
    """A review is submitted when every content has its judgement."""

    code = "not_assessed"

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = list(titles)
        super().__init__(
            _("These contents are not assessed yet: %(titles)s.")
            % {"titles": _listed(self.titles)}
        )


class TargetUnexplained(RuleViolation):
    """A figure that cannot be judged needs a word on why."""

    code = "target_unexplained"

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        super().__init__(
            _(
                "These targets have figures that cannot be judged; write a note beside "
                "each: %(names)s."
            )
            % {"names": _listed(self.names)}
        )


class AssessorApproves(RuleViolation):
    """Whoever judged a content does not approve the review (decision 25)."""

    code = "assessor_approves"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You assessed a content of this review, so another head of your "
                "organisation approves it."
            )
        )


class ReviewApprovedBefore(RuleViolation):
    """An organisation approves a review once."""

    code = "review_approved_before"

    def __init__(self) -> None:
        super().__init__(_("Your organisation has approved this review already."))


class ReviewNotApproved(RuleViolation):
    """Only a review that every party has approved is shown to the public."""

    code = "review_not_approved"

    def __init__(self) -> None:
        super().__init__(
            _("Every party must approve the review before it is published.")
        )


class ReviewNotShown(RuleViolation):
    """Nothing is there to be taken off the public pages."""

    code = "review_not_shown"

    def __init__(self) -> None:
        super().__init__(_("This review is not on the public pages."))
