"""What a programme refuses, one class per rule."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation


class TooFewParties(RuleViolation):
    """A programme needs at least two parties."""

    code = "too_few_parties"
    field = "parties"

    def __init__(self) -> None:
        super().__init__(_("A programme needs at least two parties."))


class OrganisationTwice(RuleViolation):
    """An organisation stands in two parties of one programme."""

    code = "organisation_twice"
    field = "parties"

    def __init__(self, name: str) -> None:
        super().__init__(_("%(name)s stands in two parties.") % {"name": name})


class DraftingOrganisationOutside(RuleViolation):
    """Whoever opens the draft must be one of the parties."""

    code = "drafting_organisation_outside"
    field = "parties"

    def __init__(self) -> None:
        super().__init__(_("Your own organisation must be one of the parties."))


class PartiesHaveSpoken(RuleViolation):
    """What a party has said stays; so the parties of such a draft stay as well."""

    code = "parties_have_spoken"
    field = "parties"

    def __init__(self) -> None:
        super().__init__(
            _("A party has already spoken on this draft, so its parties stay.")
        )


class BlocWithoutActing(RuleViolation):
    """A bloc says neither that each member acts nor who acts by authorisation."""

    code = "bloc_without_acting"
    field = "authorisation"

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "Say who acts for %(name)s: every member, or one member with the "
                "written authorisation of the others."
            )
            % {"name": name}
        )


class NothingCounted(RuleViolation):
    """A text without a counted content has nothing to agree on."""

    code = "nothing_counted"

    def __init__(self) -> None:
        super().__init__(_("The draft has no counted content yet."))


class Incomplete(RuleViolation):
    """A counted content has neither a task with lead and due rule nor a reason."""

    code = "incomplete"

    def __init__(self, missing: Sequence[str]) -> None:
        self.missing = list(missing)
        super().__init__(
            _("Still missing: %(missing)s.") % {"missing": "; ".join(missing)}
        )


class CommentsUnanswered(RuleViolation):
    """Some comments have no answer yet."""

    code = "comments_unanswered"

    def __init__(self, count: int) -> None:
        super().__init__(
            ngettext(
                "%(count)s comment is not answered yet.",
                "%(count)s comments are not answered yet.",
                count,
            )
            % {"count": count}
        )


class NotAgreedByParty(RuleViolation):
    """The party has not agreed to every content of the text."""

    code = "not_agreed_by_party"

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(
            _("Your side has not agreed to: %(titles)s.")
            % {"titles": "; ".join(titles)}
        )


class AlreadyCommented(RuleViolation):
    """A party comments on a content once in a round."""

    code = "already_commented"
    field = "text"

    def __init__(self) -> None:
        super().__init__(
            _("Your side has already commented on this content in this round.")
        )


class AlreadyAnswered(RuleViolation):
    """A comment is answered once."""

    code = "already_answered"
    field = "answer"

    def __init__(self) -> None:
        super().__init__(_("This comment is already answered."))


class RoundIsOver(RuleViolation):
    """A party comments until the day that the round names."""

    code = "round_is_over"
    field = "text"

    def __init__(self, deadline: date, drafting: str) -> None:
        super().__init__(
            _(
                "The time for comments ended on %(day)s. If your side still has "
                "something to say, ask the coordinator of %(organisation)s to send "
                "the draft out for a new round. Your side can still agree."
            )
            % {"day": format_date(deadline), "organisation": drafting}
        )


class OwnComment(RuleViolation):
    """Nobody answers his own comment."""

    code = "own_comment"

    def __init__(self) -> None:
        super().__init__(_("Somebody else must answer your comment."))


class AlreadyApproved(RuleViolation):
    """A head approves a text once."""

    code = "already_approved"

    def __init__(self) -> None:
        super().__init__(_("Your organisation has already approved this text."))


class DeadlineBeforeToday(RuleViolation):
    """A round cannot end before it begins."""

    code = "deadline_before_today"
    field = "deadline"

    def __init__(self) -> None:
        super().__init__(_("The deadline must be today or later."))


class SignatureAlreadyRecorded(RuleViolation):
    """A party signs once."""

    code = "signature_already_recorded"

    def __init__(self) -> None:
        super().__init__(_("The signature of this party is already recorded."))


class ClerkIsSignatory(RuleViolation):
    """Nobody records his own signature."""

    code = "clerk_is_signatory"

    def __init__(self, field: str = "signatory_name") -> None:
        self.field = field
        super().__init__(_("Somebody else must record your signature."))


class NotOfTheParty(RuleViolation):
    """Who signs for a party held a post of whoever acts for it on that day."""

    code = "signatory_not_of_the_party"
    field = "signatory"

    def __init__(self, party: str, day: date) -> None:
        super().__init__(
            _(
                "On %(day)s this person held no post that signs for %(party)s. Choose "
                "somebody who did, or another person as printed."
            )
            % {"day": format_date(day), "party": party}
        )


class NotPublishable(RuleViolation):
    """Only a signed programme can be shown to everybody."""

    code = "not_publishable"

    def __init__(self) -> None:
        super().__init__(_("Only a signed programme can be published."))
