"""Drafting indicators of a unit's own, and their next definitions."""

from django.db import connection, transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.foundation.guards import require, require_version
from phoihop.indicators import policies
from phoihop.indicators.errors import DraftWaiting
from phoihop.indicators.models import Indicator, IndicatorGroup, IndicatorVersion
from phoihop.indicators.services.outline import WRITTEN, DefinitionOutline, take
from phoihop.indicators.services.steps import lock_indicator, lock_version, newest
from phoihop.indicators.states import VersionState

# Behind all that the catalogue has in a group.
_LOCAL_RANK = 1000


@transaction.atomic
def draft_indicator(
    *, actor: Mandate, group: IndicatorGroup, outline: DefinitionOutline
) -> IndicatorVersion:
    """Draft an indicator of the actor's unit under the next code of the unit.

    Raises:
        NotAllowed: the actor is no coordinator.
        StockAddedUp, ShareAveraged, OneNumberParted, WeightUnsaid, PartUnsaid,
        MoneyNotInDong: the rules do not go together.
    """
    require(policies.can_draft(actor), str(policies.WHO_DRAFTS))
    indicator = Indicator(
        code=_next_code(actor.unit_id),
        group=group,
        unit_id=actor.unit_id,
        rank=_LOCAL_RANK,
    )
    version = _draft(actor, indicator, number=1)
    take(version, outline, None)
    indicator.save(force_insert=True)
    version.indicator = indicator
    return _insert(actor, version)


@transaction.atomic
def draft_next(
    *, actor: Mandate, indicator: Indicator, outline: DefinitionOutline
) -> IndicatorVersion:
    """Draft the next definition of an indicator of the actor's unit.

    Raises:
        NotAllowed: the actor is no coordinator of the unit whose indicator it is.
        DraftWaiting: one waits already.
        StartUnsaid, StartsTooEarly, ChangeUnsaid: it does not follow the one before.
        StockAddedUp, ShareAveraged, OneNumberParted, WeightUnsaid, PartUnsaid,
        MoneyNotInDong: the rules do not go together.
    """
    locked = lock_indicator(indicator.pk)
    require(policies.can_draft_next(actor, locked), str(policies.WHO_DRAFTS))
    if locked.versions.filter(state=VersionState.DRAFT).exists():
        raise DraftWaiting
    version = _draft(actor, locked, number=locked.versions.count() + 1)
    take(version, outline, newest(locked))
    return _insert(actor, version)


@transaction.atomic
def change_draft(
    *,
    actor: Mandate,
    version: IndicatorVersion,
    outline: DefinitionOutline,
    seen: int,
) -> IndicatorVersion:
    """Change a draft before it is decided on; ``seen`` is the version on the page.

    Raises:
        NotAllowed: the actor did not write it, or it is decided on.
        ChangedMeanwhile: another text was saved since.
        StartUnsaid, StartsTooEarly, ChangeUnsaid, StockAddedUp, ShareAveraged,
        OneNumberParted, WeightUnsaid, PartUnsaid, MoneyNotInDong: as when drafted.
    """
    locked = lock_version(version.pk)
    require(policies.can_change(actor, locked), str(policies.WHO_CHANGES))
    require_version(locked, seen, WRITTEN)
    before = {name: getattr(locked, name) for name in WRITTEN}
    take(locked, outline, newest(locked.indicator))
    locked.version += 1
    locked.save()
    after = {name: getattr(locked, name) for name in WRITTEN}
    record(
        actor=actor,
        action="indicator.change",
        target=locked,
        circumstances=Circumstances(
            within=locked.indicator, changes=changes_between(before, after)
        ),
    )
    return locked


def _draft(actor: Mandate, indicator: Indicator, number: int) -> IndicatorVersion:
    return IndicatorVersion(
        indicator=indicator,
        number=number,
        state=VersionState.DRAFT,
        organisation_id=actor.organisation_id,
        written_by_person_id=actor.person_id,
        written_by_name=actor.person_name,
    )


def _insert(actor: Mandate, version: IndicatorVersion) -> IndicatorVersion:
    version.save(force_insert=True)
    record(
        actor=actor,
        action="indicator.draft",
        target=version,
        circumstances=Circumstances(within=version.indicator),
    )
    return version


def _next_code(unit_id: int) -> str:
    """Return the next code of the unit; two drafts at once take one each."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
            [f"indicators:{unit_id}"],
        )
    prefix = AdminUnit.objects.values_list("code", flat=True).get(pk=unit_id)
    taken = Indicator.objects.filter(code__startswith=f"{prefix}-").count()
    return f"{prefix}-{taken + 1:02d}"
