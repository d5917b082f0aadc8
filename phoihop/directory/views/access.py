"""Pages of accounts and rights."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from phoihop.directory import services
from phoihop.directory.forms.people import (
    AccountForm,
    ConfirmationForm,
    EmailForm,
    GrantForm,
    PasswordForm,
    ReasonForm,
)
from phoihop.directory.models import Account, Grant
from phoihop.directory.requests import WorkRequest
from phoihop.directory.views.answers import FormPage, administrator_only, answer_form
from phoihop.directory.views.organisations import own_organisations
from phoihop.directory.views.people import own_person, page_of

_TWO_CONFIRM = _(
    "Once the unit has two administrators, the other one confirms each right."
)

_LOST_DEVICE: dict[str, Any] = {
    "button": _("Remove the device"),
    "done": _("The device is removed. A new one is set up at the next sign-in."),
    "introduction": _(
        "Make sure first that it is really this person who asks. The device and its "
        "recovery codes stop working, and whoever is signed in is signed out."
    ),
    "is_grave": True,
}


def own_account(request: WorkRequest, account_id: int) -> Account:
    """Return an account of a person of the administrator's unit."""
    own = Account.objects.filter(person__unit_id=request.mandate.unit_id)
    return get_object_or_404(own.select_related("person"), pk=account_id)


def own_grant(request: WorkRequest, grant_id: int) -> Grant:
    """Return a right of the administrator's unit."""
    own = Grant.objects.filter(unit_id=request.mandate.unit_id)
    return get_object_or_404(own.select_related("person", "organisation"), pk=grant_id)


@administrator_only
def create_account(request: WorkRequest, person_id: int) -> HttpResponse:
    """Open an account for a person."""
    person = own_person(request, person_id)
    form = AccountForm(request.POST or None)

    def save() -> str:
        services.create_account(
            actor=request.mandate, person=person, **form.cleaned_data
        )
        return page_of(person)

    words = FormPage(
        title=_("New account"),
        button=_("Open the account"),
        done=_("The account is open. Hand over user name and first password."),
        back_url=page_of(person),
        back_label=person.full_name,
    )
    return answer_form(request, form, save, words)


@administrator_only
def set_password(request: WorkRequest, account_id: int) -> HttpResponse:
    """Give an account a new password."""
    account = own_account(request, account_id)
    form = PasswordForm(request.POST or None, initial={"version": account.version})

    def save() -> str:
        services.set_new_password(
            actor=request.mandate, account=account, **form.cleaned_data
        )
        return page_of(account.person)

    words = FormPage(
        title=_("New password for %(username)s") % {"username": account.username},
        button=_("Set the password"),
        done=_("The new password is set. Hand it over in person."),
        introduction=_("Whoever is signed in under this account is signed out."),
        back_url=page_of(account.person),
        back_label=account.person.full_name,
        thing=account,
    )
    return answer_form(request, form, save, words)


@administrator_only
def set_email(request: WorkRequest, account_id: int) -> HttpResponse:
    """Say where the mail of an account goes."""
    account = own_account(request, account_id)
    given = {"version": account.version, "email": account.email}
    form = EmailForm(request.POST or None, initial=given)

    def save() -> str:
        services.set_email(actor=request.mandate, account=account, **form.cleaned_data)
        return page_of(account.person)

    words = FormPage(
        title=_("E-mail address of %(username)s") % {"username": account.username},
        button=_("Save"),
        done=_("The e-mail address is saved."),
        introduction=_("Once a day at most, unread messages go there as one mail."),
        back_url=page_of(account.person),
        back_label=account.person.full_name,
        thing=account,
    )
    return answer_form(request, form, save, words)


