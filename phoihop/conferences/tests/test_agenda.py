"""The agenda and the minutes under it."""

from typing import Any

import pytest

from phoihop.conferences import factories, services
from phoihop.conferences.meeting_errors import (
    DecisionMissing,
    ItemTakenOff,
    ItemWithoutTitle,
    MinuteUnchanged,
    OrderChanged,
)
from phoihop.conferences.models import AgendaItem, Conference, ConferencePerson
from phoihop.conferences.queries.board import board_of
from phoihop.conferences.services import ItemOutline, PartOutline, Past
from phoihop.conferences.states import DECIDED_KINDS, ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, ReasonMissing


def titles(conference: Conference) -> list[str]:
    return [line.item.title for line in board_of(conference).lines]


def write(actor: Mandate, item: AgendaItem, **fields: Any) -> Any:
    values = {"text": "Mở đầu.", "version": 1, **fields}
    return services.write_minute(
        actor=actor, conference=item.conference, item=item, **values
    )


def move(actor: Mandate, item: AgendaItem, other: AgendaItem, *, is_up: bool) -> None:
    services.move_item(
        actor=actor,
        conference=item.conference,
        item=item,
        past=Past(neighbour=other.pk, is_up=is_up),
    )


def add_three(actor: Mandate, conference: Conference) -> list[AgendaItem]:
    return [
        factories.add_item(actor=actor, conference=conference, title=title)
        for title in ("Một", "Hai", "Ba")
    ]


def test_items_stand_in_order_and_change_places(
    lan: Mandate, planned: Conference
) -> None:
    made = add_three(lan, planned)
    move(lan, made[2], made[1], is_up=True)
    assert titles(planned) == ["Một", "Ba", "Hai"]
    move(lan, made[0], made[2], is_up=False)
    assert titles(planned) == ["Ba", "Một", "Hai"]
    outline = ItemOutline(kind=ItemKind.CARRIED, title="Trước hết")
    services.add_item(actor=lan, conference=planned, outline=outline, is_first=True)
    assert titles(planned) == ["Trước hết", "Ba", "Một", "Hai"]


def test_an_item_changes_places_only_with_its_neighbour(
    lan: Mandate, planned: Conference
) -> None:
    made = add_three(lan, planned)
    for other, is_up in ((made[2], False), (made[1], True), (made[0], False)):
        with pytest.raises(OrderChanged):
            move(lan, made[0], other, is_up=is_up)
    assert titles(planned) == ["Một", "Hai", "Ba"]


def test_two_who_press_at_once_move_an_item_once(
    lan: Mandate, planned: Conference
) -> None:
    made = add_three(lan, planned)
    move(lan, made[2], made[1], is_up=True)
    with pytest.raises(OrderChanged):
        move(lan, made[2], made[1], is_up=True)
    assert titles(planned) == ["Một", "Ba", "Hai"]


def test_it_refuses_an_item_about_nothing(lan: Mandate, planned: Conference) -> None:
    with pytest.raises(ItemWithoutTitle):
        factories.add_item(actor=lan, conference=planned, title=" ")


def test_two_writers_of_an_item_do_not_overwrite_each_other(
    lan: Mandate, front: Organisation, invited: Conference, item: AgendaItem
) -> None:
    outline = ItemOutline(
        kind=ItemKind.REPORT, title="Báo cáo", speaker_organisation=front
    )
    services.change_item(
        actor=lan, conference=invited, item=item, outline=outline, version=1
    )
    with pytest.raises(ChangedMeanwhile) as refused:
        services.change_item(
            actor=lan, conference=invited, item=item, outline=outline, version=1
        )
    assert refused.value.saved["title"] == "Báo cáo"


def test_once_invited_an_item_goes_with_a_reason_and_stays_readable(
    lan: Mandate, invited: Conference, item: AgendaItem
) -> None:
    with pytest.raises(ReasonMissing):
        services.remove_item(actor=lan, conference=invited, item=item)
    services.remove_item(actor=lan, conference=invited, item=item, reason="Đã xong")
    board = board_of(invited)
    assert (board.lines, [one.removed_reason for one in board.removed]) == (
        [],
        ["Đã xong"],
    )
    with pytest.raises(ItemTakenOff):
        services.remove_item(actor=lan, conference=invited, item=item, reason="Lại")


def test_while_planned_only_what_was_carried_over_needs_a_reason_to_go(
    lan: Mandate, planned: Conference
) -> None:
    plain = factories.add_item(actor=lan, conference=planned)
    services.remove_item(actor=lan, conference=planned, item=plain)
    carried = factories.add_item(actor=lan, conference=planned, kind=ItemKind.CARRIED)
    with pytest.raises(ReasonMissing):
        services.remove_item(actor=lan, conference=planned, item=carried)


