"""Whose history one records, who reads the record, who corrects it."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import histories_of
from phoihop.foundation.errors import NotAllowed
from phoihop.imports import policies
from phoihop.imports.queries import keepers_of, visible_sources
from phoihop.imports.services import correct_record, record_from_source
from phoihop.imports.tests.telling import PRIVATE, district_before, event
from phoihop.sources.models import Source
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf


def test_a_coordinator_records_the_history_of_his_own_unit(
    lan: Mandate, an_phu: AdminUnit
) -> None:
    source = record_from_source(actor=lan, outline=event(an_phu))
    assert source.kept_by == an_phu


def test_a_unit_keeps_the_history_of_what_it_took_over_and_of_its_district(
    an_phu: AdminUnit,
) -> None:
    district_before(an_phu)
    names = {unit.name for unit in histories_of(an_phu.pk)}
    assert names == {"An Phú", "Phú Hòa", "Lam Thượng"}


def test_a_coordinator_records_the_history_of_the_former_district(
    lan: Mandate, an_phu: AdminUnit
) -> None:
    district = district_before(an_phu)
    source = record_from_source(actor=lan, outline=event(district))
    assert (source.unit, source.kept_by) == (district, an_phu)


@pytest.mark.parametrize("name", ["minh", "ha", "quang", "son", "phuong", "an"])
def test_it_refuses_whoever_is_no_coordinator(
    cast: Cast, an_phu: AdminUnit, name: str
) -> None:
    with pytest.raises(NotAllowed):
        record_from_source(actor=cast.mandate(name), outline=event(an_phu))
    assert not Source.objects.exists()


def test_it_refuses_the_history_of_another_locality(
    tuan: Mandate, an_phu: AdminUnit
) -> None:
    district = district_before(an_phu)
    for unit in (an_phu, district):
        with pytest.raises(NotAllowed):
            record_from_source(actor=tuan, outline=event(unit))


def test_it_refuses_to_move_a_record_to_another_locality(
    source: Source, lan: Mandate, binh_hoa: AdminUnit
) -> None:
    with pytest.raises(NotAllowed):
        correct_record(actor=lan, source=source, outline=event(binh_hoa), version=1)


def test_another_locality_does_not_know_of_the_record(
    source: Source, tuan: Mandate, client_of: ClientOf
) -> None:
    assert not visible_sources(tuan).exists()
    browser = client_of(tuan)
    for page in ("", "edit/", "publish/", "withdraw/"):
        assert browser.get(f"/work/sources/{source.pk}/{page}").status_code == 404
    assert source.title not in browser.get("/work/sources/").content.decode()


def test_colleagues_read_the_record_with_its_private_text(
    source: Source, son: Mandate, client_of: ClientOf
) -> None:
    page = client_of(son).get(f"/work/sources/{source.pk}/")
    assert page.status_code == 200
    assert PRIVATE in page.content.decode()


def test_colleagues_without_the_right_are_denied_the_forms(
    source: Source, son: Mandate, client_of: ClientOf
) -> None:
    browser = client_of(son)
    assert browser.get("/work/sources/new/").status_code == 403
    for page in ("edit/", "publish/", "withdraw/"):
        assert browser.get(f"/work/sources/{source.pk}/{page}").status_code == 403


def test_a_local_administrator_has_no_history_to_read(
    source: Source, an: Mandate
) -> None:
    assert not visible_sources(an).exists()


def test_what_the_operator_entered_is_read_where_the_history_is_kept(
    an_phu: AdminUnit, lan: Mandate, tuan: Mandate
) -> None:
    district = district_before(an_phu)
    source = record_from_source(actor=None, outline=event(district))
    assert list(visible_sources(lan)) == [source]
    assert not visible_sources(tuan).exists()
    assert not policies.can_correct(lan, source)
    assert an_phu.pk in keepers_of(source)


def test_a_source_that_names_no_place_is_read_by_who_entered_it(
    lan: Mandate, tuan: Mandate
) -> None:
    source = record_from_source(actor=lan, outline=event(None, programmes=()))
    assert list(visible_sources(lan)) == [source]
    assert not visible_sources(tuan).exists()
