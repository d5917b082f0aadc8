"""The ledger of conclusions: what a mandate may see of it, narrowed and in pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.concluding_states import ConclusionStatus
from phoihop.conferences.models import ConclusionItem, ConclusionTask, Conference
from phoihop.conferences.models.events import reads_all_invited
from phoihop.conferences.queries.correcting import open_conclusion_items
from phoihop.conferences.queries.ledger import ConclusionStand, stands_of
from phoihop.conferences.states import FINISHED
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.prepared import (
    PreparedQuery,
    PreparedValues,
    given_day,
    given_number,
    is_among,
)

_ON_A_PAGE = 20
_MOST_CONFERENCES = 60


class Shown(models.TextChoices):
    """Which conclusions the ledger shows."""

    OPEN = "open", _("still open")
    LATE = "late", _("overdue")
    WITHOUT_TASK = "without_task", _("without a task")
    UNANSWERED = "unanswered", _("urged, not replied")
    TO_CLOSE = "to_close", _("to be closed")
    ALL = "all", _("all, closed ones too")


_BY_STATUS = {
    Shown.WITHOUT_TASK: ConclusionStatus.WITHOUT_TASK,
    Shown.TO_CLOSE: ConclusionStatus.TO_CLOSE,
}


@dataclass(frozen=True, kw_only=True)
class LedgerFilter:
    """What the ledger is narrowed to."""

    shown: str = Shown.OPEN
    conference: int | None = None
    body: int | None = None
    text: str = ""

    def query(self) -> str:
        """Return the filter as it stands in the address."""
        named = {
            "shown": self.shown if self.shown != Shown.OPEN else "",
            "conference": self.conference,
            "body": self.body,
            "q": self.text,
        }
        return urlencode({name: value for name, value in named.items() if value})


@dataclass(frozen=True)
class LedgerPage:
    """A page of the ledger: its conclusions, each as it stands today."""

    page_obj: Page[Any]
    stands: list[ConclusionStand]


def ledger_page(
    actor: Mandate, chosen: LedgerFilter, day: date, number: str | None
) -> LedgerPage:
    """Return a page of the ledger, the oldest first.

    What hangs on the day or on tasks is worked out for all open ones; whatever else
    is asked for is found by the database, and only the page is worked out.
    """
    numbers = _numbers(actor, chosen)
    if chosen.shown in {Shown.OPEN, Shown.ALL}:
        page = Paginator(numbers, _ON_A_PAGE).get_page(number)
        return LedgerPage(page, stands_of(_listed(page), day))
    stands = stands_of(_listed(numbers), day)
    fitting = [one for one in stands if _fits(one, chosen.shown)]
    listed = Paginator(fitting, _ON_A_PAGE).get_page(number)
    return LedgerPage(listed, list(listed))


_LISTED = PreparedQuery(
    lambda: ConclusionItem.objects.filter(is_among("pk", "numbers")).select_related(
        "conference", "lead"
    )
)


def _listed(numbers: Iterable[int]) -> list[ConclusionItem]:
    """Return conclusions as lists name them, in the order of their numbers."""
    wanted = list(numbers)
    if not wanted:
        return []
    found = {one.pk: one for one in _LISTED.rows(numbers=wanted)}
    return [found[number] for number in wanted if number in found]


@cache
def _given_by(*, reads_all: bool) -> PreparedQuery[Conference]:
    def build() -> QuerySet[Conference]:
        given = ConclusionItem.objects.filter(conference=OuterRef("pk"))
        seen = _seen(reads_all=reads_all).filter(
            Exists(given), state__in=sorted(FINISHED)
        )
        return seen.only("title").order_by("-occurred_on", "-id")[:_MOST_CONFERENCES]

    return PreparedQuery(build)


def conferences_to_choose(actor: Mandate) -> list[Conference]:
    """Return the concluded conferences that gave conclusions, the latest first."""
    if actor.organisation_id is None:
        return []
    return _given_by(reads_all=reads_all_invited(actor)).rows(
        body=actor.organisation_id, unit=actor.unit_id
    )


_BODIES = PreparedQuery(
    lambda: (
        Organisation.objects.filter(
            unit_id=given_number("unit"), period__contains=given_day("day")
        )
        .in_order()
        .only("short_name")
    )
)


def bodies_to_choose(actor: Mandate) -> list[Organisation]:
    """Return the bodies of the actor's unit today, in order."""
    return _BODIES.rows(unit=actor.unit_id, day=actor.on)


def _seen(*, reads_all: bool) -> QuerySet[Conference]:
    """Return what is read from a place to be given, of its own unit."""
    body, unit = given_number("body"), given_number("unit")
    seen = Conference.objects.seen_from(body, unit, reads_all_invited=reads_all)
    return seen.filter(unit_id=unit)


def _numbers(actor: Mandate, chosen: LedgerFilter) -> list[int]:
    """Return the numbers of what is asked for, in order; those of a filter anew."""
    if actor.organisation_id is None:
        return []
    is_all, reads_all = chosen.shown == Shown.ALL, reads_all_invited(actor)
    if chosen.conference is None and chosen.body is None and not chosen.text:
        lines = _all_numbers(is_all=is_all, reads_all=reads_all).rows(
            body=actor.organisation_id, unit=actor.unit_id
        )
        return [number for (number,) in lines]
    seen = Conference.objects.visible_to(actor).filter(unit_id=actor.unit_id)
    rows = _rows(seen, is_all=is_all)
    if chosen.conference is not None:
        rows = rows.filter(conference_id=chosen.conference)
    if chosen.body is not None:
        rows = rows.filter(_concerns(chosen.body))
    if chosen.text:
        rows = rows.filter(
            Q(quote__icontains=chosen.text) | Q(addressed_to__icontains=chosen.text)
        )
    return list(rows.values_list("pk", flat=True))


@cache
def _all_numbers(*, is_all: bool, reads_all: bool) -> PreparedValues[tuple[int]]:
    return PreparedValues(
        lambda: _rows(_seen(reads_all=reads_all), is_all=is_all).values_list("pk")
    )


def _rows(seen: QuerySet[Conference], *, is_all: bool) -> QuerySet[ConclusionItem]:
    issued = ConclusionItem.objects.filter(conference__state__in=sorted(FINISHED))
    rows = issued if is_all else open_conclusion_items()
    order = "-conference__occurred_on" if is_all else "conference__occurred_on"
    return rows.filter(conference__in=seen.values("pk")).order_by(
        order, "conference_id", "number"
    )


def _concerns(body: int) -> Q:
    links = ConclusionTask.objects.filter(conclusion=OuterRef("pk"))
    led = links.filter(
        Q(task__assignment__lead_id=body) | Q(task__assignment=None, task__lead_id=body)
    )
    beside = ConclusionItem.coordinating.through.objects.filter(
        conclusionitem=OuterRef("pk"), organisation_id=body
    )
    return Q(lead_id=body) | Q(Exists(led)) | Q(Exists(beside))


def _fits(stand: ConclusionStand, shown: str) -> bool:
    if shown == Shown.LATE:
        return stand.is_late
    if shown == Shown.UNANSWERED:
        return bool(stand.unanswered)
    return stand.status == _BY_STATUS[Shown(shown)]
