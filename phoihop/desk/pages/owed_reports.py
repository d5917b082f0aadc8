"""What a mandate owes in reports: begin, write, accept, approve, issue."""

from collections.abc import Callable, Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.desk.pages.rows import Owed
from phoihop.desk.queries.asked import Found, asked_of
from phoihop.desk.queries.asked_reports import QUESTIONS
from phoihop.directory.mandates import Mandate
from phoihop.foundation.dates import format_date


def reports_owed(actor: Mandate) -> Iterator[Owed]:
    """Yield what waits for this mandate in reports."""
    for found in asked_of(actor, QUESTIONS):
        yield _ROWS[found.question](found)


def _begin(found: Found) -> Owed:
    return Owed(
        title=_("Open the report: %(title)s") % {"title": found.title},
        verb=_("Open the report"),
        url=reverse("reports:call", args=[found.number]),
        belongs_to=_("asked for by %(body)s") % {"body": found.words},
        note=_due(found),
        due_on=found.due_on,
        rank=2,
    )


def _write(found: Found) -> Owed:
    parts = [_due(found)]
    if found.words:
        parts.append(_("returned: %(reason)s") % {"reason": found.words})
    return Owed(
        title=_("Write the report: %(title)s") % {"title": found.title},
        verb=_("Write the report"),
        url=reverse("reports:write", args=[found.number]),
        belongs_to=_("Reports"),
        note=" · ".join(parts),
        due_on=found.due_on,
        rank=1,
    )


def _accept(found: Found) -> Owed:
    return Owed(
        title=_("Accept the report of %(body)s: %(title)s")
        % {"body": found.words, "title": found.title},
        verb=_("Read"),
        url=reverse("reports:report", args=[found.number]),
        belongs_to=_("Reports"),
        rank=3,
    )


def _approve(found: Found) -> Owed:
    return Owed(
        title=_("Approve the report: %(title)s") % {"title": found.title},
        verb=_("Look and approve"),
        url=reverse("reports:report", args=[found.number]),
        belongs_to=_("accepted by %(body)s") % {"body": found.words},
        rank=3,
    )


def _issue(found: Found) -> Owed:
    return Owed(
        title=_("Issue the report: %(title)s") % {"title": found.title},
        verb=_("Give it its number"),
        url=reverse("reports:report", args=[found.number]),
        belongs_to=_("approved, for %(body)s") % {"body": found.words},
        rank=4,
    )


def _missing(found: Found) -> Owed:
    words = ngettext(
        "%(n)s report has not come: %(title)s",
        "%(n)s reports have not come: %(title)s",
        found.total,
    )
    return Owed(
        title=words % {"n": found.total, "title": found.title},
        verb=_("See who owes it"),
        url=reverse("reports:call", args=[found.number]),
        belongs_to=_("Reports"),
        note=_("from %(whom)s") % {"whom": found.words},
        rank=5,
    )


def _due(found: Found) -> str:
    if found.due_on is None:
        return ""
    return _("due %(day)s") % {"day": format_date(found.due_on)}


_ROWS: dict[str, Callable[[Found], Owed]] = {
    "begin": _begin,
    "write": _write,
    "accept": _accept,
    "approve": _approve,
    "issue": _issue,
    "missing": _missing,
}
