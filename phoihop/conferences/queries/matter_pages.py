"""Where what was carried over stands, for those who may read it there."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from phoihop.conferences.models import CarriedMatter, ConclusionItem, Conference
from phoihop.conferences.queries.matters import Matter
from phoihop.directory.mandates import Mandate
from phoihop.figures.models import ReportingPeriod
from phoihop.reports.models import ReportDuty
from phoihop.reports.queries.seen import calls_seen_by, reports_seen_by
from phoihop.tasks.queries.page import numbers_seen

_KEY = re.compile(r"(?:task|dispute|conclusion|report):(\d+)|figures:(\d+):(\d+)")


@dataclass(frozen=True)
class MatterPage:
    """The page of a thing: its address by name, its number, and where on the page."""

    route: str
    number: int
    anchor: str = ""


@dataclass(frozen=True)
class _Named:
    """What the key of a matter names."""

    kind: str
    number: int
    body: int = 0


def pages_of(
    actor: Mandate, matters: Iterable[Matter | CarriedMatter]
) -> Mapping[str, MatterPage]:
    """Return, by the key of the matter, the page that the actor may open.

    In at most five queries for all; what he may not see has none.
    """
    named = {one.key: _named(one.key) for one in matters}
    known = {key: one for key, one in named.items() if one is not None}
    found: dict[str, MatterPage] = {}
    for find in (_tasks, _conclusions, _figures, _reports):
        found |= find(actor, known)
    return found


def _named(key: str) -> _Named | None:
    kind = key.partition(":")[0]
    if (read := _KEY.fullmatch(key)) is None:
        return None
    number, body, period = read.groups()
    return _Named(kind, int(period or number), int(body or 0))


def _numbers(known: Mapping[str, _Named], *kinds: str) -> Collection[int]:
    return {one.number for one in known.values() if one.kind in kinds}


def _pages(
    known: Mapping[str, _Named], kinds: Collection[str], pages: Mapping[int, MatterPage]
) -> dict[str, MatterPage]:
    return {
        key: pages[one.number]
        for key, one in known.items()
        if one.kind in kinds and one.number in pages
    }


def _tasks(actor: Mandate, known: Mapping[str, _Named]) -> dict[str, MatterPage]:
    kinds = ("task", "dispute")
    seen = numbers_seen(actor, _numbers(known, *kinds))
    pages = {number: MatterPage("tasks:task", number) for number in seen}
    return _pages(known, kinds, pages)


def _conclusions(actor: Mandate, known: Mapping[str, _Named]) -> dict[str, MatterPage]:
    if not (numbers := _numbers(known, "conclusion")):
        return {}
    rows = ConclusionItem.objects.filter(
        pk__in=numbers, conference__in=Conference.objects.visible_to(actor).values("pk")
    )
    seen = rows.values_list("pk", flat=True)
    pages = {number: MatterPage("conferences:conclusion", number) for number in seen}
    return _pages(known, ("conclusion",), pages)


def _figures(actor: Mandate, known: Mapping[str, _Named]) -> dict[str, MatterPage]:
    """Lead to the period, to the part of the body that owes."""
    if not (numbers := _numbers(known, "figures")):
        return {}
    rows = ReportingPeriod.objects.visible_to(actor).filter(pk__in=numbers)
    seen = set(rows.values_list("pk", flat=True))
    return {
        key: MatterPage("figures:period", one.number, f"body-{one.body}")
        for key, one in known.items()
        if one.kind == "figures" and one.number in seen
    }


def _reports(actor: Mandate, known: Mapping[str, _Named]) -> dict[str, MatterPage]:
    """Lead to the report where it is begun and may be read, else to the call."""
    if not (numbers := _numbers(known, "report")):
        return {}
    duties = ReportDuty.objects.filter(pk__in=numbers)
    seen = duties.filter(call__in=calls_seen_by(actor).order_by().values("pk"))
    pages = {
        number: MatterPage("reports:call", call)
        for number, call in seen.values_list("pk", "call_id")
    }
    begun = reports_seen_by(actor).order_by().filter(duty__in=numbers)
    for number, report in begun.values_list("duty_id", "pk"):
        pages[number] = MatterPage("reports:report", report)
    return _pages(known, ("report",), pages)
