"""What a mandate owes in figures: enter, check, approve, correct, set, lock."""

from collections.abc import Callable, Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.desk.pages.rows import Owed
from phoihop.desk.queries.asked import Found, asked_of
from phoihop.desk.queries.asked_figures import QUESTIONS
from phoihop.directory.mandates import Mandate
from phoihop.figures.states import Column
from phoihop.foundation.dates import format_date


def figures_owed(actor: Mandate) -> Iterator[Owed]:
    """Yield what waits for this mandate in figures, each period or list told once."""
    for found in asked_of(actor, QUESTIONS):
        yield _ROWS[found.question](found)


def _enter(found: Found) -> Owed:
    words = ngettext(
        "%(n)s figure to enter and submit: %(period)s",
        "%(n)s figures to enter and submit: %(period)s",
        found.total,
    )
    parts = []
    if found.due_on:
        parts.append(_("due %(day)s") % {"day": format_date(found.due_on)})
    if found.beside:
        parts.append(_("%(n)s entered, not submitted yet") % {"n": found.beside})
    return Owed(
        title=words % {"n": found.total, "period": found.title},
        verb=_("Enter the figures"),
        url=reverse("figures:entry", args=[found.number, Column.ACTUAL]),
        belongs_to=_("Figures"),
        note=" · ".join(parts),
        due_on=found.due_on,
        rank=1,
    )


def _check(found: Found) -> Owed:
    words = ngettext(
        "%(n)s figure to check: %(period)s",
        "%(n)s figures to check: %(period)s",
        found.total,
    )
    return _of_period(found, words, _("Check"), 3)


def _approve(found: Found) -> Owed:
    words = ngettext(
        "%(n)s figure to approve: %(period)s",
        "%(n)s figures to approve: %(period)s",
        found.total,
    )
    return _of_period(found, words, _("Approve"), 3)


def _lock(found: Found) -> Owed:
    words = _("Lock the figures: %(period)s")
    return _of_period(found, words, _("Look and lock"), 5)


def _of_period(found: Found, words: str, verb: str, rank: int) -> Owed:
    return Owed(
        title=words % {"n": found.total, "period": found.title},
        verb=verb,
        url=reverse("figures:period", args=[found.number]),
        belongs_to=_("Figures"),
        note=_("from %(whom)s") % {"whom": found.words},
        rank=rank,
    )


def _correct(found: Found) -> Owed:
    words = ngettext(
        "%(n)s correction of a figure to decide",
        "%(n)s corrections of figures to decide",
        found.total,
    )
    return Owed(
        title=words % {"n": found.total},
        verb=_("Look and decide"),
        url=reverse("figures:corrections"),
        belongs_to=_("Figures"),
        note=_("from %(whom)s") % {"whom": found.words},
        rank=3,
    )


def _set(found: Found) -> Owed:
    words = ngettext(
        "%(n)s proposed target to set", "%(n)s proposed targets to set", found.total
    )
    return Owed(
        title=words % {"n": found.total},
        verb=_("Look and set"),
        url=reverse("figures:targets"),
        belongs_to=_("Targets of plans"),
        rank=5,
    )


_ROWS: dict[str, Callable[[Found], Owed]] = {
    "enter": _enter,
    "check": _check,
    "approve": _approve,
    "correct": _correct,
    "set": _set,
    "lock": _lock,
}
