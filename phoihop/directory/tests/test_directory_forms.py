"""The administrator's forms: one effect, bad input, conflicts, rules beside fields."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from phoihop.directory.factories import (
    make_grant,
    make_organisation,
    make_person,
    make_post,
    make_tenure,
    organisation_kind,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import (
    Account,
    AdminUnit,
    Grant,
    Organisation,
    Person,
    Role,
)
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db


def organisation_fields(**changes: Any) -> dict[str, Any]:
    return {
        "kind": organisation_kind("other").pk,
        "name": "Hội Chữ thập đỏ",
        "short_name": "CTĐ",
        "first_day": "5/9/2026",
    } | changes


def test_an_organisation_is_entered_by_its_form(
    an: Mandate, client_of: ClientOf
) -> None:
    address = reverse("directory:create_organisation")
    answer = client_of(an).post(address, organisation_fields())

    made = Organisation.objects.get(name="Hội Chữ thập đỏ")
    assert answer["Location"] == reverse("directory:organisation", args=[made.pk])
    assert (made.first_day, made.unit_id) == (date(2026, 9, 5), an.unit_id)


def test_the_same_form_sent_twice_enters_one(an: Mandate, client_of: ClientOf) -> None:
    address = reverse("directory:create_organisation")
    browser = client_of(an)
    fields = organisation_fields(once="one-key")

    first, second = browser.post(address, fields), browser.post(address, fields)

    assert first["Location"] == second["Location"]
    assert Organisation.objects.filter(name="Hội Chữ thập đỏ").count() == 1


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "chưa điền"),
        ("name", "x" * 301, "tối đa 300"),
        ("kind", "99999", "Hãy chọn"),
        ("first_day", "2026-31-12", "ngày/tháng/năm, ví dụ 5/9/2026"),
        ("first_day", "31/2/2026", "31/2/2026"),
        ("first_day", "1/1/0026", "Kiểm tra lại năm: 26."),
    ],
)
def test_bad_input_is_answered_beside_the_field_and_kept(
    an: Mandate, client_of: ClientOf, field: str, value: str, sentence: str
) -> None:
    address = reverse("directory:create_organisation")
    answer = client_of(an).post(address, organisation_fields(**{field: value}))

    assert answer.status_code == 422
    assert sentence in str(answer.context["form"].errors[field])
    assert "CTĐ" in answer.content.decode()
    assert not Organisation.objects.filter(short_name="CTĐ").exists()


def test_a_rule_that_says_no_stands_beside_its_field(
    an: Mandate, front: Organisation, client_of: ClientOf
) -> None:
    address = reverse("directory:create_organisation")
    answer = client_of(an).post(address, organisation_fields(name=front.name))
    assert answer.status_code == 422
    assert "đã có cơ quan mang tên ấy" in str(answer.context["form"].errors["name"])


def test_the_second_editor_sees_both_texts_and_loses_nothing(
    an: Mandate, second: Mandate, front: Organisation, client_of: ClientOf
) -> None:
    address = reverse("directory:change_organisation", args=[front.pk])
    opened = organisation_fields(version=1, first_day="1/7/2025")
    client_of(second).post(address, opened | {"name": "Ủy ban MTTQ xã"})

    browser = client_of(an)
    answer = browser.post(address, opened | {"name": "Mặt trận xã An Phú"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Mai Xuân Đức" in page
    [conflict, *_] = answer.context["conflict_fields"]
    assert (conflict.mine, conflict.stored) == ("Mặt trận xã An Phú", "Ủy ban MTTQ xã")
    assert 'value="Mặt trận xã An Phú"' in page
    assert '<input type="hidden" name="version" value="2"' in page

    browser.post(address, opened | {"name": "Mặt trận xã An Phú", "version": 2})
    front.refresh_from_db()
    assert (front.name, front.version) == ("Mặt trận xã An Phú", 3)


def test_html_in_names_is_shown_and_not_run(
    an: Mandate, an_phu: AdminUnit, client_of: ClientOf
) -> None:
    trick = "<script>alert(1)</script>"
    person = make_person(unit=an_phu, full_name=trick)
    organisation = make_organisation(unit=an_phu, name=trick, short_name=trick)
    make_tenure(person=person, post=make_post(organisation=organisation, title=trick))
    browser = client_of(an)
    for address in (
        reverse("directory:people"),
        reverse("directory:person", args=[person.pk]),
        reverse("directory:organisations"),
        reverse("directory:organisation", args=[organisation.pk]),
        reverse("directory:change_person", args=[person.pk]),
    ):
        page = browser.get(address).content.decode()
        assert "&lt;script&gt;" in page
        assert trick not in page


def colleague_fields(within: Organisation, **changes: Any) -> dict[str, Any]:
    return {
        "full_name": "Cao Thị Nga",
        "organisation": within.pk,
        "position": specialist_in(within),
        "title": "",
        "first_day": "1/1/2026",
        "username": "nga.ct",
        "password": "nuoc chay da mon 1945",
        "roles": ["officer", "editor"],
        "last_day": "31/12/2027",
        "reason": "Phân công",
    } | changes


def specialist_in(within: Organisation) -> int:
    return within.posts.filter(position__code="specialist")[0].position_id


def test_a_colleague_begins_to_work_by_one_form(
    an: Mandate, committee: Organisation, client_of: ClientOf
) -> None:
    address = reverse("directory:set_up_colleague")
    answer = client_of(an).post(address, colleague_fields(committee))

    person = Person.objects.get(full_name="Cao Thị Nga")
    assert answer["Location"] == reverse("directory:person", args=[person.pk])
    account = Account.objects.get(username="nga.ct")
    assert client_of_account(account).get("/directory/start/").status_code == 302
    page = client_of(an).get(answer["Location"]).content.decode()
    assert "Chuyên viên (2) · UBND xã An Phú" in page
    assert "Biên tập" in page


def client_of_account(account: Account) -> Client:
    browser = Client()
    browser.force_login(account)
    return browser


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("username", "lan"),
        ("username", "có dấu"),
        ("password", "ngắn"),
        ("last_day", "31/12/2099"),
        ("roles", []),
        ("roles", ["local_administrator"]),
        ("first_day", "1/1/2020"),
        ("reason", ""),
    ],
)
def test_what_is_wrong_with_a_colleague_enters_nothing(
    an: Mandate, committee: Organisation, client_of: ClientOf, field: str, value: Any
) -> None:
    address = reverse("directory:set_up_colleague")
    fields = colleague_fields(committee, **{field: value})
    answer = client_of(an).post(address, fields)

    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Person.objects.filter(full_name="Cao Thị Nga").exists()


def test_a_colleague_is_not_entered_into_another_units_organisation(
    an: Mandate,
    committee: Organisation,
    neighbour_committee: Organisation,
    client_of: ClientOf,
) -> None:
    fields = colleague_fields(committee, organisation=neighbour_committee.pk)
    answer = client_of(an).post(reverse("directory:set_up_colleague"), fields)
    assert "organisation" in answer.context["form"].errors


def test_post_person_tenure_account_and_right_one_by_one(
    an: Mandate, committee: Organisation, client_of: ClientOf
) -> None:
    browser = client_of(an)

    def send(name: str, thing: int | None, **fields: Any) -> None:
        arguments = [] if thing is None else [thing]
        answer = browser.post(reverse(f"directory:{name}", args=arguments), fields)
        assert answer.status_code == 302, answer.context["form"].errors

    send(
        "create_post",
        committee.pk,
        position=specialist_in(committee),
        title="Phụ trách văn hóa",
        seat=1,
        first_day="1/7/2025",
    )
    post = committee.posts.get(title="Phụ trách văn hóa")
    send("create_person", None, full_name="Cao Thị Nga")
    nga = Person.objects.get(full_name="Cao Thị Nga")
    send("begin_tenure", nga.pk, post=post.pk, first_day="1/1/2026", decision="")
    send("create_account", nga.pk, username="nga", password="nuoc chay da mon 1945")
    send(
        "give_grant",
        nga.pk,
        role="officer",
        organisation=committee.pk,
        last_day="31/12/2027",
        reason="Phân công",
    )
    grant = Grant.objects.get(person=nga)
    assert not grant.is_pending
    send("withdraw_grant", grant.pk, reason="Đổi việc")
    history = browser.get(reverse("directory:person", args=[nga.pk])).content.decode()
    for act in ("nhập người", "ghi người nhận chức", "cấp quyền khi thiết lập"):
        assert act in history.lower()


def test_password_account_name_tenure_and_post_by_their_forms(
    an: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    browser = client_of(an)
    lan, account = cast.people["lan"], cast.accounts["lan"]

    def send(name: str, thing: int, **fields: Any) -> None:
        answer = browser.post(reverse(f"directory:{name}", args=[thing]), fields)
        assert answer.status_code == 302, answer.context["form"].errors

    send("set_password", account.pk, password="nuoc chay da mon 1946", version=1)
    send("close_account", account.pk, reason="Nghỉ")
    send("open_account", account.pk, reason="Trở lại")
    send("change_person", lan.pk, full_name="Nguyễn Lan", version=1)
    send("end_tenure", lan.tenures.get().pk, last_day="30/6/2026", version=1)
    send("end_post", cast.posts["lan"].pk, last_day="30/6/2026", version=1)
    lan.refresh_from_db()
    assert lan.full_name == "Nguyễn Lan"
    assert cast.posts["lan"].tenures.get().last_day == date(2026, 6, 30)


def test_terms_ends_and_successions_by_their_forms(
    an: Mandate, an_phu: AdminUnit, front: Organisation, client_of: ClientOf
) -> None:
    browser = client_of(an)
    old = make_organisation(unit=an_phu, name="Khối cũ")

    def send(name: str, thing: int, **fields: Any) -> None:
        answer = browser.post(reverse(f"directory:{name}", args=[thing]), fields)
        assert answer.status_code == 302, answer.context["form"].errors

    term = {"number": "2025 - 2030", "first_day": "1/7/2025", "last_day": "30/6/2030"}
    send("add_term", front.pk, **term)
    number = front.terms.get().pk
    send("change_term", number, **(term | {"number": "Khóa I", "version": 1}))
    send("end_term", number, last_day="1/5/2026", version=2)
    send(
        "end_organisation",
        old.pk,
        last_day="31/12/2025",
        reason="Sắp xếp lại",
        version=1,
    )
    send(
        "succeed_organisation",
        front.pk,
        predecessor=old.pk,
        occurred_on="1/1/2026",
        legal_act="",
    )
    page = browser.get(reverse("directory:organisation", args=[front.pk]))
    shown = page.content.decode()
    assert "Kế thừa Khối cũ từ 1/1/2026." in shown
    assert "kết thúc thực tế 1/5/2026" in shown


def test_the_second_administrator_confirms_by_a_button(
    an: Mandate,
    second: Mandate,
    cast: Cast,
    committee: Organisation,
    client_of: ClientOf,
) -> None:
    grant = make_grant(
        person=cast.people["son"],
        role=Role.CLERK,
        organisation=committee,
        granted_by=cast.people["an"],
        in_force_since=None,
    )
    address = reverse("directory:confirm_grant", args=[grant.pk])
    home = reverse("directory:home")
    assert "Xem và xác nhận" in client_of(second).get(home).content.decode()

    refused = client_of(an).post(address)
    assert refused.status_code == 403
    assert "không phải người cấp, cũng không phải người nhận" in str(
        refused.content.decode()
    )
    assert client_of(second).post(address).status_code == 302
    grant.refresh_from_db()
    assert grant.confirmed_by_id == second.person_id
