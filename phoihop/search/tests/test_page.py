"""The page of the search at work: the box in every head, bad input, what it costs."""

from typing import Any
from urllib.parse import quote

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.programmes.factories import make_content
from phoihop.programmes.models import Programme
from phoihop.search.services import catch_up
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db
PAGE = "/work/search/"


def _page(client_of: ClientOf, actor: Mandate, text: str, more: str = "") -> str:
    catch_up()
    answer = client_of(actor).get(f"{PAGE}?q={quote(text)}{more}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_every_page_at_work_has_the_box_and_it_keeps_the_words(
    client_of: ClientOf, lan: Mandate, an: Mandate, draft: Programme
) -> None:
    html = client_of(lan).get("/work/programmes/").content.decode()
    assert f'<form class="search" role="search" method="get" action="{PAGE}"' in html
    assert 'value="hòa giải"' in _page(client_of, lan, "hòa giải")
    # The administrator of the directory does none of the work.
    html = client_of(an).get("/directory/").content.decode()
    assert 'role="search"' not in html
    assert client_of(an).get(f"{PAGE}?q=a").status_code == 403


def test_the_neighbour_reads_no_title_and_no_count(
    client_of: ClientOf, lan: Mandate, tuan: Mandate, draft: Programme
) -> None:
    assert "3 kết quả" in _page(client_of, lan, "hoa giai")
    html = _page(client_of, tuan, "hoa giai")
    assert "Hòa giải" not in html
    assert "Không tìm thấy" in html
    assert "kết quả, khớp" not in html


def test_nothing_asked_teaches_and_nothing_found_says_what_was_tried(
    client_of: ClientOf, lan: Mandate, draft: Programme
) -> None:
    assert "Bạn cần tìm gì?" in _page(client_of, lan, "")
    assert "Đã tìm có dấu và không dấu" in _page(client_of, lan, "zzyzx qqwv")
    assert "trong phạm vi bạn đã thu hẹp" in _page(
        client_of, lan, "hoa giai", "&to=1999"
    )
    assert "Không thấy “hoagiai”" in _page(client_of, lan, "hoagiai")


def test_a_unit_is_chosen_by_name_and_offered_with_its_namesakes(
    client_of: ClientOf, lan: Mandate, draft: Programme
) -> None:
    html = _page(client_of, lan, "hoa giai", "&name=an+phu")
    assert f'value="{draft.unit.public_code}"' in html
    assert '<select id="filter-unit"' in html
    # Her own commune stands before its namesakes of other provinces.
    assert "3 kết quả" in html
    html = _page(client_of, lan, "hoa giai", "&name=khongcoten")
    assert "Không có đơn vị nào tên “khongcoten”" in html


@pytest.mark.parametrize(
    "text",
    ["x" * 5000, "a " * 300, "\x00", "%_%", "'\";--", "&|!():*<->", "🙂", "“", "\\"],
)
def test_whatever_is_typed_is_answered(
    client_of: ClientOf, lan: Mandate, draft: Programme, text: str
) -> None:
    html = _page(client_of, lan, text)
    assert "<mark>" not in html


def test_what_was_typed_is_shown_as_text(client_of: ClientOf, lan: Mandate) -> None:
    assert "<script>alert" not in _page(client_of, lan, "<script>alert(1)</script>")


def test_more_records_ask_no_more_questions(
    client_of: ClientOf,
    lan: Mandate,
    draft: Programme,
    django_assert_max_num_queries: Any,
) -> None:
    def asked() -> int:
        catch_up()
        client = client_of(lan)
        client.get(f"{PAGE}?q=hoa+giai")
        with django_assert_max_num_queries(12) as queries:
            client.get(f"{PAGE}?q=hoa+giai")
        return len(queries)

    few = asked()
    for number in range(40):
        make_content(actor=lan, programme=draft, title=f"Hòa giải tổ {number}")
    assert asked() == few
