"""How far a period is filled: what is owed, and how much of that is approved."""

import pytest

from phoihop.directory.models import Organisation
from phoihop.figures.factories import Hands, approved_figure, make_duties, number
from phoihop.figures.models import ReportingPeriod
from phoihop.figures.queries.periods import listed_periods
from phoihop.figures.states import Recognition, ValueKind
from phoihop.indicators.models import IndicatorVersion

pytestmark = pytest.mark.django_db

_COUNTS = ("approved_count", "owed_count")


def test_an_estimate_or_a_proposed_figure_is_not_counted_as_one_that_is_owed(
    hands: Hands,
    committee: Organisation,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    make_duties(actor=hands.coordinator, body=committee, versions=[meetings])
    beside = (
        (ValueKind.ESTIMATE, Recognition.RECOGNISED),
        (ValueKind.ACTUAL, Recognition.PROPOSED),
    )
    for value_kind, recognition in beside:
        approved_figure(
            hands=hands,
            period=period,
            version=meetings,
            value=number(4),
            value_kind=value_kind,
            recognition=recognition,
        )
    listed = listed_periods(hands.coordinator).values_list(*_COUNTS)
    assert list(listed) == [(0, 1)]
    approved_figure(hands=hands, period=period, version=meetings, value=number(5))
    assert list(listed.all()) == [(1, 1)]
