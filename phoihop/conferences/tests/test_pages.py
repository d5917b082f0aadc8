"""The pages of a conference, as people meet them."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from phoihop.conferences import factories
from phoihop.conferences.models import (
    AgendaItem,
    Conference,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.dates import format_date
from phoihop.monitoring.tests.signing import sign
from phoihop.outbox.models import Message
from phoihop.programmes.tests.pages import read_form
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

LIST = "/work/conferences/"
GET_PAGES = (
    "", "head/", "print/", "history/", "people/", "programmes/", "invitations/",
    "screen/", "agenda/new/", "papers/new/", "acts/hold/",
)  # fmt: skip


def at(conference: Conference, page: str = "") -> str:
    return f"{LIST}{conference.pk}/{page}"


def head(day: str, **changes: Any) -> dict[str, Any]:
    values = {
        "title": "Giao ban quý III",
        "purposes": ["briefing", "signing"],
        "occurred_on": day,
        "starts_at": "8h30",
        "ends_at": "11 giờ",
        "place": "Hội trường xã",
    }
    return values | changes


def test_the_coordinator_plans_a_conference(
    client_of: ClientOf, lan: Mandate, committee: Organisation
) -> None:
    client = client_of(lan)
    assert "Chưa có hội nghị" in client.get(LIST).content.decode()
    page = read_form(client.get(f"{LIST}new/"))
    assert page.values["convener_organisation"] == str(committee.pk)
    refused = client.post(
        f"{LIST}new/", head("31/2/2026", starts_at="25:00", purposes=[])
    )
    assert refused.status_code == 422
    wrong = read_form(refused)
    assert set(wrong.messages) == {"occurred_on", "starts_at", "purposes"}
    assert wrong.values["title"] == "Giao ban quý III"
    answer = client.post(f"{LIST}new/", head(format_date(lan.on)))
    made = Conference.objects.get()
    assert answer.headers["Location"] == at(made)
    assert (str(made.starts_at), str(made.ends_at)) == ("08:30:00", "11:00:00")
    text = client.get(at(made)).content.decode()
    for said in ("Giao ban quý III", "8 giờ 30 đến 11 giờ", "Đang chuẩn bị"):
        assert said in text, said
    assert "Giao ban quý III" in client.get(LIST).content.decode()


def test_a_rule_of_the_head_stands_beside_its_field(
    client_of: ClientOf, lan: Mandate, invited: Conference
) -> None:
    tomorrow = format_date(lan.on + timedelta(days=1))
    sent = head(tomorrow, version=invited.version)
    refused = client_of(lan).post(at(invited, "head/"), sent)
    assert refused.status_code == 422
    assert "Hoãn hội nghị trước" in read_form(refused).messages["occurred_on"]


def test_two_heads_at_once_are_shown_side_by_side(
    client_of: ClientOf, lan: Mandate, planned: Conference
) -> None:
    client = client_of(lan)
    sent = head(format_date(lan.on), version=1)
    assert client.post(at(planned, "head/"), sent).status_code == 302
    late = sent | {"title": "Giao ban tháng 7", "purposes": ["briefing"]}
    refused = client.post(at(planned, "head/"), late)
    assert refused.status_code == 409
    text = refused.content.decode()
    for said in ("Giao ban", "quý III", "tháng 7", "ký kết"):
        assert said in text, said
    assert "[&#x27;" not in text
    assert read_form(refused).values["version"] == "2"


def test_the_outsider_gets_404_on_every_page(
    client_of: ClientOf, tuan: Mandate, invited: Conference, item: AgendaItem
) -> None:
    client = client_of(tuan)
    inner = [f"agenda/{item.pk}/{one}/" for one in ("minute", "revisions", "screen")]
    for page in (*GET_PAGES, *inner, f"agenda/{item.pk}/change/"):
        assert client.get(at(invited, page)).status_code == 404, page
    for page in ("move", "reopen", "show"):
        path = at(invited, f"agenda/{item.pk}/{page}/")
        assert client.post(path).status_code == 404, page
    assert "Giao ban quý" not in client.get(LIST).content.decode()


def test_a_guest_reads_and_does_not_write(
    client_of: ClientOf, tam: Mandate, invited: Conference, item: AgendaItem
) -> None:
    client = client_of(tam)
    for page in ("", "print/", "history/", "invitations/", "screen/"):
        assert client.get(at(invited, page)).status_code == 200, page
    for page in ("head/", "people/", "programmes/", "agenda/new/", "acts/hold/"):
        refused = client.get(at(invited, page))
        assert refused.status_code == 403, page
        assert "Thư ký tổng hợp của cơ quan tổ chức" in refused.content.decode(), page
    minute = client.get(at(invited, f"agenda/{item.pk}/minute/"))
    assert "<textarea" not in minute.content.decode()
    sent = {"text": "Của tôi", "version": "1"}
    path = at(invited, f"agenda/{item.pk}/minute/")
    assert client.post(path, sent).status_code == 403


def test_inviting_tells_the_guest_who_replies_from_his_own_page(
    client_of: ClientOf, lan: Mandate, tam: Mandate, front: Organisation
) -> None:
    conference = factories.plan(actor=lan)
    factories.invite(actor=lan, conference=conference, organisation=front)
    assert client_of(lan).post(at(conference, "acts/invite/")).status_code == 302
    told = Message.objects.get(person_id=tam.person_id)
    assert told.subject == "Mời dự: Giao ban quý II"
    assert told.address == at(conference)
    client = client_of(tam)
    invitation = conference.invitations.get()
    answer = at(conference, f"invitations/{invitation.pk}/answer/")
    assert answer in client.get(told.address).content.decode()
    assert answer in client.get(LIST).content.decode()
    refused = client.post(answer, {"answer": "sends", "sent_name": "Thảo"})
    assert "chức danh người dự thay" in read_form(refused).messages["sent_name"]
    sent = {"answer": "sends", "sent_name": "Thảo", "sent_title": "Phó Chủ tịch"}
    assert client.post(answer, sent).status_code == 302
    table = client_of(lan).get(at(conference, "invitations/")).content.decode()
    for said in ("Cử người khác", "Thảo, Phó Chủ tịch", "Không phải người đứng đầu"):
        assert said in table, said
    back = Message.objects.get(person_id=lan.person_id)
    assert "cử người khác dự" in back.subject


def test_an_act_that_is_not_possible_says_why(
    client_of: ClientOf, lan: Mandate, planned: Conference
) -> None:
    client = client_of(lan)
    refused = client.post(at(planned, "acts/invite/"))
    assert refused.status_code == 422
    assert "Chưa có ai trong danh sách mời" in refused.content.decode()
    assert client.get(at(planned, "acts/hold/")).status_code == 403
    assert client.get(at(planned, "acts/dance/")).status_code == 404


def test_a_form_sent_twice_plans_one_conference(
    client_of: ClientOf, lan: Mandate
) -> None:
    client, sent = client_of(lan), head(format_date(lan.on)) | {"once": uuid4().hex}
    answers = {client.post(f"{LIST}new/", sent)["Location"] for _time in range(3)}
    assert len(answers) == 1
    assert Conference.objects.count() == 1


def test_people_are_ticked_in_the_directory_or_written_as_printed(
    client_of: ClientOf, lan: Mandate, planned: Conference
) -> None:
    client, path = client_of(lan), at(planned, "people/")
    page = client.get(path).content.decode()
    assert "Trần Văn Minh, Chủ tịch UBND xã An Phú" in page
    assert client.post(path, {"part": "presiding"}).status_code == 422
    refused = client.post(path, {"part": "presiding", "people": ["1-1"]})
    assert refused.status_code == 422
    sent = {
        "part": "directing",
        "name": "Trần Văn Bình",
        "titles": "Ủy viên Ban Thường vụ\r\nBí thư Đảng ủy xã",
    }
    assert client.post(path, sent).status_code == 302
    person = planned.people.get()
    assert person.titles == ["Ủy viên Ban Thường vụ", "Bí thư Đảng ủy xã"]
    assert "Bí thư Đảng ủy xã" in client.get(at(planned)).content.decode()
    gone = client.post(at(planned, f"people/{person.pk}/remove/"))
    assert gone.status_code == 302
    assert not planned.people.exists()


@pytest.mark.parametrize(
    "query",
    [
        "state=planned", "purpose=briefing", "year=2026", "page=zwei", "state=x",
        "programme=9999999999999999999", "programme=١", "year=26", "purpose=%00",
    ],
)  # fmt: skip
def test_filters_narrow_the_list_and_nonsense_filters_nothing(
    client_of: ClientOf, lan: Mandate, planned: Conference, query: str
) -> None:
    assert client_of(lan).get(f"{LIST}?{query}").status_code == 200


def test_the_list_is_narrowed_by_programme_purpose_state_and_year(
    client_of: ClientOf, lan: Mandate, planned: Conference
) -> None:
    client, link = client_of(lan), at(planned)
    year = lan.on.year
    for query in ("state=planned", "purpose=briefing", f"year={year}"):
        assert link in client.get(f"{LIST}?{query}").content.decode()
    for query in ("state=held", "purpose=signing", f"year={year - 1}", "programme=9"):
        assert link not in client.get(f"{LIST}?{query}").content.decode()


def test_a_new_day_is_set_on_its_page(
    client_of: ClientOf, lan: Mandate, invited: Conference
) -> None:
    client = client_of(lan)
    assert client.post(at(invited, "acts/postpone/")).status_code == 422
    assert (
        client.post(at(invited, "acts/postpone/"), {"reason": "Bão"}).status_code == 302
    )
    assert "Bão" in client.get(at(invited)).content.decode()
    yesterday = format_date(lan.on - timedelta(days=1))
    refused = client.post(at(invited, "acts/new-day/"), {"day": yesterday})
    assert "day" in read_form(refused).messages
    sent = {"day": format_date(lan.on + timedelta(days=3)), "starts_at": "14:00"}
    assert client.post(at(invited, "acts/new-day/"), sent).status_code == 302
    assert "đổi ngày vì: Bão" in client.get(at(invited)).content.decode()


def test_programmes_are_put_on_the_list_and_taken_off(
    client_of: ClientOf, lan: Mandate, cast: Cast, planned: Conference
) -> None:
    client = client_of(lan)
    refused = client.post(at(planned, "programmes/"), {"programme": "1", "link": "x"})
    assert set(read_form(refused).messages) == {"programme", "link"}
    programme = sign(cast)
    sent = {"programme": str(programme.pk), "link": "reviews"}
    assert client.post(at(planned, "programmes/"), sent).status_code == 302
    assert client.post(at(planned, "programmes/"), sent).status_code == 422
    assert programme.title in client.get(at(planned)).content.decode()
    found = client.get(f"{LIST}?programme={programme.pk}").content.decode()
    assert at(planned) in found
    link = planned.programme_links.get()
    gone = client.post(at(planned, f"programmes/{link.pk}/remove/"))
    assert gone.status_code == 302
    assert not planned.programme_links.exists()
