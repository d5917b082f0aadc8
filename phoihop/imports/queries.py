"""Which units a locality keeps the history of, and what it has recorded."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef

from phoihop.audit.models import Entry
from phoihop.conferences.models import Conference
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import histories_of, successors
from phoihop.sources.models import Source, SourceQuerySet

_WRITING = ("source.record", "source.correct")


def keepers_of(source: Source) -> frozenset[int]:
    """Return the units whose publishers may show what the source tells."""
    if source.kept_by_id is not None:
        return frozenset({source.kept_by_id})
    if source.unit is None:
        return frozenset()
    after = {link.unit.pk for link in successors(source.unit)}
    return frozenset({source.unit.pk, *after})


def visible_sources(actor: Mandate) -> SourceQuerySet:
    """Return the sources of events that the mandate may see, the newest first.

    One from which only a figure is quoted tells no event and is read with the figure.
    """
    histories = list(histories_of(actor.unit_id).values_list("pk", flat=True))
    tells = Exists(Conference.objects.filter(source=OuterRef("pk")))
    seen = Source.objects.visible_to(actor, histories).filter(tells)
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
