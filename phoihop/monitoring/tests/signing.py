"""A programme of three contents, signed by three parties."""

from datetime import date

from phoihop.foundation.clock import today
from phoihop.programmes import services as programmes
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Programme
from phoihop.testing.cast import Cast

HEADS = ("minh", "tam", "hong")


def sign(cast: Cast, contents: int = 0, signed_on: date | None = None) -> Programme:
    """Sign a programme of three contents and as many more."""
    return bring_to_signature(cast, draft_of_three(cast, contents), signed_on)


def draft_of_three(cast: Cast, contents: int = 0) -> Programme:
    """Draft it: one content led by nobody, one by the Front, one taskless."""
    lan, bodies = cast.mandate("lan"), cast.organisations
    bloc = [bodies["womens_union"], bodies["farmers_union"]]
    programme = make_programme(
        actor=lan, parties=[[bodies["committee"]], [bodies["front"]], bloc]
    )
    first = make_content(actor=lan, programme=programme, title="Nông thôn mới")
    make_task(actor=lan, content=first, lead=bodies["committee"])
    second = make_content(
        actor=lan, programme=programme, title="Giám sát", lead=bodies["front"]
    )
    make_task(actor=lan, content=second, lead=bodies["front"])
    make_content(
        actor=lan, programme=programme, title="Thi đua", no_task_reason="Làm cả năm"
    )
    for number in range(contents):
        more = make_content(actor=lan, programme=programme, title=f"Số {number}")
        make_task(actor=lan, content=more, lead=bodies["committee"])
    return programme


def bring_to_signature(
    cast: Cast, programme: Programme, signed_on: date | None = None
) -> Programme:
    """Let every party agree to a draft and sign it, today unless told."""
    open_round(chief=cast.mandate("ha"), programme=programme)
    heads = [cast.mandate(name) for name in HEADS]
    agree_all(programme=programme, speakers=heads)
    for head in heads:
        programmes.approve(actor=head, programme=programme)
    day = signed_on or today()
    sign_all(clerk=cast.mandate("quang"), programme=programme, signed_on=day)
    programme.refresh_from_db()
    return programme
