"""Search in the open API: what is published, narrowed, in parts, never a draft."""

from typing import get_args

import pytest

from phoihop.api.search_schemas import Kind
from phoihop.api.tests.asking import ask
from phoihop.portal.tests.publishing import Publisher
from phoihop.publication.models import Publication
from phoihop.publication.services import withdraw
from phoihop.search.services import catch_up
from phoihop.search.states import PUBLIC_KINDS

pytestmark = pytest.mark.django_db


def test_a_content_is_given_with_its_place_and_where_it_matched(
    publication: Publication,
) -> None:
    catch_up()
    found = ask("search?q=hoa giai co so&kind=content")
    [item] = found["items"]
    assert (found["count"], found["is_more"], found["is_forgiven"]) == (1, False, False)
    assert (item["kind"], item["number"]) == ("content", "10")
    assert item["page"] == "/programmes/ct-an-phu-2026/#noi-dung-10"
    assert item["context"] == "Chương trình phối hợp công tác năm 2026"
    assert (item["first_day"], item["last_day"]) == ("2026-01-01", "2026-12-31")
    assert item["unit"] == publication.named_unit.public_code
    [matched] = item["matched"]
    assert matched == {"part": "title", "number": "", "excerpt": "Hòa giải ở cơ sở"}


def test_parts_are_linked_and_narrowing_is_kept(publication: Publication) -> None:
    catch_up()
    first = ask("search?q=phoi hop&from=2026&to=2026&place=an phu&limit=2")
    assert len(first["items"]) == 2
    assert first["count"] > 2
    second = ask(first["next"].removeprefix("/api/v1/"))
    assert second["count"] == first["count"]
    assert second["items"][0] not in first["items"]
    assert ask("search?q=phoi hop&to=2025")["count"] == 0
    assert (
        ask(f"search?q=phoi hop&unit={publication.named_unit.public_code}")["count"] > 2
    )
    assert ask("search?q=phoi hop&unit=khong-co")["count"] == 0


def test_what_is_withdrawn_is_given_no_more(
    publication: Publication, publisher: Publisher
) -> None:
    catch_up()
    withdraw(actor=publisher.phuong, publication=publication, reason="Nhầm bản.")
    assert ask("search?q=phoi hop")["count"] == 0


def test_every_kind_of_public_record_may_be_asked_for() -> None:
    assert list(get_args(Kind)) == [kind for kind, _label in PUBLIC_KINDS]


def test_signs_alone_find_nothing() -> None:
    assert ask("search?q=%25_%26|!()")["items"] == []
