"""Who works for the Front and for the bodies of the bloc; nobody of them is real."""

from phoihop.directory.models import Role
from phoihop.samples.outlines import PersonOutline, post

FRONT_PEOPLE = {
    "thien": PersonOutline(
        full_name="Bùi Đức Thiện",
        username="thien",
        posts=(post("front", "chair", "Chủ tịch", Role.HEAD),),
        tries="nhận hoặc trả lại việc, xác nhận kết quả của UBND",
    ),
    "quy": PersonOutline(
        full_name="Tống Văn Quý",
        posts=(
            post(
                "front",
                "standing_vice_chair",
                "Phó Chủ tịch Thường trực, phụ trách văn phòng",
                Role.OFFICE_CHIEF,
            ),
        ),
    ),
    "nhan": PersonOutline(
        full_name="Ngô Thanh Nhàn",
        username="nhan",
        posts=(post("front", "coordinator", "Thư ký tổng hợp", Role.COORDINATOR),),
        tries="kiểm tra kết quả MTTQ báo, góp ý dự thảo thay mặt MTTQ",
    ),
    "ngan": PersonOutline(
        full_name="Đặng Thị Ngân",
        username="ngan",
        posts=(post("front", "specialist", "Chuyên viên", Role.OFFICER),),
        tries="báo kết quả tập huấn đến hạn hôm nay, xác nhận sửa kênh Đồng Me",
    ),
}

BLOC_PEOPLE = {
    "lan": PersonOutline(
        full_name="Lê Thị Lan",
        username="lan",
        posts=(
            post("women", "chair", "Chủ tịch", Role.HEAD),
            post("front", "vice_chair", "Phó Chủ tịch", Role.OFFICER),
        ),
        tries="đổi tư cách: báo tập huấn (MTTQ), góp ý dự thảo (khối tổ chức)",
    ),
    "xuan": PersonOutline(
        full_name="Vi Thị Xuân",
        username="xuan",
        posts=(post("women", "coordinator", "Thư ký khối tổ chức", Role.COORDINATOR),),
        tries="kiểm tra kết quả của khối tổ chức, góp ý dự thảo",
    ),
    "hoi": PersonOutline(
        full_name="Trần Thị Hợi",
        posts=(post("women", "vice_chair", "Phó Chủ tịch", Role.OFFICER),),
    ),
    "dat": PersonOutline(
        full_name="Cao Văn Đạt",
        username="dat",
        posts=(post("farmers", "chair", "Chủ tịch", Role.HEAD),),
        tries="nhận hoặc trả lại việc nạo vét mương, xác nhận kết quả của UBND",
    ),
    "thuc": PersonOutline(
        full_name="Nông Văn Thực",
        posts=(
            post(
                "farmers",
                "vice_chair",
                "Phó Chủ tịch",
                Role.OFFICER,
                Role.COORDINATOR,
            ),
        ),
    ),
    "yen": PersonOutline(
        full_name="Trịnh Hải Yến",
        username="yen",
        posts=(post("youth", "secretary", "Bí thư", Role.HEAD),),
        tries="nhận hoặc trả lại việc vừa chuyển từ MTTQ sang",
    ),
    "quan": PersonOutline(
        full_name="Lê Minh Quân",
        username="quan",
        posts=(post("youth", "deputy_secretary", "Phó Bí thư", Role.OFFICER),),
        tries="báo kết quả thắp sáng đường quê, đến hạn hôm nay",
    ),
    "suu": PersonOutline(
        full_name="Phan Văn Sửu",
        posts=(post("veterans", "chair", "Chủ tịch", Role.HEAD),),
    ),
    "binh": PersonOutline(
        full_name="Hoàng Đình Bính",
        posts=(post("veterans", "vice_chair", "Phó Chủ tịch", Role.OFFICER),),
    ),
    "thom": PersonOutline(
        full_name="Mai Thị Thơm",
        posts=(post("workers", "chair", "Chủ tịch", Role.HEAD),),
    ),
    "lieu": PersonOutline(
        full_name="Chu Thị Liễu",
        posts=(post("workers", "vice_chair", "Phó Chủ tịch", Role.OFFICER),),
    ),
}
