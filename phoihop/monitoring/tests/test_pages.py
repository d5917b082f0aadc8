"""The pages of a review and of closing, as people meet them."""

from typing import Any

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.foundation.dates import format_date
from phoihop.monitoring import factories, services
from phoihop.monitoring.models import Assessment, Review, Settlement
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import ReviewState
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State
from phoihop.programmes.tests.pages import read_form
from phoihop.testing.cast import Cast
from phoihop.testing.clients import WorkClient
from phoihop.testing.fixtures import ClientOf

SAID = JudgementOutline(result="partly", note="Còn hai thôn")


def _at(review: Review, page: str = "") -> str:
    return f"/work/programmes/{review.programme_id}/review/{review.pk}/{page}"


def _typed(client: WorkClient, review: Review) -> dict[str, Any]:
    """Return the sheet as a browser would send it back untouched."""
    values = read_form(client.get(_at(review, "write/"))).values
    return {key: one for key, one in values.items() if "csrf" not in key}


def _keys(review: Review) -> list[str]:
    return [row.key for row in live_review(review).rows]


def test_the_coordinator_opens_a_review(
    client_of: ClientOf, lan: Mandate, signed: Programme
) -> None:
    path = f"/work/programmes/{signed.pk}/review/"
    client = client_of(lan)
    assert "Chưa có bản tổng kết" in client.get(path).content.decode()
    form = {"kind": "final", "cut_off": "1/1/2020", "title": ""}
    refused = client.post(f"{path}new/", form)
    assert refused.status_code == 422
    assert "Chương trình ký ngày" in read_form(refused).messages["cut_off"]
    form["cut_off"] = format_date(lan.on)
    answer = client.post(f"{path}new/", form)
    assert answer.status_code == 302
    review = signed.reviews.get()
    assert answer.headers["Location"] == _at(review, "write/")
    assert review.title == f"Tổng kết {signed.title}"


def test_the_sheet_saves_all_rows_and_the_head_at_once(
    client_of: ClientOf, lan: Mandate, review: Review
) -> None:
    client = client_of(lan)
    sheet = _typed(client, review)
    for key in _keys(review):
        sheet |= {f"{key}-result": "done", f"{key}-note": f"Hồ sơ {key}"}
    sheet |= {"head-strengths": "Tốt\r\nđều", "row": _keys(review)[1]}
    answer = client.post(_at(review, "write/"), sheet)
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(f"#row-{_keys(review)[1]}")
    assert Assessment.objects.count() == 3
    review.refresh_from_db()
    assert (review.strengths, review.version) == ("Tốt\nđều", 2)


def test_a_row_half_written_stays_typed_while_the_whole_ones_are_stored(
    client_of: ClientOf, lan: Mandate, review: Review
) -> None:
    client = client_of(lan)
    first, second, third = _keys(review)
    sheet = _typed(client, review)
    sheet |= {f"{first}-result": "done", f"{first}-note": "Đủ hồ sơ"}
    sheet |= {f"{second}-note": "Chưa chọn kết quả"}
    answer = client.post(_at(review, "write/"), sheet)
    assert answer.status_code == 422
    assert Assessment.objects.get().note == "Đủ hồ sơ"
    page = read_form(answer)
    assert page.values[f"{second}-note"] == "Chưa chọn kết quả"
    assert "Chọn một mức" in page.messages[f"{second}-result"]
    assert page.values[f"{first}-version"] == "1"
    # The next sending of the page stores the rest and touches nothing else.
    again = {key: one for key, one in page.values.items() if "csrf" not in key}
    again |= {f"{second}-result": "partly"}
    assert client.post(_at(review, "write/"), again).status_code == 302
    assert Assessment.objects.count() == 2
    assert Assessment.objects.get(note="Đủ hồ sơ").version == 1
    assert third not in {row.key for row in live_review(review).rows if row.assessment}


def test_what_another_wrote_meanwhile_is_shown_beside_ones_own(
    client_of: ClientOf, lan: Mandate, thao: Mandate, review: Review
) -> None:
    client = client_of(lan)
    sheet = _typed(client, review)
    row = live_review(review).rows[1]
    services.write_assessment(
        actor=thao, review=review, target=row.target, outline=SAID
    )
    mine = {f"{row.key}-result": "done", f"{row.key}-note": "Đủ sáu báo cáo"}
    answer = client.post(_at(review, "write/"), sheet | mine)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Còn hai thôn" in page
    assert "Đủ sáu báo cáo" in page
    values = read_form(answer).values
    again = {key: one for key, one in values.items() if "csrf" not in key}
    assert client.post(_at(review, "write/"), again).status_code == 302
    assert Assessment.objects.get().note == "Đủ sáu báo cáo"


def test_a_row_that_only_another_changed_is_no_conflict(
    client_of: ClientOf, lan: Mandate, thao: Mandate, review: Review
) -> None:
    client = client_of(lan)
    sheet = _typed(client, review)
    rows = live_review(review).rows
    services.write_assessment(
        actor=thao, review=review, target=rows[1].target, outline=SAID
    )
    key = rows[0].key
    mine = {f"{key}-result": "done", f"{key}-note": "Đủ hồ sơ"}
    assert client.post(_at(review, "write/"), sheet | mine).status_code == 302
    notes = set(Assessment.objects.values_list("note", flat=True))
    assert notes == {"Còn hai thôn", "Đủ hồ sơ"}


