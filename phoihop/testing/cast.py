"""The permanent cast: a fictional province, two communes, and who works there."""

from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.hashers import make_password

from phoihop.directory.factories import (
    FIRST_DAY,
    LAST_DAY,
    PASSWORD,
    build_grant,
    build_unit,
    unit_kind,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import (
    Account,
    AdminUnit,
    Grant,
    Organisation,
    OrganisationKind,
    Person,
    Position,
    Post,
    Role,
    Tenure,
)
from phoihop.directory.names import key_of_organisation, key_of_person
from phoihop.foundation.clock import today
from phoihop.foundation.dates import inclusive

PROVINCE, COMMUNE, NEIGHBOUR = "MHT01", "MHT02", "MHT03"


@dataclass(frozen=True)
class _Part:
    """One person's part: where, in which post, with which right."""

    full_name: str
    organisation: str
    position: str
    role: Role


# key: (unit, kind, full name, short name)
_ORGANISATIONS = {
    "committee": (
        COMMUNE,
        "peoples_committee",
        "Ủy ban nhân dân xã An Phú",
        "UBND xã An Phú",
    ),
    "front": (
        COMMUNE,
        "fatherland_front",
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã An Phú",
        "MTTQ xã An Phú",
    ),
    "womens_union": (
        COMMUNE,
        "womens_union",
        "Hội Liên hiệp Phụ nữ xã An Phú",
        "Hội LHPN xã An Phú",
    ),
    "farmers_union": (
        COMMUNE,
        "farmers_union",
        "Hội Nông dân xã An Phú",
        "Hội Nông dân xã An Phú",
    ),
    "youth_union": (
        COMMUNE,
        "youth_union",
        "Đoàn TNCS Hồ Chí Minh xã An Phú",
        "Đoàn TN xã An Phú",
    ),
    "veterans": (
        COMMUNE,
        "veterans",
        "Hội Cựu chiến binh xã An Phú",
        "Hội CCB xã An Phú",
    ),
    "trade_union": (
        COMMUNE,
        "trade_union",
        "Công đoàn xã An Phú",
        "Công đoàn xã An Phú",
    ),
    "inspection": (
        COMMUNE,
        "party_committee",
        "Ủy ban Kiểm tra Đảng ủy xã An Phú",
        "UBKT Đảng ủy xã An Phú",
    ),
    "neighbour_committee": (
        NEIGHBOUR,
        "peoples_committee",
        "Ủy ban nhân dân xã Bình Hòa",
        "UBND xã Bình Hòa",
    ),
}

_PARTS = {
    "lan": _Part("Nguyễn Thị Lan", "committee", "coordinator", Role.COORDINATOR),
    "minh": _Part("Trần Văn Minh", "committee", "chair", Role.HEAD),
    "ha": _Part("Lê Thị Thu Hà", "committee", "office_chief", Role.OFFICE_CHIEF),
    "quang": _Part("Phạm Minh Quang", "committee", "clerk", Role.CLERK),
    "son": _Part("Đỗ Ngọc Sơn", "committee", "specialist", Role.OFFICER),
    "tam": _Part("Vũ Thanh Tâm", "front", "chair", Role.HEAD),
    "thao": _Part("Bùi Phương Thảo", "front", "coordinator", Role.COORDINATOR),
    "phuong": _Part("Hoàng Mai Phương", "front", "specialist", Role.PUBLISHER),
    "hong": _Part("Đặng Thị Hồng", "womens_union", "chair", Role.HEAD),
    "kieu": _Part("Ngô Thúy Kiều", "inspection", "committee_member", Role.AUDITOR),
    "tuan": _Part(
        "Phan Anh Tuấn", "neighbour_committee", "coordinator", Role.COORDINATOR
    ),
}
_ADMINISTRATOR = ("an", "Lý Hoài An")


@dataclass(kw_only=True)
class Cast:
    """Everybody and everything that ``build_cast`` made, by short name."""

    units: dict[str, AdminUnit]
    organisations: dict[str, Organisation]
    people: dict[str, Person]
    accounts: dict[str, Account]
    posts: dict[str, Post]
    _mandates: dict[tuple[str, date], Mandate] = field(default_factory=dict)

    def mandate(self, name: str, on: date | None = None) -> Mandate:
        """Return the mandate under which the person acts, today unless told."""
        day = on or today()
        if (name, day) not in self._mandates:
            [found] = mandates_of(self.people[name].pk, day)
            self._mandates[name, day] = found
        return self._mandates[name, day]


def build_cast() -> Cast:
    """Make the cast, in as few queries as there are tables."""
    units = _units()
    organisations = _organisations(units)
    people = _people(units, organisations)
    posts = _posts(organisations)
    Tenure.objects.bulk_create(
        Tenure(person=people[name], post=post, period=inclusive(FIRST_DAY, None))
        for name, post in posts.items()
    )
    Grant.objects.bulk_create(_grants(units, organisations, people))
    return Cast(
        units=units,
        organisations=organisations,
        people=people,
        accounts=_accounts(people),
        posts=posts,
    )


def _units() -> dict[str, AdminUnit]:
    province = build_unit(code=PROVINCE, name="Lam Sơn", kind=unit_kind("province"))
    province.save()
    kind = unit_kind("rural_commune")
    communes = AdminUnit.objects.bulk_create(
        build_unit(code=code, name=name, kind=kind, parent=province)
        for code, name in ((COMMUNE, "An Phú"), (NEIGHBOUR, "Bình Hòa"))
    )
    return {unit.code: unit for unit in (province, *communes)}


def _organisations(units: dict[str, AdminUnit]) -> dict[str, Organisation]:
    kinds = OrganisationKind.objects.in_bulk(field_name="code")
    made = Organisation.objects.bulk_create(
        Organisation(
            unit=units[unit],
            kind=kinds[kind],
            name=name,
            short_name=short_name,
            sort_key=key_of_organisation(name),
            period=inclusive(FIRST_DAY, None),
        )
        for unit, kind, name, short_name in _ORGANISATIONS.values()
    )
    return dict(zip(_ORGANISATIONS, made, strict=True))


def _people(
    units: dict[str, AdminUnit], organisations: dict[str, Organisation]
) -> dict[str, Person]:
    homes = {
        name: (part.full_name, organisations[part.organisation].unit)
        for name, part in _PARTS.items()
    }
    administrator, full_name = _ADMINISTRATOR
    homes[administrator] = (full_name, units[COMMUNE])
    made = Person.objects.bulk_create(
        Person(unit=unit, full_name=full_name, sort_key=key_of_person(full_name))
        for full_name, unit in homes.values()
    )
    return dict(zip(homes, made, strict=True))


def _posts(organisations: dict[str, Organisation]) -> dict[str, Post]:
    positions = Position.objects.in_bulk(field_name="code")
    made = Post.objects.bulk_create(
        Post(
            organisation=organisations[part.organisation],
            position=positions[part.position],
            title=positions[part.position].name,
            period=inclusive(FIRST_DAY, None),
        )
        for part in _PARTS.values()
    )
    return dict(zip(_PARTS, made, strict=True))


def _grants(
    units: dict[str, AdminUnit],
    organisations: dict[str, Organisation],
    people: dict[str, Person],
) -> list[Grant]:
    grants = [
        build_grant(
            person=people[name],
            role=part.role,
            organisation=organisations[part.organisation],
        )
        for name, part in _PARTS.items()
    ]
    administration = Grant(
        person=people[_ADMINISTRATOR[0]],
        role=Role.LOCAL_ADMINISTRATOR,
        unit=units[COMMUNE],
        period=inclusive(FIRST_DAY, LAST_DAY),
        reason="Thiết lập ban đầu",
        in_force_since=grants[0].in_force_since,
    )
    return [*grants, administration]


def _accounts(people: dict[str, Person]) -> dict[str, Account]:
    # One hash for all: hashing is slow on purpose.
    password = make_password(PASSWORD)
    made = Account.objects.bulk_create(
        Account(
            person=person,
            username=name,
            password=password,
            must_change_password=False,
        )
        for name, person in people.items()
    )
    return dict(zip(people, made, strict=True))
