"""The administrator's pages: who sees them, and what they cost."""

from collections.abc import Callable

import html5lib
import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from phoihop.directory.factories import (
    make_acting,
    make_delegation,
    make_grant,
    make_organisation,
    make_person,
    make_post,
    make_tenure,
    make_term,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import (
    AdminUnit,
    Grant,
    Organisation,
    Role,
    Tenure,
)
from phoihop.directory.urls import urlpatterns
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db
WITHOUT_ADMINISTRATOR = {"start", "mandates"}


@pytest.fixture
def addresses(cast: Cast, committee: Organisation) -> dict[str, str]:
    """Every administrator's page of An Phú, by name."""
    lan = cast.people["lan"]
    seat = make_post(organisation=committee, seat=5)
    numbers: dict[str, int] = {
        "organisation_id": committee.pk,
        "post_id": cast.posts["lan"].pk,
        "term_id": make_term(organisation=committee).pk,
        "person_id": lan.pk,
        "tenure_id": Tenure.objects.get(person=lan).pk,
        "acting_id": make_acting(person=cast.people["son"], post=seat).pk,
        "delegation_id": make_delegation(
            giver=Tenure.objects.get(person=lan), person=cast.people["son"]
        ).pk,
        "account_id": cast.accounts["lan"].pk,
        "grant_id": Grant.objects.get(person=lan).pk,
    }
    found = {}
    for pattern in urlpatterns:
        wanted = pattern.pattern.converters
        named = {name: numbers[name] for name in wanted}
        name = str(pattern.name)
        if name not in WITHOUT_ADMINISTRATOR:
            found[name] = reverse(f"directory:{name}", kwargs=named)
    return found


def test_the_administrator_sees_every_page_and_each_is_sound_html(
    an: Mandate, addresses: dict[str, str], client_of: ClientOf
) -> None:
    browser = client_of(an)
    own = ("account_login", "account_change_password", "mfa_index", "account_logout")
    sound = html5lib.HTMLParser(strict=True)
    for address in (*addresses.values(), *(reverse(name) for name in own)):
        answer = browser.get(address, follow=True)
        assert answer.status_code == 200, address
        sound.parse(answer.content.decode())


@pytest.mark.parametrize("outsider", ["lan", "minh", "kieu", "tuan"])
def test_to_everybody_else_no_page_exists(
    outsider: str, cast: Cast, addresses: dict[str, str], client_of: ClientOf
) -> None:
    browser = client_of(cast.mandate(outsider))
    for name, address in addresses.items():
        assert browser.get(address).status_code == 404, name
        assert browser.post(address).status_code in {404, 405}, name


def test_what_belongs_to_another_unit_does_not_exist(
    neighbour: Mandate, addresses: dict[str, str], client_of: ClientOf
) -> None:
    browser = client_of(neighbour)
    for name, address in addresses.items():
        numbered = any(part.isdecimal() for part in address.split("/"))
        expected = 404 if numbered else 200
        assert browser.get(address).status_code == expected, name


def test_the_neighbours_lists_name_nobody_of_ours(
    neighbour: Mandate, client_of: ClientOf, cast: Cast
) -> None:
    browser = client_of(neighbour)
    for name in ("home", "people", "organisations"):
        page = browser.get(reverse(f"directory:{name}")).content.decode()
        assert "An Phú" not in page
        assert "Nguyễn Thị Lan" not in page


def test_strangers_are_led_to_the_sign_in_page(addresses: dict[str, str]) -> None:
    for address in addresses.values():
        answer = Client().get(address)
        assert answer["Location"].startswith("/account/login/")


def test_an_empty_unit_is_told_the_five_steps(
    neighbour: Mandate, neighbour_committee: Organisation, client_of: ClientOf
) -> None:
    Grant.objects.filter(organisation=neighbour_committee).delete()
    page = client_of(neighbour).get(reverse("directory:home"))
    steps = page.context["steps"]
    assert [step.count for step in steps] == [1, 1, 1, 1, 0]
    assert [step.is_next for step in steps].index(True) == 4


Fill = Callable[[int], None]


@pytest.fixture
def fill(an_phu: AdminUnit, committee: Organisation) -> Fill:
    """Enter many more people and organisations."""

    def fill_with(count: int) -> None:
        for number in range(count):
            person = make_person(unit=an_phu, full_name=f"Người {number}")
            post = make_post(organisation=committee, title=f"Ghế {number}")
            make_tenure(person=person, post=post)
            make_grant(person=person, role=Role.OFFICER, organisation=committee)
            make_organisation(unit=an_phu, name=f"Tổ chức {number}")

    return fill_with


@pytest.mark.parametrize("name", ["home", "people", "organisations", "organisation"])
def test_more_rows_cost_no_more_queries(
    name: str,
    an: Mandate,
    committee: Organisation,
    fill: Fill,
    client_of: ClientOf,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    arguments = [committee.pk] if name == "organisation" else []
    address = reverse(f"directory:{name}", args=arguments)
    browser = client_of(an)
    with django_assert_max_num_queries(18) as counted:
        browser.get(address)
    few = len(counted)
    fill(15)
    with django_assert_max_num_queries(few):
        assert browser.get(address).status_code == 200
