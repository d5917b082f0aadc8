"""A published review: the figure from its frozen text, two clicks to the evidence."""

import re

from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.monitoring import services
from phoihop.monitoring.models import Review
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.programmes import services as programmes
from phoihop.programmes.services import AddedContentOutline, AmendmentOutline
from phoihop.tasks.services import cancel, publish_evidence

UNIT = "/units/an-phu-mht02/"


def _publish(one: CarryingOut, review: Review) -> None:
    services.publish_review(actor=one.phuong, review=review)


def test_before_it_is_published_nobody_reads_of_it(on_its_way: CarryingOut) -> None:
    on_its_way.review()
    assert "nội dung xong" not in page_of(on_its_way.address)
    assert "1 /6 việc lớn" in words_of(page_of(on_its_way.address))
    page_of(f"{on_its_way.address}review/", 404)


def test_then_the_figure_speaks_of_results_and_marks_stand_in_the_cells(
    on_its_way: CarryingOut,
) -> None:
    _publish(on_its_way, on_its_way.review(partly=2))
    html = page_of(on_its_way.address)
    words = words_of(html)
    assert "5 /6 nội dung xong, 1 xong một phần" in words
    assert "Mẫu số chốt khi ký: 6" in words
    assert "việc lớn" not in words
    ribbon = html.split('<ol class="ribbon')[1].split("</ol>")[0]
    assert ribbon.count("#check") == 5
    assert ribbon.count("#half") == 1


def test_the_sheet_tells_each_content_with_result_note_and_evidence(
    on_its_way: CarryingOut,
) -> None:
    _publish(on_its_way, on_its_way.review(partly=2))
    html = page_of(f"{on_its_way.address}review/")
    words = words_of(html)
    row = words.split("2 Nhà ở 2")[1].split("3 Giám sát 3")[0]
    assert "Xong một phần" in row
    assert "Còn 2 thôn" in row
    assert "Báo cáo kết quả · Số 12/BC-UBND" in row
    assert html.count("<h1") == 1


def test_it_names_no_officer(on_its_way: CarryingOut) -> None:
    _publish(on_its_way, on_its_way.review())
    html = page_of(f"{on_its_way.address}review/")
    for name in ("Nguyễn Thị Lan", "Trần Văn Minh", "Đỗ Ngọc Sơn"):
        assert name not in html


def test_two_clicks_lead_from_the_figure_to_the_evidence(
    on_its_way: CarryingOut,
) -> None:
    _publish(on_its_way, on_its_way.review())
    publish_evidence(actor=on_its_way.phuong, evidence=on_its_way.evidence)
    review = f"{on_its_way.address}review/"
    assert f'href="{review}"' in page_of(on_its_way.address)
    assert f'href="/evidence/{on_its_way.evidence.public_code}/"' in page_of(review)


def test_every_cell_leads_to_its_content_on_the_sheet(on_its_way: CarryingOut) -> None:
    _publish(on_its_way, on_its_way.review())
    cells = re.findall(r'class="cell [\w ]+" href="([^"]+)"', page_of(UNIT))
    sheet = page_of(f"{on_its_way.address}review/")
    assert len(cells) == 6
    for address in cells:
        page, anchor = address.split("#")
        assert page == f"{on_its_way.address}review/"
        assert f'id="{anchor}"' in sheet


def test_the_frozen_figure_stays_whatever_is_done_later(
    on_its_way: CarryingOut,
) -> None:
    _publish(on_its_way, on_its_way.review(partly=2))
    before = page_of(f"{on_its_way.address}review/")
    cancel(
        actor=on_its_way.minh, assignment=on_its_way.task(5).assignment, reason="Thôi"
    )
    assert page_of(f"{on_its_way.address}review/") == before


def test_what_was_withdrawn_and_added_is_counted_apart(
    on_its_way: CarryingOut,
) -> None:
    _amend(on_its_way)
    words = words_of(page_of(on_its_way.address))
    assert ": 6 · rút 1 · thêm 1 · chưa tổng kết" in words
    assert "chậm · 0" in words
    assert "Đã rút ngày" in words.split("5. Đường thôn 5")[1]
    assert "Ứng phó mưa lũ" in words.split("Thêm sau khi ký")[1]
    _publish(on_its_way, on_its_way.review())
    words = words_of(page_of(on_its_way.address))
    assert "5 /6 nội dung xong rút 1; thêm 1 (xong 1)" in words
    sheet = words_of(page_of(f"{on_its_way.address}review/"))
    assert "rút theo: Biên bản sửa đổi" in sheet
    assert "+1 Ứng phó mưa lũ Xong" in sheet


def test_a_withdrawn_review_says_when_and_why(on_its_way: CarryingOut) -> None:
    review = on_its_way.review()
    _publish(on_its_way, review)
    services.withdraw_review(
        actor=on_its_way.phuong, review=review, reason="Đăng nhầm bản."
    )
    words = words_of(page_of(f"{on_its_way.address}review/", 410))
    assert "Lý do rút Đăng nhầm bản." in words
    assert "nội dung xong" not in page_of(on_its_way.address)


def test_with_its_programme_the_review_goes_too(on_its_way: CarryingOut) -> None:
    _publish(on_its_way, on_its_way.review())
    programmes.withdraw(
        actor=on_its_way.phuong, programme=on_its_way.programme, reason="Rút."
    )
    words = words_of(page_of(f"{on_its_way.address}review/", 410))
    assert "nội dung xong" not in words


def test_the_unit_gives_the_year_its_result(on_its_way: CarryingOut) -> None:
    assert "chưa tổng kết" in page_of(UNIT)
    _publish(on_its_way, on_its_way.review(partly=2))
    html = page_of(UNIT)
    assert "5/6 nội dung xong, 1 xong một phần" in words_of(html)
    assert "chưa tổng kết" not in html


def _amend(one: CarryingOut) -> None:
    signed = one.programme.signed_contents.get(rank=5)
    scan = store_file(actor=one.quang, upload=upload(pdf(), "sửa đổi.pdf"))
    outline = AmendmentOutline(
        title="Biên bản sửa đổi",
        signed_on=today(),
        scan=scan,
        withdrawn=[signed],
        added=[AddedContentOutline(title="Ứng phó mưa lũ", text="Trực 24/24")],
    )
    programmes.amend(actor=one.quang, programme=one.programme, outline=outline)
