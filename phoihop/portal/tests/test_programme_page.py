"""A published programme reads exactly as it was signed, and nothing else is shown."""

import re

import pytest

from phoihop.directory.models import AdminUnit
from phoihop.portal.tests.publishing import (
    MOTTO,
    THEME,
    Publisher,
    content,
    contents,
    target,
    task,
    units_before,
)
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.publication.models import Publication
from phoihop.publication.services import withdraw

ADDRESS = "/programmes/ct-an-phu-2026/"


def test_it_shows_the_head_of_the_signed_text(publication: Publication) -> None:
    words = words_of(page_of(ADDRESS))
    assert "Chương trình phối hợp công tác năm 2026" in words
    assert "UBND xã An Phú · MTTQ xã An Phú · Khối tổ chức" in words
    assert "năm 2026 · ký ngày 9/1/2026" in words
    assert f"“{THEME}” Tỉnh ủy Lam Sơn" in words
    assert f"“{MOTTO}” Đảng ủy xã An Phú" in words
    assert "Luật Mặt trận Tổ quốc Việt Nam" in words
    assert "Phát huy sức mạnh đại đoàn kết toàn dân tộc." in words
    assert "Biên bản ủy quyền ngày 5/1/2026" in words


def test_the_header_carries_the_locality_and_the_path(
    publication: Publication,
) -> None:
    html = page_of(ADDRESS)
    assert "<b>Xã An Phú</b>" in html
    assert "Tỉnh Lam Sơn · địa phương minh họa" in html
    path = html.split('class="breadcrumbs"')[1].split("</nav>")[0].split(">", 1)[1]
    assert words_of(path) == "Tỉnh Lam Sơn Xã An Phú Chương trình phối hợp"


def test_it_says_what_the_unit_was_before(
    publication: Publication, an_phu: AdminUnit
) -> None:
    before = "trước 1/7/2025: xã An Phú và xã Phú Hòa, huyện Lam Thượng"
    assert before not in words_of(page_of(ADDRESS))
    units_before(an_phu)
    assert before in words_of(page_of(ADDRESS))


def test_the_ribbon_has_a_linked_cell_for_each_counted_content(
    publication: Publication,
) -> None:
    html = page_of(ADDRESS)
    cells = re.findall(r'<a class="cell (\w+)" href="#([\w-]+)">', html)
    assert [anchor for _proof, anchor in cells] == [
        f"noi-dung-{number}" for number in range(1, 16)
    ]
    assert all(f'id="{anchor}"' in html for _proof, anchor in cells)
    assert [proof for proof, _ in cells].count("none") == 14
    assert cells[9] == ("hatched", "noi-dung-10")
    words = words_of(html)
    assert "0 /15 việc lớn đã được bên kia kiểm tra" in words
    assert "mẫu số chốt khi ký 9/1/2026: 15" in words


def test_it_speaks_of_proof_only_and_never_of_done(publication: Publication) -> None:
    words = words_of(page_of(ADDRESS))
    assert "chưa báo gì · 14" in words
    assert "chưa giao ai làm · 1" in words
    assert "nội dung xong" not in words
    assert "chậm · 0" in words


def test_contents_under_contents_are_shown_but_not_counted(
    publisher: Publisher,
) -> None:
    inner = content("1.1", "Hội nghị phổ biến Luật", counted=False)
    outer = content("1", "Tuyên truyền", tasks=[], contents=[inner])
    publisher.publish(contents=[outer])
    html = page_of(ADDRESS)
    assert '<h3 id="noi-dung-1-1">1.1. Hội nghị phổ biến Luật</h3>' in html
    assert re.findall(r'class="cell (\w+)"', html) == ["none"]


def test_every_task_answers_the_five_questions(publisher: Publisher) -> None:
    publisher.publish(contents=contents(1))
    words = words_of(page_of(ADDRESS))
    assert (
        "Ai làm MTTQ xã An Phú cùng UBND xã An Phú, Hội LHPN xã An Phú"
        " Đến đâu 9 căn, ở các thôn 1, 3 và 5"
        " Bao giờ xong trước hết ngày 30/9/2026"
        " Đo bằng gì biên bản bàn giao từng căn"
        " Kết quả gì 9 hộ có nhà ở ổn định"
    ) in words


