"""Accounts: opening, passwords, closing."""

import unicodedata

import pytest

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import (
    AccountIsClosed,
    AccountIsOpen,
    OwnAccount,
    PersonHasAccount,
    UserNameTaken,
    WeakPassword,
)
from phoihop.directory.factories import PASSWORD, make_account, make_person
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account, AdminUnit, Person
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, ReasonMissing
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(an_phu: AdminUnit) -> Person:
    return make_person(unit=an_phu)


def test_a_new_account_must_change_its_password(an: Mandate, newcomer: Person) -> None:
    account = services.create_account(
        actor=an, person=newcomer, username="thu.nv", password=PASSWORD
    )

    assert account.must_change_password
    assert account.check_password(PASSWORD)
    entry = Entry.objects.get(action="account.create")
    assert entry.within_id == newcomer.pk
    assert PASSWORD not in str(entry.changes)


def test_user_names_differ_whatever_their_case(an: Mandate, newcomer: Person) -> None:
    with pytest.raises(UserNameTaken) as refusal:
        services.create_account(
            actor=an, person=newcomer, username="LAN", password=PASSWORD
        )
    assert refusal.value.field == "username"
    assert not newcomer.accounts.exists()


def test_a_person_has_one_open_account(an: Mandate, cast: Cast) -> None:
    with pytest.raises(PersonHasAccount):
        services.create_account(
            actor=an, person=cast.people["lan"], username="lan2", password=PASSWORD
        )


@pytest.mark.parametrize("password", ["ngan", "123456789012", "matkhau thu.nv", ""])
def test_it_refuses_a_weak_password(
    an: Mandate, newcomer: Person, password: str
) -> None:
    with pytest.raises(WeakPassword) as refusal:
        services.create_account(
            actor=an, person=newcomer, username="matkhau.thu.nv", password=password
        )
    assert refusal.value.field == "password"


def test_a_new_password_signs_out_whoever_is_in(
    an: Mandate, lan: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    browser = client_of(lan)
    assert browser.get("/directory/mandates/").status_code == 200

    services.set_new_password(
        actor=an, account=cast.accounts["lan"], version=1, password=PASSWORD
    )

    assert browser.get("/directory/mandates/").status_code == 302
    stored = Account.objects.get(username="lan")
    assert stored.must_change_password
    with pytest.raises(ChangedMeanwhile):
        services.set_new_password(
            actor=an, account=stored, version=1, password=PASSWORD + "!"
        )


def test_nobody_resets_or_closes_his_own_account(an: Mandate, cast: Cast) -> None:
    own = cast.accounts["an"]
    with pytest.raises(OwnAccount):
        services.set_new_password(actor=an, account=own, version=1, password=PASSWORD)
    with pytest.raises(OwnAccount):
        services.close_account(actor=an, account=own, reason="Nghỉ")


def test_a_closed_account_is_out_with_the_next_request(
    an: Mandate, lan: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    browser = client_of(lan)
    services.close_account(
        actor=an, account=cast.accounts["lan"], reason="Chuyển công tác"
    )
    answer = browser.get("/directory/mandates/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


def test_closing_needs_a_reason_and_happens_once(an: Mandate, cast: Cast) -> None:
    account = cast.accounts["lan"]
    with pytest.raises(ReasonMissing):
        services.close_account(actor=an, account=account, reason="  ")
    services.close_account(actor=an, account=account, reason="Nghỉ hưu")
    with pytest.raises(AccountIsClosed):
        services.close_account(actor=an, account=account, reason="Nghỉ hưu")
    with pytest.raises(AccountIsClosed):
        services.set_new_password(
            actor=an, account=account, version=2, password=PASSWORD
        )
    assert Entry.objects.get(action="account.close").reason == "Nghỉ hưu"


def test_an_account_opens_again_unless_there_is_another(
    an: Mandate, cast: Cast
) -> None:
    account = cast.accounts["lan"]
    with pytest.raises(AccountIsOpen):
        services.open_account(actor=an, account=account, reason="Trở lại")
    services.close_account(actor=an, account=account, reason="Nghỉ")
    services.open_account(actor=an, account=account, reason="Trở lại")
    services.close_account(actor=an, account=account, reason="Nghỉ")
    make_account(person=cast.people["lan"])
    with pytest.raises(PersonHasAccount):
        services.open_account(actor=an, account=account, reason="Trở lại")


def test_the_neighbour_has_no_hand_in_our_accounts(
    neighbour: Mandate, cast: Cast, newcomer: Person
) -> None:
    lan = cast.accounts["lan"]
    with pytest.raises(NotAllowed):
        services.create_account(
            actor=neighbour, person=newcomer, username="thu.nv", password=PASSWORD
        )
    with pytest.raises(NotAllowed):
        services.set_new_password(
            actor=neighbour, account=lan, version=1, password=PASSWORD
        )
    with pytest.raises(NotAllowed):
        services.close_account(actor=neighbour, account=lan, reason="x")
    with pytest.raises(NotAllowed):
        services.open_account(actor=neighbour, account=lan, reason="x")


def test_a_password_with_vietnamese_letters_is_right_in_every_unicode_form(
    newcomer: Person,
) -> None:
    typed = "Nước chảy đá mòn"
    account = make_account(person=newcomer)
    account.set_password(unicodedata.normalize("NFD", typed))

    assert account.check_password(unicodedata.normalize("NFC", typed))
    assert account.check_password(unicodedata.normalize("NFD", typed))
