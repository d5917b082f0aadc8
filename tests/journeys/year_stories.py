"""A signed programme of the cast, on a site of its own; run in a shell."""

import json
import sys
from datetime import date, timedelta

from phoihop.directory.factories import (
    PASSWORD,
    make_account,
    make_grant,
    make_person,
    make_post,
    make_tenure,
)
from phoihop.directory.models import Role
from phoihop.foundation.clock import today
from phoihop.programmes import factories, services
from phoihop.programmes.models import Content, Programme, Task
from phoihop.programmes.states import DueKind
from phoihop.testing.cast import Cast, build_cast

OFFICER_OF_FRONT = "dung"
HOUSES = "Bàn giao nhà Đại đoàn kết"
MEETINGS = "Giao ban giữa các bên"
TALKS = "Nói chuyện pháp luật ở các thôn"
_SIGNED_BEFORE = timedelta(days=40)
_HEADS = ("minh", "tam", "hong")


def tell(*, is_over: bool = False) -> None:
    """Make the cast and its programme, and print the numbers of addresses."""
    cast = build_cast()
    _employ_officer(cast)
    programme = _written(cast, is_over=is_over)
    _sign(cast, programme)
    tasks = Task.objects.filter(content__programme=programme)
    numbers = {task.title: task.pk for task in tasks}
    places = {
        "programme": programme.pk,
        "code": programme.public_code,
        "houses": numbers[HOUSES],
        "meetings": numbers[MEETINGS],
        "talks": numbers[TALKS],
        "first_day": _day(today() - _SIGNED_BEFORE),
        "yesterday": _day(today() - timedelta(days=1)),
        "today": _day(today()),
    }
    sys.stdout.write(f"{json.dumps(places)}\n")


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _employ_officer(cast: Cast) -> None:
    """The Front has somebody who does its work; its head assesses as well."""
    front = cast.organisations["front"]
    person = make_person(unit=front.unit, full_name="Lương Tiến Dũng")
    seat = make_post(organisation=front, title="Chuyên viên dân vận")
    make_tenure(person=person, post=seat)
    make_grant(person=person, role=Role.OFFICER, organisation=front)
    make_account(person=person, username=OFFICER_OF_FRONT, password=PASSWORD)
    tam = cast.people["tam"]
    make_grant(person=tam, role=Role.COORDINATOR, organisation=front)


def _written(cast: Cast, *, is_over: bool) -> Programme:
    """Write three contents with one task each."""
    lan, bodies = cast.mandate("lan"), cast.organisations
    last_day = today() + timedelta(days=-1 if is_over else 300)
    programme = factories.make_programme(
        actor=lan,
        parties=[
            [bodies["committee"]],
            [bodies["front"]],
            [bodies["womens_union"], bodies["farmers_union"]],
        ],
        title="Chương trình phối hợp công tác trong năm",
        first_day=today() - _SIGNED_BEFORE,
        last_day=last_day,
    )
    due_on = min(last_day, today() + timedelta(days=20))
    houses, meetings, talks = (
        _content(cast, programme, title)
        for title in ("Xóa nhà tạm, nhà dột nát", "Họp các bên", "Tuyên truyền")
    )
    factories.make_task(
        actor=lan, content=houses, lead=bodies["front"], title=HOUSES, due_on=due_on
    )
    factories.make_task(
        actor=lan,
        content=meetings,
        lead=bodies["committee"],
        title=MEETINGS,
        due_kind=DueKind.RECURRING,
        due_on=None,
        due_rule="hằng quý",
    )
    factories.make_task(
        actor=lan, content=talks, lead=bodies["committee"], title=TALKS, due_on=due_on
    )
    return programme


def _content(cast: Cast, programme: Programme, title: str) -> Content:
    actor = cast.mandate("lan")
    return factories.make_content(actor=actor, programme=programme, title=title)


def _sign(cast: Cast, programme: Programme) -> None:
    heads = [cast.mandate(name) for name in _HEADS]
    factories.open_round(chief=cast.mandate("ha"), programme=programme)
    speakers = [cast.mandate(name) for name in ("lan", "tam", "hong")]
    factories.agree_all(programme=programme, speakers=speakers)
    for head in heads:
        services.approve(actor=head, programme=programme)
    clerk, signed_on = cast.mandate("quang"), today() - _SIGNED_BEFORE
    factories.sign_all(clerk=clerk, programme=programme, signed_on=signed_on)
    programme.refresh_from_db()
