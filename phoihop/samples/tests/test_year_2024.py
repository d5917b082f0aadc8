"""The programme of 2024 has the shape, the titles and the names of the real one."""

from datetime import date

import pytest

from phoihop.directory.units.queries import predecessors, unit_on
from phoihop.programmes.models import Origin, Programme
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.text import ProgrammeText
from phoihop.programmes.states import State
from phoihop.publication.queries import publication_of
from phoihop.samples.day import SAMPLE_DAY
from phoihop.samples.units import AN_PHU_CODE
from phoihop.samples.year_2024 import TITLE
from phoihop.tasks.queries.board import board_of
from phoihop.tasks.queries.contents import figures_of, stands_of

pytestmark = pytest.mark.usefixtures("chapters")

TITLES = [
    (
        "Phối hợp đẩy mạnh công tuyên truyền và triển khai thực tác hiện chủ trương, "
        "đường lối, Nghị quyết của Ðảng, chính sách pháp luật của Nhà nước, thực hiện "
        "các nhiệm vụ chính trị trọng tâm của huyện"
    ),
    "Đẩy mạnh phong trào thi đua yêu nước, các cuộc vận động",
    "Công tác xây dựng chính quyền",
]
QUOTED = [
    "văn hóa công sở và nơi công cộng",
    "cải cách hành chính",
    "“Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”",
    "“Người tốt, việc tốt”",
    "“Vì an toàn thực phẩm”",
    "“Toàn dân tham gia phòng chống tham nhũng”",
    "“Toàn dân bảo vệ an ninh Tổ quốc”",
    "“Đoàn kết sáng tạo”",
    "“Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”",
    "Cuộc vận động Ba sạch",
    "“Người Việt Nam ưu tiên dùng hàng Việt Nam”",
    "Hội nghị đại biểu Nhân dân bàn việc xây dựng văn hóa ở cơ sở năm 2024",
    "Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư",
    "kỷ niệm ngày truyền thống của MTTQ và các tổ chức chính trị - xã hội",
    "“Vì người nghèo, không để ai bị bỏ lại phía sau”",
    "Quỹ “Vì biển, đảo Việt Nam”",
    "Quỹ “Vì người nghèo”",
    "Quỹ nhân đạo từ thiện",
    "Quỹ đền ơn đáp nghĩa",
    "nhà đại đoàn kết",
    "sinh kế, sản xuất, học tập",
    "tái nghèo, tái cận nghèo",
    "thiên tai, dịch bệnh, sự cố nghiêm trọng",
]


def _programme() -> Programme:
    return Programme.objects.get(title=TITLE, origin=Origin.HERE)


def _text() -> ProgrammeText:
    return load_text(_programme())


def test_it_has_the_three_contents_with_their_titles_as_printed() -> None:
    text = _text()
    assert [content.title for content in text.contents] == TITLES
    assert [content.title for content in text.counted()] == TITLES


@pytest.mark.parametrize("name", QUOTED)
def test_every_name_of_the_real_programme_is_a_content_or_a_task(name: str) -> None:
    titles = [
        title
        for content in _text().all_contents()
        for title in (content.title, *(task.title for task in content.tasks))
    ]
    assert any(name in title for title in titles)


def test_the_movements_stand_under_the_second_content() -> None:
    communication, movements, authority = _text().contents
    assert len(movements.children) == 17
    assert not communication.children
    assert not authority.children
    assert all(child.tasks for child in movements.children)


def test_theme_and_motto_have_their_own_issuers() -> None:
    text = _text()
    assert text.theme == (
        "Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển",
        "Tỉnh Lam Sơn",
    )
    assert text.motto == (
        "Đoàn kết - hành động - kỷ cương - trách nhiệm - hiệu quả",
        "Huyện Lam Thượng",
    )


def test_it_belongs_to_the_unit_that_was_in_force_when_it_was_signed() -> None:
    programme = _programme()
    assert programme.signed_on == date(2024, 2, 2)
    unit = unit_on(AN_PHU_CODE, programme.signed_on)
    assert unit is not None
    assert programme.unit == unit
    assert unit.parent is not None
    assert unit.parent.full_name == "Huyện Lam Thượng"
    assert unit.has_ended


def test_it_was_carried_out_in_time_and_confirmed() -> None:
    programme = _programme()
    board = board_of(programme.pk, SAMPLE_DAY)
    assert not board.open_tasks
    assert {task.status.kind for task in board.tasks} == {"completed_on_time"}
    figures = figures_of(stands_of(_text(), board))
    assert (figures.total, figures.confirmed) == (3, 3)


def test_it_is_signed_by_three_parties_and_published() -> None:
    programme = _programme()
    assert programme.state == State.SIGNED
    assert programme.signed_contents.count() == 3
    assert programme.parties.exclude(signature=None).count() == 3
    shown = publication_of("programmes.programme", programme.pk)
    assert shown is not None
    assert shown.published_on == date(2024, 2, 5)


def test_the_acts_of_that_time_were_done_under_the_mandates_of_that_time() -> None:
    [consultation] = _programme().rounds.all()
    assert consultation.opened_on == date(2024, 1, 12)
    assert consultation.deadline == date(2024, 1, 24)


def test_the_new_commune_follows_upon_both_old_ones_as_a_whole() -> None:
    unit = unit_on(AN_PHU_CODE, date(2026, 1, 1))
    assert unit is not None
    links = predecessors(unit)
    assert [link.unit.full_name for link in links] == ["Xã An Phú", "Xã Phú Hòa"]
    assert all(link.is_whole for link in links)


def test_the_old_offices_ended_and_were_taken_over() -> None:
    old = _programme().drafting_organisation
    assert old is not None
    assert old.last_day == date(2025, 6, 30)
    [succession] = old.successions.all()
    assert succession.successor.unit.code == AN_PHU_CODE
    assert succession.successor.name == old.name
