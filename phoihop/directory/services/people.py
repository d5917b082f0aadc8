"""Entering people, and which post they hold from when to when."""

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.constraints import refusing
from phoihop.directory.errors import OutsideItsTime, PostIsHeld, SomebodyActs
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Person, Post, Tenure
from phoihop.directory.names import key_of_person
from phoihop.directory.periods import cut, ended, period_from, require_inside
from phoihop.directory.policies import can_keep_directory
from phoihop.directory.services.delegations import end_delegations_with
from phoihop.directory.services.grants import end_grants_with_post
from phoihop.foundation import dates
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise

_TAKEN = {
    "tenure_post_has_one_holder_a_day": PostIsHeld,
    "tenure_of_a_post_acted_in": SomebodyActs,
}


@transaction.atomic
def create_person(*, actor: Mandate, unit_id: int, full_name: str) -> Person:
    """Enter a person of a unit."""
    require(can_keep_directory(actor, unit_id))
    person = Person.objects.create(
        unit_id=unit_id,
        full_name=normalise(full_name),
        sort_key=key_of_person(full_name),
    )
    record(actor=actor, action="person.create", target=person)
    return person


@transaction.atomic
def change_person(
    *, actor: Mandate, person: Person, version: int, full_name: str
) -> Person:
    """Correct a person's name.

    Raises:
        ChangedMeanwhile: somebody else saved it since.
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    require(can_keep_directory(actor, person.unit_id))
    require_version(person, version, ["full_name"])
    before = {"full_name": person.full_name}
    person.full_name = normalise(full_name)
    person.sort_key = key_of_person(full_name)
    person.version += 1
    person.save(update_fields=["full_name", "sort_key", "version"])
    changes = changes_between(before, {"full_name": person.full_name})
    record(
        actor=actor,
        action="person.change",
        target=person,
        circumstances=Circumstances(changes=changes),
    )
    return person


@transaction.atomic
def begin_tenure(
    *, actor: Mandate, person: Person, post: Post, period: DateRange, decision: str = ""
) -> Tenure:
    """Record that a person takes up a post.

    Raises:
        OutsideItsTime: the post does not exist all the while.
        PostIsHeld: somebody holds it in these days.
        SomebodyActs: somebody acts in it in these days.
    """
    post = Post.objects.select_related("organisation").get(pk=post.pk)
    require(can_keep_directory(actor, post.organisation.unit_id))
    require(can_keep_directory(actor, person.unit_id))
    period = period_from(period.lower, dates.last_day(period))
    require_inside(period, post.period, post.title)
    require_inside(period, post.organisation.period, post.organisation.name)
    tenure = Tenure(
        person=person, post=post, period=period, decision=normalise(decision)
    )
    with refusing(_TAKEN):
        tenure.save()
    _journal(actor, "tenure.begin", tenure, period.lower)
    return tenure


@transaction.atomic
def end_tenure(
    *, actor: Mandate, tenure: Tenure, version: int, last_day: date
) -> Tenure:
    """Record a person's last day in a post; the rights that hang on it end as well.

    Raises:
        AlreadyEnded: the end is recorded.
        ChangedMeanwhile: somebody else saved it since.
    """
    locked = Tenure.objects.select_for_update(of=("self",))
    tenure = locked.select_related("person", "post__organisation").get(pk=tenure.pk)
    require(can_keep_directory(actor, tenure.post.organisation.unit_id))
    require_version(tenure, version, ["last_day"])
    _save_end(actor, tenure, ended(tenure.period, last_day), last_day)
    return tenure


def close_tenure(actor: Mandate, tenure: Tenure, last_day: date) -> None:
    """End a locked tenure with its organisation, unless it ended before."""
    period = cut(tenure.period, last_day)
    if period is None:
        raise OutsideItsTime(str(tenure), dates.format_period(tenure.period))
    if period != tenure.period:
        _save_end(actor, tenure, period, last_day)


def _save_end(
    actor: Mandate, tenure: Tenure, period: DateRange, last_day: date
) -> None:
    end_delegations_with(actor, tenure, last_day)
    tenure.period = period
    tenure.version += 1
    tenure.save(update_fields=["period", "version"])
    _journal(actor, "tenure.end", tenure, last_day)
    end_grants_with_post(actor=actor, standing=tenure, last_day=last_day)


def _journal(actor: Mandate, action: str, tenure: Tenure, day: date | None) -> None:
    changes = {"period": ["", dates.format_period(tenure.period)]}
    if tenure.decision:
        changes["decision"] = ["", tenure.decision]
    circumstances = Circumstances(
        occurred_on=day, within=tenure.person, changes=changes
    )
    record(actor=actor, action=action, target=tenure, circumstances=circumstances)
