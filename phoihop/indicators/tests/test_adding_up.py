"""Values put together, and every refusal to put them together."""

import ast
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from phoihop.indicators import adding_up
from phoihop.indicators.adding_up import (
    CannotAddUp,
    IndicatorsMixed,
    NothingToAdd,
    PercentageAveraged,
    PlacesNeverPutTogether,
    QuotedAdded,
    StockAddedOverTime,
    TwoNumbersMissing,
    ValueMissing,
    VersionsAdded,
    WeightMissing,
    breakdowns,
    comparing,
    lines,
    over_places,
    over_time,
    percentage,
    refusals,
    single,
    together,
    values,
    verdicts,
)
from phoihop.indicators.states import Direction, Kind, OverPlaces, OverTime, PartsRule
from phoihop.indicators.tests.values import (
    COUNT,
    DAYS,
    FLOW_SHARE,
    MONEY,
    OPENING,
    RATIO,
    SCORE,
    SHARE,
    STOCK,
    days,
    number,
    share,
)

NEW_SHARE = replace(SHARE, number=2, comparable_since=2)
SAME_SHARE = replace(SHARE, number=2, comparable_since=1)


def _numbers(*numbers: int) -> tuple[Decimal | None, ...]:
    return tuple(map(Decimal, numbers))


def test_a_count_is_added_up_over_time_and_over_places() -> None:
    values = [number(3), number(0), number("4.5")]
    assert over_time(values).value == Decimal("7.5")
    assert over_places(values).value == Decimal("7.5")
    assert over_time(values).parts == 3


def test_a_stock_takes_the_last_day_over_time_and_is_added_up_over_places() -> None:
    values = [number(40, STOCK), number(32, STOCK)]
    assert over_time(values).value == 32
    assert over_places(values).value == 72


def test_an_opening_balance_takes_the_first_day() -> None:
    assert over_time([number(5, OPENING), number(9, OPENING)]).value == 5


def test_the_last_value_needs_no_earlier_one_and_the_first_no_later() -> None:
    assert over_time([None, number(32, STOCK)]).value == 32
    assert over_time([number(5, OPENING), None]).value == 5


def test_a_share_over_places_is_worked_out_from_both_sums() -> None:
    total = over_places([share(1, 10), share(90, 100)])
    assert (total.numerator, total.denominator) == _numbers(91, 110)
    assert total.value == Decimal(9100) / Decimal(110)
    # The average of the two percentages would be 50.
    assert total.value != 50


def test_a_share_over_time_follows_its_own_rule() -> None:
    flow = over_time([share(1, 10, FLOW_SHARE), share(9, 10, FLOW_SHARE)])
    assert (flow.value, flow.numerator, flow.denominator) == _numbers(50, 10, 20)
    stock = over_time([share(1, 10), share(9, 10)])
    assert (stock.value, stock.numerator, stock.denominator) == _numbers(90, 9, 10)


def test_a_ratio_keeps_both_numbers() -> None:
    total = over_places([share(15, 16, RATIO), share(8, 9, RATIO)])
    assert (total.numerator, total.denominator) == _numbers(23, 25)
    assert total.counted(in_percent=False) == 23
    assert total.counted(in_percent=True) == 92


def test_a_plain_number_is_counted_as_it_is() -> None:
    assert single(number(7)).counted(in_percent=False) == 7


def test_money_and_what_was_given_in_kind_are_added_up_apart() -> None:
    total = over_time([number(1_265, MONEY, in_kind=Decimal(5)), number(35, MONEY)])
    assert (total.value, total.in_kind) == _numbers(1_300, 5)
    assert over_time([number(1, MONEY)]).in_kind is None


@pytest.mark.parametrize("combine", [over_time, over_places])
def test_days_are_averaged_by_their_weight(combine: object) -> None:
    assert callable(combine)
    total = combine([days(2, 30), days(10, 10)])
    assert (total.value, total.weight) == _numbers(4, 40)


def test_a_percentage_of_nothing_is_none() -> None:
    assert percentage(Decimal(0), Decimal(0)) is None
    assert single(share(0, 0)).value is None


def test_an_estimate_makes_the_total_an_estimate() -> None:
    assert over_time([number(1), number(2, is_estimate=True)]).is_estimate
    assert not over_time([number(1), number(2)]).is_estimate
    # The estimate of an earlier day does not stain the last one.
    assert not over_time(
        [number(1, STOCK, is_estimate=True), number(2, STOCK)]
    ).is_estimate


def test_a_figure_not_recognised_yet_makes_the_total_one() -> None:
    assert over_places([number(1), number(2, is_proposed=True)]).is_proposed
    assert not over_places([number(1), number(2)]).is_proposed


def test_it_refuses_to_add_a_stock_up_over_time() -> None:
    values = [number(40, STOCK), number(32, STOCK)]
    with pytest.raises(StockAddedOverTime):
        over_time(values, way="sum")
    # Nor does a rule that says so get its way.
    wrong = replace(STOCK, over_time="sum")
    with pytest.raises(StockAddedOverTime):
        over_time([number(40, wrong), number(32, wrong)])


@pytest.mark.parametrize("way", ["avg", "sum"])
@pytest.mark.parametrize("rule", [SHARE, FLOW_SHARE, RATIO])
def test_it_refuses_to_average_percentages_over_time(
    rule: adding_up.Rule, way: str
) -> None:
    with pytest.raises(PercentageAveraged):
        over_time([share(1, 10, rule), share(9, 10, rule)], way=way)


