"""Who works in xã An Phú since 1/7/2025, and one neighbour; nobody of them is real."""

from datetime import date

from phoihop.directory.models import Role
from phoihop.samples.outlines import (
    CommuneOutline,
    OrganisationOutline,
    PersonOutline,
    post,
)
from phoihop.samples.people_front import BLOC_PEOPLE, FRONT_PEOPLE
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


_COMMITTEE_PEOPLE = {
    "ha": PersonOutline(
        full_name="Trần Thu Hà",
        username="ha",
        posts=(
            post(
                "committee",
                "coordinator",
                "Thư ký tổng hợp, Văn phòng HĐND và UBND",
                Role.COORDINATOR,
            ),
        ),
        tries="kiểm tra kết quả UBND báo, lập tổng kết, soạn dự thảo 2027",
    ),
    "loc": PersonOutline(
        full_name="Nguyễn Hữu Lộc",
        username="loc",
        posts=(post("committee", "chair", "Chủ tịch", Role.HEAD),),
        tries="nhận việc, trả lời MTTQ chưa đồng ý kết quả, duyệt thay mặt UBND",
    ),
    "khai": PersonOutline(
        full_name="Phạm Đình Khải",
        username="khai",
        posts=(
            post(
                "committee",
                "office_chief",
                "Chánh Văn phòng HĐND và UBND",
                Role.OFFICE_CHIEF,
            ),
        ),
        tries="giao việc, gia hạn, giao lại việc MTTQ trả lại; gửi dự thảo",
    ),
    "bich": PersonOutline(
        full_name="Vũ Ngọc Bích",
        username="bich",
        posts=(
            post("committee", "clerk", "Văn thư, Văn phòng HĐND và UBND", Role.CLERK),
        ),
        tries="ghi nhận chữ ký, bản quét và văn bản sửa đổi",
    ),
    "tu": PersonOutline(
        full_name="Hoàng Văn Tú",
        username="tu",
        posts=(
            post("committee", "specialist", "Chuyên viên Phòng Kinh tế", Role.OFFICER),
        ),
        tries="báo kết quả việc đến hạn hôm nay và việc quá hạn",
    ),
    "man": PersonOutline(
        full_name="Đỗ Thị Mận",
        posts=(
            post(
                "committee",
                "specialist",
                "Chuyên viên Phòng Văn hóa - Xã hội",
                Role.OFFICER,
            ),
        ),
    ),
    "chau": PersonOutline(
        full_name="Lương Minh Châu",
        username="chau",
        posts=(
            post(
                "committee",
                "deputy_office_chief",
                "Phó Chánh Văn phòng, phụ trách trang thông tin",
                Role.PUBLISHER,
            ),
        ),
        tries="công bố chương trình, tổng kết, minh chứng; gỡ xuống có lý do",
    ),
}

_PARTY_PEOPLE = {
    "hien": PersonOutline(
        full_name="Nguyễn Thị Hiên",
        username="hien",
        posts=(
            post(
                "party",
                "standing_deputy_secretary",
                "Phó Bí thư Thường trực",
                Role.PARTY_STANDING,
            ),
        ),
        tries="theo dõi mọi chương trình, việc và tổng kết của xã, không sửa",
    ),
    "hung": PersonOutline(
        full_name="Tạ Quốc Hưng",
        username="hung",
        posts=(
            post(
                "party",
                "committee_member",
                "Ủy viên Ủy ban Kiểm tra Đảng ủy",
                Role.AUDITOR,
            ),
        ),
        tries="đọc và kiểm tra lịch sử từng việc, không sửa",
    ),
    "thinh": PersonOutline(
        full_name="Dương Văn Thịnh",
        posts=(post("council", "vice_chair", "Phó Chủ tịch"),),
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
    people={
        **_COMMITTEE_PEOPLE,
        **FRONT_PEOPLE,
        **BLOC_PEOPLE,
        **_PARTY_PEOPLE,
    },
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
                post("committee", "coordinator", "Thư ký tổng hợp", Role.COORDINATOR),
            ),
            tries="xã bên: không thấy dự thảo nào của An Phú",
        ),
    },
)
