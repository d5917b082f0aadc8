"""Showing a recorded event: a second person, all of it at once, then fixed."""

from typing import Any

import pytest
from django.test import Client

from phoihop.conferences.models import Conference
from phoihop.directory.factories import make_grant
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, Role
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.imports.errors import NotShown
from phoihop.imports.services import (
    correct_record,
    publish_record,
    record_from_source,
    withdraw_record,
)
from phoihop.imports.tests.telling import PRIVATE, district_before, event
from phoihop.programmes import policies
from phoihop.programmes.models import Programme
from phoihop.programmes.policies import standing
from phoihop.publication.errors import AlreadyPublished, AuthorPublishes
from phoihop.publication.models import Publication
from phoihop.sources.errors import SourceIsFixed
from phoihop.sources.models import Source
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf


def _page(address: str) -> Any:
    return Client().get(address)


def _event_address(source: Source) -> str:
    return f"/events/{Conference.objects.get(source=source).public_code}/"


def test_another_person_shows_the_event_and_its_programmes(
    source: Source, phuong: Mandate
) -> None:
    assert _page(_event_address(source)).status_code == 404
    publish_record(actor=phuong, source=source)
    shown = Publication.objects.live()
    assert {one.object_type for one in shown} == {
        "conferences.conference",
        "programmes.programme",
    }
    assert {one.published_by_id for one in shown} == {phuong.person_id}
    source.refresh_from_db()
    assert source.is_fixed


def test_a_publisher_of_the_successor_shows_what_the_district_left(
    lan: Mandate, phuong: Mandate, an_phu: AdminUnit
) -> None:
    district = district_before(an_phu)
    source = record_from_source(actor=lan, outline=event(district))
    publish_record(actor=phuong, source=source)
    assert {one.unit for one in Publication.objects.all()} == {district}
    withdraw_record(actor=phuong, source=source, reason="Sai ngày")
    assert not Publication.objects.live().exists()


def test_it_refuses_whoever_entered_or_corrected_it(
    source: Source, cast: Cast, an_phu: AdminUnit, lan: Mandate
) -> None:
    correct_record(
        actor=cast.mandate("thao"), source=source, outline=event(an_phu), version=1
    )
    for name, body in (("lan", "committee"), ("thao", "front")):
        make_grant(
            person=cast.people[name],
            role=Role.PUBLISHER,
            organisation=cast.organisations[body],
        )
        author = cast.mandate(name, on=lan.on.replace(year=lan.on.year + 1))
        assert author.has(Role.PUBLISHER)
        with pytest.raises(AuthorPublishes):
            publish_record(actor=author, source=source)


@pytest.mark.parametrize("name", ["minh", "ha", "quang", "son", "an", "tuan"])
def test_it_refuses_whoever_is_no_publisher_of_the_locality(
    source: Source, cast: Cast, name: str
) -> None:
    with pytest.raises(NotAllowed):
        publish_record(actor=cast.mandate(name), source=source)
    with pytest.raises(NotAllowed):
        withdraw_record(actor=cast.mandate(name), source=source, reason="Thử")


def test_it_refuses_the_publisher_of_the_neighbouring_commune(
    source: Source, cast: Cast
) -> None:
    make_grant(
        person=cast.people["tuan"],
        role=Role.PUBLISHER,
        organisation=cast.organisations["neighbour_committee"],
    )
    neighbour = cast.mandate("tuan")
    assert neighbour.has(Role.PUBLISHER)
    with pytest.raises(NotAllowed):
        publish_record(actor=neighbour, source=source)


def test_it_refuses_what_is_shown_already(source: Source, phuong: Mandate) -> None:
    publish_record(actor=phuong, source=source)
    with pytest.raises(AlreadyPublished):
        publish_record(actor=phuong, source=source)


def test_what_names_no_place_is_shown_under_no_unit(
    lan: Mandate, phuong: Mandate
) -> None:
    source = record_from_source(actor=lan, outline=event(None, programmes=()))
    shown = publish_record(actor=phuong, source=source)
    assert shown.unit is None
    page = Client().get(f"/events/{shown.public_code}/").content.decode()
    assert "Nơi mà nguồn không nêu" in page


def test_a_publisher_of_elsewhere_does_not_show_what_names_no_place(
    lan: Mandate, cast: Cast
) -> None:
    source = record_from_source(actor=lan, outline=event(None, programmes=()))
    with pytest.raises(NotAllowed):
        publish_record(actor=cast.mandate("tuan"), source=source)


def test_it_refuses_the_operator_what_a_locality_entered(source: Source) -> None:
    with pytest.raises(NotAllowed):
        publish_record(actor=None, source=source)


