"""The four contents of the term 2025 to 2030; the years beneath say who does what."""

from phoihop.samples.outlines import SampleContent, at_least, at_most

_BY_YEAR = "Việc của nội dung này ghi trong chương trình từng năm."
HOUSES_OF_TERM = "Không còn nhà tạm, nhà dột nát"
POVERTY_OF_TERM = "Giảm nghèo bền vững, nông thôn mới"
DIGITAL_OF_TERM = "Chính quyền gần dân, phục vụ qua mạng"
OVERSIGHT_OF_TERM = "Dân bàn, dân kiểm tra, dân giám sát"
CONTENTS = (
    SampleContent(
        title=HOUSES_OF_TERM,
        field="AS",
        lead="front",
        text="Đến năm 2030, không hộ nghèo, hộ có công nào trong xã còn ở nhà tạm.",
        no_task_reason=_BY_YEAR,
        targets=(at_least("D12", "30"),),
    ),
    SampleContent(
        title=POVERTY_OF_TERM,
        field="KT",
        lead="committee",
        text="Mỗi năm giảm ít nhất 12 hộ nghèo; giữ vững các tiêu chí nông thôn mới.",
        no_task_reason=_BY_YEAR,
        targets=(at_most("C01", "1"),),
    ),
    SampleContent(
        title=DIGITAL_OF_TERM,
        field="CC",
        lead="committee",
        text="Dân ở thôn xa làm giấy tờ được ngay tại thôn, có người hướng dẫn.",
        no_task_reason=_BY_YEAR,
    ),
    SampleContent(
        title=OVERSIGHT_OF_TERM,
        field="GS",
        lead="front",
        text="Mỗi năm ít nhất hai cuộc giám sát, hai hội nghị phản biện; có trả lời.",
        no_task_reason=_BY_YEAR,
        targets=(at_least("H01", "10"),),
    ),
)
