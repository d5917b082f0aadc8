"""An agreed programme that replaces another, for tests of what signing it does."""

from phoihop.programmes import services
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    open_round,
)
from phoihop.programmes.models import Programme
from phoihop.testing.cast import Cast

ALL_HEADS = ("minh", "tam", "hong")


def agree_and_approve(
    cast: Cast, programme: Programme, names: tuple[str, ...] = ALL_HEADS
) -> None:
    """Send the draft out; every party agrees and approves."""
    open_round(chief=cast.mandate("ha"), programme=programme)
    heads = [cast.mandate(name) for name in names]
    agree_all(programme=programme, speakers=heads)
    for head in heads:
        services.approve(actor=head, programme=programme)


def make_replacement(cast: Cast, replaced: Programme) -> Programme:
    """Make a programme of all who signed the old one; it waits for signature."""
    lan, bodies = cast.mandate("lan"), cast.organisations
    made = make_programme(
        actor=lan,
        parties=[
            [bodies["committee"]],
            [bodies["front"]],
            [bodies["womens_union"], bodies["farmers_union"]],
        ],
        replaces=replaced,
        title="Bản thay thế",
    )
    make_content(actor=lan, programme=made, no_task_reason="theo tình hình")
    agree_and_approve(cast, made)
    made.refresh_from_db()
    return made