def test_what_the_text_does_not_answer_is_said_so(publisher: Publisher) -> None:
    due = {"kind": "none", "on": None, "rule": "", "no_due_reason": ""}
    silent = task(lead="", coordinating=[], extent="", measure="", deliverable="")
    publisher.publish(
        contents=[content("1", "Nội dung", tasks=[silent | {"due": due}])]
    )
    assert words_of(page_of(ADDRESS)).count("văn bản không nêu") == 5


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Nhà Đại đoàn kết bàn giao trong năm: ít nhất 9 căn"),
        ({"operator": "at_most", "value": "2.13"}, "nhiều nhất 2,13 căn"),
        ({"operator": "between", "upper_value": "1200"}, "9 đến 1.200 căn"),
        ({"operator": "decrease", "value": None}, "trong năm: giảm"),
    ],
)
def test_a_target_is_said_in_words(
    publisher: Publisher, changes: dict[str, str], said: str
) -> None:
    aim = target(**changes)
    publisher.publish(contents=[content("1", "Nội dung", targets=[aim])])
    assert said in words_of(page_of(ADDRESS))


def test_a_content_without_task_gives_its_reason(publication: Publication) -> None:
    said = "Không giao việc riêng: các tổ hòa giải làm thường xuyên"
    assert said in words_of(page_of(ADDRESS))


def test_signatures_stand_as_printed(publication: Publication) -> None:
    words = words_of(page_of(ADDRESS))
    assert (
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH ký ngày 9/1/2026 Trần Văn Minh Chủ tịch UBND xã"
        " Ủy ban nhân dân xã An Phú"
    ) in words
    assert words.index("Trần Văn Minh") < words.index("Vũ Thanh Tâm")


def test_it_says_who_published_by_organisation_and_not_by_name(
    publication: Publication,
) -> None:
    html = page_of(ADDRESS)
    words = words_of(html)
    day = publication.published_on
    published = f"Ngày công bố {day.day}/{day.month}/{day.year} Ủy ban Mặt trận Tổ quốc"
    assert published in words
    assert "Hoàng Mai Phương" not in words


def test_it_gives_the_hash_and_no_scan(publication: Publication) -> None:
    assert publication.version is not None
    html = page_of(ADDRESS)
    assert publication.version.sha256 in html
    assert f"Mã đối chiếu {publication.version.sha256[:16]}…" in words_of(html)
    assert "trang ký" not in html
    assert ".pdf" not in html


def test_markup_in_a_text_stays_text(publisher: Publisher) -> None:
    title = "<script>alert(1)</script>"
    publisher.publish(title=title, contents=[content("1", title, text=title)])
    html = page_of(ADDRESS)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.django_db
def test_an_unknown_code_is_not_found_in_our_design() -> None:
    html = page_of("/programmes/khong-co/", 404)
    assert "Phối Hợp" in html
    assert 'href="/"' in html


def test_a_text_that_is_only_fixed_is_nowhere(publisher: Publisher) -> None:
    draft = publisher.freeze(title="Dự thảo bí mật")
    page_of(f"/programmes/{draft.document.public_code}/", 404)
    unit = f"/units/{publisher.unit.public_code}/"
    for address in ("/", "/programmes/", unit, "/search/?q=bi+mat"):
        assert "bí mật" not in page_of(address)


def test_a_withdrawn_programme_says_when_and_why(
    publisher: Publisher, publication: Publication
) -> None:
    gone = withdraw(
        actor=publisher.phuong, publication=publication, reason="Đăng nhầm bản."
    )
    words = words_of(page_of(ADDRESS, 410))
    day = gone.withdrawn_at
    assert day is not None
    assert "Lý do rút Đăng nhầm bản." in words
    assert "Ngày rút" in words
    assert "Ai làm" not in words
    for address in ("/", "/programmes/", "/search/?q=phoi+hop"):
        assert ADDRESS not in page_of(address)


def test_a_programme_that_was_read_is_gone_at_once_when_it_is_withdrawn(
    publisher: Publisher, publication: Publication
) -> None:
    places = ("/", f"/units/{publisher.unit.public_code}/")
    read = [page_of(ADDRESS), *map(page_of, places)]
    assert all("Chương trình phối hợp công tác năm 2026" in html for html in read)
    withdraw(actor=publisher.phuong, publication=publication, reason="Đăng nhầm bản.")
    assert "Ai làm" not in words_of(page_of(ADDRESS, 410))
    assert all(ADDRESS not in html for html in map(page_of, places))


def test_published_again_it_is_read_again(
    publisher: Publisher, publication: Publication
) -> None:
    withdraw(actor=publisher.phuong, publication=publication, reason="Đăng nhầm bản.")
    publisher.publish(title="Chương trình đã sửa")
    assert "Chương trình đã sửa" in page_of(ADDRESS)
