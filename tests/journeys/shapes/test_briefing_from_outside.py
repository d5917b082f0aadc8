"""The Party committee calls the organisations in; its conclusion binds no programme."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from phoihop.programmes.factories import SMALLEST_PDF
from phoihop.testing.database import TestServer
from tests.journeys.shapes import meeting
from tests.journeys.shapes.days import site_on
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor

DAY, SOON = date(2026, 6, 12), "30/9/2026"
PEOPLE = ("khoa", "bao", "hien", "thao", "linh", "tam", "hong", "lan", "phuong", "tuan")
TITLE = "Giao ban công tác Mặt trận và các tổ chức chính trị - xã hội 6 tháng đầu năm"
STANDING, COMMITTEE = "Thường trực Đảng ủy xã An Phú", "Ban Thường vụ Đảng ủy xã An Phú"
FRONT, UNION = "MTTQ xã báo cáo 6 tháng", "Hội LHPN xã báo cáo 6 tháng"
REPORT, LAST = "Báo cáo công tác 6 tháng", "Kết luận của chủ trì"
HEARD = "Đã báo cáo kết quả, khó khăn và nhiệm vụ 6 tháng cuối năm."
CLEARANCE = "MTTQ xã tuyên truyền để Nhân dân đồng tình với việc giải phóng mặt bằng."
CRITICISM = "MTTQ xã chọn hai dự thảo để phản biện xã hội trong quý III."
MEMBERS = "Hội LHPN xã nắm và báo kịp thời các việc nảy sinh trong đời sống hội viên."
MINUTE = (
    f"Đồng chí chủ trì biểu dương kết quả 6 tháng.\n{CLEARANCE} {CRITICISM}\n{MEMBERS}"
)
TASKS = {
    CLEARANCE: ("Tuyên truyền giải phóng mặt bằng ở sáu thôn", "tam"),
    CRITICISM: ("Phản biện xã hội hai dự thảo", "tam"),
    MEMBERS: ("Nắm tình hình hội viên", "hong"),
}
NO_PROGRAMME = "Việc này không thuộc chương trình nào."
Visitors = dict[str, Visitor]


@pytest.fixture(scope="module")
def site(
    test_server: TestServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """An empty site in the middle of June."""
    with site_on(DAY, test_server, tmp_path_factory) as running:
        yield running


@pytest.fixture(scope="module")
def visitors(browser: Browser, site: Site) -> Visitors:
    """Everybody who has a part, each with an own window."""
    tale = "from tests.journeys.shapes.party_office import tell_party_office as tell"
    site.manage("manage", "--app", "shell", "-c", f"{tale}; tell()")
    return {name: Visitor.signed_in(browser, site.address, name) for name in PEOPLE}


def test_a_briefing_chaired_from_outside_gives_tasks_of_no_programme(
    browser: Browser, site: Site, visitors: Visitors, tmp_path: Path
) -> None:
    khoa = visitors["khoa"]
    briefing = call_in(khoa)
    hand_in_reports(visitors, briefing, tmp_path)
    hear_reports(visitors, briefing)
    conclude_for_the_committee(visitors, briefing)
    for words, (task, head) in TASKS.items():
        path = meeting.make_task(visitors["bao"], words, task, SOON)
        read_as_lead(visitors[head], path, words, task)
    read_in_the_lists(visitors)
    meeting.tell_the_public(
        khoa, visitors["phuong"], briefing, f"Các tổ chức đã báo cáo.\n\n{CRITICISM}"
    )
    read_as_citizen(browser, site)
    assert visitors["tuan"].open(briefing) == 404


def call_in(khoa: Visitor) -> str:
    """The office of the Party committee plans what its standing board convenes."""
    briefing = meeting.plan(
        khoa,
        TITLE,
        "12/6/2026",
        ["giao ban"],
        convener_organisation="Đảng ủy xã",
        convener=STANDING,
        concludes_for_organisation="Đảng ủy xã",
        concludes_for=COMMITTEE,
    )
    chair = "Hồ Thị Hiên, Phó Bí thư Thường trực Đảng ủy xã"
    meeting.give_part(khoa, briefing, "chủ trì", chair)
    for title, body in ((FRONT, "MTTQ xã An Phú"), (UNION, "Hội LHPN xã An Phú")):
        meeting.add_item(khoa, briefing, "báo cáo", title, speaker_organisation=body)
    meeting.add_item(khoa, briefing, "kết luận", LAST)
    meeting.invite(khoa, briefing, "MTTQ xã An Phú", "Hội LHPN xã An Phú")
    return briefing


def hand_in_reports(visitors: Visitors, briefing: str, folder: Path) -> None:
    """Each organisation hands in its report for its own item, and for no other."""
    scan = folder / "bao-cao.pdf"
    scan.write_bytes(SMALLEST_PDF)
    for name, item in (("thao", f"1. {FRONT}"), ("linh", f"2. {UNION}")):
        writer = visitors[name]
        writer.open(f"{briefing}papers/new/")
        assert writer.page.locator("[name=item] option:not([value=''])").count() == 1
        writer.fill(title=REPORT, item=item, file=str(scan))
        writer.press("Nộp")
    assert visitors["lan"].open(briefing) == 404


def hear_reports(visitors: Visitors, briefing: str) -> None:
    """It is held; both reports are heard, then the chair's words are written down."""
    khoa = visitors["khoa"]
    meeting.hold(khoa, briefing)
    meeting.minute(khoa, briefing, f"1. {FRONT}", HEARD)
    meeting.minute(khoa, briefing, f"2. {UNION}", HEARD)
    item = meeting.minute(khoa, briefing, f"3. {LAST}", MINUTE)
    for words, lead in (
        (CLEARANCE, "MTTQ xã An Phú"),
        (CRITICISM, "MTTQ xã An Phú"),
        (MEMBERS, "Hội LHPN xã An Phú"),
    ):
        meeting.take_sentence(khoa, item, words, lead, SOON, verb=meeting.CONCLUDED)
    meeting.close_minutes(khoa, briefing)


