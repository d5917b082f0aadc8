"""Reports of bodies stand in every state up to the issued one."""

import pytest

from phoihop.reports.models import Report, ReportDuty
from phoihop.reports.states import ReportState
from phoihop.samples.reports_told import APRIL_2026

pytestmark = pytest.mark.usefixtures("chapters")


def test_there_is_one_in_each_state() -> None:
    assert set(Report.objects.values_list("state", flat=True)) == set(ReportState)


def test_in_april_one_was_submitted_one_is_written_and_one_is_owed() -> None:
    duties = ReportDuty.objects.filter(call__title=APRIL_2026.title)
    states = duties.order_by("id").values_list("report__state", flat=True)
    assert list(states) == [ReportState.SUBMITTED, ReportState.DRAFT, None]
