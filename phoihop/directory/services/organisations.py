"""Entering organisations, correcting them, and telling how they ended."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.constraints import refusing
from phoihop.directory.errors import (
    OrganisationNameTaken,
    OutsideItsTime,
    SucceedsItself,
    SuccessionDayWrong,
    SuccessionTold,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import (
    Acting,
    Organisation,
    OrganisationKind,
    OrganisationSuccession,
    Post,
    Tenure,
)
from phoihop.directory.names import key_of_organisation
from phoihop.directory.periods import ended, period_from
from phoihop.directory.policies import can_keep_directory
from phoihop.directory.services.actings import close_acting
from phoihop.directory.services.people import close_tenure
from phoihop.directory.services.posts import close_post
from phoihop.foundation import dates
from phoihop.foundation.dates import format_period
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise

_NAME_TAKEN = {"organisation_name_is_one_a_day_in_its_unit": OrganisationNameTaken}
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class OrganisationDetails:
    """What may be corrected in an organisation."""

    kind: OrganisationKind
    name: str
    short_name: str
    first_day: date | None


@transaction.atomic
def create_organisation(
    *,
    actor: Mandate,
    unit_id: int,
    kind: OrganisationKind,
    name: str,
    short_name: str,
    period: DateRange,
) -> Organisation:
    """Enter an organisation of a unit.

    Raises:
        OrganisationNameTaken: the unit has one of this name in these days.
    """
    require(can_keep_directory(actor, unit_id))
    organisation = Organisation(
        unit_id=unit_id,
        kind=kind,
        name=normalise(name),
        short_name=normalise(short_name),
        sort_key=key_of_organisation(name),
        period=period_from(period.lower, dates.last_day(period)),
    )
    with refusing(_NAME_TAKEN):
        organisation.save()
    record(
        actor=actor,
        action="organisation.create",
        target=organisation,
        circumstances=Circumstances(
            changes={"period": ["", format_period(organisation.period)]}
        ),
    )
    return organisation


@transaction.atomic
def change_organisation(
    *,
    actor: Mandate,
    organisation: Organisation,
    version: int,
    details: OrganisationDetails,
) -> Organisation:
    """Correct what was entered about an organisation.

    Raises:
        ChangedMeanwhile: somebody else saved it since.
        OrganisationNameTaken: the unit has one of this name in these days.
    """
    organisation = _locked(organisation)
    require(can_keep_directory(actor, organisation.unit_id))
    require_version(organisation, version, ["kind", "name", "short_name", "first_day"])
    before = _told(organisation)
    _correct(organisation, details)
    changes = changes_between(before, _told(organisation))
    record(
        actor=actor,
        action="organisation.change",
        target=organisation,
        circumstances=Circumstances(changes=changes),
    )
    return organisation


@transaction.atomic
def end_organisation(
    *,
    actor: Mandate,
    organisation: Organisation,
    version: int,
    last_day: date,
    reason: str,
) -> Organisation:
    """Record the last day of an organisation, and with it of its posts and tenures.

    Raises:
        AlreadyEnded: its end is recorded.
        ChangedMeanwhile: somebody else saved it since.
    """
    organisation = _locked(organisation)
    require(can_keep_directory(actor, organisation.unit_id))
    require_version(organisation, version, ["last_day"])
    before = _told(organisation)
    organisation.period = ended(organisation.period, last_day)
    organisation.version += 1
    organisation.save(update_fields=["period", "version"])
    record(
        actor=actor,
        action="organisation.end",
        target=organisation,
        circumstances=Circumstances(
            occurred_on=last_day,
            reason=normalise(reason),
            changes=changes_between(before, _told(organisation)),
        ),
    )
    _end_posts(actor, organisation, last_day)
    return organisation


@transaction.atomic
def record_organisation_succession(
    *,
    actor: Mandate,
    predecessor: Organisation,
    successor: Organisation,
    occurred_on: date,
    legal_act: str = "",
) -> OrganisationSuccession:
    """Record that an organisation took over from another on a day.

    Raises:
        SuccessionDayWrong: one of the two did not exist then.
        SuccessionTold: it is recorded already.
    """
    require(can_keep_directory(actor, successor.unit_id))
    if predecessor.pk == successor.pk:
        raise SucceedsItself
    if (
        occurred_on not in successor.period
        or occurred_on - _ONE_DAY not in predecessor.period
    ):
        raise SuccessionDayWrong(predecessor.name, successor.name)
    succession = OrganisationSuccession(
        predecessor=predecessor,
        successor=successor,
        occurred_on=occurred_on,
        legal_act=normalise(legal_act),
    )
    with refusing({"organisation_succession_is_told_once": SuccessionTold}):
        succession.save()
    for within in (successor, predecessor):
        record(
            actor=actor,
            action="organisation.succeed",
            target=succession,
            circumstances=Circumstances(occurred_on=occurred_on, within=within),
        )
    return succession


def _locked(organisation: Organisation) -> Organisation:
    locked = Organisation.objects.select_for_update(of=("self",))
    return locked.select_related("kind", "unit").get(pk=organisation.pk)


def _told(organisation: Organisation) -> dict[str, object]:
    """Return the values in the words of the journal."""
    return {
        "kind": organisation.kind.name,
        "name": organisation.name,
        "short_name": organisation.short_name,
        "period": format_period(organisation.period),
    }


def _correct(organisation: Organisation, details: OrganisationDetails) -> None:
    organisation.kind = details.kind
    organisation.name = normalise(details.name)
    organisation.short_name = normalise(details.short_name)
    organisation.sort_key = key_of_organisation(details.name)
    organisation.period = _corrected_period(organisation, details.first_day)
    organisation.version += 1
    fields = ["kind", "name", "short_name", "sort_key", "period", "version"]
    with refusing(_NAME_TAKEN):
        organisation.save(update_fields=fields)


def _corrected_period(organisation: Organisation, first: date | None) -> DateRange:
    period = period_from(first, dates.last_day(organisation.period))
    if outside := organisation.posts.exclude(period__contained_by=period).first():
        raise OutsideItsTime(outside.title, format_period(outside.period))
    return period


def _end_posts(actor: Mandate, organisation: Organisation, last: date) -> None:
    """End what would outlive its organisation; in id order, against deadlocks."""
    tenures = Tenure.objects.filter(post__organisation=organisation)
    for tenure in tenures.select_for_update(of=("self",)).order_by("id"):
        close_tenure(actor, tenure, last)
    actings = Acting.objects.valid().filter(post__organisation=organisation)
    for acting in actings.select_for_update(of=("self",)).order_by("id"):
        close_acting(actor, acting, last)
    posts = Post.objects.filter(organisation=organisation)
    for post in posts.select_for_update().order_by("id"):
        close_post(actor, post, last)
