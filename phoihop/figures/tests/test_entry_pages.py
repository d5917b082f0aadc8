"""The sheet: each row saves itself, one button saves all, nothing typed is lost."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures import services
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    enter_figure,
    make_duties,
    make_indicator,
    make_period,
    number,
    share,
)
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.states import ValueKind
from phoihop.files.tests.samples import pdf, upload
from phoihop.indicators.models import IndicatorVersion
from phoihop.testing.clients import WorkClient
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def officer(client_of: ClientOf, son: Mandate) -> WorkClient:
    """The committee's officer, signed in."""
    return client_of(son)


@pytest.fixture(autouse=True)
def _owed(
    lan: Mandate,
    committee: Organisation,
    meetings: IndicatorVersion,
    poverty: IndicatorVersion,
    fund: IndicatorVersion,
) -> None:
    make_duties(actor=lan, body=committee, versions=[meetings, poverty, fund])


def _sheet(period: ReportingPeriod, column: str = "actual") -> str:
    return f"/work/figures/periods/{period.pk}/entry/{column}/"


def _key(version: IndicatorVersion) -> str:
    return f"u{version.indicator_id}"


def _cell(period: ReportingPeriod, version: IndicatorVersion) -> str:
    return f"{_sheet(period)}{_key(version)}/save/"


def _row(version: IndicatorVersion, **typed: object) -> dict[str, object]:
    fields = {f"{_key(version)}-{name}": value for name, value in typed.items()}
    return {f"{_key(version)}-seen": "", **fields}


def test_the_sheet_has_a_box_for_each_figure_owed_and_what_stands_beside(
    officer: WorkClient,
    hands: Hands,
    period: ReportingPeriod,
    lan: Mandate,
    meetings: IndicatorVersion,
) -> None:
    from_june = make_period(actor=lan, first=date(2025, 1, 1), last=date(2025, 6, 30))
    half = make_period(actor=lan, first=date(2025, 7, 1), last=date(2025, 12, 31))
    for before, count in ((from_june, 31), (half, 47)):
        approved_figure(
            hands=hands, period=before, version=meetings, value=number(count)
        )
    page = officer.get(_sheet(period)).text
    assert f'name="{_key(meetings)}-value"' in page
    assert "31\xa0hội nghị" in page
    assert "47\xa0hội nghị" in page
    assert "Đếm trong kỳ." in page


def test_a_row_saves_itself_and_says_when(
    officer: WorkClient, period: ReportingPeriod, poverty: IndicatorVersion
) -> None:
    sent = _row(poverty, numerator="32", denominator="1.502")
    answer = officer.post(_cell(period, poverty), sent, **HTMX)
    assert answer.status_code == 200
    assert "đã lưu" in answer.text
    assert "<html" not in answer.text
    figure = Measurement.objects.get()
    assert f'name="{_key(poverty)}-version" value="{figure.version}"' in answer.text
    assert 'name="once"' in answer.text


def test_half_a_value_is_not_stored_and_says_what_is_missing(
    officer: WorkClient, period: ReportingPeriod, poverty: IndicatorVersion
) -> None:
    answer = officer.post(_cell(period, poverty), _row(poverty, numerator="32"), **HTMX)
    assert answer.status_code == 200
    assert "Còn thiếu: Tổng số" in answer.text
    assert "data-refused" in answer.text
    assert not Measurement.objects.exists()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"numerator": "47", "denominator": "45"}, "Tử số lớn hơn mẫu số: 47/45"),
        ({"numerator": "4,5,6", "denominator": "9"}, "Không đọc được số này"),
        ({"numerator": "-1", "denominator": "9"}, "không thể nhỏ hơn 0"),
        ({"numerator": "1", "denominator": "0"}, "Mẫu số bằng 0"),
    ],
)
def test_a_wrong_row_says_so_beside_its_boxes(
    officer: WorkClient,
    period: ReportingPeriod,
    poverty: IndicatorVersion,
    typed: dict[str, object],
    words: str,
) -> None:
    answer = officer.post(_cell(period, poverty), _row(poverty, **typed), **HTMX)
    assert answer.status_code == 422
    assert words in answer.text
    assert not Measurement.objects.exists()


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("121.500.000", 121_500_000),
        ("1,265 tỷ", 1_265_000_000),
        ("200 triệu", 200_000_000),
        ("200 TRIỆU đồng", None),
        ("350 nghìn", 350_000),
        ("1.000 đ", 1_000),
        ("0,5", None),
    ],
)
def test_money_is_read_as_people_write_it(
    officer: WorkClient,
    period: ReportingPeriod,
    fund: IndicatorVersion,
    typed: str,
    amount: int | None,
) -> None:
    answer = officer.post(_cell(period, fund), _row(fund, amount=typed), **HTMX)
    assert answer.status_code == (422 if amount is None else 200)
    stored = [one.current.amount for one in Measurement.objects.all() if one.current]
    assert stored == ([] if amount is None else [amount])


