"""What each page costs: queries, CPU and bytes, with one commune and with ten.

Run ``python -m benchmarks.pages``; it prints a table and exits with 1 when a page
costs more than its budget or its queries grow with the data.

Only visits made while the machine ran at its full speed count (``benchmarks.pace``),
and of them the median. What the fixed piece of work takes at full speed stands above
the table, so that one table may be held beside another.
"""

import os
import platform
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

import django

import phoihop.testing.environment

django.setup()

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.communes import Commune, make_commune
from benchmarks.pace import Pace
from phoihop.console.translations import compile_translations
from phoihop.directory.mandates import Mandate
from phoihop.foundation.memory import settle
from phoihop.testing.clients import client_of
from phoihop.testing.database import connected_to, running_test_server

WARM_UP, RUNS, MOST_RUNS = 3, 20, 400
LIST_CPU_MS, DETAIL_CPU_MS = 15.0, 8.0


def _coordinator(one: Commune) -> Mandate:
    return one.coordinator


@dataclass(frozen=True)
class Page:
    """A page, who visits it, and what it may cost."""

    name: str
    address: Callable[[Commune], str]
    budget_ms: float
    is_public: bool = False
    visitor: Callable[[Commune], Mandate] = _coordinator


@dataclass(frozen=True)
class Cost:
    """What one visit of a page cost."""

    queries: int
    cpu_ms: float
    size: int


def _work(number: int) -> str:
    return f"/work/programmes/{number}/"


def _content(one: Commune) -> str:
    return f"{_work(one.draft.pk)}contents/{one.draft.contents.earliest('rank').pk}/"


def _review(one: Commune) -> str:
    return f"{_work(one.reviewed.pk)}review/{one.review.pk}/"


def _unit(one: Commune) -> str:
    return f"/units/{one.unit.public_code}/"


def _public(one: Commune) -> str:
    return f"/programmes/{one.signed.public_code}/"


def _entry(one: Commune) -> str:
    return f"/work/figures/periods/{one.measured.open_period.pk}/entry/actual/"


def _figure(one: Commune) -> str:
    return f"/work/figures/{one.measured.figure.public_code}/"


def _minute(one: Commune) -> str:
    item = one.told.item
    return f"/work/conferences/{item.conference_id}/agenda/{item.pk}/minute/"


def _report(one: Commune) -> str:
    return f"/work/reports/{one.told.report.pk}/"


def _conference(one: Commune) -> str:
    return f"/events/{one.told.conference.public_code}/"


def _open_figure(one: Commune) -> str:
    return f"/figures/{one.measured.figure.public_code}/"


PAGES = (
    Page("programme list", lambda one: "/work/programmes/", LIST_CPU_MS),
    Page("desk", lambda one: "/work/", LIST_CPU_MS),
    Page("task list", lambda one: "/work/tasks/", LIST_CPU_MS),
    Page("task", lambda one: f"/work/tasks/{one.task.pk}/", DETAIL_CPU_MS),
    Page(
        "programme, signed", lambda one: f"{_work(one.signed.pk)}year/", DETAIL_CPU_MS
    ),
    Page("review with targets", _review, DETAIL_CPU_MS),
    Page("period entry", _entry, LIST_CPU_MS, visitor=lambda one: one.officer),
    Page("figure", _figure, DETAIL_CPU_MS),
    Page("report", _report, DETAIL_CPU_MS),
    Page("briefing, minute", _minute, DETAIL_CPU_MS),
    Page("ledger", lambda one: "/work/conferences/conclusions/", LIST_CPU_MS),
    Page("calendar", lambda one: "/work/calendar/", LIST_CPU_MS),
    Page("programme, draft", lambda one: _work(one.draft.pk), DETAIL_CPU_MS),
    Page("content", _content, DETAIL_CPU_MS),
    Page("unit search", lambda one: "/units/?q=ba+che", LIST_CPU_MS, is_public=True),
    Page("public unit", _unit, DETAIL_CPU_MS, is_public=True),
    Page("public programme", _public, DETAIL_CPU_MS, is_public=True),
    Page("public conference", _conference, DETAIL_CPU_MS, is_public=True),
    Page("public figure", _open_figure, DETAIL_CPU_MS, is_public=True),
    Page("public home", lambda one: "/", LIST_CPU_MS, is_public=True),
)


def measure(page: Page, commune: Commune, pace: Pace) -> Cost:
    """Visit a page often enough for a median that means something."""
    client = Client() if page.is_public else client_of(page.visitor(commune))
    # Django's own test set-up copies every template context; a server does not.
    client.defaults["SERVER_NAME"] = "localhost"
    address = page.address(commune)
    for _ in range(WARM_UP):
        answer = client.get(address)
    if answer.status_code != HTTPStatus.OK:
        message = f"{page.name} {address}: {answer.status_code}"
        raise SystemExit(message)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
        count = len(queries)
    times = pace.cost_of(lambda: client.get(address), runs=RUNS, most=MOST_RUNS)
    if not times:
        message = f"{page.name}: the machine never ran at its full speed"
        raise SystemExit(message)
    return Cost(count, statistics.median(times), len(answer.content))


def main() -> int:
    """Measure everything and judge it."""
    compile_translations()
    with (
        running_test_server() as server,
        server.new_database() as name,
        connected_to(name, server),
    ):
        commune = make_commune(1)
        alone = costs_of(commune)
        for number in range(2, 11):
            make_commune(number)
        among_ten = costs_of(commune)
    return report(alone, among_ten)


def costs_of(commune: Commune) -> dict[str, Cost]:
    """Return what each page costs as one of the commune visits it."""
    # As the web server does before its first page.
    settle()
    pace = Pace()
    costs = {page.name: measure(page, commune, pace) for page in PAGES}
    print(f"fixed piece of work: {pace.fastest_ms:.3f} ms at full speed", flush=True)
    return costs


def report(alone: dict[str, Cost], among_ten: dict[str, Cost]) -> int:
    """Print the table and return how the judgement came out."""
    print(f"{platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    print("| page | queries 1 / 10 | CPU ms 1 / 10 | budget | HTML kB |")
    print("|---|---|---|---|---|")
    red = 0
    for page in PAGES:
        one, ten = alone[page.name], among_ten[page.name]
        is_red = one.queries != ten.queries or ten.cpu_ms > page.budget_ms
        red += is_red
        print(
            f"| {page.name} | {one.queries} / {ten.queries} "
            f"| {one.cpu_ms:.1f} / {ten.cpu_ms:.1f} | {page.budget_ms:.0f} "
            f"| {ten.size / 1000:.0f} |{' over' if is_red else ''}"
        )
    return 1 if red else 0


if __name__ == "__main__":
    sys.exit(main())
