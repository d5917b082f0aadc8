"""Reminding people of due days, once a night; run again, it reminds nobody twice."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from phoihop.cycle.cadence import (
    EARLIEST,
    LATEST,
    SILENCE,
    Reminded,
    Step,
    step_today,
)
from phoihop.cycle.entries import CalendarEntry
from phoihop.cycle.models import ReminderSent
from phoihop.cycle.queries.calendar import entries_between
from phoihop.cycle.reminding import REMINDED, ROLES
from phoihop.cycle.wording import distance, headline, time_of
from phoihop.directory.models import Organisation
from phoihop.directory.queries.holders import Holder, holders_of
from phoihop.foundation.dates import format_weekday
from phoihop.outbox.services import News, tell
from phoihop.outbox.states import MessageKind

_BODIES_AT_ONCE = 200


@dataclass(frozen=True)
class _Due:
    """A reminder that is due: of what, for whom, at which step."""

    entry: CalendarEntry
    holder: Holder
    step: Step


def remind_of_due_days(*, on: date) -> int:
    """Remind everybody who has something to do; return how many reminders were given.

    Bodies are taken a few hundred at a time, each lot in its own transaction: what a
    run that was cut off did not reach, the next one reaches.
    """
    bodies = list(
        Organisation.objects.on(on).order_by("id").values_list("pk", flat=True)
    )
    starts = range(0, len(bodies), _BODIES_AT_ONCE)
    return sum(_remind(bodies[n : n + _BODIES_AT_ONCE], on) for n in starts)


@transaction.atomic
def _remind(bodies: Sequence[int], day: date) -> int:
    # Two runs at once follow each other: the second finds what the first has told.
    list(
        Organisation.objects.select_for_update(no_key=True)
        .filter(pk__in=bodies)
        .order_by("id")
        .values_list("pk")
    )
    found = entries_between(bodies, day - EARLIEST, day + LATEST, kinds=list(REMINDED))
    entries = [entry for entry in found if entry.is_open]
    if not entries:
        return 0
    due = list(_due(entries, holders_of(bodies, ROLES, day), day))
    for one in due:
        _give(one, day)
    return len(due)


def _due(
    entries: Iterable[CalendarEntry],
    holders: dict[Holder, frozenset[str]],
    day: date,
) -> Iterator[_Due]:
    told = _told(
        [entry.key for entry in entries], {holder.person_id for holder in holders}
    )
    of_body: defaultdict[int, list[Holder]] = defaultdict(list)
    for holder in holders:
        of_body[holder.organisation_id].append(holder)
    given: set[tuple[int, str]] = set()
    for entry in entries:
        for holder in of_body[entry.body_id]:
            # Who works for two bodies is told once of what both have to do.
            place = (holder.person_id, entry.key)
            step = step_today(day, entry.day, told.get(place))
            if step is None or place in given:
                continue
            if REMINDED[entry.kind].concerns(holders[holder], step.offset):
                given.add(place)
                yield _Due(entry, holder, step)


def _told(
    keys: Collection[str], people: Collection[int]
) -> dict[tuple[int, str], Reminded]:
    """Return what each person was last told of each thing."""
    rows = (
        ReminderSent.objects.filter(key__in=keys, person_id__in=people)
        .order_by("person_id", "key", "-silence")
        .distinct("person_id", "key")
    )
    return {
        (row.person_id, row.key): Reminded(row.due_on, row.offset, row.silence.lower)
        for row in rows
    }


def _give(due: _Due, day: date) -> None:
    entry = due.entry
    ReminderSent.objects.create(
        person_id=due.holder.person_id,
        key=entry.key,
        due_on=entry.day,
        offset=due.step.offset,
        silence=DateRange(day, day + SILENCE),
    )
    when = (format_weekday(entry.day), time_of(entry))
    lines = (" · ".join(part for part in when if part), entry.belongs_to)
    news = News(
        kind=MessageKind.REMINDER,
        subject=_("%(when)s: %(what)s")
        % {"when": distance(day, entry.day), "what": headline(entry)},
        lines=lines,
        address=entry.address,
        about=entry.key,
    )
    tell(actor=None, recipients=[due.holder], news=news, on=day)
