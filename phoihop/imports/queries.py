"""Which units a locality keeps the history of, and what it has recorded."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from phoihop.audit.models import Entry
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit, UnitSuccession
from phoihop.directory.units.models import AdminUnitQuerySet, UnitLevel
from phoihop.directory.units.queries import successors
from phoihop.sources.models import Source, SourceQuerySet

_WRITING = ("source.record", "source.correct")


def histories_of(unit_id: int) -> AdminUnitQuerySet:
    """Return the units whose history a unit keeps: its own, and what it took over.

    A former district is taken over by every unit that one of its communes went into.
    """
    before = UnitSuccession.objects.filter(successor_id=unit_id).values("predecessor")
    districts = Q(
        kind__level=UnitLevel.DISTRICT,
        children__kind__level=UnitLevel.COMMUNE,
        children__in=before,
    )
    kept = AdminUnit.objects.filter(Q(pk=unit_id) | Q(pk__in=before) | districts)
    return AdminUnit.objects.filter(pk__in=kept.values("pk")).with_path().in_order()


def keepers_of(source: Source) -> frozenset[int]:
    """Return the units whose publishers may show what the source tells."""
    if source.kept_by_id is not None:
        return frozenset({source.kept_by_id})
    if source.unit is None:
        return frozenset()
    after = {link.unit.pk for link in successors(source.unit)}
    return frozenset({source.unit.pk, *after})


def visible_sources(actor: Mandate) -> SourceQuerySet:
    """Return the sources that the mandate may see at work, the newest first."""
    histories = list(histories_of(actor.unit_id).values_list("pk", flat=True))
    seen = Source.objects.visible_to(actor, histories)
    return seen.select_related("unit__kind", "kept_by__kind", "entered_by").order_by(
        "-entered_at", "-id"
    )


def authors_of(source: Source) -> frozenset[int]:
    """Return everybody who entered or corrected the record, as the journal knows."""
    written = Entry.objects.filter(
        object_type=Source._meta.label_lower,
        object_id=source.pk,
        action__in=_WRITING,
        person_id__isnull=False,
    )
    people = written.order_by().values_list("person_id", flat=True).distinct()
    return frozenset(person for person in people if person is not None)


def units_named(
    unit: AdminUnit | None, names: Iterable[str], day: date
) -> dict[str, AdminUnit]:
    """Return the units directly below that have these very names; others have none."""
    wanted = set(names)
    if unit is None or not wanted:
        return {}
    below = AdminUnit.objects.filter(parent=unit, name__in=wanted).on(day)
    found: dict[str, AdminUnit] = {}
    for one in below.with_path():
        # Two of one name, such as a town and a commune: nobody guesses which is meant.
        if one.name in found:
            wanted.discard(one.name)
        found[one.name] = one
    return {name: one for name, one in found.items() if name in wanted}
