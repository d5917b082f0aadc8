"""The mandate: computed from posts and rights of the day, chosen in the header."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from phoihop.directory.factories import (
    make_account,
    make_person,
    make_post,
    make_tenure,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import AdminUnit, Organisation, Role
from phoihop.foundation.dates import inclusive
from phoihop.testing.cast import Cast
from phoihop.testing.clients import WorkClient
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db
MANDATES = "/directory/mandates/"


@pytest.fixture
def lan_in_two_posts(cast: Cast, front: Organisation) -> list[Mandate]:
    """Lan also sits in the Front committee."""
    lan = cast.people["lan"]
    make_tenure(person=lan, post=make_post(organisation=front, title="Ủy viên"))
    return mandates_of(lan.pk, cast.mandate("an").on)


def test_a_mandate_is_post_organisation_and_the_rights_there(minh: Mandate) -> None:
    assert (minh.title, minh.organisation_short_name) == ("Chủ tịch", "UBND xã An Phú")
    assert minh.has(Role.HEAD, Role.CLERK)
    assert not minh.has(Role.CLERK)
    assert not minh.is_administrator


def test_rights_in_one_organisation_are_none_in_the_other(
    lan_in_two_posts: list[Mandate],
) -> None:
    roles = {mandate.title: mandate.roles for mandate in lan_in_two_posts}
    assert roles == {"Thư ký tổng hợp": {Role.COORDINATOR}, "Ủy viên": frozenset()}


def test_before_the_post_began_there_is_no_mandate(cast: Cast) -> None:
    assert mandates_of(cast.people["lan"].pk, date(2025, 6, 30)) == []


def test_an_ended_organisation_gives_no_mandate(
    an_phu: AdminUnit, committee: Organisation, cast: Cast
) -> None:
    Organisation.objects.filter(pk=committee.pk).update(
        period=inclusive(date(2025, 7, 1), date(2026, 1, 31))
    )
    assert mandates_of(cast.people["lan"].pk, date(2026, 2, 1)) == []


def test_somebody_with_several_is_asked_first_and_the_choice_stays(
    lan_in_two_posts: list[Mandate], cast: Cast
) -> None:
    browser = WorkClient()
    browser.force_login(cast.accounts["lan"])
    assert browser.get("/directory/start/")["Location"] == MANDATES

    wanted = lan_in_two_posts[1]
    answer = browser.post(MANDATES, {"mandate": wanted.key})

    assert answer["Location"] == "/directory/start/"
    page = browser.get(MANDATES).content.decode()
    assert f"Nguyễn Thị Lan · {wanted.title}" in page
    assert browser.get("/directory/start/")["Location"] == reverse("desk:home")


def test_a_mandate_of_somebody_else_is_not_taken(
    lan: Mandate, minh: Mandate, client_of: ClientOf
) -> None:
    browser = client_of(lan)
    answer = browser.post(MANDATES, {"mandate": minh.key})
    assert answer.status_code == 200
    assert "Nguyễn Thị Lan · Thư ký tổng hợp" in answer.content.decode()


def test_an_ended_mandate_in_the_session_falls_back_to_another(
    lan_in_two_posts: list[Mandate], client_of: ClientOf, cast: Cast
) -> None:
    browser = client_of(lan_in_two_posts[1])
    cast.people["lan"].tenures.filter(post__title="Ủy viên").delete()
    page = browser.get(MANDATES).content.decode()
    assert "Nguyễn Thị Lan · Thư ký tổng hợp" in page


def test_the_administrator_starts_in_the_directory(
    an: Mandate, client_of: ClientOf
) -> None:
    assert client_of(an).get("/directory/start/")["Location"] == "/directory/"


def test_without_post_and_right_there_is_a_page_that_says_whom_to_ask(
    an_phu: AdminUnit,
) -> None:
    browser = WorkClient()
    browser.force_login(make_account(person=make_person(unit=an_phu)))
    answer = browser.get(MANDATES)
    assert answer.status_code == 403
    assert "Hôm nay bạn không giữ chức danh nào" in answer.content.decode()


def test_strangers_are_led_to_the_sign_in_page() -> None:
    answer = Client().get(MANDATES)
    assert answer["Location"] == f"/account/login/?next={MANDATES}"
