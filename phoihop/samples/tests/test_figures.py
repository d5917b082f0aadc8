"""The figures of the sample: four periods, every state, targets and corrections."""

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from phoihop.directory.models import Organisation
from phoihop.figures.models import CorrectionRequest, Measurement, ReportingPeriod
from phoihop.figures.queries.plans import targets_beside
from phoihop.figures.queries.shown import Shown, standing_figures
from phoihop.figures.queries.targets import targets_of
from phoihop.figures.states import (
    Basis,
    CorrectionState,
    MeasurementState,
    PeriodState,
    Recognition,
    RevisionKind,
    ValueKind,
)
from phoihop.indicators.adding_up import Verdict
from phoihop.programmes.models import Programme, Target
from phoihop.samples.year_2025 import TITLE
from phoihop.samples.year_2026 import TITLE as TITLE_2026

pytestmark = pytest.mark.usefixtures("chapters")
CUT_OFF = date(2025, 12, 31)
# What each target of 2025 has come to, by the code of its indicator.
REACHED_2025 = {
    "B01": ("exceeded", "23"),
    "C01": ("exceeded", "2.10"),
    "C04": ("exceeded", "16"),
    "C09": ("exceeded", "3"),
    "C14": ("not_met", "7.18"),
    "C15": ("met", "2"),
    "D02": ("exceeded", "97470000"),
    "D12": ("met", "4"),
    "E01": ("met", "100"),
    "E02": ("exceeded", "91.32"),
    "F01": ("met", "4"),
    "F07": ("exceeded", "95.12"),
    "H01": ("met", "1"),
    "H08": ("met", "1"),
}


def test_three_periods_are_locked_and_a_month_and_the_year_are_open() -> None:
    periods = ReportingPeriod.objects.order_by("cut_off").values_list("name", "state")
    assert list(periods) == [
        ("Quý III năm 2025", PeriodState.LOCKED),
        ("6 tháng cuối năm 2025", PeriodState.LOCKED),
        ("Quý I năm 2026", PeriodState.LOCKED),
        ("Tháng 4 năm 2026", PeriodState.OPEN),
        ("Năm 2026", PeriodState.OPEN),
    ]


def test_thirteen_of_fourteen_targets_of_2025_are_met_or_exceeded() -> None:
    programme = Programme.objects.get(title=TITLE)
    found = {
        one.code: (one.verdict.value, str(_rounded(one.reached)))
        for one in targets_of(programme.pk, CUT_OFF)
    }
    assert found == {
        code: (verdict, str(_rounded(Decimal(value))))
        for code, (verdict, value) in REACHED_2025.items()
    }
    verdicts = Counter(one.verdict for one in targets_of(programme.pk, CUT_OFF))
    assert verdicts == {Verdict.EXCEEDED: 7, Verdict.MET: 6, Verdict.NOT_MET: 1}


def test_every_kind_and_state_of_a_figure_is_there() -> None:
    figures = Measurement.objects.all()
    assert set(figures.values_list("state", flat=True)) == set(MeasurementState.values)
    assert set(figures.values_list("value_kind", flat=True)) == set(ValueKind.values)
    kinds = set(figures.values_list("recognition", flat=True))
    assert kinds == set(Recognition.values)
    assert set(figures.values_list("basis", flat=True)) == set(Basis.values)
    assert figures.exclude(returned_reason="").count() == 1


def test_corrections_were_approved_refused_and_one_waits() -> None:
    states = CorrectionRequest.objects.order_by("id").values_list("state", flat=True)
    assert list(states) == [
        CorrectionState.APPROVED,
        CorrectionState.REFUSED,
        CorrectionState.REQUESTED,
    ]
    corrected = Measurement.objects.get(current__kind=RevisionKind.CORRECTION)
    assert corrected.current is not None
    assert corrected.current.value == 8
    [shown] = [
        one
        for one in standing_figures(corrected.unit_id, codes=["C04"])
        if one.is_corrected
    ]
    written = [one.replace("\N{NO-BREAK SPACE}", " ") for one in _both(shown)]
    assert written == ["8 hộ", "9 hộ"]


def test_named_lists_are_as_long_as_what_they_count() -> None:
    listed = [
        one
        for one in Measurement.objects.select_related("current")
        if one.current and one.current.names
    ]
    assert len(listed) >= 4
    assert all(
        one.current is not None and one.current.value == len(one.current.names)
        for one in listed
    )


def _both(shown: Shown) -> tuple[str, str]:
    return shown.written, shown.was_written


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else round(value, 2)


def test_what_is_to_be_reached_stands_beside_a_period_in_two_queries(
    django_assert_num_queries: Any,
) -> None:
    period = ReportingPeriod.objects.get(name="Năm 2026")
    targets = Target.objects.filter(content__programme__title=TITLE_2026)
    wanted = list(targets.values_list("indicator_version__indicator_id", flat=True))
    body = Organisation.objects.get(unit=period.unit, short_name="UBND xã")
    with django_assert_num_queries(2):
        found = targets_beside(period, body.pk, wanted)
    assert len(found) > 5
