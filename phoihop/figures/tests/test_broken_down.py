"""Figures that are broken down: parts make up the whole, or overlap and are said."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from phoihop.directory.mandates import Mandate
from phoihop.figures import services
from phoihop.figures.errors import (
    BelowZero,
    NotWhole,
    PartAboveTotal,
    PartsDoNotSum,
    ValueIncomplete,
    ValueOfAnotherKind,
)
from phoihop.figures.factories import (
    Hands,
    approve_figure,
    enter_figure,
    lock_period,
    make_indicator,
)
from phoihop.figures.models import Measurement, MeasurementRevision, ReportingPeriod
from phoihop.figures.queries.shown import shown_of
from phoihop.figures.services import CorrectionOutline
from phoihop.figures.value import Value
from phoihop.foundation.errors import RuleViolation
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import Kind, PartsRule
from phoihop.testing.clients import WorkClient
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}
KINDS = ("khiếu nại", "tố cáo", "kiến nghị, phản ánh")


@pytest.fixture
def letters(db: None) -> IndicatorVersion:
    """Letters by their kinds, which add up to all of them."""
    return make_indicator(
        "T41",
        name="Đơn tiếp nhận",
        measured_in="đơn",
        parts=list(KINDS),
        parts_rule=PartsRule.EXACT,
    )


@pytest.fixture
def members(db: None) -> IndicatorVersion:
    """Members by organisation: one person may be in several."""
    return make_indicator(
        "T42",
        kind=Kind.STOCK,
        name="Đoàn viên, hội viên",
        measured_in="người",
        parts=["Nông dân", "Phụ nữ"],
        parts_rule=PartsRule.OVERLAP,
    )


@pytest.fixture
def officer(client_of: ClientOf, son: Mandate) -> WorkClient:
    """The committee's officer, signed in."""
    return client_of(son)


def _parts(whole: int, *parts: int | str | None) -> Value:
    return Value(
        value=Decimal(whole),
        parts=tuple(None if part is None else Decimal(part) for part in parts),
    )


def _sheet(period: ReportingPeriod, version: IndicatorVersion) -> str:
    address = f"/work/figures/periods/{period.pk}/entry/actual/"
    return f"{address}?beside={version.indicator_id}"


def _cell(period: ReportingPeriod, version: IndicatorVersion) -> str:
    key = f"u{version.indicator_id}"
    return f"/work/figures/periods/{period.pk}/entry/actual/{key}/save/"


def _row(version: IndicatorVersion, **typed: object) -> dict[str, object]:
    key = f"u{version.indicator_id}"
    fields = {f"{key}-{name}": value for name, value in typed.items()}
    return {f"{key}-seen": "", **fields}


def test_parts_that_make_up_the_whole_are_kept_and_shown(
    son: Mandate,
    officer: WorkClient,
    period: ReportingPeriod,
    letters: IndicatorVersion,
) -> None:
    figure = enter_figure(
        officer=son, period=period, version=letters, value=_parts(12, 3, 1, 8)
    )
    shown = shown_of([figure.pk])[figure.pk]
    assert shown.parts == tuple(zip(KINDS, ("3", "1", "8"), strict=True))
    page = officer.get(f"/work/figures/{figure.public_code}/").text
    assert "Kiến nghị, phản ánh" in page
    step = officer.get(f"/work/figures/periods/{period.pk}/steps/submit/").text
    assert "tố cáo: 1" in step
    services.submit(actor=son, figure=figure)


def test_a_total_without_parts_is_no_breakdown_and_stands(
    son: Mandate, period: ReportingPeriod, letters: IndicatorVersion
) -> None:
    figure = enter_figure(
        officer=son, period=period, version=letters, value=_parts(12, None, None, None)
    )
    assert figure.current is not None
    assert figure.current.parts == []


@pytest.mark.parametrize(
    ("value", "refusal", "field"),
    [
        (_parts(12, 3, 1, 7), PartsDoNotSum, "part0"),
        (_parts(12, 3, 2, 8), PartsDoNotSum, "part0"),
        (_parts(12, 3, 13, 0), PartAboveTotal, "part1"),
        (_parts(12, 3, None, 9), ValueIncomplete, "part1"),
        (_parts(12, 13, -1, 0), BelowZero, "part1"),
        (_parts(12, 3, 9), ValueOfAnotherKind, None),
    ],
)
def test_parts_that_do_not_make_up_the_whole_are_refused(
    son: Mandate,
    period: ReportingPeriod,
    letters: IndicatorVersion,
    value: Value,
    refusal: type[RuleViolation],
    field: str | None,
) -> None:
    with pytest.raises(refusal) as refused:
        enter_figure(officer=son, period=period, version=letters, value=value)
    assert refused.value.field == field
    assert not Measurement.objects.exists()


def test_parts_of_money_are_whole_dong(son: Mandate, period: ReportingPeriod) -> None:
    fund = make_indicator(
        "T43",
        kind=Kind.MONEY,
        parts=["Tiền mặt", "Chuyển khoản"],
        parts_rule=PartsRule.EXACT,
    )
    halves = Value(amount=11, parts=(Decimal("5.5"), Decimal("5.5")))
    with pytest.raises(NotWhole):
        enter_figure(officer=son, period=period, version=fund, value=halves)
    whole = Value(amount=11_000, parts=(Decimal(5_000), Decimal(6_000)))
    figure = enter_figure(officer=son, period=period, version=fund, value=whole)
    [cash, _transfer] = shown_of([figure.pk])[figure.pk].parts
    assert cash == ("Tiền mặt", "5.000\xa0đ")


