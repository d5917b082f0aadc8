"""Entering the posts of an organisation, seat by seat, and ending them."""

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.audit.services import Circumstances, record
from phoihop.directory.constraints import refusing
from phoihop.directory.errors import OutsideItsTime, PostStillHeld, SeatTaken
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Acting, Organisation, Position, Post
from phoihop.directory.periods import cut, ended, period_from, require_inside
from phoihop.directory.policies import can_keep_directory
from phoihop.foundation import dates
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise


@transaction.atomic
def create_post(
    *,
    actor: Mandate,
    organisation: Organisation,
    position: Position,
    title: str,
    period: DateRange,
    seat: int = 1,
) -> Post:
    """Enter a seat of an organisation, vacant.

    Raises:
        OutsideItsTime: the organisation did not exist all the while.
        SeatTaken: it exists already.
    """
    require(can_keep_directory(actor, organisation.unit_id))
    period = period_from(period.lower, dates.last_day(period))
    require_inside(period, organisation.period, organisation.name)
    post = Post(
        organisation=organisation,
        position=position,
        title=normalise(title),
        seat=seat,
        period=period,
    )
    with refusing({"post_seat_is_one_a_day_in_its_organisation": SeatTaken}):
        post.save()
    record(
        actor=actor,
        action="post.create",
        target=post,
        circumstances=Circumstances(
            within=organisation,
            changes={"period": ["", dates.format_period(post.period)]},
        ),
    )
    return post


@transaction.atomic
def end_post(*, actor: Mandate, post: Post, version: int, last_day: date) -> Post:
    """Record the last day of a seat that nobody holds any longer.

    Raises:
        AlreadyEnded: its end is recorded.
        ChangedMeanwhile: somebody else saved it since.
        PostStillHeld: somebody holds it, or acts in it, beyond that day.
    """
    locked = Post.objects.select_for_update(of=("self",))
    post = locked.select_related("organisation").get(pk=post.pk)
    require(can_keep_directory(actor, post.organisation.unit_id))
    require_version(post, version, ["last_day"])
    period = ended(post.period, last_day)
    _require_left(post, dates.inclusive(None, last_day))
    _save_end(actor, post, period, last_day)
    return post


def _require_left(post: Post, time: DateRange) -> None:
    held = post.tenures.exclude(period__contained_by=time)
    acted_in = Acting.objects.valid().filter(post=post)
    acted_in = acted_in.exclude(period__contained_by=time)
    beyond = [
        *held.select_related("person")[:1],
        *acted_in.select_related("person")[:1],
    ]
    if beyond:
        raise PostStillHeld(beyond[0].person.full_name)


def close_post(actor: Mandate, post: Post, last_day: date) -> None:
    """End a locked seat with its organisation, unless it ended before."""
    period = cut(post.period, last_day)
    if period is None:
        raise OutsideItsTime(post.title, dates.format_period(post.period))
    if period != post.period:
        _save_end(actor, post, period, last_day)


def _save_end(actor: Mandate, post: Post, period: DateRange, last_day: date) -> None:
    before = dates.format_period(post.period)
    post.period = period
    post.version += 1
    post.save(update_fields=["period", "version"])
    record(
        actor=actor,
        action="post.end",
        target=post,
        circumstances=Circumstances(
            occurred_on=last_day,
            within=post.organisation,
            changes={"period": [before, dates.format_period(period)]},
        ),
    )
