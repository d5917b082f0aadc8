"""Who works in xã An Phú since 1/7/2025, and one neighbour; nobody of them is real."""

from datetime import date

from phoihop.directory.models import Role
from phoihop.samples.outlines import (
    CommuneOutline,
    OrganisationOutline,
    PersonOutline,
    PostOutline,
)
from phoihop.samples.units import REFORM_DAY

GRANTS_UNTIL = date(2030, 6, 30)

_ORGANISATIONS = {
    "party": OrganisationOutline(
        kind="party_committee", name="Đảng ủy xã An Phú", short_name="Đảng ủy xã"
    ),
    "council": OrganisationOutline(
        kind="peoples_council",
        name="Thường trực Hội đồng nhân dân xã An Phú",
        short_name="Thường trực HĐND xã",
    ),
    "committee": OrganisationOutline(
        kind="peoples_committee",
        name="Ủy ban nhân dân xã An Phú",
        short_name="UBND xã",
    ),
    "front": OrganisationOutline(
        kind="fatherland_front",
        name="Ủy ban Mặt trận Tổ quốc Việt Nam xã An Phú",
        short_name="MTTQ xã",
    ),
    "women": OrganisationOutline(
        kind="womens_union",
        name="Hội Liên hiệp Phụ nữ xã An Phú",
        short_name="Hội LHPN xã",
    ),
    "farmers": OrganisationOutline(
        kind="farmers_union",
        name="Hội Nông dân xã An Phú",
        short_name="Hội Nông dân xã",
    ),
    "youth": OrganisationOutline(
        kind="youth_union",
        name="Đoàn Thanh niên Cộng sản Hồ Chí Minh xã An Phú",
        short_name="Đoàn TNCS Hồ Chí Minh xã",
    ),
    "veterans": OrganisationOutline(
        kind="veterans",
        name="Hội Cựu chiến binh xã An Phú",
        short_name="Hội CCB xã",
    ),
    "workers": OrganisationOutline(
        kind="trade_union", name="Công đoàn xã An Phú", short_name="Công đoàn xã"
    ),
}

# The members of the bloc, whoever acts for it first.
BLOC = ("women", "farmers", "youth", "veterans", "workers")


def _post(organisation: str, position: str, title: str, *roles: Role) -> PostOutline:
    return PostOutline(
        organisation=organisation, position=position, title=title, roles=roles
    )


_COMMITTEE_PEOPLE = {
    "ha": PersonOutline(
        full_name="Trần Thu Hà",
        username="ha",
        posts=(
            _post(
                "committee",
                "coordinator",
                "Thư ký tổng hợp, Văn phòng HĐND và UBND",
                Role.COORDINATOR,
            ),
        ),
        tries="soạn dự thảo 2027, trả lời ý kiến của MTTQ",
    ),
    "loc": PersonOutline(
        full_name="Nguyễn Hữu Lộc",
        username="loc",
        posts=(_post("committee", "chair", "Chủ tịch", Role.HEAD),),
        tries="thống nhất và duyệt để ký, thay mặt UBND",
    ),
    "khai": PersonOutline(
        full_name="Phạm Đình Khải",
        username="khai",
        posts=(
            _post(
                "committee",
                "office_chief",
                "Chánh Văn phòng HĐND và UBND",
                Role.OFFICE_CHIEF,
            ),
        ),
        tries="gửi dự thảo lấy ý kiến, bỏ dự thảo",
    ),
    "bich": PersonOutline(
        full_name="Vũ Ngọc Bích",
        username="bich",
        posts=(
            _post("committee", "clerk", "Văn thư, Văn phòng HĐND và UBND", Role.CLERK),
        ),
        tries="ghi nhận chữ ký và bản quét khi các bên đã duyệt",
    ),
    "tu": PersonOutline(
        full_name="Hoàng Văn Tú",
        username="tu",
        posts=(
            _post("committee", "specialist", "Chuyên viên Phòng Kinh tế", Role.OFFICER),
        ),
        tries="đọc dự thảo, góp ý từng nội dung",
    ),
    "chau": PersonOutline(
        full_name="Lương Minh Châu",
        username="chau",
        posts=(
            _post(
                "committee",
                "deputy_office_chief",
                "Phó Chánh Văn phòng, phụ trách trang thông tin",
                Role.PUBLISHER,
            ),
        ),
        tries="công bố chương trình đã ký, gỡ xuống có lý do",
    ),
}

