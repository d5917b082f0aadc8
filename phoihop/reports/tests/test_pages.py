"""The pages of reports: what they show, to whom, and what they refuse."""

from datetime import timedelta
from uuid import uuid4

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.models import Measurement
from phoihop.foundation.dates import format_date
from phoihop.reports import services
from phoihop.reports.factories import Way, duty_of, issued_report
from phoihop.reports.models import Report, ReportCall, ReportSection
from phoihop.reports.states import ReportState, SectionKind
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

ROOT = "/work/reports/"


def _at(report: Report, page: str = "") -> str:
    return f"{ROOT}{report.pk}/{page}"


def _section(report: Report, kind: SectionKind) -> ReportSection:
    return report.sections.filter(kind=kind).order_by("rank")[0]


def test_a_coordinator_asks_for_reports_and_sees_who_has_come(
    client_of: ClientOf, call: ReportCall, cast: Cast, thao: Mandate
) -> None:
    fields = {
        "period": call.period_id,
        "title": "Báo cáo quý III",
        "due_on": format_date(thao.on + timedelta(days=3)),
        "bodies": [cast.organisations["veterans"].pk],
        "programmes": [one.pk for one in call.programmes.all()],
        "request": "Nêu rõ việc chậm",
    }
    answer = client_of(thao).post(f"{ROOT}calls/new/", fields)
    assert answer.status_code == 302
    made = ReportCall.objects.latest("id")
    page = client_of(thao).get(answer.url).content.decode()
    assert "Báo cáo quý III" in page
    assert "Hội CCB xã An Phú" in page
    assert made.request == "Nêu rõ việc chậm"


def test_a_bad_call_is_answered_beside_the_field_and_stores_nothing(
    client_of: ClientOf, call: ReportCall, thao: Mandate
) -> None:
    client = client_of(thao)
    count = ReportCall.objects.count()
    past = format_date(thao.on - timedelta(days=3))
    for fields in (
        {},
        {"period": 0, "title": "x", "due_on": past, "bodies": [0]},
        {"period": "a", "title": "x" * 400, "due_on": "31/2/2026", "bodies": ["b"]},
    ):
        answer = client.post(f"{ROOT}calls/new/", fields)
        assert answer.status_code == 422
        assert "field-error" in answer.content.decode()
    assert ReportCall.objects.count() == count


