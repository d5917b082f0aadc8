"""Pages of duties, quoted figures and targets of plans, as people use them."""

from datetime import date

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.factories import (
    make_duties,
)
from phoihop.figures.models import (
    FigureDuty,
    PlanTarget,
    ReportingPeriod,
)
from phoihop.figures.tests.paths import FIGURES, entered_fields, period_path
from phoihop.indicators.models import IndicatorVersion
from phoihop.sources.services import SourceOutline, record_source
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

pytestmark = pytest.mark.django_db


def test_duties_are_set_many_at_once_and_end_with_a_day(
    client_of: ClientOf,
    cast: Cast,
    lan: Mandate,
    meetings: IndicatorVersion,
    poverty: IndicatorVersion,
) -> None:
    browser = client_of(cast.mandate("thao"))
    front, committee = cast.organisations["front"], cast.organisations["committee"]
    address = f"{FIGURES}duties/{front.pk}/half_year/"
    both = [meetings.indicator_id, poverty.indicator_id]
    sent = {"since": "1/1/2026", "seen": "", "unit": both, "body": both[:1]}
    assert browser.post(address, sent).status_code == 302
    assert FigureDuty.objects.count() == 3
    assert browser.get(f"{FIGURES}duties/").status_code == 200

    # Whoever has not seen these duties does not overwrite them.
    assert "vừa sửa phần phân công" in browser.post(address, sent).text
    seen = ",".join(str(pk) for pk in FigureDuty.objects.values_list("pk", flat=True))
    fewer = {"since": "1/7/2026", "seen": seen, "unit": both[:1]}
    assert browser.post(address, fewer).status_code == 302
    ended = FigureDuty.objects.exclude(valid__endswith=None)
    assert {duty.valid.upper for duty in ended} == {date(2026, 7, 1)}
    assert FigureDuty.objects.count() == 3

    other = f"{FIGURES}duties/{committee.pk}/half_year/"
    taken = {"since": "1/1/2026", "seen": "", "unit": both[:1]}
    assert "đã giao cho MTTQ" in client_of(lan).post(other, taken).text
    assert browser.get(other).status_code == 403


def test_a_quoted_figure_stands_beside_with_its_source(
    client_of: ClientOf,
    lan: Mandate,
    son: Mandate,
    period: ReportingPeriod,
    poverty: IndicatorVersion,
) -> None:
    source = record_source(actor=lan, outline=SourceOutline(title="Bài báo"))
    browser = client_of(son)
    address = f"{period_path(period)}quote/"
    assert browser.get(address).status_code == 200
    named = f"{address}?indicator={poverty.indicator_id}"
    sent = entered_fields(value="2,13", source=source.pk)
    assert browser.post(named, sent).status_code == 302
    page = browser.get(period_path(period)).text
    assert "trích từ nguồn" in page
    assert "nguồn không nêu mẫu số" in page
    assert browser.post(named, entered_fields(value="2,13")).status_code == 422


def test_a_plan_target_is_proposed_set_and_adjusted(
    client_of: ClientOf,
    cast: Cast,
    committee: Organisation,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    lan, minh = cast.mandate("lan"), cast.mandate("minh")
    son, tam = cast.mandate("son"), cast.mandate("tam")
    make_duties(actor=lan, body=committee, versions=[meetings])
    propose = f"{period_path(period)}targets/new/"
    sent = {
        "indicator": meetings.indicator_id,
        "operator": "at_least",
        "value": "6",
        "origin": "assigned",
    }
    assert "cơ quan giao và văn bản giao" in client_of(lan).post(propose, sent).text
    sent |= {"issuer": "UBND tỉnh Lam Sơn", "document": "Số 5/QĐ-UBND"}
    assert client_of(lan).post(propose, sent).status_code == 302
    target = PlanTarget.objects.get()
    address = f"{FIGURES}targets/{target.pk}/"
    assert client_of(tam).get(f"{address}set/").status_code == 404
    assert client_of(lan).get(f"{address}set/").status_code == 403
    assert client_of(minh).post(f"{address}set/").status_code == 302
    sheet = client_of(son).get(f"{period_path(period)}entry/actual/").text
    assert "≥\xa06\xa0hội nghị" in sheet

    adjusted = sent | {"value": "8", "reason": "Giao thêm"}
    assert client_of(lan).post(f"{address}adjust/", adjusted).status_code == 302
    newer = PlanTarget.objects.exclude(pk=target.pk).get()
    client_of(minh).post(f"{FIGURES}targets/{newer.pk}/set/")
    target.refresh_from_db()
    assert target.state == "adjusted"
    assert target.value == 6
    page = client_of(tam).get(f"{FIGURES}targets/").text
    assert "≥\xa08\xa0hội nghị" in page
    assert "Đã điều chỉnh" in page
