"""Opening and closing accounts, and their passwords."""

from dataclasses import dataclass, field
from datetime import date

from django.apps import apps
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone

from phoihop.audit.services import Circumstances, record
from phoihop.directory.constraints import refusing
from phoihop.directory.errors import (
    AccountIsClosed,
    AccountIsOpen,
    NoDevice,
    OwnAccount,
    PersonHasAccount,
    UserNameTaken,
    WeakPassword,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account, Person
from phoihop.directory.passwords import weaknesses
from phoihop.directory.policies import can_keep_directory
from phoihop.foundation.actors import Actor
from phoihop.foundation.clock import today
from phoihop.foundation.guards import require, require_reason, require_version
from phoihop.foundation.vietnamese import normalise


@dataclass(frozen=True, kw_only=True)
class Oneself:
    """A person who acts for himself only: under no title, for no organisation."""

    person_id: int
    person_name: str
    title: str = ""
    organisation_name: str = ""
    unit_id: int | None = None
    on: date = field(default_factory=today)


@transaction.atomic
def create_account(
    *, actor: Mandate, person: Person, username: str, password: str
) -> Account:
    """Open an account; its password is changed at the first sign-in.

    Raises:
        PersonHasAccount: the person has an open account.
        UserNameTaken: another account bears the name.
        WeakPassword: the password is too easy to guess.
    """
    require(can_keep_directory(actor, person.unit_id))
    account = open_first_account(person, username, password)
    record(
        actor=actor,
        action="account.create",
        target=account,
        circumstances=Circumstances(within=person),
    )
    return account


def open_first_account(person: Person, username: str, password: str) -> Account:
    """Store the account of a person; permission and journal are the caller's."""
    Person.objects.select_for_update().get(pk=person.pk)
    if person.accounts.filter(is_active=True).exists():
        raise PersonHasAccount
    account = Account(person=person, username=normalise(username))
    require_strong_password(password, account)
    account.set_password(password)
    with refusing({"account_user_name_is_unique": UserNameTaken}):
        account.save()
    return account


@transaction.atomic
def set_new_password(
    *, actor: Mandate, account: Account, version: int, password: str
) -> Account:
    """Give an account a new password, to be changed at the next sign-in.

    Whoever is signed in under the old one is signed out.

    Raises:
        AccountIsClosed: it was closed meanwhile.
        ChangedMeanwhile: somebody else set one since.
        OwnAccount: one's own password is changed on one's own page.
        WeakPassword: the password is too easy to guess.
    """
    account = _locked(actor, account)
    if not account.is_active:
        raise AccountIsClosed
    if account.person_id == actor.person_id:
        raise OwnAccount
    require_version(account, version, [])
    require_strong_password(password, account)
    account.set_password(password)
    account.must_change_password = True
    account.version += 1
    account.save(update_fields=["password", "must_change_password", "version"])
    _journal(actor, "account.set_password", account)
    return account


@transaction.atomic
def change_own_password(*, account: Account, password: str) -> None:
    """Keep the password that a person chose for his own account."""
    account.set_password(password)
    account.must_change_password = False
    account.version += 1
    account.save(update_fields=["password", "must_change_password", "version"])
    oneself = Oneself(person_id=account.person_id, person_name=account.person.full_name)
    _journal(oneself, "account.change_password", account)


@transaction.atomic
def close_account(*, actor: Mandate, account: Account, reason: str) -> Account:
    """Close an account; whoever is signed in under it is out with the next request.

    Raises:
        AccountIsClosed: it is closed already.
        OwnAccount: nobody closes his own.
        ReasonMissing: there is no reason.
    """
    account = _locked(actor, account)
    written = require_reason(reason)
    if account.person_id == actor.person_id:
        raise OwnAccount
    if not account.is_active:
        raise AccountIsClosed
    _save_open(account, is_open=False)
    _journal(actor, "account.close", account, written)
    return account


@transaction.atomic
def open_account(*, actor: Mandate, account: Account, reason: str) -> Account:
    """Open a closed account again.

    Raises:
        AccountIsOpen: it is open already.
        PersonHasAccount: the person has another open account.
        ReasonMissing: there is no reason.
    """
    account = _locked(actor, account)
    written = require_reason(reason)
    if account.is_active:
        raise AccountIsOpen
    if account.person.accounts.filter(is_active=True).exists():
        raise PersonHasAccount
    _save_open(account, is_open=True)
    _journal(actor, "account.open", account, written)
    return account


@transaction.atomic
def remove_device(*, actor: Mandate, account: Account, reason: str) -> Account:
    """Remove a lost device of one-time codes; a new one is set up at the next sign-in.

    Its recovery codes go with it, and whoever is signed in is out.

    Raises:
        NoDevice: none is set up.
        OwnAccount: another administrator does it.
        ReasonMissing: there is no reason.
    """
    account = _locked(actor, account)
    written = require_reason(reason)
    if account.person_id == actor.person_id:
        raise OwnAccount
    devices = _devices(account)
    if not devices.exists():
        raise NoDevice
    devices.delete()
    account.device_removed_at = timezone.now()
    account.version += 1
    account.save(update_fields=["device_removed_at", "version"])
    _journal(actor, "account.remove_device", account, written)
    return account


def require_strong_password(password: str, account: Account) -> None:
    """Refuse a password that is easy to guess.

    Raises:
        WeakPassword: with what is wrong.
    """
    if reasons := weaknesses(password, account):
        raise WeakPassword(reasons)


def _devices(account: Account) -> QuerySet[Model]:
    """Return what allauth keeps of one-time codes: the app's key, recovery codes."""
    kept: type[Model] = apps.get_model("mfa", "Authenticator")
    return kept._default_manager.filter(user_id=account.pk)


def _locked(actor: Mandate, account: Account) -> Account:
    locked = Account.objects.select_for_update(of=("self",))
    account = locked.select_related("person").get(pk=account.pk)
    require(can_keep_directory(actor, account.person.unit_id))
    return account


def _save_open(account: Account, *, is_open: bool) -> None:
    account.is_active = is_open
    account.version += 1
    account.save(update_fields=["is_active", "version"])


def _journal(actor: Actor, action: str, account: Account, reason: str = "") -> None:
    circumstances = Circumstances(within=account.person, reason=reason)
    record(actor=actor, action=action, target=account, circumstances=circumstances)