def conclude_for_the_committee(visitors: Visitors, briefing: str) -> None:
    """Nobody whose report was heard concludes; who presides does, in its name."""
    assert visitors["tam"].open(f"{briefing}acts/conclude/") == 403
    hien = visitors["hien"]
    meeting.conclude(hien, briefing)
    hien.open(f"{briefing}print/")
    for words in (STANDING, COMMITTEE, "Hồ Thị Hiên", REPORT, HEARD):
        hien.sees(words)
    assert visitors["tam"].open("/work/conferences/conclusions/") == 200
    visitors["tam"].follow(f"1. “{CLEARANCE}”")
    assert visitors["tam"].page.get_by_role("link", name="Chia thành việc").count() == 0


def read_as_lead(head: Visitor, path: str, words: str, task: str) -> None:
    """The lead finds it on the desk, reads where it comes from, and accepts."""
    head.take_up(f"Nhận việc: {task}")
    assert meeting.path_of(head) == path
    for shown in (words, "Từ kết luận ngày 12/6/2026", NO_PROGRAMME, TITLE):
        head.sees(shown)
    head.follow("Nhận việc")
    head.press("Nhận việc")
    head.owes_no_more(f"Nhận việc: {task}")


def read_in_the_lists(visitors: Visitors) -> None:
    """All three stand among the tasks said at conferences, and in the ledger."""
    reader = visitors["lan"]
    reader.open("/work/tasks/?origin=said")
    for task, _head in TASKS.values():
        expect(reader.page.locator("tbody tr").filter(has_text=task)).to_have_count(1)
    reader.open("/work/conferences/conclusions/")
    for words in TASKS:
        reader.sees(words)


def read_as_citizen(browser: Browser, site: Site) -> None:
    """Everybody reads who called, and in whose name it was concluded."""
    citizen = Visitor.arrive(browser, site.address, width=360)
    meeting.open_event(citizen, TITLE)
    for words in (STANDING, COMMITTEE, "Hồ Thị Hiên", FRONT, UNION, CRITICISM):
        citizen.sees(words)
    citizen.sees_not("Chương trình phối hợp công tác")
