"""Conferences on the desk: answer, prepare, hold, decide, finish, conclude."""

from datetime import timedelta

from phoihop.conferences import factories, services
from phoihop.conferences.concluding_states import MatterDecision
from phoihop.conferences.models import (
    CarriedMatter,
    ConclusionItem,
    Conference,
)
from phoihop.conferences.services import MatterOutline, Reply
from phoihop.conferences.states import Answer
from phoihop.conferences.tests.concluding import hold_on
from phoihop.desk.pages.owed import desk_of
from phoihop.desk.pages.rows import Owed
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.dates import format_date
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

CAST = ("lan", "minh", "ha", "quang", "son", "tam", "thao", "hong", "kieu", "tuan")


def _row(actor: Mandate, words: str) -> Owed | None:
    rows = desk_of(actor, actor.on).rows
    return next((row for row in rows if words in row.title), None)


def _asked(cast: Cast, words: str) -> set[str]:
    return {name for name in CAST if _row(cast.mandate(name), words)}


def test_the_invited_body_answers_and_is_not_asked_again(
    lan: Mandate, thao: Mandate, front: Organisation, cast: Cast, client_of: ClientOf
) -> None:
    words = "Trả lời giấy mời: Giao ban quý II"
    conference = factories.invited(actor=lan, guests=[front])
    assert _asked(cast, words) == {"tam", "thao"}
    row = _row(thao, words)
    assert row is not None
    assert row.due_on == conference.occurred_on
    assert client_of(thao).get(row.address).status_code == 200
    services.answer_invitation(
        actor=thao,
        conference=conference,
        invitation=conference.invitations.get(),
        reply=Reply(answer=Answer.ATTENDS),
    )
    assert _asked(cast, words) == set()


def test_an_invitation_taken_back_or_past_is_not_asked_about(
    lan: Mandate, thao: Mandate, front: Organisation, cast: Cast
) -> None:
    conference = factories.invited(actor=lan, guests=[front])
    tomorrow = cast.mandate("thao", thao.on + timedelta(days=1))
    assert _row(tomorrow, "Trả lời giấy mời") is None
    conference.invitations.update(withdrawn_on=lan.on)
    assert _row(thao, "Trả lời giấy mời") is None


def test_the_organiser_goes_from_step_to_step(
    lan: Mandate, ha: Mandate, front: Organisation, cast: Cast, client_of: ClientOf
) -> None:
    steps = (
        "Chuẩn bị, gửi giấy mời: Giao ban",
        "Ghi đã họp: Giao ban",
        "Viết xong biên bản: Giao ban",
        "Kết luận: Giao ban",
    )
    conference = factories.plan(actor=lan)
    item = factories.add_item(actor=lan, conference=conference)
    factories.invite(actor=lan, conference=conference, organisation=front)
    assert [_asked(cast, one) for one in steps] == [{"lan"}, set(), set(), set()]
    row = _row(lan, steps[0])
    assert row is not None
    assert client_of(lan).get(row.address).status_code == 200
    services.send_invitations(actor=lan, conference=conference)
    assert [_asked(cast, one) for one in steps] == [set(), {"lan"}, set(), set()]
    services.hold(actor=lan, conference=conference)
    assert [_asked(cast, one) for one in steps] == [set(), set(), {"lan"}, set()]
    services.write_minute(
        actor=lan, conference=conference, item=item, text="Đã bàn.", version=1
    )
    services.settle_item(
        actor=lan,
        conference=conference,
        item=item,
        decision="Nhất trí.",
        version=item.version,
    )
    services.close_minutes(actor=lan, conference=conference)
    assert [_asked(cast, one) for one in steps] == [set(), set(), set(), {"ha"}]
    services.conclude(
        actor=ha, conference=conference, no_conclusion_reason="Nắm tình hình."
    )
    assert [_asked(cast, one) for one in steps] == [set(), set(), set(), set()]


def test_matters_left_open_are_decided_by_those_who_lead_the_briefing(
    issued: ConclusionItem, lan: Mandate, ha: Mandate, front: Organisation, cast: Cast
) -> None:
    words = "việc tồn đọng cần quyết định: Giao ban"
    conference = hold_on(lan, [front], days_ago=0)
    services.write_agenda(actor=lan, conference=conference)
    assert _asked(cast, words) == {"lan", "ha"}
    assert _asked(cast, "Viết xong biên bản") == set()
    [matter] = CarriedMatter.objects.filter(conference=conference)
    services.decide_matter(
        actor=ha,
        item=matter.item,
        outline=MatterOutline(
            decision=MatterDecision.NEW_DATE,
            reason="Chờ kinh phí",
            due_on=lan.on + timedelta(days=60),
        ),
    )
    assert _asked(cast, words) == set()
    assert _asked(cast, "Viết xong biên bản") == {"lan"}


def test_before_the_briefing_its_row_says_how_many_matters_it_carries(
    issued: ConclusionItem, lan: Mandate
) -> None:
    conference = factories.plan(actor=lan, title="Giao ban quý III")
    row = _row(lan, "Giao ban quý III")
    assert row is not None
    day = f"họp ngày {format_date(conference.occurred_on)}"
    assert row.note == day
    services.write_agenda(actor=lan, conference=conference)
    row = _row(lan, "Giao ban quý III")
    assert row is not None
    assert row.note == f"{day} · 1 việc tồn đọng trong chương trình họp"


def test_whoever_presides_for_an_invited_body_concludes_as_well(
    lan: Mandate, tam: Mandate, front: Organisation, cast: Cast, client_of: ClientOf
) -> None:
    conference = factories.minuted(actor=lan, guests=[front])
    words = "Kết luận: Giao ban"
    assert _asked(cast, words) == {"ha"}
    _let_preside(conference, tam)
    assert _asked(cast, words) == {"ha", "tam"}
    row = _row(tam, words)
    assert row is not None
    assert client_of(tam).get(row.address).status_code == 200
    conference.invitations.update(withdrawn_on=lan.on)
    assert _asked(cast, words) == {"ha"}


def _let_preside(conference: Conference, person: Mandate) -> None:
    conference.people.create(
        rank=1,
        part="presiding",
        name=person.person_name,
        titles=[],
        person_id=person.person_id,
    )
