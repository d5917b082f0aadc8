"""Generated communes of the size a real one has: a signed year and a draft."""

from dataclasses import dataclass
from datetime import date

from benchmarks.carrying_out import carry_out, review
from benchmarks.closing_loop import (
    Measured,
    Office,
    Told,
    aim,
    measure_year,
    tell,
)
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
from phoihop.monitoring.models import Review
from phoihop.programmes import services
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Programme, Task

CONTENTS = 15
TASKS_EACH = 3


@dataclass(frozen=True, kw_only=True)
class Commune:
    """One generated commune, as the benchmarks visit it."""

    unit: AdminUnit
    coordinator: Mandate
    officer: Mandate
    signed: Programme
    reviewed: Programme
    review: Review
    draft: Programme
    task: Task
    measured: Measured
    told: Told


def make_commune(number: int) -> Commune:
    """Make a commune with three parties, a signed programme and one in consultation."""
    unit = make_unit(code=f"MHB{number:02d}", name=f"Thử Tải {number}")
    bodies = [
        make_organisation(unit=unit, name=f"{name} {unit.full_name}", short_name=name)
        for name in ("UBND xã", "MTTQ xã", "Hội LHPN xã")
    ]
    writer = _mandate(unit, bodies[0], Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD)
    clerk = _mandate(unit, bodies[0], Role.CLERK)
    others = [_mandate(unit, body, Role.HEAD, Role.OFFICER) for body in bodies[1:]]
    worker = _mandate(unit, bodies[0], Role.OFFICER, Role.HEAD)
    publisher = _mandate(unit, bodies[1], Role.PUBLISHER)
    workers = {one.organisation_id or 0: one for one in (worker, *others)}
    years = [
        _signed(writer, [worker, *others], clerk, bodies, year) for year in (2025, 2026)
    ]
    for year in years:
        services.publish(actor=publisher, programme=year)
        carry_out(year, writer, workers)
    office = _office(unit, bodies, writer, worker, clerk, publisher)
    measured = measure_year(office, bodies[0], 2025, CONTENTS)
    judged = review(years[0], writer, [worker, *others])
    draft = _programme(writer, bodies, 2027)
    services.agree_to_rest(actor=writer, programme=draft)
    return Commune(
        unit=unit,
        coordinator=writer,
        officer=worker,
        signed=years[1],
        reviewed=years[0],
        review=judged,
        draft=draft,
        task=Task.objects.filter(content__programme=years[1]).order_by("id")[1],
        measured=measured,
        told=tell(office, bodies[0], years[1], measured.figure),
    )


def _office(
    unit: AdminUnit,
    bodies: list[Organisation],
    writer: Mandate,
    worker: Mandate,
    clerk: Mandate,
    publisher: Mandate,
) -> Office:
    return Office(
        writer=writer,
        officer=worker,
        head=_mandate(unit, bodies[0], Role.HEAD),
        clerk=clerk,
        receiver=_mandate(unit, bodies[1], Role.COORDINATOR),
        publisher=publisher,
        guests=bodies[1:],
    )


def _signed(
    writer: Mandate,
    heads: list[Mandate],
    clerk: Mandate,
    bodies: list[Organisation],
    year: int,
) -> Programme:
    programme = _programme(writer, bodies, year)
    agree_all(programme=programme, speakers=[writer, *heads[1:]])
    for head in heads:
        services.approve(actor=head, programme=programme)
    sign_all(clerk=clerk, programme=programme, signed_on=today())
    programme.refresh_from_db()
    return programme


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
    aim(programme, writer)
    open_round(chief=writer, programme=programme)
    return programme
