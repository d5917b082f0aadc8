"""Public search: published reports, summaries of conferences and public figures."""

from urllib.parse import quote

import pytest

from phoihop.conferences.services import withdraw_summary
from phoihop.figures.factories import Hands, approved_figure, make_indicator, number
from phoihop.figures.models import Measurement
from phoihop.indicators.models import IndicatorVersion
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.conferring import MINUTE, confer, show_conference
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.portal.tests.reporting import address_of, issue, show_report, write_report
from phoihop.portal.tests.test_figures import NAMES, correct, give, hands, houses, story
from phoihop.programmes import services as programmes
from phoihop.reports import services as reports
from phoihop.search.services import catch_up
from phoihop.testing.cast import Cast

__all__ = ["hands", "houses", "story"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def figure(hands: Hands, houses: IndicatorVersion) -> Measurement:
    return give(hands, houses, 0, 2)


def _search(question: str, narrowed: str = "") -> str:
    catch_up()
    return page_of(f"/search/?q={quote(question)}{narrowed}")


@pytest.mark.parametrize(
    "question", ["duong vao thon dong", "15/BC-UBND", "bàn giao 2 nhà", "xi mang"]
)
def test_a_published_report_is_found_by_its_words_number_and_figures(
    story: CarryingOut, figure: Measurement, question: str
) -> None:
    report = show_report(story, figure)
    html = _search(question, "&kind=report")
    assert f'href="{address_of(report)}"' in html
    assert "Báo cáo" in words_of(html)


def test_a_report_is_not_found_before_it_is_published_nor_once_it_is_taken_back(
    story: CarryingOut, figure: Measurement
) -> None:
    report = issue(story, write_report(story, figure.period))
    asked = "duong vao thon dong"
    assert address_of(report) not in _search(asked)
    reports.publish_report(actor=story.phuong, report=report)
    assert address_of(report) in _search(asked)
    reports.withdraw_report(actor=story.phuong, report=report, reason="Nhầm.")
    # Though the index is behind.
    assert address_of(report) not in page_of(f"/search/?q={quote(asked)}")


def test_a_conference_is_found_by_its_summary_while_that_is_published(
    carrying_out: CarryingOut,
) -> None:
    carrying_out.publish()
    held, _chosen, _kept = confer(carrying_out)
    address = f"/events/{held.public_code}/"
    asked = "tien do tot"
    assert address not in _search(asked)
    shown = show_conference(carrying_out)
    html = _search(asked, "&kind=event")
    assert f'href="/events/{shown.public_code}/"' in html
    assert address not in html
    assert f"/events/{shown.public_code}/" in _search("Tran Van Minh", "&kind=event")
    assert f"/events/{shown.public_code}/" not in _search(MINUTE)
    withdraw_summary(actor=carrying_out.phuong, conference=shown, reason="Nhầm.")
    assert f"/events/{shown.public_code}/" not in page_of(f"/search/?q={asked}")


def test_a_public_figure_is_found_with_its_value_but_by_no_name(
    cast: Cast, story: CarryingOut, figure: Measurement
) -> None:
    html = _search("nha ban giao", "&kind=measurement")
    assert f'href="/figures/{figure.public_code}/"' in html
    assert "Quý 1 năm 2026" in words_of(html)
    assert f"/figures/{figure.public_code}/" in _search("T77")
    for name in (*NAMES, "Hộ khó khăn nhất"):
        assert f"/figures/{figure.public_code}/" not in _search(f"“{name}”")
    correct(cast, figure, 6)
    words = words_of(_search("nha ban giao", "&kind=measurement"))
    assert "6 nhà" in words.replace("\N{NO-BREAK SPACE}", " ")
    programmes.withdraw(actor=story.phuong, programme=story.programme, reason="Rút.")
    assert f"/figures/{figure.public_code}/" not in page_of("/search/?q=nha+ban+giao")


def test_a_figure_that_nobody_promised_is_not_found(
    story: CarryingOut, figure: Measurement, hands: Hands
) -> None:
    other = make_indicator("T78", name="Cuộc họp không hứa", measured_in="cuộc")
    unpromised = approved_figure(
        hands=hands, period=figure.period, version=other, value=number(7)
    )
    html = _search("cuoc hop khong hua", "&kind=measurement")
    assert unpromised.public_code not in html
