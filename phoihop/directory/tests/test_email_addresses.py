"""Where the mail of an account goes, kept by the administrator of its unit."""

import pytest

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import AccountIsClosed
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

ADDRESS = "son@anphu.example"


@pytest.fixture(name="account")
def _account(cast: Cast) -> Account:
    return cast.accounts["son"]


def _path(account: Account) -> str:
    return f"/directory/accounts/{account.pk}/email/"


def test_the_administrator_gives_an_account_an_address_and_takes_it_away(
    an: Mandate, account: Account, client_of: ClientOf
) -> None:
    client = client_of(an)
    sent = {"email": f" {ADDRESS} ", "version": 1}
    assert client.post(_path(account), sent).status_code == 302
    account.refresh_from_db()
    assert account.email == ADDRESS
    page = client.get(f"/directory/people/{account.person_id}/").content.decode()
    assert ADDRESS in page
    assert client.post(_path(account), {"email": "", "version": 2}).status_code == 302
    account.refresh_from_db()
    assert account.email == ""


def test_the_journal_says_that_it_changed_and_not_to_what(
    an: Mandate, account: Account
) -> None:
    services.set_email(actor=an, account=account, version=1, email=ADDRESS)
    entry = Entry.objects.get(action="account.set_email")
    assert ADDRESS not in f"{entry.changes}{entry.object_label}{entry.reason}"


def test_what_is_no_address_is_refused_beside_the_field(
    an: Mandate, account: Account, client_of: ClientOf
) -> None:
    answer = client_of(an).post(_path(account), {"email": "son@", "version": 1})
    assert answer.status_code == 422
    account.refresh_from_db()
    assert account.email == ""


def test_two_who_change_it_at_once_see_both(
    an: Mandate, account: Account, client_of: ClientOf
) -> None:
    services.set_email(actor=an, account=account, version=1, email=ADDRESS)
    with pytest.raises(ChangedMeanwhile):
        services.set_email(actor=an, account=account, version=1, email="b@c.example")
    sent = {"email": "b@c.example", "version": 1}
    answer = client_of(an).post(_path(account), sent)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "<mark>son</mark>" in page
    assert "<mark>b</mark>" in page


def test_a_closed_account_takes_none(an: Mandate, account: Account) -> None:
    services.close_account(actor=an, account=account, reason="Nghỉ")
    with pytest.raises(AccountIsClosed):
        services.set_email(actor=an, account=account, version=2, email=ADDRESS)


def test_nobody_else_changes_it(
    cast: Cast, account: Account, client_of: ClientOf
) -> None:
    for name in ("minh", "son", "tuan"):
        actor = cast.mandate(name)
        with pytest.raises(NotAllowed):
            services.set_email(actor=actor, account=account, version=1, email=ADDRESS)
        assert client_of(actor).get(_path(account)).status_code == 404
