"""The ledger of conclusions: what a mandate may see of it, narrowed and in pages."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from phoihop.conferences.concluding_states import ConclusionStatus
from phoihop.conferences.models import ConclusionItem, ConclusionTask, Conference
from phoihop.conferences.queries.correcting import open_conclusion_items
from phoihop.conferences.queries.ledger import ConclusionStand, stands_of, with_bodies
from phoihop.conferences.states import FINISHED
from phoihop.directory.mandates import Mandate

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
    rows = _rows(actor, chosen)
    if chosen.shown in {Shown.OPEN, Shown.ALL}:
        page = Paginator(rows, _ON_A_PAGE).get_page(number)
        return LedgerPage(page, stands_of(page, day))
    fitting = [one for one in stands_of(rows, day) if _fits(one, chosen.shown)]
    listed = Paginator(fitting, _ON_A_PAGE).get_page(number)
    return LedgerPage(listed, list(listed))


def conferences_to_choose(actor: Mandate) -> QuerySet[Conference]:
    """Return the concluded conferences that gave conclusions, the latest first."""
    given = ConclusionItem.objects.filter(conference=OuterRef("pk"))
    seen = Conference.objects.visible_to(actor).filter(
        Exists(given), state__in=sorted(FINISHED), unit_id=actor.unit_id
    )
    return seen.order_by("-occurred_on", "-id")[:_MOST_CONFERENCES]


def _rows(actor: Mandate, chosen: LedgerFilter) -> QuerySet[ConclusionItem]:
    is_all = chosen.shown == Shown.ALL
    issued = ConclusionItem.objects.filter(conference__state__in=sorted(FINISHED))
    rows = issued if is_all else open_conclusion_items()
    seen = Conference.objects.visible_to(actor).filter(unit_id=actor.unit_id)
    rows = rows.filter(conference__in=seen.values("pk"))
    if chosen.conference is not None:
        rows = rows.filter(conference_id=chosen.conference)
    if chosen.body is not None:
        rows = rows.filter(_concerns(chosen.body))
    if chosen.text:
        rows = rows.filter(
            Q(quote__icontains=chosen.text) | Q(addressed_to__icontains=chosen.text)
        )
    order = "-conference__occurred_on" if is_all else "conference__occurred_on"
    return with_bodies(rows.order_by(order, "conference_id", "number"))


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
