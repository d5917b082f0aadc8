"""A commune whose Party committee calls the organisations in; run in a shell."""

from phoihop.directory.models import Role
from phoihop.testing.cast import build_cast
from tests.journeys.shapes.casting import employ, found_body


def tell_party_office() -> None:
    """Let the Party committee have its office, and two unions somebody who writes."""
    cast = build_cast()
    found_body(cast, "party", "party_committee", "Đảng ủy xã An Phú", "Đảng ủy xã")
    employ(
        cast,
        "hien",
        "Hồ Thị Hiên",
        "party",
        "standing_deputy_secretary",
        Role.PARTY_STANDING,
    )
    employ(cast, "khoa", "Lý Đăng Khoa", "party", "specialist", Role.COORDINATOR)
    employ(cast, "bao", "Cao Gia Bảo", "party", "office_chief", Role.OFFICE_CHIEF)
    employ(cast, "linh", "Tạ Mỹ Linh", "womens_union", "specialist", Role.COORDINATOR)
    employ(cast, "dat", "Mạc Văn Đạt", "farmers_union", "chair", Role.HEAD)