@pytest.mark.parametrize("name", ["thao", "tam", "ha", "son"])
def test_nobody_else_writes_the_agenda(
    request: pytest.FixtureRequest, name: str, invited: Conference, item: AgendaItem
) -> None:
    actor: Mandate = request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        factories.add_item(actor=actor, conference=invited)
    with pytest.raises(NotAllowed):
        move(actor, item, item, is_up=True)
    with pytest.raises(NotAllowed):
        write(actor, item)


@pytest.mark.parametrize("kind", ItemKind)
def test_what_is_decided_on_is_settled_by_words(
    lan: Mandate, held: Conference, kind: ItemKind
) -> None:
    item = factories.add_item(actor=lan, conference=held, kind=kind)
    if kind in DECIDED_KINDS:
        with pytest.raises(DecisionMissing):
            services.settle_item(
                actor=lan, conference=held, item=item, decision=" ", version=1
            )
        return
    settled = services.settle_item(
        actor=lan, conference=held, item=item, decision="", version=1
    )
    assert settled.is_resolved


def test_nothing_is_settled_before_the_conference_is_held(
    lan: Mandate, invited: Conference, item: AgendaItem
) -> None:
    with pytest.raises(NotAllowed):
        services.settle_item(
            actor=lan, conference=invited, item=item, decision="Xong", version=1
        )


def test_two_decisions_on_an_item_do_not_overwrite_each_other(
    lan: Mandate, held: Conference
) -> None:
    item = held.items.get()
    services.settle_item(
        actor=lan, conference=held, item=item, decision="Quý III", version=1
    )
    with pytest.raises(ChangedMeanwhile) as refused:
        services.settle_item(
            actor=lan, conference=held, item=item, decision="Quý IV", version=1
        )
    assert refused.value.saved == {"decision": "Quý III"}


def test_the_item_on_the_screen_is_the_one_chosen_else_the_first_unsettled(
    lan: Mandate, invited: Conference, item: AgendaItem
) -> None:
    second = factories.add_item(actor=lan, conference=invited, title="Thứ hai")
    shown = board_of(invited).current
    assert shown is not None
    assert shown.item == item
    services.show_item(actor=lan, conference=invited, item=second)
    invited.refresh_from_db()
    board = board_of(invited)
    assert board.current is not None
    assert board.current.item == second
    services.remove_item(actor=lan, conference=invited, item=second, reason="Hoãn")
    invited.refresh_from_db()
    assert invited.current_item is None


def test_the_agenda_is_measured_against_the_time_there_is(
    lan: Mandate, planned: Conference
) -> None:
    for number in range(10):
        factories.add_item(actor=lan, conference=planned, title=f"Mục {number}")
    board = board_of(planned)
    assert (board.planned_minutes, board.given_minutes) == (200, 180)
    assert board.is_too_long


def test_a_minute_keeps_every_revision(lan: Mandate, item: AgendaItem) -> None:
    write(lan, item)
    write(lan, item, text="Mở đầu.\r\nKết thúc.", version=2)
    texts = list(item.revisions.order_by("number").values_list("text", flat=True))
    assert texts == ["Mở đầu.", "Mở đầu.\nKết thúc."]


def test_two_writers_of_a_minute_do_not_overwrite_each_other(
    lan: Mandate, thao: Mandate, invited: Conference, item: AgendaItem
) -> None:
    secretary = PartOutline(
        part=ConferencePerson.Part.SECRETARY,
        name=thao.person_name,
        person_id=thao.person_id,
    )
    services.add_people(actor=lan, conference=invited, outlines=[secretary])
    write(lan, item)
    with pytest.raises(ChangedMeanwhile) as refused:
        write(thao, item, text="Chị Thảo ghi.")
    assert (refused.value.saved, refused.value.version) == ({"text": "Mở đầu."}, 2)
    assert write(thao, item, text="Chị Thảo ghi.", version=2).number == 2


def test_it_refuses_the_text_that_stands_there(lan: Mandate, item: AgendaItem) -> None:
    write(lan, item)
    with pytest.raises(MinuteUnchanged):
        write(lan, item, text=" Mở đầu. ", version=2)


def test_nothing_is_minuted_while_only_planned(
    lan: Mandate, planned: Conference
) -> None:
    item = factories.add_item(actor=lan, conference=planned)
    with pytest.raises(NotAllowed):
        write(lan, item)


def test_once_the_minutes_are_closed_a_change_needs_a_reason(
    lan: Mandate, minuted: Conference
) -> None:
    item = minuted.items.get()
    with pytest.raises(ReasonMissing):
        write(lan, item, text="Sửa.", version=2)
    assert write(lan, item, text="Sửa.", version=2, reason="Thiếu ý").number == 2


def test_once_concluded_nothing_is_written(lan: Mandate, concluded: Conference) -> None:
    item = concluded.items.get()
    with pytest.raises(NotAllowed):
        write(lan, item, text="Sửa.", version=2, reason="Thiếu ý")
    with pytest.raises(NotAllowed):
        services.reopen_item(actor=lan, conference=concluded, item=item)
