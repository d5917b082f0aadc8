"""From an empty system to a page that a citizen reads."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from phoihop.programmes.factories import SMALLEST_PDF
from tests.journeys.site import Site
from tests.journeys.visitors import FIRST_PASSWORD, PASSWORD, Visitor

COMMUNE = "MHJ02"
TITLE = "Chương trình phối hợp công tác năm 2027"
HOUSES = "Xóa nhà tạm, nhà dột nát"
MAKE_UNITS = """
from datetime import date
from phoihop.directory.models import AdminUnitKind
from phoihop.directory.services import set_up_administrator
from phoihop.directory.units.services import NewUnit, create_unit
def make(code, kind, name, parent):
    return create_unit(unit=NewUnit(
        kind=AdminUnitKind.objects.get(code=kind), code=code, name=name,
        parent=parent, valid_from=date(2025, 7, 1), valid_to=None))
province = make("MHJ01", "province", "Lam Sơn", None)
make("MHJ02", "rural_commune", "An Phú", province)
set_up_administrator(
    unit=make("MHJ03", "rural_commune", "Bình Hòa", province),
    full_name="Võ Thị Nhung", username="quan.tri.khac", password="%(password)s",
    on=date(2025, 7, 1))
"""
BODIES = (
    ("Ủy ban nhân dân", "Ủy ban nhân dân xã An Phú", "UBND xã"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban MTTQ Việt Nam xã An Phú", "MTTQ xã"),
    ("Hội Liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ xã An Phú", "Hội LHPN xã"),
    ("Hội Nông dân", "Hội Nông dân xã An Phú", "Hội Nông dân xã"),
)
COLLEAGUES = {
    "lan": ("Nguyễn Thị Lan", 0, "Thư ký tổng hợp", ["Thư ký tổng hợp"]),
    "ha": ("Lê Thu Hà", 0, "Chánh Văn phòng", ["Chánh Văn phòng"]),
    "minh": ("Trần Văn Minh", 0, "Chủ tịch", ["Người đứng đầu cơ quan"]),
    "quang": ("Phạm Minh Quang", 0, "Văn thư", ["Văn thư"]),
    "tam": ("Vũ Thanh Tâm", 1, "Chủ tịch", ["Người đứng đầu cơ quan"]),
    "phuong": ("Hoàng Mai Phương", 1, "Chuyên viên", ["Người công bố"]),
    "hong": ("Đặng Thị Hồng", 2, "Chủ tịch", ["Người đứng đầu cơ quan"]),
}
SIGNATORIES = (
    "Trần Văn Minh, Chủ tịch, UBND xã",
    "Vũ Thanh Tâm, Chủ tịch, MTTQ xã",
    "Đặng Thị Hồng, Chủ tịch, Hội LHPN xã",
)


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A scan of the signed text."""
    file: Path = tmp_path_factory.mktemp("scan") / "ban-ky.pdf"
    file.write_bytes(SMALLEST_PDF)
    return str(file)


def arrive(browser: Browser, site: Site, user_name: str = "") -> Visitor:
    """Open a window; a colleague signs in with the password chosen at first."""
    visitor = Visitor.arrive(browser, site.address)
    if user_name:
        visitor.sign_in(f"{user_name}.xa", FIRST_PASSWORD)
    return visitor


def test_an_empty_system_becomes_a_programme_that_a_citizen_reads(
    browser: Browser, site: Site, scan: str
) -> None:
    set_up_units(site)
    set_up_commune(browser, site)
    visitors = {name: arrive(browser, site, name) for name in COLLEAGUES}
    where = write_draft(visitors["lan"])
    send_out(visitors["ha"], where)
    refuse_first(visitors["tam"], where)
    mend(visitors["lan"], where)
    send_out(visitors["ha"], where)
    agree_and_approve(visitors, where)
    sign(visitors["quang"], where, scan)
    publish(visitors["phuong"], where)
    read_as_citizen(browser, site)
    see_nothing_as_neighbour(browser, site, where)


