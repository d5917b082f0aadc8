"""What the five sources state, written down once more from the sources themselves."""

from dataclasses import dataclass, field
from datetime import date, time

P, A, D = "presiding", "attending", "directing"
PRESENTS, W = "presenting", "witnessing"
PERCENT = "2,13\N{NO-BREAK SPACE}%"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a source states, as plain facts."""

    unit: str | None
    author: str
    publisher: str = ""
    appeared: tuple[date, time] | None
    held_on: date
    purposes: list[str]
    convener: str
    concludes_for: str = ""
    # Name, part, titles in printing order.
    people: list[tuple[str, str, list[str]]]
    groups: list[tuple[str, str]]
    # Title, theme, issuer, motto, issuer, signed on, number of contents.
    programmes: list[tuple[str, str, str, str, str, date | None, int]] = field(
        default_factory=list
    )
    parties: list[list[tuple[str, bool]]] = field(default_factory=list)
    # As printed, what is measured, recognised or proposed, by whom, names.
    figures: list[tuple[str, str, str, str, list[str]]] = field(default_factory=list)
    named: dict[str, list[str]]
    sentences: dict[str, int]
    open_lists: list[str] = field(default_factory=list)


FRONT_AND_ORGANISATIONS = (
    "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện"
)
THIEN = "ông Lê Chí Thiện, Chủ tịch Ủy ban nhân dân Huyện"

PHUC_THO = Told(
    unit="272",
    author="Hoàng Thị Cúc",
    appeared=(date(2024, 2, 3), time(14, 23)),
    held_on=date(2024, 2, 2),
    purposes=["signing"],
    convener=(
        "Ủy ban nhân dân - Ủy ban Mặt trận Tổ quốc – Các tổ chức chính trị xã hội "
        "huyện Phúc Thọ"
    ),
    people=[
        ("Nguyễn Doãn Hoàn", A, ["Thành ủy viên", "Bí thư Huyện ủy"]),
        (
            "Đoàn Tuấn Anh",
            A,
            ["Phó Bí thư Thường trực Huyện uỷ", "Chủ tịch HĐND huyện"],
        ),
        ("Nguyễn Đình Sơn", A, ["Phó Bí thư Huyện uỷ", "Chủ tịch UBND huyện"]),
        ("Lê Thị Toan", A, ["UVTV Huyện uỷ", "Chủ tịch Uỷ ban MTTQ Việt Nam Huyện"]),
        (
            "Lê Thị Toan",
            PRESENTS,
            ["UVTV Huyện uỷ", "Chủ tịch Uỷ ban MTTQ Việt Nam Huyện"],
        ),
        ("Nguyễn Doãn Hoàn", D, ["Thành ủy viên", "Bí thư Huyện ủy"]),
    ],
    groups=[
        ("các đồng chí trong Ban Thường vụ Huyện uỷ", A),
        (
            (
                "các đồng chí lãnh đạo HĐND, UBND, UBMTTQ, các tổ chức chính trị - xã "
                "hội huyện"
            ),
            A,
        ),
        ("các đồng chí lãnh đạo Huyện ủy", W),
    ],
    programmes=[
        (
            "Chương trình phối hợp công tác năm 2024",
            "Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển",
            "Thành phố",
            "Đoàn kết - hành động - kỷ cương - trách nhiệm - hiệu quả",
            "huyện",
            date(2024, 2, 2),
            3,
        )
    ],
    parties=[
        [
            ("UBND", False),
            ("Uỷ ban MTTQ", False),
            ("các tổ chức chính trị xã hội Huyện", True),
        ]
    ],
    named={
        "movement": [
            "Người tốt, việc tốt",
            "Vì an toàn thực phẩm",
            "Toàn dân tham gia phòng chống tham nhũng",
            "Toàn dân bảo vệ an ninh Tổ quốc",
            "Đoàn kết sáng tạo",
            "Vì người nghèo, không để ai bị bỏ lại phía sau",
        ],
        "campaign": [
            "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh",
            "Ba sạch",
            "Người Việt Nam ưu tiên dùng hàng Việt Nam",
        ],
        "fund": [
            "Vì biển, đảo Việt Nam",
            "Vì người nghèo",
            "Quỹ nhân đạo từ thiện",
            "Quỹ đền ơn đáp nghĩa",
        ],
        "activity": [
            "Hội nghị đại biểu Nhân dân bàn việc xây dựng văn hóa ở cơ sở năm 2024",
            "Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư",
            "ngày truyền thống của MTTQ và các tổ chức chính trị xã hội",
            "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
            "Đại hội Đảng bộ Huyện lần thứ XXII, nhiệm kỳ 2025 - 2030",
        ],
        "document": ["Chỉ thị số 05-CT/TW"],
    },
    sentences={"task": 8, "result": 1, "directive": 8},
    open_lists=["fund"],
)
DONG_DA = Told(
    unit="006",
    author="Ủy ban MTTQ quận Đống Đa",
    appeared=(date(2023, 12, 28), time(10, 32)),
    held_on=date(2023, 12, 27),
    purposes=["signing"],
    convener="quận Đống Đa",
    people=[
        ("Đinh Trường Thọ", A, ["Thành ủy viên", "Bí thư Quận ủy"]),
        ("Lê Tuấn Định", A, ["Phó Bí thư", "Chủ tịch UBND Quận"]),
        (
            "Nguyễn Thị Minh Hiền",
            A,
            ["UVTV", "Chủ tịch Uỷ ban MTTQ Việt Nam Quận"],
        ),
        ("Đinh Trường Thọ", D, ["Thành ủy viên", "Bí thư Quận ủy"]),
    ],
    groups=[
        ("các đồng chí Ủy viên Ban Thường vụ Quận uỷ", A),
        ("lãnh đạo HĐND, UBND Quận", A),
        ("các đồng chí Chánh văn phòng Quận uỷ, HĐND - UBND Quận", A),
        ("Trưởng, phó các tổ chức chính trị - xã hội Quận", A),
    ],
    programmes=[
        (
            "Chương trình phối hợp công tác giữa HĐND - UBND - Ủy ban MTTQ năm 2024",
            "",
            "",
            "",
            "",
            date(2023, 12, 27),
            0,
        ),
        (
            (
                "Chương trình phối hợp công tác giữa MTTQ và các đoàn thể chính trị - "
                "xã hội năm 2024"
            ),
            "",
            "",
            "",
            "",
            date(2023, 12, 27),
            0,
        ),
    ],
    parties=[
        [("HĐND", False), ("UBND", False), ("Ủy ban MTTQ Quận", False)],
        [("Ủy ban MTTQ", False), ("các đoàn thể chính trị - xã hội", True)],
    ],
    named={
        "document": [
            "Nghị quyết Đại hội Đảng bộ Quận lần thứ XXVIII",
            "Quy tắc ứng xử nơi công cộng trên địa bàn thành phố Hà Nội",
        ]
    },
    sentences={"result": 10, "directive": 2},
)
BA_CHE = Told(
    unit="202",
    author="Bình Minh",
    publisher="Trung tâm TT&VH Ba Chẽ",
    appeared=(date(2020, 3, 27), time(9, 0)),
    held_on=date(2020, 3, 26),
    purposes=["final_review", "signing"],
    convener=(
        "UBND huyện và Cơ quan Khối MTTQ và các đoàn thể chính trị - xã hội huyện"
    ),
    people=[
        ("Nguyễn Công Quyền", P, ["Phó Chủ tịch thường trực UBND huyện"]),
        (
            "Hoàng Ngọc Quyền",
            P,
            ["Thủ trưởng Cơ quan Khối MTTQ và các Đoàn thể huyện"],
        ),
    ],
    groups=[("các đại biểu", A)],
    programmes=[
        (
            "Chương trình phối hợp năm 2019",
            "Nâng cao chất lượng và hiệu quả dịch vụ; hoàn thành Chương trình 135",
            "",
            "",
            "",
            None,
            0,
        ),
        (
            "Chương trình phối hợp năm 2020",
            (
                "Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức và đảm bảo "
                "tăng trưởng kinh tế bền vững; phấn đấu đạt huyện nông thôn mới"
            ),
            "huyện",
            "",
            "",
            date(2020, 3, 26),
            10,
        ),
    ],
    parties=[
        [
            ("UBND huyện", False),
            ("Cơ quan Khối MTTQ và các đoàn thể chính trị - xã hội huyện", True),
        ]
    ]
    * 2,
    figures=[
        ("16/16", "nội dung chương trình phối hợp đã ký kết", "", "", []),
        (PERCENT, "tỷ lệ hộ nghèo toàn huyện", "", "", []),
        ("3", "xã", "", "", ["Minh Cầm", "Nam Sơn", "Đạp Thanh"]),
    ],
    named={
        "scheme": [
            "Chương trình xây dựng Nông thôn mới",
            "chương trình 135",
            "chương trình giảm nghèo",
            (
                "Đề án bảo tồn bản sắc văn hóa người Dao gắn với phục vụ phát triển du "
                "lịch"
            ),
            "chương trình xây dựng Nông thôn mới nâng cao",
        ],
        "activity": [
            "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
            "Đại hội Đảng các cấp tiến tới Đại hội Đảng toàn quốc lần thứ XIII",
        ],
        "document": [
            "Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIV",
            "Nghị quyết Trung ương 4 (khóa XII)",
        ],
    },
    sentences={"result": 5, "report": 1},
)
UNNAMED = Told(
    unit=None,
    author="Hồ Văn Hùng",
    appeared=None,
    held_on=date(2024, 6, 13),
    purposes=["briefing"],
    convener="Thường trực Huyện ủy",
    concludes_for="Ban Thường vụ Huyện ủy",
    people=[
        (
            name,
            part,
            titles,
        )
        for part in (P, A)
        for name, titles in (
            (
                "Hồ Văn Vinh",
                [
                    "Phó Bí thư Thường trực Huyện ủy",
                    "Chủ tịch Hội đồng nhân dân huyện",
                ],
            ),
            ("Hồ Thị Thu Hằng", ["UVBTV", "Trưởng Ban Tổ chức Huyện ủy"]),
        )
    ],
    groups=[
        ("lãnh đạo Ban Dân vận Huyện ủy", A),
        ("Văn phòng Huyện ủy", A),
        ("tập thể lãnh đạo Mặt trận và các tổ chức chính trị - xã hội huyện", A),
    ],
    named={
        "activity": [
            "94 năm Ngày thành lập Đảng Cộng sản Việt Nam",
            "49 năm Ngày giải phóng Miền Nam thống nhất đất nước",
            "70 năm Ngày chiến thắng Điện Biên Phủ",
            "Đại hội đại biểu Mặt trận Tổ quốc Việt Nam huyện nhiệm kỳ 2024 - 2029",
            "Đại hội Hội Liên hiệp Thanh niên Việt Nam huyện nhiệm kỳ 2024 - 2029",
        ]
    },
    sentences={"result": 10, "report": 1, "conclusion": 2, "task": 10},
    open_lists=["activity"],
)
CAO_LANH = Told(
    unit="873",
    author="Thành Ngưỡng",
    appeared=None,
    held_on=date(2021, 3, 26),
    purposes=["final_review", "launch"],
    convener="Ủy ban nhân dân huyện Cao Lãnh",
    people=[
        (
            "Huỳnh Thị Hoài Thu",
            A,
            ["Tỉnh ủy viên", "Bí thư Huyện ủy", "Chủ tịch Hội đồng nhân dân Huyện"],
        ),
        ("Nguyễn Hồng Sự", A, ["Phó Bí thư Thường trực Huyện ủy"]),
        (
            "Lê Chí Thiện",
            A,
            ["Phó Bí thư Huyện ủy", "Chủ tịch Ủy ban nhân dân Huyện"],
        ),
        (
            "Nguyễn Thanh Thúy",
            A,
            ["Trưởng Ban dân vận", "Chủ tịch Ủy ban Mặt trận Tổ quốc huyện"],
        ),
        (
            "Huỳnh Thị Hoài Thu",
            D,
            ["Tỉnh ủy viên", "Bí thư Huyện ủy", "Chủ tịch Hội đồng nhân dân Huyện"],
        ),
        ("Nguyễn Hồng Sự", D, ["Phó Bí thư Thường trực Huyện ủy"]),
    ],
    groups=[],
    figures=[
        ("14/14", "chỉ tiêu chủ yếu đề ra", "", THIEN, []),
        ("14", "xã", "recognised", THIEN, []),
        ("3", "xã", "proposed", THIEN, []),
        ("1", "xã", "proposed", THIEN, []),
    ],
    named={
        "campaign": [
            "toàn dân chung tay xây dựng NTM",
            "toàn dân đoàn kết xây dựng đời sống văn hóa tại khu dân cư",
        ],
        "scheme": ["giảm nghèo bền vững", "đền ơn đáp nghĩa"],
        "document": [
            "Nghị quyết Đại hội Đảng bộ Huyện lần thứ XII nhiệm kỳ 2020 - 2025",
            "Nghị quyết của Hội đồng nhân dân Huyện nhiệm kỳ 2021 - 2026",
            "Chương trình hành động của Huyện uỷ",
            (
                "Kế hoạch phát triển kinh tế - xã hội của Uỷ ban nhân dân Huyện giai "
                "đoạn 2021 - 2025"
            ),
        ],
        "programme": [
            (
                "Chương trình phối hợp giữa Uỷ ban nhân dân với Uỷ ban Mặt trận Tổ "
                "quốc huyện về thực hiện một số nhiệm vụ trọng tâm, giai đoạn 2020 - "
                "2024"
            )
        ],
    },
    sentences={"result": 8, "directive": 3, "task": 1},
)
TABLE = {
    "Phúc Thọ": PHUC_THO,
    "Đống Đa": DONG_DA,
    "Ba Chẽ": BA_CHE,
    "nơi không nêu": UNNAMED,
    "Cao Lãnh": CAO_LANH,
}
