"""Whoever signs in finds something to do on the sample's day."""

import pytest

from phoihop.desk.pages.owed import Group, desk_of
from phoihop.directory.mandates import mandates_of
from phoihop.directory.models import Account
from phoihop.samples.day import SAMPLE_DAY

pytestmark = pytest.mark.usefixtures("chapters")


def _titles(username: str, group: Group | None = None, body: str = "") -> str:
    """Return all that somebody owes under the mandate for a body, as one text."""
    account = Account.objects.get(username=username)
    mandates = mandates_of(account.person_id, SAMPLE_DAY)
    [mandate] = [one for one in mandates if body in one.organisation_short_name]
    desk = desk_of(mandate, SAMPLE_DAY)
    rows = desk.rows if group is None else desk.of(group)
    return "\n".join(row.title for row in rows)


@pytest.mark.parametrize(
    ("username", "body", "today", "this_week"),
    [
        ("ngan", "MTTQ", "Tập huấn số hóa cho hội viên", "Rà soát hộ có trẻ bỏ học"),
        ("lan", "MTTQ", "Tập huấn số hóa cho hội viên", "Rà soát hộ có trẻ bỏ học"),
        ("tu", "UBND", "Rà soát tiêu chí nông thôn mới", "Trả kết quả thủ tục"),
        ("quan", "Đoàn", "Thắp sáng đường quê", "Duy trì tổ công nghệ số"),
    ],
)
def test_officers_report_something_today_and_something_this_week(
    username: str, body: str, today: str, this_week: str
) -> None:
    assert today in _titles(username, Group.TODAY, body)
    assert this_week in _titles(username, Group.WEEK, body)


@pytest.mark.parametrize(
    ("username", "waiting"),
    [
        ("ha", "Sửa kênh Đồng Me"),
        ("nhan", "Hội nghị đại biểu Nhân dân"),
        ("xuan", "Khảo sát nhu cầu học nghề"),
    ],
)
def test_coordinators_check_a_result(username: str, waiting: str) -> None:
    assert waiting in _titles(username)


@pytest.mark.parametrize(
    ("username", "waiting"),
    [
        ("loc", "Đối thoại trực tiếp"),
        ("thien", "ưu tiên dùng hàng Việt Nam"),
        ("dat", "Nạo vét mương nội đồng"),
        ("yen", "“Vì biển, đảo Việt Nam”"),
    ],
)
def test_heads_accept_a_task(username: str, waiting: str) -> None:
    assert waiting in _titles(username)


@pytest.mark.parametrize("body", ["MTTQ", "Hội LHPN"])
def test_lan_confirms_the_canal_under_both_mandates(body: str) -> None:
    assert "Sửa kênh Đồng Me" in _titles("lan", body=body)


def test_the_officer_of_the_committee_sees_what_is_late_and_what_is_disputed() -> None:
    assert "phiên giới thiệu việc làm" in _titles("tu", Group.OVERDUE)
    assert "Rà soát biến động hộ nghèo" in _titles("tu")
