"""Pages of reports take the same few queries whatever stands in them."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.directory.mandates import Mandate
from phoihop.figures.factories import make_period
from phoihop.figures.models import ReportingPeriod
from phoihop.programmes.queries import loading
from phoihop.reports.factories import make_call, make_report
from phoihop.reports.models import Report
from phoihop.reports.states import SectionKind
from phoihop.reports.tests.signed import sign
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

ROOT = "/work/reports/"
MORE = 6
# Measured; session, account and mandate take five of them.
BUDGETS = {"list": 16, "call": 16, "report": 16, "write": 16, "section": 18}


def _report(cast: Cast, period: ReportingPeriod, contents: int) -> Report:
    bodies = cast.organisations
    asked = [bodies["committee"], bodies["womens_union"]]
    if contents:
        asked += [bodies["veterans"], bodies["youth_union"]]
    call = make_call(
        actor=cast.mandate("thao"),
        period=period,
        bodies=asked,
        programmes=[sign(cast, contents)],
    )
    lan = cast.mandate("lan")
    return make_report(writer=lan, call=call, body=bodies["committee"])


def _path(page: str, report: Report) -> str:
    paths: dict[str, Callable[[], str]] = {
        "list": lambda: ROOT,
        "call": lambda: f"{ROOT}calls/{report.duty.call_id}/",
        "report": lambda: f"{ROOT}{report.pk}/",
        "write": lambda: f"{ROOT}{report.pk}/write/",
        "section": lambda: f"{ROOT}{report.pk}/sections/{_first(report)}/",
    }
    return paths[page]()


def _first(report: Report) -> int:
    return report.sections.filter(kind=SectionKind.RESULT).order_by("rank")[0].pk


def _count(client_of: ClientOf, reader: Mandate, path: str) -> int:
    client = client_of(reader)
    cache.clear()
    loading._kept.cache_clear()
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    assert answer.status_code == 200
    return len(queries)


@pytest.mark.parametrize("page", BUDGETS)
def test_a_page_takes_as_many_queries_for_more_sections_bodies_and_calls(
    client_of: ClientOf, cast: Cast, period: ReportingPeriod, page: str
) -> None:
    lan = cast.mandate("lan")
    few = _count(client_of, lan, _path(page, _report(cast, period, 0)))
    later = make_period(actor=lan, first=date(2026, 7, 1), last=date(2026, 12, 31))
    report = _report(cast, later, MORE)
    many = _count(client_of, lan, _path(page, report))
    assert few == many
    assert many <= BUDGETS[page]
