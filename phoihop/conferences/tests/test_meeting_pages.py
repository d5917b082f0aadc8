"""The pages of a meeting: agenda, minutes, screen, papers, what goes to the public."""

from uuid import uuid4

from phoihop.conferences.models import (
    AgendaItem,
    Conference,
    Invitation,
    MinuteRevision,
)
from phoihop.conferences.states import ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.files.tests.samples import jpg_with_place, pdf, upload
from phoihop.foundation.dates import format_date
from phoihop.programmes.tests.pages import read_form
from phoihop.testing.fixtures import ClientOf

LIST = "/work/conferences/"


def at(conference: Conference, page: str = "") -> str:
    return f"{LIST}{conference.pk}/{page}"


def test_a_minute_sent_twice_is_one_revision(
    client_of: ClientOf, lan: Mandate, invited: Conference, item: AgendaItem
) -> None:
    client = client_of(lan)
    sent = {"text": "Mở đầu.", "version": "1", "once": uuid4().hex}
    path = at(invited, f"agenda/{item.pk}/minute/")
    for _time in range(2):
        assert client.post(path, sent).status_code == 302
    assert MinuteRevision.objects.count() == 1
    assert "Nguyễn Thị Lan ghi lần cuối" in client.get(path).content.decode()


def test_two_minutes_at_once_are_shown_side_by_side_and_nothing_is_lost(
    client_of: ClientOf, lan: Mandate, invited: Conference, item: AgendaItem
) -> None:
    client = client_of(lan)
    path = at(invited, f"agenda/{item.pk}/minute/")
    client.post(path, {"text": "Chị Lan ghi.", "version": "1"})
    refused = client.post(path, {"text": "Chị Thảo ghi.", "version": "1"})
    assert refused.status_code == 409
    page = read_form(refused)
    assert (page.values["text"], page.values["version"]) == ("Chị Thảo ghi.", "2")
    assert "Lan" in refused.content.decode()
    assert client.post(path, page.values).status_code == 302
    revisions = client.get(at(invited, f"agenda/{item.pk}/revisions/")).content.decode()
    assert revisions.index("Lần ghi 2") < revisions.index("Lần ghi 1")
    assert "<ins>" in revisions


def test_once_closed_a_change_of_the_minute_needs_its_reason(
    client_of: ClientOf, lan: Mandate, minuted: Conference
) -> None:
    item = minuted.items.get()
    client, path = client_of(lan), at(minuted, f"agenda/{item.pk}/minute/")
    refused = client.post(path, {"text": "Sửa.", "version": "2"})
    assert refused.status_code == 422
    assert "reason" in read_form(refused).messages
    sent = {"text": "Sửa.", "version": "2", "reason": "Thiếu ý kiến"}
    assert client.post(path, sent).status_code == 302
    shown = client.get(at(minuted, f"agenda/{item.pk}/revisions/")).content.decode()
    assert "Thiếu ý kiến" in shown


def test_items_move_by_buttons_and_go_with_a_reason(
    client_of: ClientOf, lan: Mandate, invited: Conference, item: AgendaItem
) -> None:
    client = client_of(lan)
    sent = {"kind": "report", "title": "Báo cáo của MTTQ", "planned_minutes": "15"}
    assert client.post(at(invited, "agenda/new/"), sent).status_code == 302
    second = invited.items.get(kind="report")
    move = at(invited, f"agenda/{second.pk}/move/")
    for wrong in ({"to": "up"}, {"to": "up", "past": "x"}):
        assert client.post(move, wrong).status_code == 409
    up = {"to": "up", "past": item.pk}
    assert client.post(move, up).status_code == 302
    # Pressed again, or by somebody else who saw the order of before.
    assert client.post(move, up).status_code == 409
    page = client.get(at(invited)).content.decode()
    assert page.index("1. Báo cáo của MTTQ") < page.index("2. Nhà ở cho hộ nghèo")
    assert "Các mục hết 35 trong 180 phút" in page
    remove = at(invited, f"agenda/{item.pk}/remove/")
    assert client.post(remove, {"reason": ""}).status_code == 422
    assert client.post(remove, {"reason": "Chuyển kỳ sau"}).status_code == 302
    assert "Chuyển kỳ sau" in client.get(at(invited)).content.decode()
    assert client.get(at(invited, f"agenda/{item.pk}/minute/")).status_code == 404


