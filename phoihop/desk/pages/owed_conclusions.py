"""What a mandate owes because of conclusions: reply, make tasks, close."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.conferences.models import Urging
from phoihop.conferences.queries.owed import conclusions_owed
from phoihop.desk.pages.rows import Owed, body_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.dates import format_date

_REPLIES = (Role.HEAD, Role.OFFICE_CHIEF, Role.COORDINATOR, Role.OFFICER)


def conclusion_rows_owed(actor: Mandate, day: date) -> Iterator[Owed]:
    """Yield everything in conclusions that waits for this mandate."""
    if actor.organisation_id is None or not actor.has(*_REPLIES):
        return
    owed = conclusions_owed(body_of(actor), day)
    for urging in owed.replies:
        yield _reply(urging)
    if owed.to_assign and actor.has(Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD):
        words = ngettext(
            "%(n)s conclusion without a task",
            "%(n)s conclusions without a task",
            len(owed.to_assign),
        )
        verb = _("Make tasks of it")
        yield _told_once(actor, words, verb, len(owed.to_assign), "without_task")
    if owed.to_close and actor.has(Role.OFFICE_CHIEF, Role.HEAD):
        words = ngettext(
            "%(n)s conclusion whose tasks are over",
            "%(n)s conclusions whose tasks are over",
            len(owed.to_close),
        )
        yield _told_once(actor, words, _("Close"), len(owed.to_close), "to_close")


def _reply(urging: Urging) -> Owed:
    conclusion = urging.conclusion
    return Owed(
        title=_("Reply: %(body)s urges “%(words)s”")
        % {"body": urging.by_organisation.short_name, "words": conclusion.quote},
        verb=_("Reply"),
        url=reverse("conferences:reply_to_urging", args=[conclusion.pk, urging.pk]),
        belongs_to=conclusion.conference.title,
        note=_("reply by %(day)s") % {"day": format_date(urging.reply_by)},
        due_on=urging.reply_by,
        rank=1,
    )


def _told_once(actor: Mandate, words: str, verb: str, count: int, shown: str) -> Owed:
    return Owed(
        title=words % {"n": count},
        verb=verb,
        url=f"{reverse('conferences:ledger')}?shown={shown}",
        belongs_to=actor.organisation_short_name,
        rank=6,
    )
