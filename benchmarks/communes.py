"""Generated communes of the size a real one has: a signed year and a draft."""

from dataclasses import dataclass
from datetime import date

from phoihop.directory.factories import (
    make_account,
    make_grant,
    make_organisation,
    make_person,
    make_post,
    make_tenure,
    make_unit,
)
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import AdminUnit, Organisation, Role
from phoihop.foundation.clock import today
from phoihop.programmes import services
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Programme

CONTENTS = 15
TASKS_EACH = 3


@dataclass(frozen=True, kw_only=True)
class Commune:
    """One generated commune, as the benchmarks visit it."""

    unit: AdminUnit
    coordinator: Mandate
    signed: Programme
    draft: Programme


def make_commune(number: int) -> Commune:
    """Make a commune with three parties, a signed programme and one in consultation."""
    unit = make_unit(code=f"MHB{number:02d}", name=f"Thử Tải {number}")
    bodies = [
        make_organisation(unit=unit, name=f"{name} {unit.full_name}", short_name=name)
        for name in ("UBND xã", "MTTQ xã", "Hội LHPN xã")
    ]
    writer = _mandate(
        unit,
        bodies[0],
        Role.COORDINATOR,
        Role.OFFICE_CHIEF,
        Role.HEAD,
    )
    clerk = _mandate(unit, bodies[0], Role.CLERK)
    others = [_mandate(unit, body, Role.HEAD) for body in bodies[1:]]
    publisher = _mandate(unit, bodies[1], Role.PUBLISHER)
    signed = _programme(writer, bodies, 2026)
    agree_all(programme=signed, speakers=[writer, *others])
    for head in (writer, *others):
        services.approve(actor=head, programme=signed)
    sign_all(clerk=clerk, programme=signed, signed_on=today())
    services.publish(actor=publisher, programme=signed)
    draft = _programme(writer, bodies, 2027)
    services.agree_to_rest(actor=writer, programme=draft)
    return Commune(unit=unit, coordinator=writer, signed=signed, draft=draft)


def _mandate(unit: AdminUnit, body: Organisation, *roles: Role) -> Mandate:
    person = make_person(unit=unit, full_name=f"Người {body.pk} {roles[0]}")
    post = make_post(organisation=body, title=f"{roles[0]} {body.pk}")
    make_tenure(person=person, post=post)
    make_account(person=person)
    for role in roles:
        make_grant(person=person, role=role, organisation=body)
    return mandates_of(person.pk, today())[0]


def _programme(writer: Mandate, bodies: list[Organisation], year: int) -> Programme:
    programme = make_programme(
        actor=writer,
        parties=[[body] for body in bodies],
        title=f"Chương trình phối hợp công tác năm {year}",
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
    )
    for rank in range(1, CONTENTS + 1):
        content = make_content(
            actor=writer, programme=programme, title=f"Nội dung phối hợp thứ {rank}"
        )
        for order in range(TASKS_EACH):
            make_task(
                actor=writer,
                content=content,
                lead=bodies[order % len(bodies)],
                title=f"Việc {order + 1} của nội dung {rank}",
                coordinating=bodies,
            )
    open_round(chief=writer, programme=programme)
    return programme
