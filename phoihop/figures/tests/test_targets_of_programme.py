"""How far the targets of a programme are reached: by approved figures only."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    enter_figure,
    make_indicator,
    make_period,
    number,
    share,
)
from phoihop.figures.queries.targets import TargetStand, targets_of
from phoihop.figures.states import PeriodKind, Recognition, ValueKind
from phoihop.figures.value import Value
from phoihop.indicators.adding_up import Verdict
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import Comparable, Direction, Kind
from phoihop.programmes.factories import make_content, make_programme
from phoihop.programmes.models import Content
from phoihop.programmes.services import TargetOutline, add_target
from phoihop.programmes.states import Operator

pytestmark = pytest.mark.django_db

END = date(2025, 12, 31)
JANUARY, APRIL, JULY = date(2025, 1, 1), date(2025, 4, 1), date(2025, 7, 1)


@pytest.fixture
def content(lan: Mandate, committee: Organisation, front: Organisation) -> Content:
    """A content of a programme of 2025."""
    programme = make_programme(
        actor=lan, parties=[[committee], [front]], first_day=JANUARY, last_day=END
    )
    return make_content(actor=lan, programme=programme)


def _target(
    lan: Mandate,
    content: Content,
    version: IndicatorVersion,
    operator: Operator,
    value: int | str | None,
    measured_in: str = "",
) -> None:
    add_target(
        actor=lan,
        content=content,
        outline=TargetOutline(
            indicator_version=version,
            operator=operator,
            value=None if value is None else Decimal(value),
            measured_in=measured_in,
        ),
    )


def _stand(content: Content, as_of: date = END) -> TargetStand:
    [stand] = targets_of(content.programme_id, as_of)
    return stand


def _give(
    hands: Hands,
    version: IndicatorVersion,
    value: Value,
    first: date,
    last: date,
    kind: PeriodKind = PeriodKind.HALF_YEAR,
) -> None:
    period = make_period(actor=hands.coordinator, first=first, last=last, kind=kind)
    approved_figure(hands=hands, period=period, version=version, value=value)


def test_an_approved_figure_of_the_time_judges_the_target(
    lan: Mandate, content: Content, hands: Hands, meetings: IndicatorVersion
) -> None:
    _target(lan, content, meetings, Operator.AT_LEAST, 3)
    assert _stand(content).verdict == Verdict.UNKNOWN

    _give(hands, meetings, number(4), JANUARY, END, PeriodKind.YEAR)
    stand = _stand(content)
    assert stand.verdict == Verdict.EXCEEDED
    assert stand.reached == 4
    assert (stand.written, stand.as_of) == ("4\xa0hội nghị", END)
    assert stand.figure is not None
    assert stand.figure.code == "T01"


@pytest.mark.parametrize(
    ("value_kind", "recognition"),
    [
        (ValueKind.ESTIMATE, Recognition.RECOGNISED),
        (ValueKind.ACTUAL, Recognition.PROPOSED),
    ],
)
def test_estimates_and_what_is_only_proposed_do_not_count(
    lan: Mandate,
    content: Content,
    hands: Hands,
    meetings: IndicatorVersion,
    value_kind: ValueKind,
    recognition: Recognition,
) -> None:
    _target(lan, content, meetings, Operator.AT_LEAST, 3)
    period = make_period(actor=lan, first=JANUARY, last=END, kind=PeriodKind.YEAR)
    approved_figure(
        hands=hands,
        period=period,
        version=meetings,
        value=number(4),
        value_kind=value_kind,
        recognition=recognition,
    )
    assert _stand(content).verdict == Verdict.UNKNOWN


def test_what_is_only_entered_does_not_count(
    lan: Mandate, content: Content, hands: Hands, meetings: IndicatorVersion
) -> None:
    _target(lan, content, meetings, Operator.AT_LEAST, 3)
    period = make_period(actor=lan, first=JANUARY, last=END, kind=PeriodKind.YEAR)
    enter_figure(
        officer=hands.officer, period=period, version=meetings, value=number(4)
    )
    assert _stand(content).verdict == Verdict.UNKNOWN


def test_what_flows_is_added_up_over_the_halves_of_a_year(
    lan: Mandate, content: Content, hands: Hands, meetings: IndicatorVersion
) -> None:
    _target(lan, content, meetings, Operator.AT_LEAST, 5)
    _give(hands, meetings, number(2), JANUARY, date(2025, 6, 30))
    assert _stand(content).verdict == Verdict.NOT_MET

    _give(hands, meetings, number(3), JULY, END)
    stand = _stand(content)
    assert (stand.verdict, len(stand.figures)) == (Verdict.MET, 2)
    assert stand.reached == 5
    assert _stand(content, date(2025, 7, 1)).reached == 2


def test_a_missing_part_of_the_time_is_never_taken_for_zero(
    lan: Mandate, content: Content, hands: Hands, meetings: IndicatorVersion
) -> None:
    _target(lan, content, meetings, Operator.AT_LEAST, 3)
    quarter = PeriodKind.QUARTER
    _give(hands, meetings, number(4), APRIL, date(2025, 6, 30), quarter)
    assert _stand(content).verdict == Verdict.UNKNOWN

    _give(hands, meetings, number(1), JANUARY, date(2025, 3, 31), quarter)
    assert _stand(content).reached == 5
    _give(hands, meetings, number(1), date(2025, 10, 1), END, quarter)
    assert _stand(content).verdict == Verdict.UNKNOWN


def test_a_stock_is_never_added_up_but_taken_as_it_stood_last(
    lan: Mandate, content: Content, hands: Hands
) -> None:
    poor = make_indicator(
        "T20", kind=Kind.STOCK, measured_in="hộ", direction=Direction.DOWN
    )
    _target(lan, content, poor, Operator.AT_MOST, 40)
    _give(hands, poor, number(45), JANUARY, date(2025, 6, 30))
    _give(hands, poor, number(32), JULY, END)
    stand = _stand(content)
    assert stand.verdict == Verdict.EXCEEDED
    assert stand.reached == 32


@pytest.mark.parametrize(("value", "measured_in"), [("2.5", "%"), (33, "% hộ")])
def test_a_share_is_judged_by_its_percentage(
    lan: Mandate,
    content: Content,
    hands: Hands,
    poverty: IndicatorVersion,
    value: int | str,
    measured_in: str,
) -> None:
    _target(lan, content, poverty, Operator.AT_MOST, value, measured_in)
    _give(hands, poverty, share(32, 1502), JANUARY, END, PeriodKind.YEAR)
    stand = _stand(content)
    assert (stand.verdict, stand.written) == (Verdict.EXCEEDED, "2,13\xa0%")


def test_a_ratio_may_be_judged_by_what_is_counted(
    lan: Mandate, content: Content, hands: Hands
) -> None:
    ratio = make_indicator("T21", kind=Kind.RATIO, measured_in="khu")
    _target(lan, content, ratio, Operator.AT_LEAST, 13, "khu")
    _give(hands, ratio, share(13, 14), JANUARY, END, PeriodKind.YEAR)
    stand = _stand(content)
    assert stand.verdict == Verdict.MET
    assert stand.reached == 13


def test_a_direction_is_judged_by_the_same_time_of_the_year_before(
    lan: Mandate, content: Content, hands: Hands, poverty: IndicatorVersion
) -> None:
    _target(lan, content, poverty, Operator.DECREASE, None)
    _give(hands, poverty, share(32, 1502), JANUARY, END, PeriodKind.YEAR)
    assert _stand(content).verdict == Verdict.UNKNOWN

    before = (date(2023, 12, 15), date(2024, 12, 14))
    _give(hands, poverty, share(50, 1490), *before, PeriodKind.YEAR)
    stand = _stand(content)
    assert stand.verdict == Verdict.MET
    assert [one.as_of for one in stand.before_figures] == [date(2024, 12, 14)]


def test_a_direction_is_not_judged_by_another_definition(
    lan: Mandate, content: Content, hands: Hands, poverty: IndicatorVersion
) -> None:
    before = (date(2024, 1, 1), date(2024, 12, 31))
    _give(hands, poverty, share(50, 1490), *before, PeriodKind.YEAR)
    poverty.valid = (None, JANUARY)
    poverty.save()
    newer = IndicatorVersion.objects.get(pk=poverty.pk)
    newer.pk, newer.number = None, 2
    newer.valid, newer.comparable = (JANUARY, None), Comparable.NO
    newer.save(force_insert=True)
    _target(lan, content, newer, Operator.DECREASE, None)
    _give(hands, newer, share(32, 1502), JANUARY, END, PeriodKind.YEAR)
    stand = _stand(content)
    assert (stand.verdict, stand.before) == (Verdict.UNKNOWN, None)


def test_the_number_of_queries_does_not_grow_with_targets(
    lan: Mandate, content: Content, hands: Hands
) -> None:
    counts = []
    for step in range(2):
        for place in range(4):
            version = make_indicator(f"Q{step}{place}")
            _target(lan, content, version, Operator.AT_LEAST, 1)
            period = (JANUARY, date(2025, 6, 29 - step * 4 - place))
            _give(hands, version, number(2), *period)
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert len(targets_of(content.programme_id, END)) == 4 * (step + 1)
        counts.append(len(caught))
    assert counts[0] == counts[1] <= 5


def test_before_its_last_day_a_programme_misses_nothing_for_good(
    lan: Mandate, hands: Hands, content: Content, meetings: IndicatorVersion
) -> None:
    _target(lan, content, meetings, Operator.AT_LEAST, 12)
    _give(hands, meetings, number(5), JANUARY, date(2025, 6, 30))
    under_way = _stand(content, date(2025, 7, 15))
    assert (under_way.verdict, under_way.is_over) == (Verdict.NOT_MET, False)
    assert _stand(content).is_over