@pytest.mark.parametrize(("parts", "is_said"), [((80, 70), True), ((60, 40), False)])
def test_parts_that_may_overlap_are_said_and_not_refused(
    officer: WorkClient,
    period: ReportingPeriod,
    members: IndicatorVersion,
    parts: tuple[int, int],
    is_said: bool,
) -> None:
    sent = _row(members, value="100", part0=str(parts[0]), part1=str(parts[1]))
    answer = officer.post(_cell(period, members), sent, **HTMX)
    assert answer.status_code == 200
    words = "Các loại cộng lại là 150, tổng số là 100"
    assert (words in answer.text) == is_said
    figure = Measurement.objects.get()
    assert (
        words in officer.get(f"/work/figures/{figure.public_code}/").text
    ) == is_said
    step = officer.get(f"/work/figures/periods/{period.pk}/steps/submit/").text
    assert (words in step) == is_said


def test_even_parts_that_may_overlap_are_none_above_the_whole(
    son: Mandate, period: ReportingPeriod, members: IndicatorVersion
) -> None:
    with pytest.raises(PartAboveTotal):
        enter_figure(
            officer=son, period=period, version=members, value=_parts(100, 101, 3)
        )


def test_the_sheet_says_beside_the_box_what_does_not_add_up_and_keeps_it(
    officer: WorkClient, period: ReportingPeriod, letters: IndicatorVersion
) -> None:
    page = officer.get(_sheet(period, letters)).text
    assert "Chia theo từng loại" in page
    assert f'name="u{letters.indicator_id}-part2"' in page
    sent = _row(letters, value="12", part0="3", part1="1", part2="7")
    words = "Các loại cộng lại là 11, tổng số ghi 12, chênh 1."
    alone = officer.post(_cell(period, letters), sent, **HTMX)
    assert alone.status_code == 422
    assert words in alone.text

    whole = officer.post(_sheet(period, letters), sent)
    assert whole.status_code == 422
    assert f'id="id_u{letters.indicator_id}-part0_error"' in whole.text
    assert words in whole.text
    assert 'value="7"' in whole.text

    sent |= _row(letters, value="12", part0="3", part1="1", part2="8")
    assert officer.post(_sheet(period, letters), sent).status_code == 302
    assert Measurement.objects.get().current is not None


def test_half_a_breakdown_waits_typed_for_the_rest(
    officer: WorkClient, period: ReportingPeriod, letters: IndicatorVersion
) -> None:
    sent = _row(letters, value="12", part0="3", part1="", part2="")
    answer = officer.post(_cell(period, letters), sent, **HTMX)
    assert answer.status_code == 200
    assert "Còn thiếu: tố cáo" in answer.text
    assert not Measurement.objects.exists()


def test_the_page_of_a_row_takes_parts_as_well(
    officer: WorkClient, period: ReportingPeriod, letters: IndicatorVersion
) -> None:
    address = _cell(period, letters).removesuffix("save/")
    assert "Khiếu nại" in officer.get(address).text
    sent = _row(letters, value="12", part0="3", part1="1", part2="7")
    answer = officer.post(address, sent)
    assert answer.status_code == 422
    assert "chênh 1." in answer.text
    sent |= _row(letters, value="12", part0="3", part1="1", part2="8")
    assert officer.post(address, sent).status_code == 302


def test_a_correction_keeps_the_same_rule(
    hands: Hands, ha: Mandate, period: ReportingPeriod, letters: IndicatorVersion
) -> None:
    entered = enter_figure(
        officer=hands.officer, period=period, version=letters, value=_parts(12, 3, 1, 8)
    )
    figure = approve_figure(hands=hands, figure=entered)
    lock_period(coordinator=hands.coordinator, office_chief=ha, period=period)
    outline = CorrectionOutline(value=_parts(13, 3, 1, 8), reason="Đếm sót")
    with pytest.raises(PartsDoNotSum):
        services.ask_for_correction(actor=hands.officer, figure=figure, outline=outline)
    right = CorrectionOutline(value=_parts(13, 4, 1, 8), reason="Đếm sót")
    asked = services.ask_for_correction(
        actor=hands.officer, figure=figure, outline=right
    )
    assert asked.parts == [4, 1, 8]


def test_the_database_refuses_parts_that_do_not_make_up_the_whole(
    son: Mandate, period: ReportingPeriod, letters: IndicatorVersion
) -> None:
    figure = enter_figure(
        officer=son, period=period, version=letters, value=_parts(12, 3, 1, 8)
    )
    row = figure.current
    assert row is not None
    names = [one.name for one in row._meta.concrete_fields if one.name != "id"]
    kept = {name: getattr(row, name) for name in names} | {"number": 2}
    for wrong in ([3, 1, 7], [12], [3, 13, -4]):
        with (
            pytest.raises(IntegrityError, match="parts_make_up_the_whole"),
            transaction.atomic(),
        ):
            MeasurementRevision.objects.create(**kept | {"parts": wrong})