def test_the_same_form_sent_twice_begins_one_report(
    client_of: ClientOf, call: ReportCall, lan: Mandate, committee: Organisation
) -> None:
    path = f"{ROOT}calls/{call.pk}/bodies/{duty_of(call, committee).pk}/begin/"
    client, key = client_of(lan), uuid4().hex
    answers = [client.post(path, {"once": key}) for _each in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Report.objects.count() == 1
    assert client.post(path, {}).status_code == 422


def test_a_section_is_saved_and_leads_on_to_the_next_one(
    client_of: ClientOf, report: Report, lan: Mandate
) -> None:
    first = _section(report, SectionKind.STRENGTHS)
    second = _section(report, SectionKind.SHORTCOMINGS)
    path = _at(report, f"sections/{first.pk}/")
    fields = {"text": "Đúng hạn", "version": 1, "next": "1"}
    answer = client_of(lan).post(path, fields)
    assert answer.url == _at(report, f"sections/{second.pk}/")
    first.refresh_from_db()
    assert first.text == "Đúng hạn"


def test_two_who_save_the_same_section_see_both_texts(
    client_of: ClientOf, report: Report, lan: Mandate, son: Mandate
) -> None:
    section = _section(report, SectionKind.STRENGTHS)
    services.write_section(actor=son, section=section, text="Của Sơn", version=1)
    path = _at(report, f"sections/{section.pk}/")
    client = client_of(lan)
    answer = client.post(path, {"text": "Của Lan", "version": 1})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Của Sơn" in page
    assert "Của Lan" in page
    assert client.post(path, {"text": "Của Lan", "version": 2}).status_code == 302


def test_bad_input_to_a_section_is_refused_without_a_fault(
    client_of: ClientOf, report: Report, lan: Mandate
) -> None:
    section = _section(report, SectionKind.STRENGTHS)
    path = _at(report, f"sections/{section.pk}/")
    for fields in ({}, {"text": "x", "version": "a"}, {"text": "x", "version": -1}):
        assert client_of(lan).post(path, fields).status_code == 422
    odd = "[" * 500 + "<script>alert(1)</script> [C01] \U0001f600"
    answer = client_of(lan).post(path, {"text": odd, "version": 1})
    assert answer.status_code == 302
    page = client_of(lan).get(_at(report)).content.decode()
    assert "<script>alert" not in page


def test_a_figure_in_a_sentence_leads_to_its_page(
    client_of: ClientOf, report: Report, figure: Measurement, lan: Mandate
) -> None:
    section = _section(report, SectionKind.STRENGTHS)
    services.write_section(
        actor=lan, section=section, text="Còn [X01], nợ [X99].", version=1
    )
    page = client_of(lan).get(_at(report)).content.decode()
    assert f'href="/work/figures/{figure.public_code}/"' in page
    assert "[X01]" not in page
    assert "[X99: chưa có số liệu đã duyệt]" in page
    writing = client_of(lan).get(_at(report, "write/")).content.decode()
    assert "[X99]: kỳ này chưa có số liệu đã duyệt cho mã này." in writing
    answer = client_of(lan).post(_at(report, "acts/submit/"), {})
    assert answer.status_code == 422
    assert "[X99]" in answer.content.decode()


def test_a_section_shows_tasks_figures_and_the_way_to_insert_them(
    client_of: ClientOf, report: Report, figure: Measurement, lan: Mandate
) -> None:
    section = _section(report, SectionKind.RESULT)
    page = client_of(lan).get(_at(report, f"sections/{section.pk}/")).content.decode()
    assert "Làm đường thôn Đông" in page
    assert 'data-insert="[X01]"' in page
    assert "/work/tasks/" in page


def test_the_way_of_a_report_over_its_pages(
    client_of: ClientOf, report: Report, way: Way
) -> None:
    steps: list[tuple[Mandate, str, dict[str, object], ReportState]] = [
        (way.writer, "submit", {}, ReportState.SUBMITTED),
        (way.receiver, "return", {"reason": "Thiếu"}, ReportState.RETURNED),
        (way.writer, "submit", {}, ReportState.SUBMITTED),
        (way.receiver, "accept", {}, ReportState.ACCEPTED),
        (way.head, "send-back", {"reason": "Sửa câu 2"}, ReportState.RETURNED),
        (way.writer, "submit", {}, ReportState.SUBMITTED),
        (way.receiver, "accept", {}, ReportState.ACCEPTED),
        (way.head, "approve", {}, ReportState.APPROVED),
        (
            way.clerk,
            "issue",
            {"number": "7/BC-UBND", "issued_on": format_date(way.clerk.on)},
            ReportState.ISSUED,
        ),
    ]
    for actor, slug, fields, state in steps:
        path = _at(report, f"acts/{slug}/")
        assert client_of(actor).get(path).status_code == 200
        assert client_of(actor).post(path, fields).status_code == 302
        report.refresh_from_db()
        assert report.state == state
    page = client_of(way.writer).get(_at(report)).content.decode()
    assert "Số: 7/BC-UBND" in page
    assert way.head.person_name in page


def test_a_publisher_shows_an_issued_report_and_takes_it_back(
    client_of: ClientOf, report: Report, way: Way, phuong: Mandate
) -> None:
    client = client_of(phuong)
    assert client.get(_at(report)).status_code == 404
    issued_report(way=way, report=report)
    assert client.post(_at(report, "acts/publish/"), {}).status_code == 302
    assert "gỡ" in client.get(_at(report)).content.decode().lower()
    again = client.post(_at(report, "acts/publish/"), {})
    assert again.status_code == 422
    reason = {"reason": "Nhầm bản"}
    assert client.post(_at(report, "acts/withdraw/"), reason).status_code == 302


def test_what_is_being_written_is_seen_by_its_own_body_only(
    client_of: ClientOf, cast: Cast, report: Report, lan: Mandate, thao: Mandate
) -> None:
    def seen_by() -> set[str]:
        names = ("lan", "son", "quang", "tam", "thao", "hong", "kieu", "tuan", "an")
        return {
            name
            for name in names
            if client_of(cast.mandate(name)).get(_at(report)).status_code == 200
        }

    own = {"lan", "son", "quang"}
    assert seen_by() == own
    services.submit_report(actor=lan, report=report)
    assert seen_by() == own | {"tam", "thao", "kieu"}
    services.return_report(actor=thao, report=report, reason="Thiếu")
    assert seen_by() == own


@pytest.mark.parametrize(
    "page",
    ["", "write/", "compare/", "history/", "acts/submit/", "sections/{section}/"],
)
def test_the_neighbour_finds_nothing(
    client_of: ClientOf, report: Report, tuan: Mandate, page: str
) -> None:
    section = _section(report, SectionKind.RESULT)
    path = _at(report, page.format(section=section.pk))
    assert client_of(tuan).get(path).status_code == 404
    call = f"{ROOT}calls/{report.duty.call_id}/"
    assert client_of(tuan).get(call).status_code == 404
    listed = client_of(tuan).get(ROOT).content.decode()
    assert report.duty.call.title not in listed
    assert client_of(tuan).get(_at(report, "acts/nothing/")).status_code == 404


def test_the_list_says_what_is_owed_and_what_waits(
    client_of: ClientOf, report: Report, lan: Mandate, thao: Mandate
) -> None:
    page = client_of(lan).get(ROOT).content.decode()
    assert "Cơ quan còn phải nộp" in page
    services.submit_report(actor=lan, report=report)
    assert "Cơ quan còn phải nộp" not in client_of(lan).get(ROOT).content.decode()
    waiting = client_of(thao).get(ROOT).content.decode()
    assert "1/2 đã nộp" in waiting


def test_a_report_is_compared_with_the_one_before(
    client_of: ClientOf, report: Report, lan: Mandate
) -> None:
    page = client_of(lan).get(_at(report, "compare/")).content.decode()
    assert "Chưa có báo cáo kỳ trước" in page
