"""Figures on the public pages: approved ones of published programmes, and no others."""

import re
from datetime import date

import html5lib
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.figures import services
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    enter_figure,
    lock_period,
    make_indicator,
    make_period,
    number,
)
from phoihop.figures.models import Measurement
from phoihop.figures.services import CorrectionOutline
from phoihop.figures.states import PeriodKind, Recognition
from phoihop.indicators.models import IndicatorVersion
from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.reading import page_of, weight_of, words_of
from phoihop.programmes import services as programmes
from phoihop.testing.cast import Cast

QUARTERS = (
    (date(2026, 1, 1), date(2026, 3, 31)),
    (date(2026, 4, 1), date(2026, 6, 30)),
    (date(2026, 7, 1), date(2026, 9, 30)),
)
NAMES = ("Hộ bà Trần Thị Bi Mật", "Hộ ông Lê Văn Kín")


@pytest.fixture
def houses(cast: Cast) -> IndicatorVersion:
    return make_indicator("T77", name="Nhà bàn giao", measured_in="nhà")


@pytest.fixture
def story(cast: Cast, houses: IndicatorVersion) -> CarryingOut:
    """A published programme that promises five houses at least."""
    told = CarryingOut(cast=cast, contents=2, promised=houses)
    told.publish()
    return told


@pytest.fixture
def hands(cast: Cast) -> Hands:
    officer, coordinator, head = (cast.mandate(one) for one in ("son", "lan", "minh"))
    return Hands(officer=officer, coordinator=coordinator, head=head)


def give(
    hands: Hands, houses: IndicatorVersion, quarter: int, count: int
) -> Measurement:
    first, last = QUARTERS[quarter]
    period = make_period(
        actor=hands.coordinator,
        first=first,
        last=last,
        kind=PeriodKind.QUARTER,
        name=f"Quý {quarter + 1} năm 2026",
    )
    value = number(count, NAMES[:count], note="Hộ khó khăn nhất")
    return approved_figure(hands=hands, period=period, version=houses, value=value)


def _address(figure: Measurement) -> str:
    return f"/figures/{figure.public_code}/"


def correct(
    cast: Cast, figure: Measurement, count: int, *, is_public: bool = True
) -> None:
    """Lock its period and correct it, across two organisations."""
    lan, ha = cast.mandate("lan"), cast.mandate("ha")
    lock_period(coordinator=lan, office_chief=ha, period=figure.period)
    outline = CorrectionOutline(
        value=number(count), reason="Đếm sót một nhà", reason_is_public=is_public
    )
    asked = services.ask_for_correction(
        actor=cast.mandate("son"), figure=figure, outline=outline
    )
    services.approve_correction(actor=cast.mandate("thao"), request=asked)


@pytest.mark.usefixtures("story")
def test_a_figure_says_its_day_definition_and_target_but_no_names(
    hands: Hands, houses: IndicatorVersion
) -> None:
    figure = give(hands, houses, 0, 2)
    html = page_of(_address(figure))
    words = words_of(html)
    for said in (
        ["2", "nhà"][0],
        "Nhà bàn giao",
        "Quý 1 năm 2026",
        "31/3/2026",
        "ít nhất 5 nhà",
        "Chưa đạt",
        "T77",
        figure.public_code,
    ):
        assert said.lower() in words.lower(), said
    for kept in (*NAMES, "Hộ khó khăn nhất"):
        assert kept not in words
    html5lib.HTMLParser(strict=True).parse(html)
    assert weight_of(html) < 100_000
    assert "<script" not in html


def test_the_programme_shows_how_far_its_target_is_reached(
    story: CarryingOut, hands: Hands, houses: IndicatorVersion
) -> None:
    assert "Không có số liệu đã duyệt" in words_of(page_of(story.address))
    first = give(hands, houses, 0, 2)
    assert f'href="{_address(first)}"' in page_of(story.address)
    second = give(hands, houses, 1, 1)
    last = give(hands, houses, 2, 2)
    html = page_of(story.address)
    assert f'href="{_address(last)}"' in html
    assert f'href="{_address(second)}"' not in html
    assert re.search(r"<span>\s*Đạt\s*</span>", html)