def set_up_units(site: Site) -> None:
    """The operator enters the fictional units and their first administrators.

    The neighbour's administrator comes with the units, to start one process less.
    """
    site.manage("manage", "shell", "-c", MAKE_UNITS % {"password": FIRST_PASSWORD})
    site.manage(
        "create-admin",
        "--username",
        "quan.tri",
        "--name",
        "Lý Hoài An",
        "--unit",
        COMMUNE,
        "--password",
        "stdin",
        typed=f"{FIRST_PASSWORD}\n",
    )


def set_up_commune(browser: Browser, site: Site) -> None:
    """The administrator enters organisations and colleagues."""
    admin = Visitor.arrive(browser, site.address)
    admin.sign_in("quan.tri", FIRST_PASSWORD)
    for kind, name, short_name in BODIES:
        admin.open("/directory/organisations/new/")
        admin.fill(kind=kind, name=name, short_name=short_name)
        admin.press("Nhập cơ quan")
        admin.sees(name)
    for user_name, (full_name, body, position, roles) in COLLEAGUES.items():
        admin.open("/directory/people/set-up/")
        admin.fill(
            full_name=full_name,
            organisation=BODIES[body][1],
            position=position,
            first_day="1/7/2025",
            username=f"{user_name}.xa",
            password=FIRST_PASSWORD,
            last_day="30/6/2030",
            reason="Quyết định phân công công tác",
        )
        admin.tick("roles", *roles)
        admin.press("Ghi tất cả")
        admin.sees(full_name)


def write_draft(lan: Visitor) -> str:
    """The coordinator opens the draft and writes a content with its task."""
    lan.open("/work/programmes/new/")
    lan.fill(title=TITLE, first_day="1/1/2027", last_day="31/12/2027")
    lan.tick("party1-organisations", "UBND xã")
    lan.tick("party2-organisations", "MTTQ xã")
    lan.tick("party3-organisations", "Hội LHPN xã", "Hội Nông dân xã")
    lan.press("Mở dự thảo")
    lan.sees("Ghi tên khối")
    lan.fill(
        party3__bloc_name="Các tổ chức chính trị - xã hội",
        party3__acting="Hội LHPN xã",
        party3__authorisation="Biên bản số 01 ngày 5/1/2027",
    )
    lan.press("Mở dự thảo")
    lan.sees("Chưa có nội dung")
    where = lan.page.url.removeprefix(lan.address)
    lan.follow("Thêm nội dung")
    lan.fill(
        title=HOUSES,
        field="An sinh xã hội, các quỹ, nhà Đại đoàn kết, cứu trợ",
        text="Vận động và bàn giao chín nhà Đại đoàn kết.",
    )
    lan.press("Lưu")
    lan.follow("Thêm việc")
    lan.fill(
        title="Bàn giao nhà Đại đoàn kết",
        lead="MTTQ xã",
        extent="9 căn",
        due_kind="đến một ngày",
        due_on="30/11/2027",
        measure="biên bản bàn giao",
        deliverable="9 hộ có nhà kiên cố",
    )
    lan.press("Lưu")
    lan.sees("9 hộ có nhà kiên cố")
    return where


def send_out(chief: Visitor, where: str) -> None:
    """The office chief sends the draft out for comment."""
    chief.open(where)
    chief.follow("Gửi lấy ý kiến")
    chief.fill(deadline="31/12/2027")
    chief.press("Gửi lấy ý kiến")
    chief.sees("Đang lấy ý kiến")


def refuse_first(tam: Visitor, where: str) -> None:
    """The Front does not agree, and says why."""
    tam.open(where)
    tam.follow(HOUSES)
    tam.follow("Góp ý")
    tam.tick("stance", "chưa thống nhất")
    tam.fill(text="Quỹ chỉ đủ cho 7 căn.")
    tam.press("Gửi góp ý")
    tam.sees("chưa thống nhất")


