"""What was left open before a briefing: late, objected to, not closed, not given."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.conferences.concluding_states import MatterKind
from phoihop.conferences.conclusion_wording import status_words as conclusion_words
from phoihop.conferences.models import (
    CarriedMatter,
    ConclusionItem,
    ConclusionTask,
    Conference,
)
from phoihop.conferences.queries.correcting import open_conclusion_items
from phoihop.conferences.queries.ledger import stands_of
from phoihop.figures.queries.missing import MissingFigure, missing_figures
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Origin, Task
from phoihop.programmes.states import State
from phoihop.reports.queries.due import OwedReport, reports_late
from phoihop.tasks.queries.board import TaskView, views_of
from phoihop.tasks.wording import status_words

_LONGEST_TITLE = 400


@dataclass(frozen=True, kw_only=True)
class Matter:
    """Something a briefing decides on: what it is, how it stands, who must speak."""

    kind: MatterKind
    key: str
    title: str
    facts: str
    speaker_id: int | None = None
    task_id: int | None = None
    conclusion_id: int | None = None
    rank: tuple[int, int] = field(default=(0, 0))


def matters_for(conference: Conference, day: date) -> list[Matter]:
    """Return what was left open on a day before a conference, the worst first.

    The tasks of the programmes that it is about; the conclusions that the same body
    gave out, or that were given at a conference about one of these programmes, and
    their tasks; the figures and reports that the bodies of the unit owe.
    """
    if conference.unit_id is None:
        return []
    conclusions = list(_conclusions_before(conference))
    tasks = _tasks_looked_at(conference, conclusions)
    found = [
        *_of_tasks(views_of(tasks, day)),
        *_of_conclusions(conclusions, day),
        *_of_figures(missing_figures(conference.unit_id, day)),
        *_of_reports(reports_late(conference.unit_id, day)),
    ]
    return sorted(found, key=lambda one: one.rank)


def matters_not_on_agenda(conference: Conference, day: date) -> list[Matter]:
    """Return those that the agenda never held; one taken off was on it."""
    known = CarriedMatter.objects.filter(conference=conference)
    there = set(known.values_list("key", flat=True))
    return [one for one in matters_for(conference, day) if one.key not in there]


def _conclusions_before(conference: Conference) -> QuerySet[ConclusionItem]:
    programmes = conference.programme_links.values("programme_id")
    bodies = {conference.organisation_id, conference.concludes_for_organisation_id}
    bodies.discard(None)
    ours = Q(conference__organisation_id__in=bodies)
    ours |= Q(conference__concludes_for_organisation_id__in=bodies)
    ours |= Q(conference__programme_links__programme_id__in=programmes)
    rows = open_conclusion_items().filter(ours, conference__unit_id=conference.unit_id)
    return (
        rows.exclude(conference=conference)
        .distinct()
        .select_related("conference", "lead")
        .order_by("conference_id", "number")
    )


def _tasks_looked_at(
    conference: Conference, conclusions: Iterable[ConclusionItem]
) -> list[int]:
    programmes = conference.programme_links.filter(
        programme__origin=Origin.HERE, programme__state=State.SIGNED
    ).values("programme_id")
    of_text = Q(content__programme_id__in=programmes, content__is_dropped=False)
    served = Q(serves__programme_id__in=programmes)
    links = ConclusionTask.objects.filter(
        conclusion__in=[one.pk for one in conclusions]
    )
    said = Q(pk__in=links.values("task_id"))
    rows = Task.objects.filter(of_text | served | said)
    return list(rows.order_by("id").values_list("pk", flat=True))


def _of_tasks(views: Iterable[TaskView]) -> Iterator[Matter]:
    for view in views:
        if view.disputed_by:
            yield Matter(
                kind=MatterKind.DISPUTED_RESULT,
                key=f"dispute:{view.pk}",
                title=_shortened(_("Result objected to: %(task)s"), task=view.title),
                facts=_("%(sides)s objects; not answered yet")
                % {"sides": ", ".join(view.disputed_by)},
                speaker_id=view.lead_id,
                task_id=view.pk,
                rank=(1, 0),
            )
        if view.is_open and view.status.is_late:
            yield Matter(
                kind=MatterKind.OVERDUE_TASK,
                key=f"task:{view.pk}",
                title=_shortened(_("Overdue task: %(task)s"), task=view.title),
                facts=status_words(view),
                speaker_id=view.lead_id or view.assigned_by_id,
                task_id=view.pk,
                rank=(0, -view.status.days),
            )


def _of_conclusions(
    conclusions: Iterable[ConclusionItem], day: date
) -> Iterator[Matter]:
    for stand in stands_of(conclusions, day):
        item = stand.item
        yield Matter(
            kind=MatterKind.OPEN_CONCLUSION,
            key=f"conclusion:{item.pk}",
            title=_shortened(
                _("Conclusion of %(day)s, no. %(number)s: %(words)s"),
                day=format_date(item.conference.occurred_on),
                number=item.number,
                words=item.quote,
            ),
            facts=conclusion_words(stand),
            speaker_id=stand.speaker_id,
            conclusion_id=item.pk,
            rank=(2, -stand.days_late),
        )


def _of_figures(missing: Iterable[MissingFigure]) -> Iterator[Matter]:
    """One matter for each body and period, however many figures it owes."""
    owed: defaultdict[tuple[int, int], list[MissingFigure]] = defaultdict(list)
    for one in missing:
        owed[one.organisation_id, one.period_id].append(one)
    for (body, period), figures in owed.items():
        first, count = figures[0], len(figures)
        words = ngettext(
            "%(body)s has not given %(count)s figure for %(period)s",
            "%(body)s has not given %(count)s figures for %(period)s",
            count,
        )
        yield Matter(
            kind=MatterKind.MISSING_FIGURES,
            key=f"figures:{body}:{period}",
            title=words % {"body": first.body, "count": count, "period": first.period},
            facts=_("owed by %(day)s") % {"day": format_date(first.due_on)},
            speaker_id=body,
            rank=(3, -first.days_late),
        )


def _of_reports(late: Iterable[OwedReport]) -> Iterator[Matter]:
    """One matter for each report that has not come; one that came late is there."""
    for one in late:
        if one.submitted_on is not None:
            continue
        yield Matter(
            kind=MatterKind.LATE_REPORT,
            key=f"report:{one.duty_id}",
            title=_shortened(
                _("%(body)s has not sent: %(title)s, %(period)s"),
                body=one.organisation,
                title=one.title,
                period=one.period,
            ),
            facts=_("owed by %(day)s") % {"day": format_date(one.due_on)},
            speaker_id=one.organisation_id,
            rank=(4, -one.days_late),
        )


def _shortened(sentence: str, **values: object) -> str:
    """Return a title that fits the agenda; the thing itself says all of it."""
    title = sentence % values
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
