"""Setting up: the first administrator by command, a colleague in one go."""

from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from phoihop.audit.models import Entry
from phoihop.directory import services
from phoihop.directory.errors import UserNameTaken
from phoihop.directory.factories import (
    PASSWORD,
    make_post,
    make_unit,
    position,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Account, Organisation, Person, Post, Role
from phoihop.directory.services import NewColleague
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db


def entry_of(organisation: Organisation, **changes: Any) -> NewColleague:
    values: dict[str, Any] = {
        "full_name": "Cao Thị Nga",
        "organisation": organisation,
        "position": position("specialist"),
        "title": "Chuyên viên văn hóa",
        "first_day": date(2026, 1, 1),
        "username": "nga.ct",
        "password": PASSWORD,
        "roles": [Role.OFFICER, Role.EDITOR],
        "last_day": today() + timedelta(days=700),
        "reason": "Quyết định phân công",
    }
    return NewColleague(**(values | changes))


def test_a_colleague_is_entered_in_one_go(an: Mandate, committee: Organisation) -> None:
    made = services.set_up_colleague(actor=an, entry=entry_of(committee))

    [mandate] = mandates_of(made.person.pk, an.on)
    assert mandate.title == "Chuyên viên văn hóa"
    assert mandate.roles == {Role.OFFICER, Role.EDITOR}
    assert made.account.check_password(PASSWORD)
    acts = set(Entry.objects.values_list("action", flat=True))
    assert acts == {
        "person.create",
        "post.create",
        "tenure.begin",
        "account.create",
        "grant.set_up",
    }


def test_a_vacant_seat_of_the_title_is_taken(
    an: Mandate, committee: Organisation
) -> None:
    vacant = make_post(organisation=committee, title="Chuyên viên văn hóa")
    made = services.set_up_colleague(actor=an, entry=entry_of(committee))
    assert made.tenure.post_id == vacant.pk


def test_a_second_seat_is_added_when_the_first_is_held(
    an: Mandate, committee: Organisation
) -> None:
    services.set_up_colleague(actor=an, entry=entry_of(committee))
    again = entry_of(committee, full_name="Cao Văn Hải", username="hai.cv")
    made = services.set_up_colleague(actor=an, entry=again)
    assert made.tenure.post.seat == 2


def test_all_of_it_or_nothing(an: Mandate, committee: Organisation) -> None:
    before = (Person.objects.count(), Post.objects.count(), Entry.objects.count())
    with pytest.raises(UserNameTaken):
        services.set_up_colleague(actor=an, entry=entry_of(committee, username="lan"))
    after = (Person.objects.count(), Post.objects.count(), Entry.objects.count())
    assert after == before


def test_nobody_else_sets_up_colleagues(lan: Mandate, committee: Organisation) -> None:
    with pytest.raises(NotAllowed):
        services.set_up_colleague(actor=lan, entry=entry_of(committee))


def command(*arguments: str) -> str:
    written = StringIO()
    names = ["--username", "dau.tien", "--name", "Người Đầu Tiên"]
    call_command("create_admin", *names, *arguments, stdout=written)
    return written.getvalue()


def test_the_operator_makes_the_first_administrator() -> None:
    make_unit(code="MHT77", name="Mới Lập")
    written = command("--unit", "MHT77")

    account = Account.objects.get(username="dau.tien")
    shown = written.split("first password: ")[1].split()[0]
    assert account.check_password(shown)
    assert account.must_change_password
    [mandate] = mandates_of(account.person_id, today())
    assert mandate.is_administrator
    assert mandate.unit_name == "Xã Mới Lập"
    entries = Entry.objects.filter(person_id=None)
    assert set(entries.values_list("action", flat=True)) == {
        "person.create",
        "account.create",
        "grant.set_up",
    }


def test_the_password_may_come_from_standard_input(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_unit(code="MHT77")
    monkeypatch.setattr("sys.stdin", StringIO(f"{PASSWORD}\n"))
    written = command("--unit", "MHT77", "--password", "stdin")

    assert PASSWORD not in written
    assert Account.objects.get(username="dau.tien").check_password(PASSWORD)


def test_the_password_may_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    make_unit(code="MHT77")
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSWORD)
    command("--unit", "MHT77", "--password", "ask")
    assert Account.objects.get(username="dau.tien").check_password(PASSWORD)


def test_a_second_one_only_when_said_again(cast: Cast) -> None:
    with pytest.raises(CommandError, match="--again"):
        command("--unit", "MHT02")
    command("--unit", "MHT02", "--again")
    assert Account.objects.filter(username="dau.tien").exists()


def test_the_command_names_an_unknown_unit_and_a_weak_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(CommandError, match="MHT404"):
        command("--unit", "MHT404")
    make_unit(code="MHT77")
    monkeypatch.setattr("getpass.getpass", lambda _prompt: "ngắn")
    with pytest.raises(CommandError, match="weak_password"):
        command("--unit", "MHT77", "--password", "ask")
    assert not Account.objects.exists()
