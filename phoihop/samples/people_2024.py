"""Who worked in the old xã An Phú, huyện Lam Thượng; nobody of them is real."""

from datetime import date

from phoihop.directory.models import Role
from phoihop.samples.outlines import (
    CommuneOutline,
    OrganisationOutline,
    PersonOutline,
    PostOutline,
)
from phoihop.samples.people import AN_PHU

_FIRST_DAY = date(2024, 1, 2)
# What the commune had before the reform; the Party committee and council play no part.
_KEPT = ("committee", "front", "women", "farmers", "youth", "veterans")


def _person(
    full_name: str, organisation: str, position: str, title: str, *roles: Role
) -> PersonOutline:
    post = PostOutline(
        organisation=organisation, position=position, title=title, roles=roles
    )
    return PersonOutline(full_name=full_name, posts=(post,))


_ORGANISATIONS: dict[str, OrganisationOutline] = {
    key: AN_PHU.organisations[key] for key in _KEPT
}

# No accounts: they act here under their mandates of that time and sign in no more.
OLD_AN_PHU = CommuneOutline(
    offices_since=date(2021, 7, 1),
    first_day=_FIRST_DAY,
    grants_until=date(2026, 6, 30),
    administrators=(
        PersonOutline(full_name="Nguyễn Thị Thơ", username="quantri.anphu.2024"),
    ),
    organisations=_ORGANISATIONS,
    people={
        "luan": _person("Trịnh Đình Luận", "committee", "chair", "Chủ tịch", Role.HEAD),
        "duyen": _person(
            "Quách Thị Duyên",
            "committee",
            "vice_chair",
            "Phó Chủ tịch",
            Role.OFFICE_CHIEF,
        ),
        "pham": _person(
            "Lưu Văn Phẩm",
            "committee",
            "coordinator",
            "Công chức Văn phòng - Thống kê",
            Role.COORDINATOR,
        ),
        "nhai": _person(
            "Hoàng Thị Nhài",
            "committee",
            "clerk",
            "Công chức Tư pháp - Hộ tịch, kiêm văn thư",
            Role.CLERK,
        ),
        "bay": _person(
            "Đoàn Văn Bảy",
            "committee",
            "specialist",
            "Công chức Văn hóa - Xã hội",
            Role.PUBLISHER,
        ),
        "tinh": _person(
            "Bế Văn Tính",
            "committee",
            "specialist",
            "Công chức Địa chính - Nông nghiệp",
            Role.OFFICER,
        ),
        "sen": _person("Lê Thị Sen", "front", "chair", "Chủ tịch", Role.HEAD),
        "khiem": _person(
            "Tô Văn Khiêm", "front", "vice_chair", "Phó Chủ tịch", Role.OFFICER
        ),
        "hanh": _person("Phạm Thị Hạnh", "women", "chair", "Chủ tịch", Role.HEAD),
        "loan": _person(
            "Ma Thị Loan", "women", "vice_chair", "Phó Chủ tịch", Role.OFFICER
        ),
        "vien": _person("Lương Văn Viên", "farmers", "chair", "Chủ tịch", Role.HEAD),
        "hao": _person(
            "Hứa Văn Hảo", "farmers", "vice_chair", "Phó Chủ tịch", Role.OFFICER
        ),
    },
)
