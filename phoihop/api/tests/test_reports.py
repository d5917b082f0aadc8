"""Reports of organisations in the open API: as their pages show them."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.api.tests.asking import ask, faults
from phoihop.figures.factories import Hands, approved_figure, make_indicator, number
from phoihop.figures.models import Measurement
from phoihop.indicators.models import IndicatorVersion
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.reporting import (
    DIFFICULTIES,
    PROPOSALS,
    address_of,
    issue,
    show_report,
    write_report,
)
from phoihop.portal.tests.test_figures import NAMES, correct, give, hands, houses, story
from phoihop.programmes import services as programmes
from phoihop.reports import services
from phoihop.testing.cast import Cast

__all__ = ["hands", "houses", "story"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def figure(hands: Hands, houses: IndicatorVersion) -> Measurement:
    return give(hands, houses, 0, 2)


def test_a_report_is_given_by_its_numbering_with_its_figures(
    story: CarryingOut, figure: Measurement
) -> None:
    report = show_report(story, figure)
    one = ask(f"reports/{report.public_code}")
    schema = ask("openapi.json")
    assert faults(one, {"$ref": "#/components/schemas/ReportDetail"}, schema) == []
    assert (one["number"], one["page"]) == ("15/BC-UBND", address_of(report))
    assert (one["cut_off"], one["sample"]) == (
        "2026-03-31",
        story.programme.unit.is_sample,
    )
    assert report.text is not None
    assert one["sha256"] == report.text.sha256
    first = one["sections"][0]
    assert (first["kind"], first["number"]) == ("result", "1")
    assert first["text"] == "Bàn giao 2\N{NO-BREAK SPACE}nhà cho dân."
    assert first["codes"] == ["T77"]
    said = {section["kind"]: section["text"] for section in one["sections"]}
    assert (said["difficulties"], said["proposals"]) == (DIFFICULTIES, PROPOSALS)
    [bound] = one["figures"]
    assert (bound["code"], bound["public_code"]) == ("T77", figure.public_code)
    assert (bound["as_of"], bound["value_kind"]) == ("2026-03-31", "actual")
    assert one["programmes"] == [
        {"title": story.programme.title, "public_code": story.code}
    ]
    assert one["corrections"] == []
    [item] = ask("reports")["items"]
    assert item.items() <= one.items()


def test_no_writer_and_no_words_beside_figures_are_given(
    cast: Cast, story: CarryingOut, figure: Measurement
) -> None:
    report = show_report(story, figure)
    correct(cast, figure, 6)
    written = json.dumps(ask(f"reports/{report.public_code}"), ensure_ascii=False)
    kept = (*NAMES, "Hộ khó khăn nhất", "Đếm sót", "Nguyễn Thị Lan", '"id"', "_id")
    for secret in kept:
        assert secret not in written, secret


def test_a_figure_corrected_since_is_told_and_the_text_stays(
    cast: Cast, story: CarryingOut, figure: Measurement
) -> None:
    report = show_report(story, figure)
    correct(cast, figure, 6)
    one = ask(f"reports/{report.public_code}")
    [correction] = one["corrections"]
    assert (correction["was"][0], correction["now"][0]) == ("2", "6")
    assert one["figures"][0]["written"].startswith("2")


def test_what_is_not_public_has_no_code(
    story: CarryingOut, figure: Measurement
) -> None:
    report = show_report(story, figure)
    programmes.withdraw(actor=story.phuong, programme=story.programme, reason="Rút.")
    one = ask(f"reports/{report.public_code}")
    assert one["programmes"][0]["public_code"] is None
    assert one["figures"][0]["public_code"] is None
    assert {row["public_code"] for row in one["appendix"]} == {None}


def test_only_published_reports_are_given_and_a_withdrawn_one_says_why(
    story: CarryingOut, figure: Measurement
) -> None:
    report = issue(story, write_report(story, figure.period))
    assert ask("reports") == {"count": 0, "next": None, "items": []}
    ask(f"reports/{report.public_code}", 404)
    services.publish_report(actor=story.phuong, report=report)
    assert ask("reports")["count"] == 1
    services.withdraw_report(actor=story.phuong, report=report, reason="Nhầm tên.")
    assert ask("reports")["count"] == 0
    assert "Nhầm tên." in ask(f"reports/{report.public_code}", 410)["detail"]
    ask("reports/khong-co", 404)


def test_reports_are_asked_for_by_unit_and_programme(
    story: CarryingOut, figure: Measurement
) -> None:
    show_report(story, figure)
    province = story.cast.units["MHT01"].public_code
    for asked in (f"programme={story.code}", f"unit={province}"):
        assert ask(f"reports?{asked}")["count"] == 1, asked
    neighbour = story.cast.units["MHT03"].public_code
    for asked in ("programme=khong-co", f"unit={neighbour}"):
        assert ask(f"reports?{asked}")["count"] == 0, asked
    for asked in ("unit=%00", "programme=%00", "limit=0"):
        [error] = ask(f"reports?{asked}", 422)["errors"]
        assert error["parameter"] == asked.partition("=")[0]


def test_the_number_of_queries_does_not_grow(
    story: CarryingOut, figure: Measurement, hands: Hands
) -> None:
    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            ask(address)
        return len(captured)

    report = show_report(story, figure)
    few = count("reports"), count(f"reports/{report.public_code}")
    other = make_indicator("T78", name="Thêm", measured_in="cuộc")
    approved_figure(hands=hands, period=figure.period, version=other, value=number(1))
    more = show_report(story, figure, "16/BC-UBND", "[T77], [T78]")
    assert (count("reports"), count(f"reports/{more.public_code}")) == few