def test_a_row_sent_twice_with_one_key_has_one_effect(
    officer: WorkClient, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    sent = {**_row(meetings, value="3"), "once": uuid4().hex}
    officer.post(_cell(period, meetings), sent, **HTMX)
    again = officer.post(_cell(period, meetings), sent, **HTMX)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert Measurement.objects.get().revisions.count() == 1


def test_a_conflict_shows_both_values_and_the_next_change_counts(
    officer: WorkClient,
    son: Mandate,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    enter_figure(officer=son, period=period, version=meetings, value=number(3))
    answer = officer.post(_cell(period, meetings), _row(meetings, value="5"), **HTMX)
    assert answer.status_code == 409
    figure = Measurement.objects.get()
    assert f'name="{_key(meetings)}-version" value="{figure.version}"' in answer.text
    assert ">3<" in answer.text.replace("<p>", "").replace("\n", "")
    sent = _row(meetings, value="5") | {f"{_key(meetings)}-version": figure.version}
    assert officer.post(_cell(period, meetings), sent, **HTMX).status_code == 200


def test_without_scripts_one_button_saves_what_is_whole_and_keeps_the_rest(
    officer: WorkClient,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    poverty: IndicatorVersion,
) -> None:
    sent = _row(meetings, value="3") | _row(poverty, numerator="47", denominator="45")
    answer = officer.post(_sheet(period), sent)
    assert answer.status_code == 422
    assert 'value="47"' in answer.text
    assert "Tử số lớn hơn mẫu số" in answer.text
    assert Measurement.objects.get().indicator_version == meetings

    right = _row(poverty, numerator="45", denominator="47")
    assert officer.post(_sheet(period), right).status_code == 302
    assert Measurement.objects.count() == 2


def test_a_row_that_nobody_touched_is_not_sent_again(
    officer: WorkClient,
    son: Mandate,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    figure = enter_figure(officer=son, period=period, version=meetings, value=number(3))
    state = officer.get(_sheet(period)).context["parts"][0].state
    untouched = _row(meetings, value="3", note="", names="")
    untouched[f"{_key(meetings)}-seen"] = state.seen
    assert officer.post(_sheet(period), untouched).status_code == 302
    figure.refresh_from_db()
    assert figure.revisions.count() == 1


def test_estimates_are_entered_on_a_sheet_of_their_own(
    officer: WorkClient, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    officer.post(_sheet(period, "estimate"), _row(meetings, value="9"))
    assert Measurement.objects.get().value_kind == ValueKind.ESTIMATE
    page = officer.get(_sheet(period)).text
    assert "9\xa0hội nghị" in page


def test_the_reporter_lands_on_the_returned_cell_with_the_reason(
    officer: WorkClient,
    hands: Hands,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    figure = enter_figure(
        officer=hands.officer, period=period, version=meetings, value=number(3)
    )
    services.submit(actor=hands.officer, figure=figure)
    assert "Thiếu thôn Đoài" not in officer.get(_sheet(period)).text
    services.return_figure(
        actor=hands.coordinator, figure=figure, reason="Thiếu thôn Đoài"
    )
    page = officer.get(_sheet(period)).text
    assert "Thiếu thôn Đoài" in page
    assert f'id="row-{_key(meetings)}"' in page
    link = officer.get(f"/work/figures/{figure.public_code}/").text
    assert f"{_sheet(period)}#row-{_key(meetings)}" in link


def test_names_notes_and_new_evidence_are_entered_on_the_page_of_the_row(
    officer: WorkClient, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    address = f"{_sheet(period)}{_key(meetings)}/"
    assert officer.get(address).status_code == 200
    sent: dict[str, Any] = {
        **_row(meetings, value="2", names="Thôn Đông\nThôn Đoài", note="Đủ"),
        "evidence_title": "Biên bản",
        "upload": upload(pdf(), "bien-ban.pdf"),
    }
    assert officer.post(address, sent).status_code == 302
    figure = Measurement.objects.get()
    assert figure.current is not None
    assert figure.current.names == ["Thôn Đông", "Thôn Đoài"]
    [piece] = figure.current.evidence.all()
    assert piece.file is not None
    file: Any = officer.get(f"/work/figures/{figure.public_code}/evidence/{piece.pk}/")
    assert b"".join(file.streaming_content).startswith(b"%PDF")
    file.close()


def test_refused_evidence_leaves_nothing_behind(
    officer: WorkClient, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    sent = {**_row(meetings, value="2"), "evidence_title": "Biên bản"}
    answer = officer.post(f"{_sheet(period)}{_key(meetings)}/", sent)
    assert answer.status_code == 422
    assert not Measurement.objects.exists()


def test_an_indicator_that_is_not_owed_can_be_added(
    officer: WorkClient, period: ReportingPeriod
) -> None:
    other = make_indicator("T30")
    assert (
        f'value="{other.indicator_id}"' in officer.get(f"{_sheet(period)}?add=1").text
    )
    page = officer.get(f"{_sheet(period)}?beside={other.indicator_id}").text
    assert f'name="{_key(other)}-value"' in page
    sent = {**_row(other, value="2"), "beside": other.indicator_id}
    assert officer.post(_sheet(period), sent).status_code == 302
    assert Measurement.objects.get().indicator_version == other


def test_only_an_officer_of_the_unit_opens_the_sheet(
    client_of: ClientOf, lan: Mandate, tuan: Mandate, period: ReportingPeriod
) -> None:
    assert client_of(lan).get(_sheet(period)).status_code == 403
    assert client_of(tuan).get(_sheet(period)).status_code == 404


def test_bad_addresses_are_not_there(
    officer: WorkClient, period: ReportingPeriod
) -> None:
    for tail in ("nothing/", "actual/u999999999/", "actual/x/", "actual/u99999999999/"):
        path = f"/work/figures/periods/{period.pk}/entry/{tail}"
        assert officer.get(path).status_code == 404, tail


def test_a_share_shows_its_two_boxes_by_their_own_names(
    officer: WorkClient,
    son: Mandate,
    period: ReportingPeriod,
    poverty: IndicatorVersion,
) -> None:
    enter_figure(officer=son, period=period, version=poverty, value=share(32, 1502))
    page = officer.get(_sheet(period)).text
    assert "Số đạt" in page
    assert 'value="1.502"' in page
