"""Setting up a commune's directory, as its local administrators do it."""

from dataclasses import dataclass, field, replace
from datetime import date

from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import (
    AdminUnit,
    Organisation,
    OrganisationKind,
    Person,
    Position,
    Role,
)
from phoihop.directory.passwords import suggested_password
from phoihop.directory.queries import pending_grants_of
from phoihop.directory.services import (
    begin_tenure,
    change_own_password,
    confirm_grant,
    create_account,
    create_organisation,
    create_person,
    create_post,
    end_organisation,
    give_grant,
    record_organisation_succession,
    set_up_administrator,
)
from phoihop.foundation.dates import inclusive
from phoihop.samples.outlines import CommuneOutline, PersonOutline, PostOutline

# One password for every sample account; they exist in local mode only.
SAMPLE_PASSWORD = "an-phu-minh-hoa"  # noqa: S105 - public on purpose
_REASON = "Theo phân công của xã (dữ liệu mẫu)"


@dataclass(frozen=True, kw_only=True)
class Commune:
    """A commune whose directory is set up."""

    unit: AdminUnit
    outline: CommuneOutline
    organisations: dict[str, Organisation]
    people: dict[str, Person]
    # Nobody changes his posts or rights in the story once the commune is set up, so
    # whoever is known on one day is known on all.
    _mandates: dict[str, list[Mandate]] = field(
        default_factory=dict, init=False, repr=False
    )

    def mandate(self, person: str, on: date, organisation: str = "") -> Mandate:
        """Return the mandate under which somebody acts on a day, by first post."""
        key = organisation or self.outline.people[person].posts[0].organisation
        wanted = self.organisations[key].pk
        if person not in self._mandates:
            self._mandates[person] = mandates_of(self.people[person].pk, on)
        found = self._mandates[person]
        mandate = next(one for one in found if one.organisation_id == wanted)
        return replace(mandate, on=on)

    def keeper(self, on: date) -> Mandate:
        """Return the mandate of the first local administrator on a day."""
        return _administration(self.people[_keeper_key(0)], on)


def set_up_commune(unit: AdminUnit, outline: CommuneOutline) -> Commune:
    """Fill the directory of a unit, from the first administrator to the last right."""
    people = _enter_administrators(unit, outline)
    keeper = _administration(people[_keeper_key(0)], outline.first_day)
    commune = Commune(
        unit=unit,
        outline=outline,
        organisations=_enter_organisations(keeper, outline),
        people=people,
    )
    for key, person in outline.people.items():
        people[key] = _enter_person(keeper, commune, person)
    if _keeper_key(1) in people:
        second = _administration(people[_keeper_key(1)], outline.first_day)
        for grant in pending_grants_of(unit.pk, outline.first_day):
            confirm_grant(actor=second, grant=grant)
    return commune


def hand_over(old: Commune, new: Commune) -> None:
    """End the old commune's organisations and say which ones took over."""
    first_day = new.outline.first_day
    last_day = date.fromordinal(first_day.toordinal() - 1)
    keeper = old.keeper(last_day)
    for organisation in old.organisations.values():
        end_organisation(
            actor=keeper,
            organisation=organisation,
            version=organisation.version,
            last_day=last_day,
            reason="Sắp xếp đơn vị hành chính cấp xã",
        )
    successor = new.keeper(first_day)
    for key, organisation in old.organisations.items():
        record_organisation_succession(
            actor=successor,
            predecessor=Organisation.objects.get(pk=organisation.pk),
            successor=new.organisations[key],
            occurred_on=first_day,
        )


def _keeper_key(number: int) -> str:
    return f"administrator-{number}"


def _administration(person: Person, on: date) -> Mandate:
    return next(one for one in mandates_of(person.pk, on) if one.is_administrator)


def _enter_administrators(
    unit: AdminUnit, outline: CommuneOutline
) -> dict[str, Person]:
    """Make the first by the operator's command; the first makes the second."""
    first, *others = outline.administrators
    account = set_up_administrator(
        unit=unit,
        full_name=first.full_name,
        username=first.username,
        password=suggested_password(),
        on=outline.first_day,
    )
    if first.tries:
        change_own_password(account=account, password=SAMPLE_PASSWORD)
    keeper = _administration(account.person, outline.first_day)
    people = {_keeper_key(0): account.person}
    for number, other in enumerate(others, start=1):
        person = _enter_with_account(keeper, other)
        people[_keeper_key(number)] = person
        give_grant(
            actor=keeper,
            person=person,
            role=Role.LOCAL_ADMINISTRATOR,
            organisation=None,
            unit=unit,
            last_day=outline.grants_until,
            reason=_REASON,
        )
    return people


def _enter_organisations(
    keeper: Mandate, outline: CommuneOutline
) -> dict[str, Organisation]:
    kinds = OrganisationKind.objects.in_bulk(field_name="code")
    return {
        key: create_organisation(
            actor=keeper,
            unit_id=keeper.unit_id,
            kind=kinds[one.kind],
            name=one.name,
            short_name=one.short_name,
            period=inclusive(outline.offices_since, None),
        )
        for key, one in outline.organisations.items()
    }


def _enter_with_account(keeper: Mandate, outline: PersonOutline) -> Person:
    """Enter a person; whoever gets an account chooses the password at once."""
    person = create_person(
        actor=keeper, unit_id=keeper.unit_id, full_name=outline.full_name
    )
    if outline.username:
        account = create_account(
            actor=keeper,
            person=person,
            username=outline.username,
            password=suggested_password(),
        )
        change_own_password(account=account, password=SAMPLE_PASSWORD)
    return person


def _enter_person(keeper: Mandate, commune: Commune, outline: PersonOutline) -> Person:
    person = _enter_with_account(keeper, outline)
    for post in outline.posts:
        _enter_post(keeper, commune, person, post)
    return person


def _enter_post(
    keeper: Mandate, commune: Commune, person: Person, outline: PostOutline
) -> None:
    organisation = commune.organisations[outline.organisation]
    period = inclusive(commune.outline.offices_since, None)
    seat = create_post(
        actor=keeper,
        organisation=organisation,
        position=Position.objects.get(code=outline.position),
        title=outline.title,
        period=period,
    )
    begin_tenure(actor=keeper, person=person, post=seat, period=period)
    for role in outline.roles:
        give_grant(
            actor=keeper,
            person=person,
            role=role,
            organisation=organisation,
            unit=commune.unit,
            last_day=commune.outline.grants_until,
            reason=_REASON,
        )
