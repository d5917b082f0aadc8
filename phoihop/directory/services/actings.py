"""Letting a person act in a vacant post, and ending that."""

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from phoihop.audit.services import Circumstances, record
from phoihop.directory.constraints import refusing
from phoihop.directory.errors import (
    AlreadyEnded,
    EndsBeforeItBegins,
    PostIsHeld,
    SomebodyActs,
    TakenBack,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Acting, Person, Post
from phoihop.directory.periods import cut, period_from, require_inside
from phoihop.directory.policies import can_keep_directory
from phoihop.directory.services.delegations import end_delegations_with
from phoihop.directory.services.grants import end_grants_with_post
from phoihop.foundation import dates
from phoihop.foundation.guards import require, require_reason, require_version

_TAKEN = {
    "acting_post_has_one_a_day": SomebodyActs,
    "acting_in_a_post_held": PostIsHeld,
}


@transaction.atomic
def begin_acting(
    *, actor: Mandate, person: Person, post: Post, period: DateRange, decision: str
) -> Acting:
    """Record that a person acts in a post that nobody holds in these days.

    Raises:
        OutsideItsTime: the post does not exist all the while.
        PostIsHeld: somebody holds it in these days.
        SomebodyActs: another person acts in it in these days.
    """
    post = Post.objects.select_related("organisation").get(pk=post.pk)
    require(can_keep_directory(actor, post.organisation.unit_id))
    require(can_keep_directory(actor, person.unit_id))
    if period.lower is None:
        raise EndsBeforeItBegins
    period = period_from(period.lower, dates.last_day(period))
    require_inside(period, post.period, post.title)
    require_inside(period, post.organisation.period, post.organisation.name)
    acting = Acting(
        person=person, post=post, period=period, decision=require_reason(decision)
    )
    with refusing(_TAKEN):
        acting.save()
    _journal(actor, "acting.begin", acting, period.lower)
    return acting


@transaction.atomic
def end_acting(
    *, actor: Mandate, acting: Acting, version: int, last_day: date, reason: str
) -> Acting:
    """End an acting early, and the rights and delegations that hang on it.

    A last day before the first takes it back altogether.

    Raises:
        AlreadyEnded: it ends on that day or earlier.
        ChangedMeanwhile: somebody else saved it since.
        ReasonMissing: there is no reason.
        TakenBack: it was taken back before.
    """
    locked = Acting.objects.select_for_update(of=("self",))
    acting = locked.select_related("person", "post__organisation").get(pk=acting.pk)
    require(can_keep_directory(actor, acting.post.organisation.unit_id))
    require_version(acting, version, ["last_day"])
    written = require_reason(reason)
    if acting.is_withdrawn:
        raise TakenBack
    known = acting.last_day
    if known is not None and last_day >= known:
        raise AlreadyEnded(known)
    _save_end(actor, acting, last_day, written)
    return acting


def close_acting(actor: Mandate, acting: Acting, last_day: date) -> None:
    """End a locked acting with its organisation, unless it ended before."""
    if cut(acting.period, last_day) != acting.period:
        _save_end(actor, acting, last_day, _("The organisation ended."))


def _save_end(actor: Mandate, acting: Acting, last_day: date, reason: str) -> None:
    end_delegations_with(actor, acting, last_day)
    shortened = cut(acting.period, last_day)
    if shortened is None:
        acting.is_withdrawn = True
    else:
        acting.period = shortened
    acting.version += 1
    acting.save(update_fields=["period", "is_withdrawn", "version"])
    _journal(actor, "acting.end", acting, last_day, reason)
    end_grants_with_post(actor=actor, standing=acting, last_day=last_day)


def _journal(
    actor: Mandate, action: str, acting: Acting, day: date | None, reason: str = ""
) -> None:
    circumstances = Circumstances(
        occurred_on=day,
        within=acting.person,
        reason=reason,
        changes={
            "period": ["", dates.format_period(acting.period)],
            "decision": ["", acting.decision],
        },
    )
    record(actor=actor, action=action, target=acting, circumstances=circumstances)
