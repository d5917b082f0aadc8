"""The closing balance of the fund is what its figures give: D05 = D01 + D02 - D04."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.figures import services
from phoihop.figures.errors import BalanceBroken
from phoihop.figures.factories import Hands, approve_figure, enter_figure, lock_period
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.queries.balances import broken_balance
from phoihop.figures.services import CorrectionOutline
from phoihop.figures.states import ValueKind
from phoihop.figures.value import Value
from phoihop.indicators.factories import definition_of
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db

OPENING, RAISED, SPENT, CLOSING = "D01", "D02", "D04", "D05"
ALL_BUT_CLOSING = ((OPENING, 10), (RAISED, 5), (SPENT, 3))
WORDS = "D05 phải bằng D01 + D02 - D04"


class Enter:
    """An officer who enters the fund's figures of a period."""

    def __init__(self, officer: Mandate, period: ReportingPeriod) -> None:
        self.officer, self.period = officer, period

    def __call__(
        self, code: str, amount: int, value_kind: ValueKind = ValueKind.ACTUAL
    ) -> Measurement:
        """Enter an amount of money."""
        return enter_figure(
            officer=self.officer,
            period=self.period,
            version=definition_of(code),
            value=Value(amount=amount),
            value_kind=value_kind,
        )


@pytest.fixture
def enter(son: Mandate, period: ReportingPeriod) -> Enter:
    """Enter an amount under a code."""
    return Enter(son, period)


def test_a_balance_that_is_right_is_submitted(son: Mandate, enter: Enter) -> None:
    for code, amount in ALL_BUT_CLOSING:
        enter(code, amount)
    figure = services.submit(actor=son, figure=enter(CLOSING, 12))
    assert figure.state == "submitted"


def test_a_balance_that_is_wrong_is_refused_with_what_it_must_be(
    son: Mandate, enter: Enter
) -> None:
    for code, amount in ALL_BUT_CLOSING:
        enter(code, amount)
    with pytest.raises(BalanceBroken) as refused:
        services.submit(actor=son, figure=enter(CLOSING, 13))
    assert refused.value.field == "amount"
    words = f"{WORDS} = 10 + 5 - 3 = 12; đang ghi 13, chênh 1."
    assert words in refused.value.sentence


def test_a_missing_figure_is_not_taken_for_zero(son: Mandate, enter: Enter) -> None:
    enter(OPENING, 10)
    enter(RAISED, 5)
    closing = services.submit(actor=son, figure=enter(CLOSING, 13))
    assert broken_balance(closing) is None


def test_what_comes_after_the_balance_is_held_against_it(
    son: Mandate, enter: Enter
) -> None:
    enter(OPENING, 10)
    enter(RAISED, 5)
    services.submit(actor=son, figure=enter(CLOSING, 13))
    with pytest.raises(BalanceBroken):
        services.submit(actor=son, figure=enter(SPENT, 3))


def test_parts_of_a_balance_that_is_still_entered_are_submitted(
    son: Mandate, enter: Enter
) -> None:
    for code, amount in ((OPENING, 10), (SPENT, 3), (CLOSING, 99)):
        enter(code, amount)
    assert services.submit(actor=son, figure=enter(RAISED, 5)).state == "submitted"


def test_an_estimate_is_held_against_estimates_only(son: Mandate, enter: Enter) -> None:
    for code, amount in ALL_BUT_CLOSING:
        enter(code, amount)
    foreseen = enter(CLOSING, 40, value_kind=ValueKind.ESTIMATE)
    assert services.submit(actor=son, figure=foreseen).state == "submitted"


def test_the_sheet_and_the_page_say_it_before_the_submission(
    client_of: ClientOf, son: Mandate, period: ReportingPeriod, enter: Enter
) -> None:
    for code, amount in ALL_BUT_CLOSING:
        enter(code, amount)
    figure = enter(CLOSING, 13)
    browser = client_of(son)
    sheet = browser.get(f"/work/figures/periods/{period.pk}/entry/actual/").text
    assert sheet.count(WORDS) == 1
    address = f"/work/figures/{figure.public_code}/"
    assert WORDS in browser.get(address).text
    answer = browser.post(f"{address}acts/submit/", {})
    assert answer.status_code == 422
    assert WORDS in answer.text


def test_a_correction_is_asked_for_one_figure_and_the_page_says_what_is_left(
    client_of: ClientOf,
    hands: Hands,
    ha: Mandate,
    tam: Mandate,
    period: ReportingPeriod,
    enter: Enter,
) -> None:
    figures = {
        code: approve_figure(hands=hands, figure=enter(code, amount))
        for code, amount in (*ALL_BUT_CLOSING, (CLOSING, 12))
    }
    lock_period(coordinator=hands.coordinator, office_chief=ha, period=period)
    closing = client_of(hands.officer)
    address = f"/work/figures/{figures[CLOSING].public_code}/"
    assert WORDS not in closing.get(address).text
    asked = services.ask_for_correction(
        actor=hands.officer,
        figure=figures[RAISED],
        outline=CorrectionOutline(value=Value(amount=6), reason="Ghi sót một khoản"),
    )
    services.approve_correction(actor=tam, request=asked)
    assert WORDS in closing.get(address).text
