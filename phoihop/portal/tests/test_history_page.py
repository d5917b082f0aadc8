"""The timeline of a unit: what is published by year, and the break between units."""

import re
from datetime import date
from typing import Any

import pytest

from phoihop.directory.models import AdminUnit
from phoihop.portal.tests import publishing
from phoihop.portal.tests.publishing import Publisher, units_before
from phoihop.portal.tests.reading import page_of, words_of

pytestmark = pytest.mark.django_db


def _address(unit: AdminUnit) -> str:
    return f"/units/{unit.public_code}/history/"


@pytest.fixture
def past(
    publisher: Publisher, an_phu: AdminUnit, monkeypatch: pytest.MonkeyPatch
) -> list[AdminUnit]:
    """An Phú with its programme of 2026, and programmes of 2024 of what it was."""
    units = list(units_before(an_phu))
    publisher.publish()
    for code, unit in (("huyen-cu", units[1]), ("xa-cu", units[2])):
        # Signed before the unit ended.
        monkeypatch.setattr(publishing, "SIGNED_ON", date(2024, 1, 9))
        publisher.publish_of_the_past(code, unit)
    return units


def test_the_break_is_drawn_and_said_between_old_and_new(
    past: list[AdminUnit], an_phu: AdminUnit
) -> None:
    html = page_of(_address(an_phu))
    assert html.count('class="break"') == 1
    above, below = html.split('<section class="break" id="2025-07-01">')
    assert "/programmes/ct-an-phu-2026/" in above
    words = words_of(below)
    assert "1/7/2025: đơn vị cũ kết thúc, đơn vị mới bắt đầu" in words
    assert "chính quyền địa phương có hai cấp: tỉnh và xã" in words
    assert "Xã An Phú, Huyện Lam Thượng" in words
    assert "Xã Phú Hòa, Huyện Lam Thượng" in words


def test_a_unit_of_the_past_shows_what_it_became_above_the_break(
    past: list[AdminUnit], an_phu: AdminUnit
) -> None:
    html = page_of(_address(past[2]))
    above, below = html.split('<section class="break"')
    assert "/programmes/ct-an-phu-2026/" in above
    assert f"/units/{an_phu.public_code}/" in below


def test_years_stand_from_the_newest_down_and_each_entry_once(
    past: list[AdminUnit], an_phu: AdminUnit
) -> None:
    html = page_of(_address(an_phu))
    years = [int(year) for year in re.findall(r"<h2>(\d{4})</h2>", html)]
    assert years == sorted(years, reverse=True)
    for code in ("ct-an-phu-2026", "huyen-cu", "xa-cu"):
        assert html.count(f'href="/programmes/{code}/"') == 1


def test_a_unit_without_anything_published_says_so_and_still_draws_the_break() -> None:
    html = page_of("/units/huyen-272-truoc-2025-07-01/history/")
    assert "Chưa có gì của đơn vị này được công bố" in html
    assert html.count('class="break"') == 1
    assert "Xã Hát Môn" in html


def test_a_unit_that_only_went_on_is_said_to_stay() -> None:
    kept = AdminUnit.objects.filter(
        precessions__kind="continue", term__contains=date(2026, 1, 1)
    ).first()
    assert kept is not None
    words = words_of(page_of(_address(kept)))
    assert "đơn vị giữ nguyên, bộ máy chung quanh sắp xếp lại" in words


def test_an_unknown_unit_has_no_timeline() -> None:
    page_of("/units/khong-co/history/", 404)


def test_more_records_ask_no_more_questions(
    publisher: Publisher,
    an_phu: AdminUnit,
    django_assert_max_num_queries: Any,
) -> None:
    publisher.publish()
    page_of(_address(an_phu))
    with django_assert_max_num_queries(14):
        page_of(_address(an_phu))
    for number in range(6):
        publisher.publish(code=f"them-{number}", title=f"Chương trình {number}")
    with django_assert_max_num_queries(14):
        page_of(_address(an_phu))
