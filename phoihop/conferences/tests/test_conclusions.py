"""Conclusions are words of the minutes; they are frozen when they are issued."""

import pytest

from phoihop.audit.models import Entry
from phoihop.conferences import services
from phoihop.conferences.concluding_states import ConclusionKind
from phoihop.conferences.conclusion_errors import (
    AddressedToNobody,
    BodiesOutside,
    ConclusionWithoutDue,
    NoMinuteYet,
    NotOpenToCorrection,
    WatchesItself,
    WordsChangedSince,
    WordsNotInMinutes,
)
from phoihop.conferences.factories import add_item
from phoihop.conferences.models import AgendaItem, ConclusionItem, Conference
from phoihop.conferences.quoting import find_words, sentences_of
from phoihop.conferences.services import ConclusionOutline
from phoihop.conferences.states import ItemKind
from phoihop.conferences.tests.concluding import (
    ASKED,
    GROUP,
    MINUTE,
    conclude,
    hold_on,
    take,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.programmes.states import DueKind
from phoihop.testing.cast import Cast


def test_words_are_found_where_they_stand_whatever_the_blanks() -> None:
    found = find_words(MINUTE, ASKED.replace(" ", " \n "))
    assert found is not None
    assert found.words == ASKED
    assert MINUTE[found.begins_at :].startswith(ASKED)
    assert find_words(MINUTE, "Giao MTTQ xã") is None
    assert find_words(MINUTE, " \n ") is None


def test_sentences_do_not_end_inside_a_date_or_a_number() -> None:
    assert sentences_of(MINUTE) == [
        "Chủ tịch kết luận: " + ASKED,
        GROUP,
        "Hội nghị thống nhất.",
    ]
    assert sentences_of("Đạt 1.250 ha, tăng 3,5 %.") == ["Đạt 1.250 ha, tăng 3,5 %."]


def test_it_keeps_the_words_the_revision_and_the_place(
    briefing: Conference, asking: AgendaItem, lan: Mandate
) -> None:
    taken = take(lan, asking)
    assert taken.number == 1
    assert taken.kind == ConclusionKind.CONCLUSION
    assert taken.revision.text[taken.begins_at :].startswith(taken.quote)
    assert take(lan, asking, GROUP, addressed_to="các hội, đoàn thể").number == 2
    acts = Entry.objects.filter(action="conclusion.add")
    assert acts.count() == 2


def test_a_directive_speech_gives_no_conclusion(
    lan: Mandate, front: Organisation
) -> None:
    speech = hold_on(lan, [front], kind=ItemKind.DIRECTIVE)
    assert take(lan, speech.items.get()).kind == ConclusionKind.DIRECTIVE


def test_words_that_do_not_stand_there_are_refused(
    briefing: Conference, asking: AgendaItem, lan: Mandate
) -> None:
    with pytest.raises(WordsNotInMinutes):
        take(lan, asking, "Giao MTTQ xã làm tất cả.")
    empty = add_item(actor=lan, conference=briefing, title="Việc khác")
    with pytest.raises(NoMinuteYet):
        take(lan, empty)


def test_whom_it_asks_and_until_when_is_said(
    asking: AgendaItem, lan: Mandate, cast: Cast
) -> None:
    bodies = cast.organisations
    elsewhere = bodies["neighbour_committee"]
    for error, changes in (
        (AddressedToNobody, {"lead": None}),
        (BodiesOutside, {"lead": elsewhere}),
        (BodiesOutside, {"coordinating": [elsewhere]}),
        (WatchesItself, {"supervisor": bodies["womens_union"]}),
        (WatchesItself, {"supervisor": bodies["committee"]}),
        (ConclusionWithoutDue, {"due_on": None}),
        (ConclusionWithoutDue, {"due_kind": DueKind.WITHIN_PERIOD}),
        (ConclusionWithoutDue, {"due_kind": DueKind.CONDITION}),
        (ConclusionWithoutDue, {"due_kind": DueKind.NONE}),
    ):
        with pytest.raises(error):
            take(lan, asking, **changes)
    group = take(
        lan, asking, GROUP, addressed_to="các hội", due_kind=DueKind.NONE, due_on=None,
        no_due_reason="Chờ tỉnh hướng dẫn",
    )  # fmt: skip
    assert group.lead is None


def test_only_those_who_write_or_preside_take_conclusions(
    cast: Cast, asking: AgendaItem
) -> None:
    for name in ("minh", "ha", "son", "tam", "thao", "kieu", "tuan"):
        with pytest.raises(NotAllowed):
            take(cast.mandate(name), asking)


def test_two_who_change_it_at_once_see_both_texts(
    asking: AgendaItem, lan: Mandate, womens_union: Organisation
) -> None:
    taken = take(lan, asking)
    outline = ConclusionOutline(
        lead=womens_union, due_kind=DueKind.CONDITION, due_rule="khi có mưa lũ"
    )
    services.change_conclusion(actor=lan, conclusion=taken, outline=outline, version=1)
    with pytest.raises(ChangedMeanwhile):
        services.change_conclusion(
            actor=lan, conclusion=taken, outline=outline, version=1
        )
    taken.refresh_from_db()
    assert (taken.due_rule, taken.due_on) == ("khi có mưa lũ", None)


def test_one_taken_off_makes_the_others_move_up(
    asking: AgendaItem, lan: Mandate
) -> None:
    first = take(lan, asking)
    second = take(lan, asking, GROUP, addressed_to="các hội")
    services.remove_conclusion(actor=lan, conclusion=first)
    second.refresh_from_db()
    assert second.number == 1
    assert Entry.objects.filter(action="conclusion.remove").count() == 1


def test_once_concluded_nothing_of_it_changes(
    briefing: Conference, asking: AgendaItem, lan: Mandate, ha: Mandate
) -> None:
    taken = take(lan, asking)
    conclude(lan, ha, briefing)
    outline = ConclusionOutline(addressed_to="các hội")
    with pytest.raises(NotAllowed):
        take(lan, asking, GROUP)
    with pytest.raises(NotAllowed):
        services.change_conclusion(
            actor=lan, conclusion=taken, outline=outline, version=1
        )
    with pytest.raises(NotAllowed):
        services.remove_conclusion(actor=lan, conclusion=taken)


def test_minutes_changed_since_stop_the_concluding_until_it_is_mended(
    briefing: Conference, asking: AgendaItem, lan: Mandate, ha: Mandate
) -> None:
    taken = take(lan, asking)
    services.write_minute(
        actor=lan, conference=briefing, item=asking, text=f"{GROUP} Hết.", version=2
    )
    with pytest.raises(WordsChangedSince) as refused:
        conclude(lan, ha, briefing)
    assert refused.value.quotes == [ASKED]
    services.remove_conclusion(actor=lan, conclusion=taken)
    conference = Conference.objects.get(pk=briefing.pk)
    done = services.conclude(
        actor=ha, conference=conference, no_conclusion_reason="Chỉ nắm tình hình."
    )
    assert done.state == "concluded"


def test_a_conclusion_needs_no_reason_for_none(
    lan: Mandate, ha: Mandate, front: Organisation
) -> None:
    meeting = hold_on(lan, [front], kind=ItemKind.DISCUSSION)
    take(lan, meeting.items.get())
    conclude(lan, ha, meeting)
    meeting.refresh_from_db()
    assert meeting.no_conclusion_reason == ""


def test_a_later_one_replaces_an_open_one_of_an_earlier_conference(
    issued: ConclusionItem, lan: Mandate, ha: Mandate, front: Organisation
) -> None:
    later = hold_on(lan, [front], days_ago=5)
    item = later.items.get()
    own = take(lan, item)
    with pytest.raises(NotOpenToCorrection):
        take(lan, item, GROUP, corrects=own)
    taken = take(lan, item, GROUP, corrects=issued)
    assert taken.corrects == issued
