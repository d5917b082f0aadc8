"""Three broad contents with named movements; what a speech asks becomes tasks."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, expect

from phoihop.testing.database import TestServer
from tests.journeys.shapes import meeting
from tests.journeys.shapes.days import site_on
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor

DAY, SOON = date(2026, 2, 2), "30/9/2026"
PEOPLE = ("lan", "ha", "minh", "tam", "phuong", "tuan")
PROGRAMME = "Chương trình phối hợp công tác năm 2026"
CONFERENCE = "Hội nghị ký kết chương trình phối hợp công tác năm 2026"
STORY = "from tests.journeys.shapes.broad_contents import"
COMMITTEE, FRONT = "UBND xã An Phú", "MTTQ xã An Phú"
UNION, FARMERS = "Hội LHPN xã An Phú", "Hội Nông dân xã An Phú"
TOLD = "Tuyên truyền, thực hiện chủ trương, pháp luật và nhiệm vụ trọng tâm của xã"
MOVED = "Đẩy mạnh phong trào thi đua yêu nước, các cuộc vận động"
BUILT = "Công tác xây dựng chính quyền"
FIELDS = {
    TOLD: "Tuyên truyền, vận động, phổ biến pháp luật",
    MOVED: "Phong trào thi đua, cuộc vận động",
    BUILT: "Cải cách hành chính, chuyển đổi số, văn hóa công sở",
}
TASKS = {
    TOLD: (("Hội nghị phổ biến pháp luật ở các thôn", COMMITTEE),),
    MOVED: (
        ("Phong trào “Người tốt, việc tốt”", FRONT),
        ("Phong trào “Toàn dân bảo vệ an ninh Tổ quốc”", COMMITTEE),
        ("Phong trào “Vì an toàn thực phẩm”", UNION),
        ("Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”", FARMERS),
        ("Vận động Quỹ “Vì người nghèo”", FRONT),
        ("Vận động Quỹ “Vì biển, đảo Việt Nam”", FRONT),
    ),
    BUILT: (("Thực hiện văn hóa công sở", COMMITTEE),),
}
SPEECH, NO_CONCLUSION = "Phát biểu chỉ đạo", "Hội nghị ký kết, không có phần kết luận."
ASKED = {
    "MTTQ xã đổi mới hoạt động giám sát.": (FRONT, "Giám sát theo cách mới"),
    "MTTQ xã nâng cao chất lượng phản biện xã hội.": (FRONT, "Phản biện hai dự thảo"),
    "Người đứng đầu UBND xã đối thoại trực tiếp với Nhân dân.": (
        COMMITTEE,
        "Mở hội nghị đối thoại",
    ),
    "UBND xã phối hợp tổ chức tốt các hội nghị tiếp xúc cử tri.": (
        COMMITTEE,
        "Chuẩn bị hội nghị tiếp xúc cử tri",
    ),
    "UBND xã đôn đốc giải quyết kiến nghị của cử tri.": (
        COMMITTEE,
        "Rà soát kiến nghị của cử tri",
    ),
}
SECRETARY = ("Phạm Đình Sơn", "Bí thư Đảng ủy xã")
WITNESSES = (
    ("Lưu Thị Vân", "Phó Bí thư Thường trực Đảng ủy xã"),
    ("Đỗ Minh Khôi", "Ủy viên Ban Thường vụ Đảng ủy xã"),
)
SUMMARY = (
    "MTTQ xã đã thông qua chương trình gồm ba nội dung.\n\n"
    "Ba bên ký kết trước sự chứng kiến của lãnh đạo Đảng ủy xã."
)
Visitors = dict[str, Visitor]


@pytest.fixture(scope="module")
def site(
    test_server: TestServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """An empty site in the first days of February."""
    with site_on(DAY, test_server, tmp_path_factory) as running:
        yield running


@pytest.fixture(scope="module")
def visitors(browser: Browser, site: Site) -> Visitors:
    """Everybody who has a part, each with an own window."""
    told(site, "tell_commune", "()")
    return {name: Visitor.signed_in(browser, site.address, name) for name in PEOPLE}


def told(site: Site, act: str, words: str) -> None:
    """Let others do what other journeys have shown."""
    story = f"{STORY} {act}; {act}{words}"
    site.manage("manage", "--app", "shell", "-c", story)


def test_three_broad_contents_are_signed_and_a_speech_becomes_tasks(
    browser: Browser, site: Site, visitors: Visitors
) -> None:
    lan = visitors["lan"]
    draft = write_draft(lan)
    told(site, "tell_signed", f"({draft.strip('/').rsplit('/', 1)[-1]})")
    ceremony = prepare(lan)
    item = tell_what_was_said(lan, ceremony)
    ask_for_tasks(lan, item)
    meeting.close_minutes(lan, ceremony)
    conclude_without_conclusion(visitors["ha"], ceremony)
    give_out(visitors)
    visitors["phuong"].open(f"{draft}acts/publish/")
    visitors["phuong"].press("Công bố")
    meeting.tell_the_public(lan, visitors["phuong"], ceremony, SUMMARY)
    read_as_citizen(browser, site)
    assert visitors["tuan"].open(ceremony) == 404


def write_draft(lan: Visitor) -> str:
    """Three contents; every movement, campaign and fund is a task with its lead."""
    lan.open("/work/programmes/new/")
    lan.fill(title=PROGRAMME, first_day="1/1/2026", last_day="31/12/2026")
    lan.page.locator("details:has([name=theme]) > summary").click()
    lan.fill(theme="Gần dân, rõ việc, rõ người", theme_issuer="UBND xã An Phú")
    lan.fill(motto="Đoàn kết - hành động - hiệu quả", motto_issuer="Đảng ủy xã An Phú")
    for number, body in enumerate((COMMITTEE, FRONT), start=1):
        lan.tick(f"party{number}-organisations", body)
    lan.tick("party3-organisations", UNION, FARMERS, "Đoàn TN xã An Phú")
    lan.page.get_by_text("Bên này là khối nhiều tổ chức").nth(2).click()
    lan.fill(
        party3__bloc_name="Các tổ chức chính trị - xã hội",
        party3__acting=UNION,
        party3__authorisation="Biên bản số 01 ngày 20/1/2026",
    )
    lan.press("Mở dự thảo")
    draft = meeting.path_of(lan)
    for content, tasks in TASKS.items():
        lan.open(f"{draft}contents/new/")
        lan.fill(title=content, field=FIELDS[content])
        lan.press("Lưu")
        here = meeting.path_of(lan)
        for title, lead in tasks:
            lan.open(f"{here}tasks/new/")
            lan.fill(title=title, lead=lead, due_kind="trong kỳ", extent="6/6 thôn")
            lan.press("Lưu")
            lan.sees(title)
    return draft


def prepare(lan: Visitor) -> str:
    """Who presents, who speaks and who witnesses is written down beforehand."""
    ceremony = meeting.plan(lan, CONFERENCE, "2/2/2026", ["ký kết"])
    meeting.link(lan, ceremony, PROGRAMME, "ký kết")
    front = "Vũ Thanh Tâm, Chủ tịch MTTQ xã An Phú"
    chair = "Trần Văn Minh, Chủ tịch UBND xã An Phú"
    meeting.give_part(lan, ceremony, "chủ trì", chair, front)
    meeting.give_part(lan, ceremony, "trình bày", front)
    meeting.give_guest_part(lan, ceremony, "phát biểu chỉ đạo", *SECRETARY)
    for witness in WITNESSES:
        meeting.give_guest_part(lan, ceremony, "chứng kiến", *witness)
    meeting.add_item(
        lan,
        ceremony,
        "nội dung khác",
        "Thông qua chương trình phối hợp",
        speaker_organisation=FRONT,
        speaker="Vũ Thanh Tâm, Chủ tịch MTTQ xã",
    )
    speaker = ", ".join(SECRETARY)
    meeting.add_item(lan, ceremony, "phát biểu chỉ đạo", SPEECH, speaker=speaker)
    meeting.add_item(lan, ceremony, "ký kết", "Ký kết chương trình phối hợp")
    meeting.invite(lan, ceremony, FRONT, UNION)
    return ceremony


def tell_what_was_said(lan: Visitor, ceremony: str) -> str:
    """It is held and written down; return where the speech stands."""
    meeting.hold(lan, ceremony)
    told_of = "Chủ tịch MTTQ xã trình bày ba nội dung."
    meeting.minute(lan, ceremony, "1. Thông qua chương trình phối hợp", told_of)
    item = meeting.minute(lan, ceremony, f"2. {SPEECH}", "\n".join(ASKED))
    signed = "Ba bên ký kết trước sự chứng kiến của lãnh đạo Đảng ủy xã."
    meeting.minute(lan, ceremony, "3. Ký kết chương trình phối hợp", signed)
    lan.open(ceremony)
    people = lan.page.locator("#people dl > div")
    for part, names in (
        ("Trình bày", ("Vũ Thanh Tâm",)),
        ("Phát biểu chỉ đạo", SECRETARY),
        ("Chứng kiến", [name for name, _titles in WITNESSES]),
    ):
        row = people.filter(has=lan.page.get_by_text(part, exact=True))
        for name in names:
            expect(row).to_contain_text(name)
    return item


def ask_for_tasks(lan: Visitor, item: str) -> None:
    """Each sentence of the speech asks one body for something."""
    for sentence, (lead, _task) in ASKED.items():
        meeting.take_sentence(lan, item, sentence, lead, SOON, verb=meeting.ASKED_FOR)


def conclude_without_conclusion(ha: Visitor, ceremony: str) -> None:
    """A speech is no conclusion: without one it is said why there is none."""
    ha.open(f"{ceremony}acts/conclude/")
    ha.press("Kết luận hội nghị")
    expect(ha.page.get_by_role("alert")).to_be_visible()
    meeting.conclude(ha, ceremony, nothing_because=NO_CONCLUSION)
    ha.sees(NO_CONCLUSION)


def give_out(visitors: Visitors) -> None:
    """All five become tasks that say whose speech they come from."""
    minh, tam = visitors["minh"], visitors["tam"]
    for sentence, (_lead, title) in ASKED.items():
        meeting.make_task(minh, sentence, title, SOON)
        minh.sees(sentence)
        minh.sees("Từ phát biểu chỉ đạo ngày 2/2/2026; không phải kết luận.")
    for sentence, (lead, title) in ASKED.items():
        if lead == FRONT:
            tam.take_up(f"Nhận việc: {title}")
            tam.sees(sentence)
            tam.sees("Việc này không thuộc chương trình nào.")


def read_as_citizen(browser: Browser, site: Site) -> None:
    """Everybody reads three contents with what is named under each, and who met."""
    citizen = Visitor.arrive(browser, site.address, width=360)
    citizen.open("/programmes/")
    citizen.follow(PROGRAMME)
    expect(citizen.page.locator("section.target h2")).to_have_text(
        [f"{number}. {title}" for number, title in enumerate(TASKS, start=1)]
    )
    for number, tasks in enumerate(TASKS.values()):
        content = citizen.page.locator("section.target").nth(number)
        for title, _lead in tasks:
            expect(content).to_contain_text(title)
    meeting.open_event(citizen, CONFERENCE)
    citizen.sees("trước sự chứng kiến của lãnh đạo Đảng ủy xã")
    citizen.sees("Thông qua chương trình phối hợp")
    citizen.follow(PROGRAMME)
