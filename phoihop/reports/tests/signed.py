"""A programme of the committee and the Front, signed three weeks ago."""

from datetime import timedelta

from phoihop.foundation.clock import today
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Programme
from phoihop.programmes.services import approve
from phoihop.testing.cast import Cast

HEADS = ("minh", "tam")


def sign(cast: Cast, contents: int = 0) -> Programme:
    """Sign it: one content led by the committee, one by the Front, and more."""
    lan, bodies = cast.mandate("lan"), cast.organisations
    programme = make_programme(
        actor=lan, parties=[[bodies["committee"]], [bodies["front"]]]
    )
    for number in range(contents):
        more = make_content(actor=lan, programme=programme, title=f"Việc số {number}")
        make_task(actor=lan, content=more, lead=bodies["committee"])
    first = make_content(actor=lan, programme=programme, title="Nông thôn mới")
    make_task(
        actor=lan,
        content=first,
        lead=bodies["committee"],
        title="Làm đường thôn Đông",
        due_on=today() + timedelta(days=60),
    )
    second = make_content(actor=lan, programme=programme, title="Giám sát")
    make_task(actor=lan, content=second, lead=bodies["front"], title="Giám sát quỹ")
    open_round(chief=cast.mandate("ha"), programme=programme)
    heads = [cast.mandate(name) for name in HEADS]
    agree_all(programme=programme, speakers=heads)
    for head in heads:
        approve(actor=head, programme=programme)
    day = today() - timedelta(days=21)
    sign_all(clerk=cast.mandate("quang"), programme=programme, signed_on=day)
    programme.refresh_from_db()
    return programme
