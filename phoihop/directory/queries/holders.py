"""Who holds which right in an organisation on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q

from phoihop.directory.models import Acting, Grant, Role, Tenure


@dataclass(frozen=True, order=True)
class Holder:
    """A person as a member of an organisation."""

    person_id: int
    organisation_id: int


def holders_of(
    organisations: Collection[int], roles: Collection[Role], day: date
) -> dict[Holder, frozenset[str]]:
    """Return who holds one of the rights on the day, and which of them, in one query.

    As for a mandate, the right alone is not enough: one must hold or act in a post of
    the organisation.
    """
    there = {
        "person_id": OuterRef("person_id"),
        "post__organisation_id": OuterRef("organisation_id"),
    }
    works_there = Q(Exists(Tenure.objects.on(day).filter(**there))) | Q(
        Exists(Acting.objects.on(day).filter(**there))
    )
    rows = (
        Grant.objects.in_force(day)
        .filter(
            works_there,
            organisation_id__in=organisations,
            organisation__period__contains=day,
            role__in=roles,
        )
        .values_list("person_id", "organisation_id", "role")
    )
    found: dict[Holder, set[str]] = {}
    for person_id, organisation_id, role in rows:
        if organisation_id is not None:
            found.setdefault(Holder(person_id, organisation_id), set()).add(role)
    return {holder: frozenset(found[holder]) for holder in sorted(found)}
