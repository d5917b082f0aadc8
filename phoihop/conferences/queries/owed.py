"""What an organisation owes because of conclusions: for the desk and for reminders."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When

from phoihop.conferences.models import ConclusionItem, ConclusionTask, Urging
from phoihop.conferences.queries.correcting import open_conclusion_items
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.tasks.states import OVER_STATES

_MOST = 60


@dataclass(frozen=True)
class OwedOfConclusions:
    """Replies to urgings, conclusions without a task, and those that can be closed."""

    replies: list[Urging]
    to_assign: list[ConclusionItem]
    to_close: list[ConclusionItem]


def _given_out_by_us() -> QuerySet[ConclusionItem]:
    """Open conclusions that the organisation gives out; see ``assigning_body_of``."""
    ours = F("conference__organisation_id")
    concludes = F("conference__concludes_for_organisation_id")
    of_unit = Q(
        conference__concludes_for_organisation__unit=F("conference__unit"),
    )
    giver = Case(When(of_unit, then=concludes), default=ours)
    rows = open_conclusion_items().annotate(giver=giver)
    return rows.filter(giver=given_number("body")).select_related("conference")


def _links() -> QuerySet[ConclusionTask]:
    return ConclusionTask.objects.filter(conclusion=OuterRef("pk"))


def _without_task() -> QuerySet[ConclusionItem]:
    rows = _given_out_by_us().exclude(Exists(_links()))
    return rows.order_by("conference__occurred_on", "number")[:_MOST]


def _over() -> QuerySet[ConclusionItem]:
    still = _links().exclude(task__assignment__state__in=sorted(OVER_STATES))
    rows = _given_out_by_us().filter(Exists(_links())).exclude(Exists(still))
    return rows.order_by("conference__occurred_on", "number")[:_MOST]


def _replies() -> QuerySet[Urging]:
    waiting = Urging.objects.filter(
        organisation_id=given_number("body"),
        replied_on=None,
        conclusion__in=open_conclusion_items().values("pk"),
    )
    return (
        waiting.select_related("conclusion__conference", "by_organisation")
        .order_by("reply_by", "id")[:_MOST]
    )  # fmt: skip


_TO_ASSIGN = PreparedQuery(_without_task)
_TO_CLOSE = PreparedQuery(_over)
_TO_REPLY = PreparedQuery(_replies)


def conclusions_owed(organisation_id: int, _day: date) -> OwedOfConclusions:
    """Return what waits for an organisation because of conclusions, in three queries.

    Tasks that come from them are owed as tasks; they are not told twice.
    """
    return OwedOfConclusions(
        replies=_TO_REPLY.rows(body=organisation_id),
        to_assign=_TO_ASSIGN.rows(body=organisation_id),
        to_close=_TO_CLOSE.rows(body=organisation_id),
    )
