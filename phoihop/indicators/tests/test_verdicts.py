"""What a value says of a target: met, exceeded, not met, unknown."""

from decimal import Decimal

import pytest

from phoihop.indicators.adding_up import Verdict, verdict

MET, EXCEEDED = Verdict.MET, Verdict.EXCEEDED
NOT_MET, UNKNOWN = Verdict.NOT_MET, Verdict.UNKNOWN


def _judged(
    operator: str,
    target: str | None,
    value: str | None,
    *,
    upper: str | None = None,
    direction: str = "up",
    before: str | None = None,
) -> Verdict:
    def read(written: str | None) -> Decimal | None:
        return None if written is None else Decimal(written)

    return verdict(
        operator=operator,
        target=read(target),
        upper=read(upper),
        direction=direction,
        value=read(value),
        before=read(before),
    )


@pytest.mark.parametrize(
    ("value", "said"), [("11.99", NOT_MET), ("12", MET), ("12.0001", EXCEEDED)]
)
def test_at_least_is_met_when_reached_and_exceeded_above(
    value: str, said: Verdict
) -> None:
    assert _judged("at_least", "12", value) == said


@pytest.mark.parametrize(
    ("value", "said"), [("2.2", EXCEEDED), ("2.21", MET), ("2.2101", NOT_MET)]
)
def test_at_most_is_met_when_kept_and_exceeded_below(value: str, said: Verdict) -> None:
    assert _judged("at_most", "2.21", value, direction="down") == said


@pytest.mark.parametrize(
    ("value", "direction", "said"),
    [
        ("15", "up", MET),
        ("17", "up", MET),
        ("20", "up", MET),
        ("21", "up", EXCEEDED),
        ("14", "up", NOT_MET),
        ("21", "down", NOT_MET),
        ("14", "down", EXCEEDED),
        ("21", "neutral", NOT_MET),
        ("14", "neutral", NOT_MET),
    ],
)
def test_a_range_is_exceeded_on_the_better_side_only(
    value: str, direction: str, said: Verdict
) -> None:
    assert _judged("between", "15", value, upper="20", direction=direction) == said


@pytest.mark.parametrize(
    ("value", "direction", "said"),
    [
        ("6", "up", MET),
        ("6.0000", "neutral", MET),
        ("8", "up", EXCEEDED),
        ("5", "up", NOT_MET),
        ("5", "down", EXCEEDED),
        ("8", "down", NOT_MET),
        ("8", "neutral", NOT_MET),
        ("5", "neutral", NOT_MET),
    ],
)
def test_an_exact_value_is_exceeded_on_the_better_side_only(
    value: str, direction: str, said: Verdict
) -> None:
    assert _judged("equal", "6", value, direction=direction) == said


@pytest.mark.parametrize(
    ("operator", "before", "value", "said"),
    [
        ("increase", "5", "6", MET),
        ("increase", "5", "5", NOT_MET),
        ("increase", "5", "4", NOT_MET),
        ("decrease", "5", "4", MET),
        ("decrease", "5", "5", NOT_MET),
        ("decrease", "5", "6", NOT_MET),
    ],
)
def test_a_direction_alone_is_measured_from_the_value_before(
    operator: str, before: str, value: str, said: Verdict
) -> None:
    assert _judged(operator, None, value, before=before) == said


@pytest.mark.parametrize(
    ("operator", "value", "said"),
    [
        ("increase", "14", NOT_MET),
        ("increase", "15", MET),
        ("increase", "16", EXCEEDED),
        ("decrease", "6", NOT_MET),
        ("decrease", "5", MET),
        ("decrease", "4", EXCEEDED),
    ],
)
def test_a_direction_with_a_value_asks_for_at_least_that_much(
    operator: str, value: str, said: Verdict
) -> None:
    assert _judged(operator, "5", value, before="10") == said


@pytest.mark.parametrize("operator", ["at_least", "at_most", "equal", "between"])
def test_without_a_value_or_a_target_nothing_is_known(operator: str) -> None:
    assert _judged(operator, "5", None, upper="9") == UNKNOWN
    assert _judged(operator, None, "5", upper="9") == UNKNOWN


def test_a_range_without_its_end_is_not_judged() -> None:
    assert _judged("between", "5", "6") == UNKNOWN


@pytest.mark.parametrize("operator", ["increase", "decrease"])
def test_a_direction_without_the_value_before_is_not_judged(operator: str) -> None:
    assert _judged(operator, None, "5") == UNKNOWN
    assert _judged(operator, None, None, before="5") == UNKNOWN
