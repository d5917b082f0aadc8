"""What sources tell is found: by everybody once published, its text by its keepers."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.imports.services import publish_record, withdraw_record
from phoihop.imports.tests.telling import PRIVATE
from phoihop.search.queries import ResultPage, result_page
from phoihop.search.services import catch_up
from phoihop.sources.models import Source

pytestmark = pytest.mark.django_db


def _look(actor: Mandate | None, text: str, **narrowed: str) -> ResultPage:
    catch_up()
    return result_page({"q": text, **narrowed}, actor)


def test_the_pasted_text_of_a_source_is_found_by_its_keepers_only(
    source: Source, lan: Mandate, tuan: Mandate, phuong: Mandate
) -> None:
    [line] = _look(lan, PRIVATE).lines
    assert line.card.title == source.title
    assert _look(tuan, PRIVATE).found.count == 0
    publish_record(actor=phuong, source=source)
    assert _look(lan, PRIVATE).found.count == 1
    assert _look(tuan, PRIVATE).found.count == 0
    assert _look(None, PRIVATE).found.count == 0


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("tong ket nam 2019", "event", "tên"),
        ("nguyen van a", "event", "người"),
        ("chủ tịch ubnd xã", "event", "người"),
        ("Bình Minh", "event", "nguồn"),
        ("minh cam", "event", "số liệu trích từ nguồn"),
        ("minh cam", "figure", "số liệu trích từ nguồn"),
        ("2,13 % ho ngheo", "figure", "tên"),
        ("tuyen truyen phong dich", "content", "tên"),
    ],
)
def test_published_history_is_found_with_where_it_matched(
    source: Source, phuong: Mandate, text: str, kind: str, where: str
) -> None:
    assert _look(None, text, kind=kind).found.count == 0
    publish_record(actor=phuong, source=source)
    [line] = _look(None, text, kind=kind).lines
    assert where in line.where
    assert "<mark>" in line.title + "".join(one.words for one in line.excerpts)


def test_what_is_withdrawn_is_found_no_more(source: Source, phuong: Mandate) -> None:
    publish_record(actor=phuong, source=source)
    assert _look(None, "tong ket nam 2019").found.count > 0
    withdraw_record(actor=phuong, source=source, reason="Nhầm ngày")
    assert result_page({"q": "tong ket nam 2019"}).found.count == 0