def test_two_heads_of_a_review_are_shown_side_by_side(
    client_of: ClientOf, lan: Mandate, review: Review
) -> None:
    client = client_of(lan)
    sheet = _typed(client, review)
    services.change_review(
        actor=lan, review=review, strengths="Bản kia", shortcomings="",
        cut_off=review.cut_off, version=1,
    )  # fmt: skip
    sheet["head-strengths"] = "Bản này"
    answer = client.post(_at(review, "write/"), sheet)
    assert answer.status_code == 409
    assert "<mark>kia</mark>" in answer.content.decode()
    assert read_form(answer).values["head-version"] == "2"


def test_another_partys_coordinator_gets_boxes_for_what_it_leads_only(
    client_of: ClientOf, thao: Mandate, review: Review
) -> None:
    client = client_of(thao)
    typed = _typed(client, review)
    first, second, _third = _keys(review)
    assert f"{second}-note" in typed
    assert f"{first}-note" not in typed
    assert "head-strengths" not in typed
    forged = typed | {
        f"{first}-seen": "x", f"{first}-result": "done", f"{first}-note": "Xong",
    }  # fmt: skip
    assert client.post(_at(review, "write/"), forged).status_code == 403
    assert not Assessment.objects.exists()


def test_a_refused_submission_links_to_every_row_that_is_missing(
    client_of: ClientOf, lan: Mandate, review: Review
) -> None:
    client = client_of(lan)
    answer = client.post(_at(review, "acts/submit/"), {})
    assert answer.status_code == 422
    page = answer.content.decode()
    for key in _keys(review):
        assert f'href="{_at(review, "write/")}#row-{key}"' in page


def test_before_approval_no_figure_says_done_and_after_it_does(
    client_of: ClientOf, lan: Mandate, submitted: Review, heads: list[Mandate]
) -> None:
    client = client_of(lan)
    figure, on_paper = "</b>/3 nội dung xong", "<b>3/3</b> nội dung"
    proposed = f"{on_paper} đã có nhận định"
    assert figure not in client.get(_at(submitted, "")).content.decode()
    assert proposed in client.get(_at(submitted, "print/")).content.decode()
    for head in heads:
        answer = client_of(head).post(_at(submitted, "acts/approve/"), {})
        assert answer.status_code == 302
    submitted.refresh_from_db()
    assert submitted.state == ReviewState.APPROVED
    assert figure in client.get(_at(submitted, "")).content.decode()
    paper = client.get(_at(submitted, "print/")).content.decode()
    assert on_paper in paper
    assert proposed not in paper
    assert submitted.text is not None
    assert submitted.text.sha256 in paper


def test_the_ribbon_of_a_draft_carries_no_results(
    client_of: ClientOf, lan: Mandate, review: Review
) -> None:
    factories.assess_all(actor=lan, review=review)
    assert "tổng kết: xong" not in client_of(lan).get(_at(review)).content.decode()


def test_whoever_is_no_party_does_not_know_of_an_unfinished_review(
    client_of: ClientOf, cast: Cast, submitted: Review, kieu: Mandate, tuan: Mandate
) -> None:
    assert client_of(kieu).get(_at(submitted)).status_code == 200
    assert client_of(tuan).get(_at(submitted)).status_code == 404


@pytest.mark.parametrize("page", ["", "print/", "history/"])
def test_every_page_of_an_approved_review_opens(
    client_of: ClientOf, phuong: Mandate, approved: Review, page: str
) -> None:
    assert client_of(phuong).get(_at(approved, page)).status_code == 200


def test_the_pages_settle_and_close(
    client_of: ClientOf,
    ha: Mandate,
    approved: Review,
    signed: Programme,
    heads: list[Mandate],
) -> None:
    path = f"/work/programmes/{signed.pk}/closing/"
    client = client_of(ha)
    refused = client_of(heads[0]).post(f"{path}approve/", {})
    assert refused.status_code == 422
    for row in live_review(approved).rows:
        for task in row.stand.tasks:
            sent = {"kind": "carried", "reason": "Làm tiếp", "into": ""}
            address = f"{path}tasks/{task.pk}/"
            assert client.post(address, sent).status_code == 302
    assert Settlement.objects.count() == 2
    for head in heads:
        assert client_of(head).post(f"{path}approve/", {}).status_code == 302
    signed.refresh_from_db()
    assert signed.state == State.CLOSED
    assert "Đã kết thúc ngày" in client.get(path).content.decode()


def test_a_publisher_shows_and_withdraws_by_the_pages(
    client_of: ClientOf, phuong: Mandate, approved: Review
) -> None:
    client = client_of(phuong)
    assert client.post(_at(approved, "acts/publish/"), {}).status_code == 302
    assert "Gỡ bản tổng kết" in client.get(_at(approved)).content.decode()
    answer = client.post(_at(approved, "acts/withdraw/"), {"reason": "Sai tên"})
    assert answer.status_code == 302