@pytest.mark.parametrize("way", ["wavg", "sum"])
def test_it_refuses_to_average_percentages_over_places(way: str) -> None:
    with pytest.raises(PercentageAveraged):
        over_places([share(1, 10), share(9, 10)], way=way)


@pytest.mark.parametrize("combine", [over_time, over_places])
def test_it_refuses_to_put_two_definitions_together(combine: object) -> None:
    assert callable(combine)
    with pytest.raises(VersionsAdded):
        combine([share(1, 10), share(9, 10, NEW_SHARE)])


def test_definitions_that_are_comparable_are_put_together() -> None:
    total = over_places([share(1, 10), share(9, 10, SAME_SHARE)])
    assert total.value == 50


def test_a_break_two_definitions_back_is_seen() -> None:
    third = replace(SHARE, number=3, comparable_since=2)
    with pytest.raises(VersionsAdded):
        over_places([share(1, 10), share(9, 10, third)])


@pytest.mark.parametrize("combine", [over_time, over_places])
def test_it_refuses_to_add_a_quoted_figure_to_computed_ones(combine: object) -> None:
    assert callable(combine)
    with pytest.raises(QuotedAdded):
        combine([number(3), number(4, is_quoted=True)])
    with pytest.raises(QuotedAdded):
        combine([number(3, is_quoted=True), number(4, is_quoted=True)])


def test_a_quoted_figure_alone_stays_what_it_is() -> None:
    assert over_time([number(4, is_quoted=True)]).value == 4


@pytest.mark.parametrize("combine", [over_time, over_places])
def test_it_refuses_different_indicators(combine: object) -> None:
    assert callable(combine)
    with pytest.raises(IndicatorsMixed):
        combine([number(3), number(4, replace(COUNT, indicator="B02"))])


def test_it_refuses_to_take_a_missing_value_for_zero() -> None:
    with pytest.raises(ValueMissing) as refusal:
        over_places([number(3), None, None])
    assert (refusal.value.missing, refusal.value.among) == (2, 3)
    with pytest.raises(ValueMissing):
        over_time([None, number(3)])
    with pytest.raises(ValueMissing):
        over_time([number(32, STOCK), None])
    with pytest.raises(ValueMissing):
        over_time([adding_up.Value(rule=COUNT), number(3)])


@pytest.mark.parametrize("values", [[], [None], [None, None]])
def test_it_refuses_to_make_something_of_nothing(values: list[None]) -> None:
    with pytest.raises(NothingToAdd):
        over_time(values)
    with pytest.raises(NothingToAdd):
        over_places(values)


@pytest.mark.parametrize("combine", [over_time, over_places])
@pytest.mark.parametrize("weight", [None, 0])
def test_it_refuses_an_average_without_weights(
    combine: object, weight: int | None
) -> None:
    assert callable(combine)
    with pytest.raises(WeightMissing):
        combine([days(2, weight), days(10, weight)])


def test_it_refuses_an_average_of_which_one_weight_is_missing() -> None:
    with pytest.raises(WeightMissing):
        over_time([days(2, 5), days(10, None)])


def test_it_refuses_places_that_are_never_put_together() -> None:
    with pytest.raises(PlacesNeverPutTogether):
        over_places([share(1, 10, SCORE), share(9, 10, SCORE)])
    with pytest.raises(PlacesNeverPutTogether):
        over_places([share(1, 10, SCORE), share(9, 10, SCORE)], way="ros")


def test_it_refuses_a_percentage_without_its_two_numbers() -> None:
    with pytest.raises(TwoNumbersMissing):
        over_places([share(1, 10), number(90, SHARE)])
    with pytest.raises(TwoNumbersMissing):
        single(number(90, SHARE))


def test_every_reason_has_a_code_of_its_own() -> None:
    reasons = CannotAddUp.__subclasses__()
    assert len(reasons) == 10
    assert len({str(vars(reason)["code"]) for reason in [*reasons, CannotAddUp]}) == 11


def test_the_words_of_the_arithmetic_are_those_of_the_tables() -> None:
    kinds = {together.STOCK, values.RATIO, values.PERCENT}
    assert kinds < set(Kind.values)
    assert set(OverTime.values) == {
        together.SUM,
        together.LAST,
        together.FIRST,
        together.AVERAGE,
        together.RATIO_OF_SUMS,
    }
    assert set(OverPlaces.values) == {
        together.SUM,
        together.RATIO_OF_SUMS,
        together.WEIGHTED,
        together.NEVER,
    }
    assert {verdicts.UP, verdicts.DOWN} < set(Direction.values)
    assert {breakdowns.EXACT, breakdowns.OVERLAP} == set(PartsRule.values)
    assert DAYS.kind == Kind.DAYS


@pytest.mark.parametrize(
    "module", [breakdowns, comparing, lines, refusals, together, values, verdicts]
)
def test_the_arithmetic_knows_no_database(module: object) -> None:
    path = Path(str(getattr(module, "__file__", "")))
    tree = ast.parse(path.read_text(encoding="utf-8"))
    read = {
        node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    }
    assert read or module is refusals
    assert not any("django" in name or "models" in name for name in read)
    assert "phoihop.indicators.states" not in read
