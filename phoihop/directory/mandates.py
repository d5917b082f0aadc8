"""The mandate (tư cách làm việc): person, title, organisation, day. Never stored."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from phoihop.directory.models import Grant, Role, Tenure


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


def mandates_of(person_id: int, day: date) -> list[Mandate]:
    """Return the mandates a person may act under on a day, in two queries."""
    grants = list(
        Grant.objects.in_force(day)
        .filter(person_id=person_id)
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
    tenures = (
        Tenure.objects.on(day)
        .filter(person_id=person_id, post__organisation__period__contains=day)
        .select_related("person", "post__organisation__unit__kind")
        .only(
            "person__full_name",
            "post__title",
            "post__organisation__name",
            "post__organisation__short_name",
            "post__organisation__unit__name",
            "post__organisation__unit__kind__prefix",
        )
        .order_by("post__position__rank", "id")
    )
    roles: defaultdict[int | None, set[str]] = defaultdict(set)
    for grant in grants:
        roles[grant.organisation_id].add(grant.role)
    found = [_of_tenure(tenure, roles, day) for tenure in tenures]
    found += [_of_administrator(grant, day) for grant in grants if _is_of_unit(grant)]
    return found


def _of_tenure(
    tenure: Tenure, roles: defaultdict[int | None, set[str]], day: date
) -> Mandate:
    organisation = tenure.post.organisation
    return Mandate(
        key=f"tenure-{tenure.pk}",
        person_id=tenure.person_id,
        person_name=tenure.person.full_name,
        title=tenure.post.title,
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