def mend(lan: Visitor, where: str) -> None:
    """The coordinator accepts the comment and changes the text."""
    lan.open(where)
    lan.follow("Tiếp thu")
    lan.fill(answer="Sửa thành 7 đến 9 căn.")
    lan.press("Gửi trả lời")
    lan.sees("tiếp thu")
    lan.open(where)
    lan.follow("Đưa về để sửa")
    lan.press("Đưa về để sửa")
    lan.follow(HOUSES)
    lan.follow("Sửa nội dung")
    lan.fill(text="Vận động và bàn giao bảy đến chín nhà Đại đoàn kết.")
    lan.press("Lưu")
    lan.sees("bảy đến chín")


def agree_and_approve(visitors: dict[str, Visitor], where: str) -> None:
    """Each head agrees to the content and approves the text for signing."""
    for name in ("minh", "tam", "hong"):
        visitor = visitors[name]
        visitor.open(where)
        visitor.follow("Thống nhất phần còn lại")
        visitor.press("Thống nhất phần còn lại")
        visitor.follow("Đồng ý đưa ra ký")
        visitor.press("Đồng ý đưa ra ký")
    visitors["hong"].sees("Đã thống nhất, chờ ký")


def sign(quang: Visitor, where: str, scan: str) -> None:
    """The clerk records the three signatures from paper."""
    for signatory in SIGNATORIES:
        quang.open(where)
        quang.follow("Ghi chữ ký")
        quang.fill(
            signatory=signatory,
            capacity_lines="CHỦ TỊCH",
            signed_on=quang.page.evaluate(
                "new Date().toLocaleDateString('vi-VN', {timeZone: 'Asia/Ho_Chi_Minh'})"
            ),
            scan=scan,
        )
        quang.press("Ghi chữ ký")
    quang.sees("Đã ký")
    quang.sees("mẫu số chốt khi ký: 1")


def publish(phuong: Visitor, where: str) -> None:
    """The publisher shows the signed text to everybody."""
    phuong.open(where)
    phuong.follow("Công bố")
    phuong.press("Công bố")
    phuong.sees("Trang công khai")


def read_as_citizen(browser: Browser, site: Site) -> None:
    """A citizen reads the programme on a phone."""
    citizen = Visitor.arrive(browser, site.address, width=360)
    citizen.open("/programmes/")
    citizen.follow(TITLE)
    citizen.sees(HOUSES)
    citizen.sees("bảy đến chín")
    citizen.sees("Đặng Thị Hồng")
    citizen.sees("9 hộ có nhà kiên cố")


def see_nothing_as_neighbour(browser: Browser, site: Site, where: str) -> None:
    """Somebody of the next commune finds neither the draft nor its page."""
    admin = Visitor.arrive(browser, site.address)
    admin.sign_in("quan.tri.khac", FIRST_PASSWORD)
    admin.open("/directory/organisations/new/")
    admin.fill(
        kind="Ủy ban nhân dân",
        name="Ủy ban nhân dân xã Bình Hòa",
        short_name="UBND xã",
    )
    admin.press("Nhập cơ quan")
    admin.open("/directory/people/set-up/")
    admin.fill(
        full_name="Phan Anh Tuấn",
        organisation="Ủy ban nhân dân xã Bình Hòa",
        position="Thư ký tổng hợp",
        first_day="1/7/2025",
        username="tuan.xa",
        password=FIRST_PASSWORD,
        last_day="30/6/2030",
        reason="Quyết định phân công công tác",
    )
    admin.tick("roles", "Thư ký tổng hợp")
    admin.press("Ghi tất cả")
    tuan = arrive(browser, site, "tuan")
    assert tuan.open(where) == 404
    assert tuan.open(f"{where}history/") == 404
    tuan.open("/work/programmes/")
    tuan.sees_not(TITLE)
    assert PASSWORD not in tuan.page.content()
