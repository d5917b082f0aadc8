"""What a mandate owes in conferences: answer, prepare, decide, conclude."""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from phoihop.desk.pages.rows import Owed
from phoihop.desk.queries.asked import Found, asked_of
from phoihop.desk.queries.asked_conferences import QUESTIONS
from phoihop.directory.mandates import Mandate
from phoihop.foundation.dates import format_date
from phoihop.ui.addresses import address_of


class _Step(NamedTuple):
    """How the next step of a conference is said, and on its button."""

    title: Promise
    verb: Promise
    rank: int


_STEPS: dict[str, _Step] = {
    "invite": _Step(
        gettext_lazy("Prepare and invite to: %(title)s"), gettext_lazy("Prepare"), 4
    ),
    "hold": _Step(gettext_lazy("Record as held: %(title)s"), gettext_lazy("Record"), 2),
    "minute": _Step(
        gettext_lazy("Finish the minutes: %(title)s"), gettext_lazy("Write minutes"), 3
    ),
    "conclude": _Step(
        gettext_lazy("Conclude: %(title)s"), gettext_lazy("Look and conclude"), 3
    ),
}


def conferences_owed(actor: Mandate) -> Iterator[Owed]:
    """Yield what waits for this mandate in conferences."""
    for found in asked_of(actor, QUESTIONS):
        if found.question == "answer":
            yield _answer(found)
        elif found.question == "decide":
            yield _decide(found)
        else:
            yield _step(found, _STEPS[found.question])


def _answer(found: Found) -> Owed:
    day = format_date(found.due_on) if found.due_on else ""
    return Owed(
        title=_("Answer the invitation: %(title)s") % {"title": found.title},
        verb=_("Answer"),
        url=address_of("conferences:answer", found.number, found.beside),
        belongs_to=_("invited by %(body)s") % {"body": found.words},
        note=_("held on %(day)s") % {"day": day},
        due_on=found.due_on,
        rank=2,
    )


def _decide(found: Found) -> Owed:
    words = ngettext(
        "%(n)s carried matter to decide: %(title)s",
        "%(n)s carried matters to decide: %(title)s",
        found.total,
    )
    return Owed(
        title=words % {"n": found.total, "title": found.title},
        verb=_("Look and decide"),
        url=address_of("conferences:conference", found.number),
        belongs_to=_("Conferences"),
        note=_("the briefing is not closed before that"),
        rank=2,
    )


def _step(found: Found, step: _Step) -> Owed:
    parts = []
    if found.due_on:
        parts.append(_("held on %(day)s") % {"day": format_date(found.due_on)})
    if found.total:
        words = ngettext(
            "%(n)s carried matter on the agenda",
            "%(n)s carried matters on the agenda",
            found.total,
        )
        parts.append(words % {"n": found.total})
    return Owed(
        title=str(step.title) % {"title": found.title},
        verb=str(step.verb),
        url=address_of("conferences:conference", found.number),
        belongs_to=_("Conferences"),
        note=" · ".join(parts),
        due_on=found.due_on,
        rank=step.rank,
    )
