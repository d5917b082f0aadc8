"""What the directory refuses, one class per rule."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import RuleViolation

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class _PlainRule(RuleViolation):
    """A rule whose sentence needs no values; it is put into words when refused."""

    words: ClassVar["StrOrPromise"]

    def __init__(self) -> None:
        super().__init__(str(self.words))


class EndsBeforeItBegins(_PlainRule):
    """A last day lies before the first."""

    code, field = "ends_before_it_begins", "last_day"
    words = _("The last day lies before the first. Check both days.")


class AlreadyEnded(RuleViolation):
    """The thing has an end already."""

    code, field = "already_ended", "last_day"

    def __init__(self, last_day: date) -> None:
        super().__init__(
            gettext("The end is recorded already: %(day)s.")
            % {"day": format_date(last_day)}
        )


class OutsideItsTime(RuleViolation):
    """A post, a tenure or a term lies outside the life of what it belongs to."""

    code, field = "outside_its_time", "first_day"

    def __init__(self, name: str, period: str) -> None:
        super().__init__(
            gettext("These days lie outside the time of %(name)s (%(period)s).")
            % {"name": name, "period": period}
        )


class OrganisationNameTaken(_PlainRule):
    """Two organisations of a unit would bear one name on the same day."""

    code, field = "organisation_name_taken", "name"
    words = _(
        "The unit has an organisation of this name in these days. "
        "Look for it in the list, or write the name in full."
    )


class SuccessionDayWrong(RuleViolation):
    """The day of a succession does not fit both organisations."""

    code, field = "succession_day_wrong", "occurred_on"

    def __init__(self, predecessor: str, successor: str) -> None:
        super().__init__(
            gettext(
                "On this day %(successor)s must exist, and %(predecessor)s must have "
                "existed until the day before."
            )
            % {"predecessor": predecessor, "successor": successor}
        )


class SuccessionTold(_PlainRule):
    """The same succession is told twice."""

    code, field = "succession_told", "predecessor"
    words = _("It is recorded already that this organisation took over.")


class SucceedsItself(_PlainRule):
    """An organisation would succeed itself."""

    code, field = "succeeds_itself", "predecessor"
    words = _("An organisation cannot take over from itself.")


class TermNumberTaken(_PlainRule):
    """Two terms of an organisation would bear one number."""

    code, field = "term_number_taken", "number"
    words = _("This organisation has a term of this number already.")


class SeatTaken(_PlainRule):
    """The seat exists already."""

    code, field = "seat_taken", "seat"
    words = _(
        "This post exists already. For a second seat of the same title write "
        "the number 2."
    )


class PostIsHeld(_PlainRule):
    """Somebody holds the post in these days."""

    code, field = "post_is_held", "post"
    words = _(
        "Somebody holds this post in these days. Record first when that ends, "
        "or choose another seat."
    )


class PostStillHeld(RuleViolation):
    """A post cannot end before its holder has left it."""

    code, field = "post_still_held", "last_day"

    def __init__(self, holder: str) -> None:
        super().__init__(
            gettext("%(name)s still holds this post then. Record first when that ends.")
            % {"name": holder}
        )


class UserNameTaken(_PlainRule):
    """Another account has the user name."""

    code, field = "user_name_taken", "username"
    words = _("This user name is taken. Choose another one.")


class PersonHasAccount(_PlainRule):
    """A person has one open account."""

    code, field = "person_has_account", "username"
    words = _("This person has an open account already.")


class WeakPassword(RuleViolation):
    """The password is too easy to guess."""

    code, field = "weak_password", "password"

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(" ".join(reasons))


class OwnAccount(_PlainRule):
    """An administrator would close or re-open the door to himself."""

    code = "own_account"
    words = _("This is your own account. Ask another administrator.")


class AccountIsClosed(_PlainRule):
    """The account was closed meanwhile."""

    code = "account_is_closed"
    words = _("This account is closed.")


class AccountIsOpen(_PlainRule):
    """The account was opened meanwhile."""

    code = "account_is_open"
    words = _("This account is open.")


class GrantToOneself(_PlainRule):
    """Somebody would grant a right to himself."""

    code, field = "grant_to_oneself", "role"
    words = _("Nobody gives a right to himself. Ask another administrator.")


class GrantAlreadyHeld(_PlainRule):
    """The person has the right already."""

    code, field = "grant_already_held", "role"
    words = _("This person has this right already, or it waits for confirmation.")


class GrantNeedsOrganisation(_PlainRule):
    """A right is held in an organisation."""

    code, field = "grant_needs_organisation", "organisation"
    words = _("Choose the organisation in which this right is held.")


class AdministrationStandsAlone(_PlainRule):
    """Who keeps the directory holds no right over the work itself."""

    code, field = "administration_stands_alone", "role"
    words = _(
        "Whoever keeps accounts and rights does no other work in the programmes. "
        "Give one of the two to another person."
    )


class GrantEndsTooLate(RuleViolation):
    """A right runs five years at most."""

    code, field = "grant_ends_too_late", "last_day"

    def __init__(self, latest: date) -> None:
        super().__init__(
            gettext("A right runs five years at most: until %(day)s.")
            % {"day": format_date(latest)}
        )


class GrantEndsTooEarly(_PlainRule):
    """A right would end before it begins."""

    code, field = "grant_ends_too_early", "last_day"
    words = _("The last day is over already.")


class GrantIsNotPending(_PlainRule):
    """The grant waits for nobody."""

    code = "grant_is_not_pending"
    words = _("This right does not wait for confirmation.")


class GrantIsOver(_PlainRule):
    """The grant was withdrawn, or its time is over."""

    code = "grant_is_over"
    words = _("This right is over already.")


class LastAdministrator(_PlainRule):
    """A unit keeps one administrator at least."""

    code = "last_administrator"
    words = _("This is the last administrator of the unit. Appoint another one first.")


class UnitHasAdministrator(_PlainRule):
    """The unit has an administrator in force already."""

    code = "unit_has_administrator"
    words = _("The unit has an administrator already.")


class SomebodyActs(_PlainRule):
    """Somebody acts in the post in these days."""

    code, field = "somebody_acts", "post"
    words = _(
        "Somebody acts in this post in these days. Record first when that ends, "
        "or choose another seat."
    )


class DelegationToOneself(_PlainRule):
    """Nobody lets himself sign."""

    code, field = "delegation_to_oneself", "person"
    words = _("Nobody delegates to himself. Choose a colleague.")


class ReceiverHoldsNoPost(_PlainRule):
    """A delegation stays among those who hold a post of the organisation."""

    code, field = "receiver_holds_no_post", "person"
    words = _(
        "This person does not hold a post of the same organisation in all these days. "
        "Choose a colleague there, or shorten the delegation."
    )


class TakenBack(_PlainRule):
    """It was taken back before it began."""

    code, field = "taken_back", "last_day"
    words = _("It was taken back before it began.")


class NoDevice(_PlainRule):
    """There is no device of one-time codes to remove."""

    code = "no_device"
    words = _("No device for one-time codes is set up for this account.")
