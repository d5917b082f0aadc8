"""The mandate (tư cách làm việc): person, title, organisation, day. Never stored."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import QuerySet, Value
from django.utils.translation import gettext as _

from phoihop.directory.models import Acting, Grant, Role, Tenure
from phoihop.foundation.prepared import Given, PreparedQuery, given_day, given_number

Standing = TypeVar("Standing", Tenure, Acting)


@dataclass(frozen=True, kw_only=True)
class Mandate:
    """Under which title, for which organisation, with which rights a person acts.

    ``key`` names the mandate in the session. A local administrator acts for a unit
    and has no organisation.
    """

    key: str
    person_id: int
    person_name: str
    title: str
    unit_id: int
    unit_name: str
    organisation_id: int | None
    organisation_name: str
    organisation_short_name: str
    roles: frozenset[str]
    on: date

    def has(self, *roles: Role) -> bool:
        """Tell whether any of the rights is held."""
        return not self.roles.isdisjoint(roles)

    @property
    def is_administrator(self) -> bool:
        """Tell whether this mandate keeps a unit's directory."""
        return Role.LOCAL_ADMINISTRATOR in self.roles


def _grants() -> QuerySet[Grant]:
    return (
        Grant.objects.in_force(given_day("day"))
        .filter(person_id=given_number("person_id"))
        .select_related("unit__kind", "person")
        .only(
            "role",
            "organisation_id",
            "person__full_name",
            "unit__name",
            "unit__kind__prefix",
        )
        .order_by("id")
    )


def _shown(
    standings: QuerySet[Standing], day: Given, *, is_acting: bool
) -> QuerySet[Standing]:
    """Select, alike from tenures and actings, what a mandate shows."""
    return (
        standings.filter(
            person_id=given_number("person_id"),
            post__organisation__period__contains=day,
        )
        .annotate(is_acting=Value(is_acting))
        .select_related("person", "post__position", "post__organisation__unit__kind")
        .only(
            "person__full_name",
            "post__title",
            "post__position__rank",
            "post__organisation__name",
            "post__organisation__short_name",
            "post__organisation__unit__name",
            "post__organisation__unit__kind__prefix",
        )
    )


def _standings() -> QuerySet[Tenure]:
    """Ask for tenures and actings at once; an acting is read as if it were a tenure."""
    day = given_day("day")
    held = _shown(Tenure.objects.on(day), day, is_acting=False)
    acted_in = _shown(Acting.objects.on(day), day, is_acting=True)
    return held.union(acted_in, all=True)


_GRANTS = PreparedQuery(_grants)
_STANDINGS = PreparedQuery(_standings)


def mandates_of(person_id: int, day: date) -> list[Mandate]:
    """Return the mandates a person may act under on a day, in two queries."""
    grants = _GRANTS.rows(person_id=person_id, day=day)
    standings = _STANDINGS.rows(person_id=person_id, day=day)
    roles: defaultdict[int | None, set[str]] = defaultdict(set)
    for grant in grants:
        roles[grant.organisation_id].add(grant.role)
    standings.sort(key=_place)
    found = [_of_post(standing, roles, day) for standing in standings]
    found += [_of_administrator(grant, day) for grant in grants if _is_of_unit(grant)]
    return found


def _is_acting(standing: Tenure) -> bool:
    return bool(vars(standing)["is_acting"])


def _place(standing: Tenure) -> tuple[bool, int, int]:
    """Put what is held before what is acted in, each by the rank of the position."""
    return _is_acting(standing), standing.post.position.rank, standing.pk


def _of_post(
    standing: Tenure, roles: defaultdict[int | None, set[str]], day: date
) -> Mandate:
    organisation, title = standing.post.organisation, standing.post.title
    is_acting = _is_acting(standing)
    return Mandate(
        key=f"acting-{standing.pk}" if is_acting else f"tenure-{standing.pk}",
        person_id=standing.person_id,
        person_name=standing.person.full_name,
        title=_("Acting %(title)s") % {"title": title} if is_acting else title,
        unit_id=organisation.unit_id,
        unit_name=organisation.unit.full_name,
        organisation_id=organisation.pk,
        organisation_name=organisation.name,
        organisation_short_name=organisation.short_name,
        roles=frozenset(roles[organisation.pk]),
        on=day,
    )


def _is_of_unit(grant: Grant) -> bool:
    return grant.organisation_id is None


def _of_administrator(grant: Grant, day: date) -> Mandate:
    return Mandate(
        key=f"grant-{grant.pk}",
        person_id=grant.person_id,
        person_name=grant.person.full_name,
        title=grant.get_role_display(),
        unit_id=grant.unit_id,
        unit_name=grant.unit.full_name,
        organisation_id=None,
        organisation_name="",
        organisation_short_name="",
        roles=frozenset({grant.role}),
        on=day,
    )
