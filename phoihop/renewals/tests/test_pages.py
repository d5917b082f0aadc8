"""The pages of renewals and of years, as people meet them."""

from datetime import date
from typing import Any

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.models import Review
from phoihop.programmes.factories import make_programme, open_round
from phoihop.programmes.models import Programme
from phoihop.programmes.tests.pages import read_form
from phoihop.renewals import factories
from phoihop.renewals.models import LineDecision, Renewal
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

FIRST, SECOND, THIRD = "Nông thôn mới", "Giám sát", "Thi đua"


def _next(programme: Programme) -> str:
    return f"/work/programmes/{programme.pk}/next/"


def _walk(renewal: Renewal, page: str = "") -> str:
    return f"/work/programmes/{renewal.programme_id}/walk/{page}"


def _line(renewal: Renewal, title: str) -> str:
    return _walk(renewal, f"lines/{factories.key_of(renewal, title)}/")


FORM = {
    "title": "Chương trình năm 2027",
    "first_day": "1/1/2027",
    "last_day": "31/12/2027",
}


def test_the_coordinator_opens_the_next_programme_from_its_page(
    client_of: ClientOf, lan: Mandate, signed: Programme, review: Review
) -> None:
    client = client_of(lan)
    year = client.get(f"/work/programmes/{signed.pk}/", follow=True).content.decode()
    assert _next(signed) in year
    page = client.get(_next(signed))
    assert review.title in page.content.decode()
    suggested = read_form(page).values
    assert suggested["title"] == "Chương trình phối hợp công tác năm 2027"
    assert (suggested["first_day"], suggested["last_day"]) == ("1/1/2027", "31/12/2027")
    assert "waiver" not in suggested
    answer = client.post(_next(signed), FORM)
    assert answer.status_code == 302
    renewal = Renewal.objects.get()
    assert answer.headers["Location"] == _walk(renewal)
    assert renewal.programme.parties.count() == 3


def test_without_a_review_the_page_asks_why(
    client_of: ClientOf, lan: Mandate, signed: Programme
) -> None:
    client = client_of(lan)
    page = client.get(_next(signed)).content.decode()
    assert "chưa được các bên duyệt" in page
    assert f"/work/programmes/{signed.pk}/review/" in page
    refused = client.post(_next(signed), FORM)
    assert refused.status_code == 422
    assert "waiver" in read_form(refused).messages
    answer = client.post(_next(signed), FORM | {"waiver": "Kịp dự toán\r\nnăm sau"})
    assert answer.status_code == 302
    assert Renewal.objects.get().waiver == "Kịp dự toán\nnăm sau"


def test_the_parties_read_the_waiver_on_the_draft_and_in_the_history(
    client_of: ClientOf, lan: Mandate, ha: Mandate, thao: Mandate, signed: Programme
) -> None:
    renewal = factories.open_next(actor=lan, predecessor=signed, waiver="Kịp dự toán")
    made = factories.go_on(actor=lan, renewal=renewal)
    open_round(chief=ha, programme=made)
    client = client_of(thao)
    for page in ("", "history/"):
        shown = client.get(f"/work/programmes/{made.pk}/{page}").content.decode()
        assert "Kịp dự toán" in shown


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 501),
        ("first_day", "hôm qua"),
        ("last_day", "31/12/2026"),
        ("first_day", "1/1/2026"),
        ("last_day", "1/1/9999"),
    ],
)
def test_the_page_refuses_bad_input_beside_the_field(
    client_of: ClientOf,
    lan: Mandate,
    signed: Programme,
    review: Review,
    field: str,
    value: str,
) -> None:
    answer = client_of(lan).post(_next(signed), FORM | {field: value})
    assert answer.status_code == 422
    assert not Renewal.objects.exists()


def test_sent_twice_it_opens_one_programme(
    client_of: ClientOf, lan: Mandate, signed: Programme, review: Review
) -> None:
    client = client_of(lan)
    form = read_form(client.get(_next(signed))).values
    first = client.post(_next(signed), form)
    again = client.post(_next(signed), form)
    assert first.headers["Location"] == again.headers["Location"]
    assert Renewal.objects.count() == 1


def test_a_draft_by_itself_follows_on_a_page(
    client_of: ClientOf, lan: Mandate, signed: Programme, review: Review, cast: Cast
) -> None:
    bodies = cast.organisations
    alone = make_programme(
        actor=lan,
        parties=[[bodies["committee"]], [bodies["front"]]],
        first_day=date(2027, 1, 1),
        last_day=date(2027, 12, 31),
    )
    path, client = f"/work/programmes/{alone.pk}/follow/", client_of(lan)
    assert path in client.get(f"/work/programmes/{alone.pk}/").content.decode()
    refused = client.post(path, {"predecessor": "999999"})
    assert "predecessor" in read_form(refused).messages
    answer = client.post(path, {"predecessor": signed.pk, "waiver": ""})
    assert answer.status_code == 302
    alone.refresh_from_db()
    assert alone.predecessor == signed