@pytest.mark.usefixtures("story")
def test_what_is_not_approved_has_no_page(
    hands: Hands, houses: IndicatorVersion
) -> None:
    first, last = QUARTERS[0]
    period = make_period(
        actor=hands.coordinator, first=first, last=last, kind=PeriodKind.QUARTER
    )
    figure = enter_figure(
        officer=hands.officer, period=period, version=houses, value=number(3)
    )
    page_of(_address(figure), 404)
    services.submit(actor=hands.officer, figure=figure)
    page_of(_address(figure), 404)
    services.verify(actor=hands.coordinator, figure=figure)
    page_of(_address(figure), 404)
    services.approve(actor=hands.head, figure=figure)
    page_of(_address(figure))


def test_without_a_published_programme_it_has_no_page(
    cast: Cast, story: CarryingOut, hands: Hands, houses: IndicatorVersion
) -> None:
    figure = give(hands, houses, 0, 2)
    other = make_indicator("T78", name="Không hứa")
    unpromised = approved_figure(
        hands=hands, period=figure.period, version=other, value=number(1)
    )
    page_of(_address(unpromised), 404)
    programmes.withdraw(actor=story.phuong, programme=story.programme, reason="Rút.")
    page_of(_address(figure), 404)


@pytest.mark.usefixtures("story")
def test_of_another_year_it_has_no_page(hands: Hands, houses: IndicatorVersion) -> None:
    period = make_period(
        actor=hands.coordinator, first=date(2025, 1, 1), last=date(2025, 6, 30)
    )
    figure = approved_figure(
        hands=hands, period=period, version=houses, value=number(1)
    )
    page_of(_address(figure), 404)


def test_a_correction_stays_visible_wherever_the_figure_is(
    cast: Cast, story: CarryingOut, hands: Hands, houses: IndicatorVersion
) -> None:
    figure = give(hands, houses, 0, 1)
    correct(cast, figure, 6)
    words = words_of(page_of(_address(figure)))
    assert "6\N{NO-BREAK SPACE}nhà".replace("\N{NO-BREAK SPACE}", " ") in words
    assert "trước đó 1 nhà" in words
    assert "Lý do: Đếm sót một nhà" in words
    assert "đính chính ngày" in words_of(page_of(story.address))


@pytest.mark.usefixtures("story")
def test_a_reason_written_before_it_was_said_to_be_public_stays_inside(
    cast: Cast, hands: Hands, houses: IndicatorVersion
) -> None:
    figure = give(hands, houses, 0, 1)
    correct(cast, figure, 6, is_public=False)
    words = words_of(page_of(_address(figure)))
    assert "trước đó 1 nhà" in words
    assert "Đếm sót" not in words


@pytest.mark.usefixtures("story")
def test_what_is_only_proposed_says_so(hands: Hands, houses: IndicatorVersion) -> None:
    first, last = QUARTERS[0]
    period = make_period(
        actor=hands.coordinator, first=first, last=last, kind=PeriodKind.QUARTER
    )
    figure = approved_figure(
        hands=hands,
        period=period,
        version=houses,
        value=number(7),
        recognition=Recognition.PROPOSED,
    )
    words = words_of(page_of(_address(figure)))
    assert "đề nghị" in words.lower()
    assert "Không có số liệu đã duyệt" in words


@pytest.mark.usefixtures("story")
def test_what_is_proposed_stands_apart_beside_what_is_recognised(
    hands: Hands, houses: IndicatorVersion
) -> None:
    figure = give(hands, houses, 0, 2)
    alone = page_of(_address(figure))
    proposed = approved_figure(
        hands=hands,
        period=figure.period,
        version=houses,
        value=number(1),
        recognition=Recognition.PROPOSED,
    )
    html, said = page_of(_address(figure)), "Đề nghị công nhận, chưa tính vào số trên"
    assert said not in words_of(alone)
    assert f"{said}: 1 nhà" in words_of(html).replace("\N{NO-BREAK SPACE}", " ")
    assert f'href="{_address(proposed)}"' in html
    assert said not in words_of(page_of(_address(proposed)))


@pytest.mark.usefixtures("story")
def test_the_queries_of_a_figure_do_not_grow(
    hands: Hands, houses: IndicatorVersion
) -> None:
    give(hands, houses, 0, 1)
    second = give(hands, houses, 1, 1)
    page_of(_address(second))
    few = _queries(_address(second))
    last = give(hands, houses, 2, 1)
    assert _queries(_address(last)) == few


def _queries(address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        page_of(address)
    return len(captured)
