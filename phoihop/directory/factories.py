"""The smallest valid objects of the directory, for tests and sample data."""

from datetime import date
from typing import Any

from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from phoihop.directory.models import (
    Account,
    Acting,
    AdminUnit,
    AdminUnitKind,
    Delegation,
    Grant,
    Organisation,
    OrganisationKind,
    Person,
    Position,
    Post,
    Role,
    Tenure,
    Term,
)
from phoihop.directory.names import key_of_organisation, key_of_person
from phoihop.foundation.dates import inclusive
from phoihop.foundation.vietnamese import fold, sort_key

FIRST_DAY = date(2025, 7, 1)
# Far enough away that no test ends with it.
LAST_DAY = date(2099, 12, 31)
PASSWORD = "nuoc chay da mon 1945"  # noqa: S105 - test accounts only

_UNIT_KINDS = {
    "province": ("province", "Tỉnh", "T"),
    "rural_commune": ("commune", "Xã", "X"),
}


def unit_kind(code: str) -> AdminUnitKind:
    """Return the kind of unit, made when the country's data are not loaded."""
    level, prefix, abbreviation = _UNIT_KINDS[code]
    kind, _ = AdminUnitKind.objects.get_or_create(
        code=code,
        defaults={
            "level": level,
            "prefix": prefix,
            "abbreviation": abbreviation,
            "name": prefix,
        },
    )
    return kind


def organisation_kind(code: str) -> OrganisationKind:
    """Return the kind of organisation; the migrations have entered it."""
    return OrganisationKind.objects.get(code=code)


def position(code: str) -> Position:
    """Return the position; the migrations have entered it."""
    return Position.objects.get(code=code)


def build_unit(
    *, code: str, name: str, kind: AdminUnitKind, parent: AdminUnit | None = None
) -> AdminUnit:
    """Return an unsaved fictional unit that began on 1/7/2025."""
    return AdminUnit(
        code=code,
        public_code=f"{fold(name).replace(' ', '-')}-{code.lower()}",
        name=name,
        kind=kind,
        parent=parent,
        term=inclusive(FIRST_DAY, None),
        is_sample=True,
        name_folded=fold(name),
        sort_key=sort_key(name),
    )


def make_unit(
    *, code: str = "MHT90", name: str = "Thử Nghiệm", parent: AdminUnit | None = None
) -> AdminUnit:
    """Make a fictional commune, or a province when it has no parent to stand in."""
    kind = unit_kind("rural_commune")
    unit = build_unit(code=code, name=name, kind=kind, parent=parent)
    unit.save()
    return unit


def make_organisation(*, unit: AdminUnit, **changes: Any) -> Organisation:
    """Make an organisation of the unit."""
    values: dict[str, Any] = {
        "name": f"Ủy ban nhân dân {unit.full_name}",
        "short_name": "UBND xã",
        "period": inclusive(FIRST_DAY, None),
    } | changes
    values.setdefault("kind", organisation_kind("other"))
    values["sort_key"] = key_of_organisation(values["name"])
    return Organisation.objects.create(unit=unit, **values)


def make_term(*, organisation: Organisation, **changes: Any) -> Term:
    """Make a term of five years."""
    values: dict[str, Any] = {
        "number": "2025 - 2030",
        "planned": inclusive(FIRST_DAY, date(2030, 6, 30)),
    } | changes
    return Term.objects.create(organisation=organisation, **values)


def make_post(*, organisation: Organisation, **changes: Any) -> Post:
    """Make a seat in the organisation."""
    values: dict[str, Any] = {
        "title": "Chuyên viên",
        "period": inclusive(FIRST_DAY, None),
    } | changes
    values.setdefault("position", position("specialist"))
    return Post.objects.create(organisation=organisation, **values)


def make_person(*, unit: AdminUnit, **changes: Any) -> Person:
    """Make a person of the unit."""
    values: dict[str, Any] = {"full_name": "Nguyễn Văn Thử"} | changes
    values["sort_key"] = key_of_person(values["full_name"])
    return Person.objects.create(unit=unit, **values)


def make_tenure(*, person: Person, post: Post, **changes: Any) -> Tenure:
    """Let the person hold the post since 1/7/2025."""
    values: dict[str, Any] = {"period": inclusive(FIRST_DAY, None)} | changes
    return Tenure.objects.create(person=person, post=post, **values)


def make_acting(*, person: Person, post: Post, **changes: Any) -> Acting:
    """Let the person act in the post since 1/7/2025."""
    values: dict[str, Any] = {
        "period": inclusive(FIRST_DAY, None),
        "decision": "Quyết định 5/QĐ-UBND",
    } | changes
    return Acting.objects.create(person=person, post=post, **values)


def make_delegation(
    *, giver: Tenure | Acting, person: Person, **changes: Any
) -> Delegation:
    """Let the person sign for the giver since 1/7/2025."""
    values: dict[str, Any] = {
        "matter": "Ký giấy mời họp",
        "document": "Giấy ủy quyền 3/GUQ-UBND",
        "period": inclusive(FIRST_DAY, LAST_DAY),
    } | changes
    name = "acting" if isinstance(giver, Acting) else "tenure"
    return Delegation.objects.create(person=person, **{name: giver}, **values)


def make_device(*, account_id: int, secret: str = "") -> None:
    """Set up one-time codes for an account, as allauth keeps them."""
    kept = apps.get_model("mfa", "Authenticator")._default_manager
    kept.create(user_id=account_id, type="totp", data={"secret": secret})
    kept.create(user_id=account_id, type="recovery_codes", data={"seed": "00"})


def make_account(
    *, person: Person, password: str | None = None, **changes: Any
) -> Account:
    """Make an open account; without a password nobody can sign in by one."""
    values: dict[str, Any] = {
        "username": f"person{person.pk}",
        "must_change_password": False,
        "password": make_password(password),
    } | changes
    return Account.objects.create(person=person, **values)


def build_grant(
    *, person: Person, role: Role, organisation: Organisation, **changes: Any
) -> Grant:
    """Return an unsaved right in force."""
    values: dict[str, Any] = {
        "unit_id": organisation.unit_id,
        "period": inclusive(FIRST_DAY, LAST_DAY),
        "reason": "Theo phân công nhiệm vụ",
        "in_force_since": timezone.now(),
    } | changes
    return Grant(person=person, role=role, organisation=organisation, **values)


def make_grant(
    *, person: Person, role: Role, organisation: Organisation, **changes: Any
) -> Grant:
    """Make a right in force."""
    grant = build_grant(person=person, role=role, organisation=organisation, **changes)
    grant.save()
    return grant


def make_administration(*, person: Person, unit: AdminUnit, **changes: Any) -> Grant:
    """Make the person a local administrator of the unit."""
    values: dict[str, Any] = {
        "period": inclusive(FIRST_DAY, LAST_DAY),
        "reason": "Thiết lập ban đầu",
        "in_force_since": timezone.now(),
    } | changes
    return Grant.objects.create(
        person=person, role=Role.LOCAL_ADMINISTRATOR, unit=unit, **values
    )