@administrator_only
def close_account(request: WorkRequest, account_id: int) -> HttpResponse:
    """Close an account."""
    account = own_account(request, account_id)
    form = ReasonForm(request.POST or None)

    def save() -> str:
        services.close_account(
            actor=request.mandate, account=account, **form.cleaned_data
        )
        return page_of(account.person)

    words = FormPage(
        title=_("Close the account %(username)s") % {"username": account.username},
        button=_("Close the account"),
        done=_("The account is closed."),
        introduction=_("Whoever is signed in under it is out at once."),
        back_url=page_of(account.person),
        back_label=account.person.full_name,
        is_grave=True,
    )
    return answer_form(request, form, save, words)


@administrator_only
def open_account(request: WorkRequest, account_id: int) -> HttpResponse:
    """Open a closed account again."""
    account = own_account(request, account_id)
    form = ReasonForm(request.POST or None)

    def save() -> str:
        services.open_account(
            actor=request.mandate, account=account, **form.cleaned_data
        )
        return page_of(account.person)

    words = FormPage(
        title=_("Open the account %(username)s again") % {"username": account.username},
        button=_("Open the account"),
        done=_("The account is open again."),
        back_url=page_of(account.person),
        back_label=account.person.full_name,
    )
    return answer_form(request, form, save, words)


@administrator_only
def remove_device(request: WorkRequest, account_id: int) -> HttpResponse:
    """Remove the lost device of an account."""
    account = own_account(request, account_id)
    form = ReasonForm(request.POST or None)

    def save() -> str:
        services.remove_device(
            actor=request.mandate, account=account, **form.cleaned_data
        )
        return page_of(account.person)

    words = FormPage(
        **_LOST_DEVICE,
        title=_("Device lost: %(username)s") % {"username": account.username},
        back_url=page_of(account.person),
        back_label=account.person.full_name,
    )
    return answer_form(request, form, save, words)


@administrator_only
def give_grant(request: WorkRequest, person_id: int) -> HttpResponse:
    """Give a person a right."""
    person = own_person(request, person_id)
    mandate = request.mandate
    initial = {"last_day": services.latest_day(mandate.on)}
    form = GrantForm(
        request.POST or None, organisations=own_organisations(request), initial=initial
    )

    def save() -> str:
        services.give_grant(
            actor=mandate, person=person, unit=person.unit, **form.values
        )
        return page_of(person)

    words = FormPage(
        title=_("Give a right"),
        button=_("Give the right"),
        done=_("The right is entered."),
        introduction=_TWO_CONFIRM,
        back_url=page_of(person),
        back_label=person.full_name,
    )
    return answer_form(request, form, save, words)


@administrator_only
def confirm_grant(request: WorkRequest, grant_id: int) -> HttpResponse:
    """Confirm a right as second administrator."""
    grant = own_grant(request, grant_id)
    form = ConfirmationForm(request.POST or None)

    def save() -> str:
        services.confirm_grant(actor=request.mandate, grant=grant)
        return page_of(grant.person)

    words = FormPage(
        title=_("Confirm the right: %(right)s") % {"right": grant},
        button=_("Confirm"),
        done=_("The right is in force."),
        introduction=_("Reason given: %(reason)s") % {"reason": grant.reason},
        back_url=page_of(grant.person),
        back_label=grant.person.full_name,
    )
    return answer_form(request, form, save, words)


@administrator_only
def withdraw_grant(request: WorkRequest, grant_id: int) -> HttpResponse:
    """Withdraw a right."""
    grant = own_grant(request, grant_id)
    form = ReasonForm(request.POST or None)

    def save() -> str:
        services.withdraw_grant(actor=request.mandate, grant=grant, **form.cleaned_data)
        return page_of(grant.person)

    words = FormPage(
        title=_("Withdraw the right: %(right)s") % {"right": grant},
        button=_("Withdraw the right"),
        done=_("The right is withdrawn."),
        introduction=_("It ends at once."),
        back_url=page_of(grant.person),
        back_label=grant.person.full_name,
        is_grave=True,
    )
    return answer_form(request, form, save, words)
