"""What has ended says so in public: on its page, in lists, and as data."""

from datetime import date
from typing import Any

import pytest

from phoihop.portal.tests.publishing import Publisher
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.publication.models import EndKind, Publication
from phoihop.publication.services import EndedThing, record_end, withdraw
from phoihop.search.services import catch_up

ADDRESS = "/programmes/ct-an-phu-2026/"
LATER = "ct-an-phu-2026-thay"
DAY = date(2026, 6, 5)
WAS = "Chương trình này đã"
LISTS = ("/", "/programmes/", "/search/?q=phoi+hop")


def _end(
    publisher: Publisher, publication: Publication, kind: EndKind, by: str = ""
) -> None:
    thing = EndedThing(
        object_type=publication.object_type,
        object_id=publication.object_id,
        kind=kind,
        ended_on=DAY,
        replaced_by=by,
    )
    record_end(actor=publisher.quang, thing=thing)


def test_what_is_in_force_says_nothing_of_an_end(publication: Publication) -> None:
    words = words_of(page_of(ADDRESS))
    for word in ("thay thế", "chấm dứt", "khép lại", "đã tổng kết"):
        assert word not in words


@pytest.mark.parametrize(
    ("kind", "sentence", "pill"),
    [
        (
            EndKind.SUPERSEDED,
            f"{WAS} được thay thế bằng chương trình khác từ ngày 5/6/2026.",
            "đã thay thế",
        ),
        (
            EndKind.TERMINATED,
            f"{WAS} chấm dứt từ ngày 5/6/2026.",
            "đã chấm dứt",
        ),
        (
            EndKind.CLOSED,
            f"{WAS} khép lại ngày 5/6/2026, sau khi các bên tổng kết.",
            "đã tổng kết",
        ),
    ],
)
def test_its_page_and_every_list_say_how_it_ended(
    publisher: Publisher,
    publication: Publication,
    kind: EndKind,
    sentence: str,
    pill: str,
) -> None:
    _end(publisher, publication, kind)
    catch_up()
    assert sentence in words_of(page_of(ADDRESS))
    for address in (*LISTS, f"/units/{publisher.unit.public_code}/"):
        assert f"<span>{pill}</span>" in page_of(address), address


def test_it_leads_to_what_replaced_it(
    publisher: Publisher, publication: Publication
) -> None:
    publisher.publish(code=LATER, title="Chương trình <mới>")
    _end(publisher, publication, EndKind.SUPERSEDED, LATER)
    html = page_of(ADDRESS)
    assert f'<a href="/programmes/{LATER}/">Chương trình &lt;mới&gt;</a>' in html
    assert "từ ngày 5/6/2026 bằng Chương trình <mới>" in words_of(html)


def test_what_is_not_public_is_not_named(
    publisher: Publisher, publication: Publication
) -> None:
    later = publisher.publish(code=LATER, title="Tên chưa công bố")
    _end(publisher, publication, EndKind.SUPERSEDED, LATER)
    withdraw(actor=publisher.phuong, publication=later, reason="Đăng nhầm.")
    html = page_of(ADDRESS)
    assert LATER not in html
    assert "Tên chưa công bố" not in html
    assert "bằng chương trình khác từ ngày 5/6/2026" in words_of(html)


def test_what_is_published_after_its_end_says_so_too(publisher: Publisher) -> None:
    first = publisher.publish()
    withdraw(actor=publisher.phuong, publication=first, reason="Đăng nhầm.")
    _end(publisher, first, EndKind.TERMINATED)
    thing = publisher.signed_thing("ct-an-phu-2026")
    again = publisher.publish_again(first, thing)
    assert again.object_id == first.object_id
    assert "đã chấm dứt từ ngày 5/6/2026" in words_of(page_of(ADDRESS))


def test_the_days_in_force_stand_as_signed(publisher: Publisher) -> None:
    days = {"from": "2026-01-12", "to": "2026-12-20"}
    publisher.publish(effective=days)
    words = words_of(page_of(ADDRESS))
    assert "Có hiệu lực từ 12/1/2026 Có hiệu lực đến hết 20/12/2026" in words


@pytest.mark.parametrize(
    "changes", [{"effective": {"from": None, "to": None}}, {"effective": None}]
)
def test_days_in_force_that_the_text_does_not_give_are_not_shown(
    publisher: Publisher, changes: dict[str, Any]
) -> None:
    publisher.publish(**changes)
    assert "hiệu lực" not in words_of(page_of(ADDRESS))
