"""A programme's year: targets with their figures, conferences, open conclusions."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.conferences import factories, services
from phoihop.conferences.concluding_states import ConclusionMove
from phoihop.conferences.models import AgendaItem, Conference, ConferenceProgramme
from phoihop.conferences.queries.about import meetings_about
from phoihop.conferences.services import DecisionOutline
from phoihop.conferences.tests.concluding import conclude, take
from phoihop.desk.pages.loop import loop_of, reviews_in
from phoihop.desk.pages.targets import TargetRow, target_rows
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    enter_figure,
    make_indicator,
    make_period,
    number,
)
from phoihop.indicators.models import IndicatorVersion
from phoihop.monitoring.tests.signing import bring_to_signature, draft_of_three
from phoihop.programmes.factories import make_content
from phoihop.programmes.models import Programme
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.services import TargetOutline, add_target
from phoihop.programmes.states import Operator
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

Link = ConferenceProgramme.Link
GOALS = (Operator.EQUAL, Operator.AT_LEAST, Operator.AT_LEAST, Operator.AT_LEAST)
MOST_QUERIES_FOR_TARGETS = 7


@pytest.fixture
def versions(db: None) -> list[IndicatorVersion]:
    """Four indicators of the committee."""
    names = ("Đối thoại", "Hiến đất", "Giám sát", "Tập huấn")
    return [make_indicator(f"X8{n}", name=name) for n, name in enumerate(names)]


@pytest.fixture
def aimed(cast: Cast, versions: list[IndicatorVersion]) -> Programme:
    """A signed programme of 2026 with a content that has four targets of five each."""
    programme, lan = draft_of_three(cast), cast.mandate("lan")
    content = make_content(
        actor=lan, programme=programme, title="Có chỉ tiêu", no_task_reason="Cả năm"
    )
    for version, operator in zip(versions, GOALS, strict=True):
        outline = TargetOutline(
            indicator_version=version, operator=operator, value=Decimal(5)
        )
        add_target(actor=lan, content=content, outline=outline)
    return bring_to_signature(cast, programme)


def _rows(programme: Programme, day: date) -> dict[str, TargetRow]:
    rows = target_rows(programme, load_text(programme), day)
    return {row.indicator: row for row in rows}


def _verdicts(programme: Programme, day: date) -> dict[str, str]:
    rows = _rows(programme, day)
    return {name: str(row.pill.words) for name, row in rows.items()}


def _page(client_of: ClientOf, actor: Mandate, programme: Programme) -> str:
    answer = client_of(actor).get(f"/work/programmes/{programme.pk}/year/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_target_stands_with_what_approved_figures_say_of_it(
    aimed: Programme,
    versions: list[IndicatorVersion],
    hands: Hands,
    lan: Mandate,
    tam: Mandate,
    client_of: ClientOf,
) -> None:
    period = make_period(actor=lan, name="6 tháng đầu năm 2026")
    given = [
        approved_figure(hands=hands, period=period, version=one, value=number(reached))
        for one, reached in zip(versions, (5, 9, 3), strict=False)
    ]
    enter_figure(
        officer=hands.officer, period=period, version=versions[3], value=number(8)
    )
    assert _verdicts(aimed, date(2026, 12, 31)) == {
        "Đối thoại": "Đạt",
        "Hiến đất": "Vượt",
        "Giám sát": "Chưa đạt",
        "Tập huấn": "Chưa có số liệu",
    }
    # Before the last day nothing is missed for good.
    assert _verdicts(aimed, date(2026, 7, 15))["Giám sát"] == "Đến nay chưa đạt"
    page = _page(client_of, tam, aimed)
    assert page.count(f"tính đến {period.cut_off:%-d/%-m/%Y}") == 3
    for figure in given:
        assert f'href="/work/figures/{figure.public_code}/">' in page
    assert "9\xa0cuộc" in page
    assert "8\xa0cuộc" not in page


def test_a_programme_without_targets_has_no_table_and_asks_nothing(
    programme: Programme, lan: Mandate, client_of: ClientOf
) -> None:
    text = load_text(programme)
    with CaptureQueriesContext(connection) as queries:
        assert target_rows(programme, text, lan.on) == ()
    assert len(queries) == 0
    assert 'id="targets"' not in _page(client_of, lan, programme)


def test_more_targets_and_figures_ask_no_more_queries(
    aimed: Programme, versions: list[IndicatorVersion], hands: Hands, lan: Mandate
) -> None:
    text = load_text(aimed)
    period = make_period(actor=lan)
    approved_figure(hands=hands, period=period, version=versions[0], value=number(5))
    with CaptureQueriesContext(connection) as few:
        target_rows(aimed, text, lan.on)
    for version in versions[1:]:
        approved_figure(hands=hands, period=period, version=version, value=number(5))
    with CaptureQueriesContext(connection) as many:
        target_rows(aimed, text, lan.on)
    assert len(many) == len(few) < MOST_QUERIES_FOR_TARGETS


def _meet(
    actor: Mandate, programme: Programme, link: Link, days: int, title: str
) -> Conference:
    conference = factories.plan(
        actor=actor, title=title, day=actor.on + timedelta(days=days)
    )
    services.link_programme(
        actor=actor, conference=conference, programme=programme, link=link
    )
    return conference


def test_conferences_stand_in_the_loop_for_those_who_may_see_them(
    programme: Programme,
    lan: Mandate,
    tam: Mandate,
    front: Organisation,
    client_of: ClientOf,
) -> None:
    conference = _meet(lan, programme, Link.BRIEFS, 5, "Giao ban sắp tới")
    assert "Giao ban sắp tới" not in _page(client_of, tam, programme)
    assert "sắp họp" in _page(client_of, lan, programme)
    factories.add_item(actor=lan, conference=conference)
    factories.invite(actor=lan, conference=conference, organisation=front)
    services.send_invitations(actor=lan, conference=conference)
    page = _page(client_of, tam, programme)
    assert f'href="/work/conferences/{conference.pk}/">Giao ban sắp tới</a>' in page
    services.cancel(actor=lan, conference=conference, reason="Trùng lịch")
    assert "Giao ban sắp tới" not in _page(client_of, tam, programme)


def test_the_steps_of_the_loop_stand_in_order_of_time(
    programme: Programme, lan: Mandate
) -> None:
    _meet(lan, programme, Link.BRIEFS, 9, "Giao ban")
    _meet(lan, programme, Link.LAUNCHES, 3, "Phát động")
    meetings = meetings_about(lan, programme.pk)
    assert [one.title for one in meetings] == ["Phát động", "Giao ban"]
    titles = [
        step.title
        for step in loop_of(programme, lan.on, reviews_in(programme), meetings)
    ]
    assert titles[:3] == ["Ký kết", "Phát động", "Giao ban"]
    assert len(titles) == 5


def test_conclusions_left_open_lead_to_the_ledger_until_they_are_closed(
    asking: AgendaItem,
    programme: Programme,
    cast: Cast,
    client_of: ClientOf,
) -> None:
    conference = asking.conference
    lan, minh, ha, tam = (cast.mandate(one) for one in ("lan", "minh", "ha", "tam"))
    services.link_programme(
        actor=lan, conference=conference, programme=programme, link=Link.BRIEFS
    )
    taken = take(lan, asking)
    assert "kết luận còn mở" not in _page(client_of, tam, programme)
    conclude(lan, ha, conference)
    words = "1 kết luận còn mở: Giao ban quý II"
    page = _page(client_of, tam, programme)
    address = f"/work/conferences/conclusions/?conference={conference.pk}"
    assert words in page
    assert f'href="{address}"' in page
    ledger = client_of(tam).get(address).content.decode()
    assert taken.quote in ledger
    services.decide_conclusion(
        actor=minh,
        conclusion=taken,
        outline=DecisionOutline(move=ConclusionMove.DROPPED, reason="Không còn cần"),
    )
    assert "kết luận còn mở" not in _page(client_of, tam, programme)


def test_ten_conferences_ask_no_more_queries_than_one(
    programme: Programme, lan: Mandate, client_of: ClientOf
) -> None:
    _meet(lan, programme, Link.BRIEFS, 1, "Giao ban")
    client = client_of(lan)
    address = f"/work/programmes/{programme.pk}/year/"
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for days in range(2, 12):
        _meet(lan, programme, Link.BRIEFS, days, f"Giao ban {days}")
    with CaptureQueriesContext(connection) as many:
        page = client.get(address).content.decode()
    assert "Giao ban 11" in page
    assert len(many) == len(few)