def test_the_operator_shows_what_the_operator_entered(an_phu: AdminUnit) -> None:
    source = record_from_source(actor=None, outline=event(an_phu))
    shown = publish_record(actor=None, source=source)
    assert shown.published_by is None
    assert shown.publisher_name == "người vận hành hệ thống"


def test_what_the_operator_entered_is_withdrawn_and_shown_again_by_a_publisher(
    an_phu: AdminUnit, phuong: Mandate
) -> None:
    source = record_from_source(actor=None, outline=event(an_phu))
    publish_record(actor=None, source=source)
    withdraw_record(actor=phuong, source=source, reason="Xem lại")
    shown = publish_record(actor=phuong, source=source)
    assert shown.published_by_id == phuong.person_id


def test_what_the_public_reads_is_not_corrected(
    source: Source, lan: Mandate, phuong: Mandate, an_phu: AdminUnit
) -> None:
    publish_record(actor=phuong, source=source)
    with pytest.raises(SourceIsFixed):
        correct_record(actor=lan, source=source, outline=event(an_phu), version=1)
    withdraw_record(actor=phuong, source=source, reason="Sai tên")
    correct_record(actor=lan, source=source, outline=event(an_phu), version=1)


def test_withdrawing_asks_for_a_reason_and_for_something_shown(
    source: Source, phuong: Mandate
) -> None:
    with pytest.raises(NotShown):
        withdraw_record(actor=phuong, source=source, reason="Sai")
    publish_record(actor=phuong, source=source)
    with pytest.raises(ReasonMissing):
        withdraw_record(actor=phuong, source=source, reason=" ")


def test_a_withdrawn_event_says_why(source: Source, phuong: Mandate) -> None:
    publish_record(actor=phuong, source=source)
    programme = Programme.objects.get(source=source)
    withdraw_record(actor=phuong, source=source, reason="Nhầm huyện")
    for address in (_event_address(source), f"/programmes/{programme.public_code}/"):
        page = _page(address)
        assert page.status_code == 410
        assert "Nhầm huyện" in page.content.decode()


def test_the_public_page_tells_facts_and_gaps_and_never_the_private_text(
    source: Source, phuong: Mandate
) -> None:
    publish_record(actor=phuong, source=source)
    page = _page(_event_address(source)).content.decode()
    for words in ("Phó Bí thư Đảng ủy", "Chủ tịch UBND xã", "2,13", "Minh Cầm"):
        assert words in page
    assert "mẫu số: nguồn không nêu, không cộng gộp" in page
    assert "trích từ nguồn" in page
    assert PRIVATE not in page


def test_the_page_of_its_programme_has_no_ribbon_and_says_what_is_missing(
    source: Source, phuong: Mandate
) -> None:
    publish_record(actor=phuong, source=source)
    programme = Programme.objects.get(source=source)
    page = _page(f"/programmes/{programme.public_code}/").content.decode()
    assert "Tuyên truyền phòng dịch" in page
    assert 'class="ribbon' not in page
    assert page.count("nguồn không nêu") >= 5


def test_the_unit_leads_to_the_events_of_the_district_before_it(
    lan: Mandate, phuong: Mandate, an_phu: AdminUnit
) -> None:
    district = district_before(an_phu)
    source = record_from_source(actor=lan, outline=event(district))
    publish_record(actor=phuong, source=source)
    for unit in (district, an_phu):
        page = _page(f"/units/{unit.public_code}/").content.decode()
        assert _event_address(source) in page


def test_a_source_programme_is_shown_with_its_event_only(
    source: Source, phuong: Mandate
) -> None:
    programme = Programme.objects.get(source=source)
    assert not policies.can_publish(phuong, standing(phuong, programme, ()))


def test_publishing_on_the_page(
    source: Source, phuong: Mandate, client_of: ClientOf
) -> None:
    browser = client_of(phuong)
    address = f"/work/sources/{source.pk}/"
    assert browser.get(f"{address}publish/").status_code == 200
    assert browser.post(f"{address}publish/").status_code == 302
    again = browser.post(f"{address}publish/")
    assert again.status_code == 422
    assert browser.post(f"{address}withdraw/", {"reason": ""}).status_code == 422
    assert browser.post(f"{address}withdraw/", {"reason": "Sai"}).status_code == 302


def test_the_work_page_of_a_source_programme_opens(
    source: Source, minh: Mandate, client_of: ClientOf
) -> None:
    programme = Programme.objects.get(source=source)
    page = client_of(minh).get(f"/work/programmes/{programme.pk}/")
    assert page.status_code == 200