_FRONT_PEOPLE = {
    "thien": PersonOutline(
        full_name="Bùi Đức Thiện",
        username="thien",
        posts=(_post("front", "chair", "Chủ tịch", Role.HEAD),),
        tries="thống nhất và duyệt để ký, thay mặt MTTQ",
    ),
    "nhan": PersonOutline(
        full_name="Ngô Thanh Nhàn",
        username="nhan",
        posts=(_post("front", "coordinator", "Thư ký tổng hợp", Role.COORDINATOR),),
        tries="góp ý, chưa thống nhất, thay mặt MTTQ",
    ),
    "lan": PersonOutline(
        full_name="Lê Thị Lan",
        username="lan",
        posts=(
            _post("women", "chair", "Chủ tịch", Role.HEAD),
            _post("front", "vice_chair", "Phó Chủ tịch", Role.OFFICER),
        ),
        tries="đổi tư cách: Chủ tịch Hội LHPN (khối tổ chức) và Phó Chủ tịch MTTQ",
    ),
    "dat": PersonOutline(
        full_name="Cao Văn Đạt",
        username="dat",
        posts=(_post("farmers", "chair", "Chủ tịch", Role.OFFICER),),
        tries="góp ý; không thống nhất thay khối vì đã ủy quyền cho Hội LHPN",
    ),
    "yen": PersonOutline(
        full_name="Trịnh Hải Yến", posts=(_post("youth", "secretary", "Bí thư"),)
    ),
    "suu": PersonOutline(
        full_name="Phan Văn Sửu", posts=(_post("veterans", "chair", "Chủ tịch"),)
    ),
    "thom": PersonOutline(
        full_name="Mai Thị Thơm", posts=(_post("workers", "chair", "Chủ tịch"),)
    ),
}

_PARTY_PEOPLE = {
    "hien": PersonOutline(
        full_name="Nguyễn Thị Hiên",
        username="hien",
        posts=(
            _post(
                "party",
                "standing_deputy_secretary",
                "Phó Bí thư Thường trực",
                Role.PARTY_STANDING,
            ),
        ),
        tries="theo dõi mọi chương trình của xã, không sửa",
    ),
    "hung": PersonOutline(
        full_name="Tạ Quốc Hưng",
        username="hung",
        posts=(
            _post(
                "party",
                "committee_member",
                "Ủy viên Ủy ban Kiểm tra Đảng ủy",
                Role.AUDITOR,
            ),
        ),
        tries="đọc và kiểm tra lịch sử, không sửa",
    ),
    "thinh": PersonOutline(
        full_name="Dương Văn Thịnh",
        posts=(_post("council", "vice_chair", "Phó Chủ tịch"),),
    ),
}

AN_PHU = CommuneOutline(
    offices_since=REFORM_DAY,
    first_day=REFORM_DAY,
    grants_until=GRANTS_UNTIL,
    administrators=(
        PersonOutline(
            full_name="Đinh Công Toàn",
            username="toan",
            tries="nhập cơ quan, người, tài khoản; cấp quyền",
        ),
        PersonOutline(
            full_name="Hà Thị Vân",
            username="van",
            tries="người quản trị thứ hai: xác nhận quyền do người thứ nhất cấp",
        ),
    ),
    organisations=_ORGANISATIONS,
    people={**_COMMITTEE_PEOPLE, **_FRONT_PEOPLE, **_PARTY_PEOPLE},
)

BINH_HOA = CommuneOutline(
    offices_since=REFORM_DAY,
    first_day=REFORM_DAY,
    grants_until=GRANTS_UNTIL,
    administrators=(
        PersonOutline(full_name="Kiều Văn Sáng", username="quantri.binhhoa"),
    ),
    organisations={
        "committee": OrganisationOutline(
            kind="peoples_committee",
            name="Ủy ban nhân dân xã Bình Hòa",
            short_name="UBND xã",
        ),
    },
    people={
        "nga": PersonOutline(
            full_name="Phùng Thị Nga",
            username="nga",
            posts=(
                _post("committee", "coordinator", "Thư ký tổng hợp", Role.COORDINATOR),
            ),
            tries="xã bên: không thấy dự thảo nào của An Phú",
        ),
    },
)
