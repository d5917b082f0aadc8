"""Delegating a matter to a colleague, and ending that early."""

from datetime import date

from django.db import models, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from phoihop.audit.services import Circumstances, record
from phoihop.directory.constraints import refusing
from phoihop.directory.errors import (
    AlreadyEnded,
    DelegationToOneself,
    EndsBeforeItBegins,
    ReceiverHoldsNoPost,
    TakenBack,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Acting, Delegation, Person, Tenure
from phoihop.directory.periods import cut, period_from, require_inside
from phoihop.directory.policies import can_keep_directory
from phoihop.foundation import dates
from phoihop.foundation.guards import require, require_reason, require_version
from phoihop.foundation.vietnamese import normalise

_REFUSED = {
    "delegation_to_the_giver": DelegationToOneself,
    "delegation_leaves_the_organisation": ReceiverHoldsNoPost,
}


@transaction.atomic
def give_delegation(
    *,
    actor: Mandate,
    giver: Tenure | Acting,
    person: Person,
    matter: str,
    document: str,
    period: DateRange,
) -> Delegation:
    """Record that whoever holds a post, or acts in it, delegates a matter.

    Raises:
        DelegationToOneself: giver and receiver are one person.
        OutsideItsTime: it would run before or after the giver's own time.
        ReceiverHoldsNoPost: the receiver holds no post of the organisation then.
        TakenBack: the acting was taken back before it began.
    """
    giver = _locked_giver(giver)
    organisation = giver.post.organisation
    require(can_keep_directory(actor, organisation.unit_id))
    if isinstance(giver, Acting) and giver.is_withdrawn:
        raise TakenBack
    if giver.person_id == person.pk:
        raise DelegationToOneself
    period = _with_both_ends(period)
    require_inside(period, giver.period, giver.post.title)
    _require_seated(person, organisation.pk, period)
    delegation = Delegation(
        tenure=giver if isinstance(giver, Tenure) else None,
        acting=giver if isinstance(giver, Acting) else None,
        person=person,
        matter=require_reason(matter),
        document=require_reason(document),
        period=period,
    )
    with refusing(_REFUSED):
        delegation.save()
    _journal(actor, "delegation.give", delegation, period.lower)
    return delegation


@transaction.atomic
def end_delegation(
    *, actor: Mandate, delegation: Delegation, version: int, last_day: date, reason: str
) -> Delegation:
    """End a delegation early; a last day before the first takes it back altogether.

    Raises:
        AlreadyEnded: it ends on that day or earlier.
        ChangedMeanwhile: somebody else saved it since.
        ReasonMissing: there is no reason.
        TakenBack: it was taken back before.
    """
    delegation = _locked(Delegation.objects.filter(pk=delegation.pk)).get()
    require(can_keep_directory(actor, delegation.giver.post.organisation.unit_id))
    require_version(delegation, version, ["last_day"])
    written = require_reason(reason)
    if delegation.is_withdrawn:
        raise TakenBack
    known = delegation.last_day
    if known is not None and last_day >= known:
        raise AlreadyEnded(known)
    _shorten(actor, delegation, last_day, written)
    return delegation


def end_delegations_with(
    actor: Mandate, standing: Tenure | Acting, last_day: date
) -> None:
    """End what hangs on a locked tenure or acting; call it before that is saved."""
    if isinstance(standing, Acting):
        hanging = Delegation.objects.filter(acting=standing)
    else:
        hanging = Delegation.objects.filter(tenure=standing) | _received(standing)
    beyond = hanging.valid().exclude(
        period__contained_by=dates.inclusive(None, last_day)
    )
    for delegation in _locked(beyond.order_by("id")):
        _shorten(actor, delegation, last_day, _("The post ended."))


def _received(tenure: Tenure) -> models.QuerySet[Delegation]:
    """Return what was delegated to the holder, unless another post there covers it."""
    body = tenure.post.organisation_id
    others = Tenure.objects.filter(
        person_id=models.OuterRef("person_id"),
        post__organisation_id=body,
        period__contains=models.OuterRef("period"),
    ).exclude(pk=tenure.pk)
    return (
        Delegation.objects.of_organisation(body)
        .filter(person_id=tenure.person_id)
        .exclude(models.Exists(others))
    )


def _locked_giver(giver: Tenure | Acting) -> Tenure | Acting:
    """Lock the giver, so that the time does not end meanwhile."""
    model: type[Tenure | Acting] = type(giver)
    locked = model._default_manager.select_for_update(of=("self",))
    return locked.select_related("person", "post__organisation").get(pk=giver.pk)


def _locked(found: models.QuerySet[Delegation]) -> models.QuerySet[Delegation]:
    return found.select_for_update(of=("self",)).select_related(
        "person",
        "tenure__person",
        "tenure__post__organisation",
        "acting__person",
        "acting__post__organisation",
    )


def _with_both_ends(period: DateRange) -> DateRange:
    if period.lower is None or period.upper is None:
        raise EndsBeforeItBegins
    return period_from(period.lower, dates.last_day(period))


def _require_seated(person: Person, organisation_id: int, period: DateRange) -> None:
    """Refuse a receiver without a post there; it is locked, so that it stays."""
    there = person.tenures.filter(
        post__organisation_id=organisation_id, period__contains=period
    )
    if not there.select_for_update().order_by("id"):
        raise ReceiverHoldsNoPost


def _shorten(
    actor: Mandate, delegation: Delegation, last_day: date, reason: str
) -> None:
    shortened = cut(delegation.period, last_day)
    if shortened is None:
        delegation.is_withdrawn = True
    else:
        delegation.period = shortened
    delegation.version += 1
    delegation.save(update_fields=["period", "is_withdrawn", "version"])
    _journal(actor, "delegation.end", delegation, last_day, reason)


def _journal(
    actor: Mandate,
    action: str,
    delegation: Delegation,
    day: date | None,
    reason: str = "",
) -> None:
    """Tell it in the history of both people."""
    changes = {
        "period": ["", dates.format_period(delegation.period)],
        "matter": ["", delegation.matter],
        "document": ["", normalise(delegation.document)],
    }
    for within in (delegation.giver.person, delegation.person):
        record(
            actor=actor,
            action=action,
            target=delegation,
            circumstances=Circumstances(
                occurred_on=day, within=within, reason=reason, changes=changes
            ),
        )
