"""Accounts that sign in, and the rights granted to people."""

import unicodedata
from collections.abc import Iterator
from datetime import date

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phoihop.directory.models.organisations import Organisation
from phoihop.directory.models.people import Person
from phoihop.directory.units.models import AdminUnit
from phoihop.foundation.dates import last_day
from phoihop.foundation.prepared import Given


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by user name, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Return the account of the user name."""
        return self.get(username__iexact=username)


class Account(AbstractBaseUser):
    """What signs in; it belongs to a person, who may hold several posts."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="accounts"
    )
    username = models.CharField(_("user name"), max_length=60)
    email = models.EmailField(_("e-mail"), blank=True)
    is_active = models.BooleanField(_("open"), default=True)
    must_change_password = models.BooleanField(default=True)
    # The last time an administrator removed the device of one-time codes.
    device_removed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = AccountManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["person"]

    class Meta:
        verbose_name = _("account")
        constraints = [
            models.UniqueConstraint(
                Lower("username"), name="account_user_name_is_unique"
            ),
        ]

    def __str__(self) -> str:
        return self.username

    def set_password(self, raw_password: str | None) -> None:
        """Keep the hash of the password in one Unicode form.

        Systems differ in the form they send: a password with Vietnamese letters would
        else be right on one computer and wrong on the next.
        """
        super().set_password(_one_form(raw_password))

    def check_password(self, raw_password: str | None) -> bool:
        """Tell whether this is the password, whatever its Unicode form."""
        return super().check_password(_one_form(raw_password))

    def get_session_auth_hash(self) -> str:
        """Return what a session must carry to stay open."""
        return self._since_removal(super().get_session_auth_hash())

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """Yield the same under the secret keys of before."""
        for kept in super().get_session_auth_fallback_hash():
            yield self._since_removal(kept)

    def _since_removal(self, kept: str) -> str:
        """End every session that is older than the removal of the device."""
        if self.device_removed_at is None:
            return kept
        return f"{kept}:{self.device_removed_at.timestamp()}"


def _one_form(password: str | None) -> str | None:
    return None if password is None else unicodedata.normalize("NFC", password)


class Role(models.TextChoices):
    """What a grant lets a person do in an organisation (or a unit)."""

    OFFICER = "officer", _("Officer")
    COORDINATOR = "coordinator", _("Coordinator")
    OFFICE_CHIEF = "office_chief", _("Office chief")
    HEAD = "head_of_organisation", _("Head of organisation")
    PARTY_STANDING = "party_standing", _("Standing board of the Party committee")
    FUND_ACCOUNTANT = "fund_accountant", _("Fund accountant")
    CLERK = "clerk", _("Clerk")
    EDITOR = "editor", _("Editor")
    PUBLISHER = "publisher", _("Publisher")
    AUDITOR = "auditor", _("Auditor")
    LOCAL_ADMINISTRATOR = "local_administrator", _("Local administrator")


class GrantQuerySet(models.QuerySet["Grant"]):
    """Filters of grants."""

    def in_force(self, day: date | Given) -> "GrantQuerySet":
        """Return those confirmed, not withdrawn, and running on the day."""
        return self.filter(
            period__contains=day, in_force_since__isnull=False, withdrawn_on=None
        )


class Grant(models.Model):
    """A right given to a person in an organisation, or a unit's administration."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(_("right"), max_length=40, choices=Role.choices)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True
    )
    unit = models.ForeignKey(AdminUnit, on_delete=models.PROTECT)
    period = DateRangeField(_("runs"))
    reason = models.TextField(_("reason"))
    # None means an operator's command.
    granted_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="grants_given"
    )
    granted_at = models.DateTimeField(default=timezone.now)
    confirmed_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="grants_confirmed"
    )
    in_force_since = models.DateTimeField(null=True)
    withdrawn_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = GrantQuerySet.as_manager()

    class Meta:
        verbose_name = _("grant")
        constraints = [
            models.CheckConstraint(
                condition=Q(granted_by=None) | ~Q(granted_by=F("person")),
                name="grant_is_not_given_to_oneself",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None)
                | (~Q(confirmed_by=F("person")) & ~Q(confirmed_by=F("granted_by"))),
                name="grant_is_confirmed_by_a_third_person",
            ),
            models.CheckConstraint(
                condition=Q(period__endswith__isnull=False), name="grant_has_an_end"
            ),
            models.CheckConstraint(
                condition=Q(period__isempty=False), name="grant_period_is_not_empty"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="grant_has_a_reason"),
            models.CheckConstraint(
                condition=Q(role=Role.LOCAL_ADMINISTRATOR, organisation=None)
                | (~Q(role=Role.LOCAL_ADMINISTRATOR) & Q(organisation__isnull=False)),
                name="grant_stands_in_a_unit_or_an_organisation",
            ),
        ]
        indexes = [models.Index(fields=["person", "role"], name="grant_of_person")]

    def __str__(self) -> str:
        return f"{self.get_role_display()} · {self.person}"

    @property
    def is_pending(self) -> bool:
        """Tell whether it waits for a second administrator."""
        return self.in_force_since is None and self.withdrawn_on is None

    @property
    def last_day(self) -> date | None:
        """The last day it runs, unless withdrawn earlier."""
        return last_day(self.period)