def test_an_item_is_settled_opened_again_and_put_on_the_screen(
    client_of: ClientOf, lan: Mandate, tam: Mandate, held: Conference
) -> None:
    item, client = held.items.get(), client_of(lan)
    settle = at(held, f"agenda/{item.pk}/settle/")
    assert client.post(settle, {"decision": " ", "version": "1"}).status_code == 422
    sent = {"decision": "Xong trước 30/9.", "version": "1"}
    assert client.post(settle, sent).status_code == 302
    assert client.post(settle, sent | {"decision": "Khác"}).status_code == 409
    assert client.post(at(held, f"agenda/{item.pk}/show/")).status_code == 302
    screen = client_of(tam).get(at(held, "screen/")).content.decode()
    for said in ("Xong trước 30/9.", 'hx-trigger="every 10s"', "Cập nhật"):
        assert said in screen, said
    still = client_of(tam).get(at(held, f"agenda/{item.pk}/screen/")).content.decode()
    assert "hx-trigger" not in still
    assert client.post(at(held, f"agenda/{item.pk}/reopen/")).status_code == 302
    item.refresh_from_db()
    assert not item.is_resolved


def test_papers_and_photos_are_handed_in_and_read_by_who_sees_the_conference(
    client_of: ClientOf, lan: Mandate, tam: Mandate, tuan: Mandate, held: Conference
) -> None:
    client, item = client_of(lan), held.items.get()
    sent = {"title": "Báo cáo", "item": str(item.pk), "file": upload(pdf(), "a.pdf")}
    assert client.post(at(held, "papers/new/"), sent).status_code == 302
    refused = client.post(
        at(held, "papers/new/"),
        {"title": "Báo cáo", "item": "", "file": upload(b"MZ", "a.exe")},
    )
    assert "file" in read_form(refused).messages
    sent = {
        "caption": "Hội trường",
        "taken_on": format_date(lan.on),
        "file": upload(jpg_with_place(), "a.jpg"),
    }
    assert client.post(at(held, "photos/new/"), sent).status_code == 302
    assert 'alt="Hội trường"' in client.get(at(held)).content.decode()
    paper, photo = held.papers.get(), held.photos.get()
    for page in (f"papers/{paper.pk}/", f"photos/{photo.pk}/"):
        handed = client_of(tam).get(at(held, page))
        assert handed.status_code == 200
        assert handed.getvalue()
        assert client_of(tuan).get(at(held, page)).status_code == 404
        assert client_of(tam).post(at(held, f"{page}remove/")).status_code == 403
        assert client.post(at(held, f"{page}remove/")).status_code == 302
        assert client.get(at(held, page)).status_code == 404


def test_concluded_it_is_on_one_paper_and_its_summary_goes_to_the_public(
    client_of: ClientOf, lan: Mandate, phuong: Mandate, ha: Mandate, minuted: Conference
) -> None:
    chief = client_of(ha)
    conclude = at(minuted, "acts/conclude/")
    refused = chief.post(conclude, {"no_conclusion_reason": ""})
    assert "no_conclusion_reason" in read_form(refused).messages
    sent = {"no_conclusion_reason": "Họp nắm tình hình"}
    assert chief.post(conclude, sent).status_code == 302
    minuted.refresh_from_db()
    assert minuted.state == ConferenceState.CONCLUDED
    paper = client_of(phuong).get(at(minuted, "print/")).content.decode()
    assert minuted.text is not None
    for said in (minuted.text.sha256, "Họp nắm tình hình", "Hoàn thành trong quý III"):
        assert said in paper, said
    summary = {"text": "Xã giao ban quý II.", "version": "1"}
    assert client_of(lan).post(at(minuted, "summary/"), summary).status_code == 302
    publisher = client_of(phuong)
    assert "acts/publish/" in publisher.get(at(minuted)).content.decode()
    assert publisher.post(at(minuted, "acts/publish/")).status_code == 302
    assert "công khai từ" in publisher.get(at(minuted)).content.decode()
    taken = publisher.post(at(minuted, "acts/withdraw/"), {"reason": "Nhầm số"})
    assert taken.status_code == 302


def test_who_came_is_noted_on_the_list(
    client_of: ClientOf, lan: Mandate, held: Conference
) -> None:
    client, invitation = client_of(lan), held.invitations.get()
    path = at(held, f"invitations/{invitation.pk}/attendance/")
    assert path in client.get(at(held, "invitations/")).content.decode()
    sent = {"attendance": "present", "came_name": "Vũ Thanh Tâm", "version": "1"}
    assert client.post(path, sent).status_code == 302
    assert client.post(path, sent).status_code == 409
    assert "Vũ Thanh Tâm" in client.get(at(held, "invitations/")).content.decode()


def test_a_body_goes_off_the_list_with_a_reason_once_it_is_asked(
    client_of: ClientOf, lan: Mandate, invited: Conference, invitation: Invitation
) -> None:
    client = client_of(lan)
    path = at(invited, f"invitations/{invitation.pk}/withdraw/")
    assert client.post(path, {"reason": ""}).status_code == 422
    assert client.post(path, {"reason": "Mời nhầm"}).status_code == 302
    assert client.get(path).status_code == 404
