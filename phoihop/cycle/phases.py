"""The year of a programme as phases, and where one stands: plain values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.foundation.addresses import Address
from phoihop.programmes.states import OPEN_STATES, SIGNED_STATES, State
from phoihop.ui.ribbons import YearStep


@dataclass(frozen=True, kw_only=True)
class YearFacts:
    """What the phases of a programme hang on."""

    programme_id: int
    title: str
    state: str
    last_day: date
    predecessor_id: int | None = None
    before_reviewed_on: date | None = None
    sent_out_on: date | None = None
    signed_on: date | None = None
    tasks: int = 0
    assigned: int = 0
    briefed_on: date | None = None
    reviewed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class _Phase:
    title: str
    is_past: bool
    day: date | None = None
    note: str = ""
    url: str = ""


def phases_of(facts: YearFacts, day: date) -> list[YearStep]:
    """Return the phases in order; the first that is not over is where one stands."""
    steps: list[YearStep] = []
    stands = False
    for phase in _phases(facts, day):
        is_current = not phase.is_past and not stands
        stands = stands or is_current
        steps.append(
            YearStep(
                title=phase.title,
                note=phase.note,
                url=phase.url,
                day=phase.day,
                is_current=is_current,
                is_past=phase.is_past,
            )
        )
    return steps


def _phases(facts: YearFacts, day: date) -> Iterator[_Phase]:
    page = Address.PROGRAMME.to(facts.programme_id)
    is_signed = facts.state in SIGNED_STATES
    is_agreed = is_signed or facts.state == State.APPROVED_FOR_SIGNING
    is_over = facts.last_day < day
    if facts.predecessor_id is not None:
        # Whoever has opened the next draft has left the review behind.
        yield _Phase(
            title=_("Review of the year before"),
            is_past=True,
            day=facts.before_reviewed_on,
            note="" if facts.before_reviewed_on else _("without an approved review"),
            url=Address.REVIEWS.to(facts.predecessor_id),
        )
    yield _Phase(title=_("Drafting"), is_past=facts.state != State.DRAFT, url=page)
    yield _Phase(
        title=_("Asking for comments"),
        is_past=is_agreed,
        day=facts.sent_out_on,
        url=page if facts.state in OPEN_STATES else "",
    )
    yield _Phase(title=_("Signing"), is_past=is_signed, day=facts.signed_on)
    yield _Phase(
        title=_("Giving out tasks"),
        is_past=is_signed and (facts.assigned >= facts.tasks or is_over),
        note=_of(facts) if is_signed else "",
    )
    yield _Phase(
        title=_("Half-year briefing"),
        is_past=facts.briefed_on is not None or (is_signed and is_over),
        day=facts.briefed_on,
        note=_("not held") if is_over and not facts.briefed_on else "",
    )
    yield _Phase(
        title=_("Final review"),
        is_past=facts.reviewed_on is not None,
        day=facts.reviewed_on,
        note=_("due now") if is_over and not facts.reviewed_on else "",
        url=Address.REVIEWS.to(facts.programme_id) if is_signed else "",
    )


def _of(facts: YearFacts) -> str:
    words = ngettext(
        "%(given)s of %(n)s task given out",
        "%(given)s of %(n)s tasks given out",
        facts.tasks,
    )
    return words % {"given": facts.assigned, "n": facts.tasks}
