"""What a mandate owes to the year after: open the next programme, decide its lines."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from phoihop.desk.pages.rows import Owed
from phoihop.desk.queries.asked import Found, asked_of
from phoihop.desk.queries.asked_renewals import QUESTIONS
from phoihop.directory.mandates import Mandate


def renewals_owed(actor: Mandate) -> Iterator[Owed]:
    """Yield what waits for this mandate between a year and the next."""
    for found in asked_of(actor, QUESTIONS):
        yield _open(found) if found.question == "open" else _walk(found)


def _open(found: Found) -> Owed:
    return Owed(
        title=_("Open the programme that follows: %(title)s") % {"title": found.title},
        verb=_("Open the next programme"),
        url=reverse("renewals:next", args=[found.number]),
        belongs_to=found.title,
        note=_("its final review is approved"),
        rank=6,
    )


def _walk(found: Found) -> Owed:
    return Owed(
        title=_("Decide on the old lines: %(title)s") % {"title": found.title},
        verb=_("Walk through the lines"),
        url=reverse("renewals:walk", args=[found.number]),
        belongs_to=_("follows %(title)s") % {"title": found.words},
        rank=4,
    )