def test_each_line_is_stored_and_leads_to_the_next(
    client_of: ClientOf, lan: Mandate, renewal: Renewal
) -> None:
    client = client_of(lan)
    walk = client.get(_walk(renewal)).content.decode()
    assert "Biên bản nghiệm thu" not in walk
    assert FIRST in walk
    page = client.get(_line(renewal, FIRST))
    assert "Biên bản nghiệm thu" in page.content.decode()
    values = read_form(page).values
    answer = client.post(_line(renewal, FIRST), values | {"kind": "continue"})
    assert answer.status_code == 302
    assert answer.headers["Location"] == _line(renewal, SECOND)
    assert LineDecision.objects.get().takes_tasks
    assert "1</b>/3" in client.get(_walk(renewal)).content.decode()


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("kind", {"kind": ""}),
        ("kind", {"kind": "<b>"}),
        ("note", {"kind": "drop", "note": "  "}),
        ("note", {"kind": "raise"}),
        ("note", {"kind": "continue", "note": "x" * 201}),
        ("title", {"kind": "merge"}),
        ("merged_with", {"kind": "merge", "merged_with": "999999"}),
        ("parts", {"kind": "split", "parts": "Một"}),
    ],
)
def test_a_line_says_what_is_missing_beside_the_field(
    client_of: ClientOf,
    lan: Mandate,
    renewal: Renewal,
    field: str,
    changes: dict[str, Any],
) -> None:
    answer = client_of(lan).post(_line(renewal, FIRST), changes)
    assert answer.status_code == 422
    assert field in read_form(answer).messages
    assert not LineDecision.objects.exists()


def test_two_people_on_one_line_see_both_texts(
    client_of: ClientOf, lan: Mandate, renewal: Renewal
) -> None:
    client = client_of(lan)
    opened = read_form(client.get(_line(renewal, FIRST))).values
    factories.decide(
        actor=lan, renewal=renewal, line=FIRST, kind="drop", note="Đã chuyển tỉnh"
    )
    mine = opened | {"kind": "continue", "note": "Còn cần"}
    answer = client.post(_line(renewal, FIRST), mine)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Đã chuyển tỉnh" in page
    assert "Còn cần" in page
    knowingly = read_form(answer).values | {"kind": "continue", "note": "Còn cần"}
    assert client.post(_line(renewal, FIRST), knowingly).status_code == 302
    assert LineDecision.objects.get().note == "Còn cần"


def test_the_rest_is_decided_and_becomes_the_draft(
    client_of: ClientOf, lan: Mandate, renewal: Renewal
) -> None:
    factories.decide(
        actor=lan, renewal=renewal, line=SECOND, kind="drop", note="Đã xong hẳn"
    )
    client = client_of(lan)
    refused = client.post(_walk(renewal, "finish/"))
    assert refused.status_code == 422
    assert THIRD in refused.content.decode()
    assert client.post(_walk(renewal, "rest/")).status_code == 302
    assert client.post(_walk(renewal, "finish/")).status_code == 302
    draft = client.get(f"/work/programmes/{renewal.programme_id}/").content.decode()
    assert "Không tiếp tục: 1 nội dung" in draft
    assert "Đã xong hẳn" in draft
    assert client.get(_line(renewal, FIRST)).status_code == 403


def test_the_draft_and_the_signed_page_show_the_line_through_the_years(
    client_of: ClientOf, lan: Mandate, renewal: Renewal
) -> None:
    made = factories.go_on(actor=lan, renewal=renewal)
    client = client_of(lan)
    old = renewal.predecessor.contents.get(title=FIRST)
    new = made.contents.get(title=FIRST)
    draft = client.get(f"/work/programmes/{made.pk}/").content.decode()
    assert f"/work/programmes/{old.programme_id}/contents/{old.pk}/" in draft
    content = client.get(f"/work/programmes/{made.pk}/contents/{new.pk}/")
    assert "Nội dung này qua các năm" in content.content.decode()
    year = client.get(f"/work/programmes/{old.programme_id}/year/").content.decode()
    assert f"/work/programmes/{made.pk}/contents/{new.pk}/" in year


def test_who_does_not_write_the_draft_reads_the_walk_at_most(
    client_of: ClientOf, lan: Mandate, ha: Mandate, thao: Mandate, renewal: Renewal
) -> None:
    line = _line(renewal, FIRST)
    assert client_of(thao).get(_walk(renewal)).status_code == 404
    made = factories.go_on(actor=lan, renewal=renewal)
    open_round(chief=ha, programme=made)
    client = client_of(thao)
    assert client.get(_walk(renewal)).status_code == 200
    for page in (line, _walk(renewal, "rest/"), _walk(renewal, "finish/")):
        assert client.get(page).status_code == 403
        assert client.post(page).status_code == 403


@pytest.mark.parametrize(
    "page",
    [
        "next/",
        "follow/",
        "walk/",
        "walk/rest/",
        "walk/finish/",
        "years/",
        "side-by-side/",
    ],
)
def test_the_neighbour_knows_of_no_page(
    client_of: ClientOf, tuan: Mandate, renewal: Renewal, page: str
) -> None:
    client = client_of(tuan)
    for programme_id in (renewal.programme_id, renewal.predecessor_id):
        path = f"/work/programmes/{programme_id}/{page}"
        assert client.get(path).status_code == 404
        assert client.post(path).status_code in {404, 405}


def test_an_unknown_line_is_not_found(
    client_of: ClientOf, lan: Mandate, renewal: Renewal
) -> None:
    client = client_of(lan)
    for key in ("c0", "x", "c999999999999999999999"):
        assert client.get(_walk(renewal, f"lines/{key}/")).status_code == 404


def test_a_programme_that_follows_nothing_has_no_walk(
    client_of: ClientOf, lan: Mandate, signed: Programme
) -> None:
    path = f"/work/programmes/{signed.pk}/walk/"
    assert client_of(lan).get(path).status_code == 404
