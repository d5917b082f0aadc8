"""Who reads among his messages that a correction is asked for, and its decision."""

import pytest
from django.urls import resolve

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Grant, Role
from phoihop.figures import services
from phoihop.figures.factories import Hands, approved_figure, lock_period, share
from phoihop.figures.models import CorrectionRequest, Measurement, ReportingPeriod
from phoihop.figures.period_errors import CorrectionAsked, CorrectionDecided
from phoihop.figures.services import CorrectionOutline
from phoihop.foundation.errors import NotAllowed
from phoihop.indicators.models import IndicatorVersion
from phoihop.outbox.models import Message
from phoihop.tasks.tests.employing import employ
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db


def _figure(hands: Hands, period: ReportingPeriod, version: IndicatorVersion) -> int:
    figure = approved_figure(
        hands=hands, period=period, version=version, value=share(32, 1502)
    )
    return figure.pk


@pytest.fixture
def gathered(
    hands: Hands,
    period: ReportingPeriod,
    poverty: IndicatorVersion,
    lan: Mandate,
    ha: Mandate,
) -> Measurement:
    """A locked figure of the committee, which gathers the period itself."""
    number = _figure(hands, period, poverty)
    lock_period(coordinator=lan, office_chief=ha, period=period)
    return Measurement.objects.get(pk=number)


@pytest.fixture
def of_front(
    cast: Cast, period: ReportingPeriod, poverty: IndicatorVersion
) -> tuple[Measurement, Mandate]:
    """A locked figure of the front, and the officer who entered it."""
    officer = employ(cast.organisations["front"], Role.OFFICER)
    hands = Hands(
        officer=officer, coordinator=cast.mandate("thao"), head=cast.mandate("tam")
    )
    number = _figure(hands, period, poverty)
    lock_period(
        coordinator=cast.mandate("lan"), office_chief=cast.mandate("ha"), period=period
    )
    return Measurement.objects.get(pk=number), officer


def _ask(actor: Mandate, figure: Measurement) -> CorrectionRequest:
    outline = CorrectionOutline(value=share(33, 1502), reason="Đếm sót thôn Đoài")
    return services.ask_for_correction(actor=actor, figure=figure, outline=outline)


def _told(subject: str) -> dict[int, Message]:
    found = Message.objects.filter(subject__startswith=subject)
    return {message.person_id: message for message in found}


def test_the_body_that_gathers_is_told_what_is_asked_and_why(
    of_front: tuple[Measurement, Mandate], lan: Mandate, ha: Mandate, minh: Mandate
) -> None:
    figure, officer = of_front
    _ask(officer, figure)
    told = _told("Đính chính chờ quyết định")
    assert set(told) == {lan.person_id, ha.person_id, minh.person_id}
    message = told[lan.person_id]
    assert message.kind == "request"
    assert message.lines == [
        "MTTQ xã An Phú: 2,13 %, đề nghị ghi 2,2 %",
        "Đếm sót thôn Đoài",
    ]
    found = resolve(message.address)
    assert (found.view_name, found.kwargs["code"]) == (
        "figures:figure",
        figure.public_code,
    )


def test_where_it_asks_itself_the_other_bodies_of_the_unit_are_told(
    gathered: Measurement,
    son: Mandate,
    thao: Mandate,
    tam: Mandate,
    hong: Mandate,
    tuan: Mandate,
) -> None:
    _ask(son, gathered)
    told = _told("Đính chính chờ quyết định")
    assert set(told) == {thao.person_id, tam.person_id, hong.person_id}
    assert tuan.person_id not in told


def test_a_second_request_is_refused_and_told_to_nobody(
    gathered: Measurement, son: Mandate
) -> None:
    _ask(son, gathered)
    before = Message.objects.count()
    with pytest.raises(CorrectionAsked):
        _ask(son, gathered)
    assert Message.objects.count() == before


def test_the_approval_is_told_to_whoever_asked_with_both_values(
    gathered: Measurement, son: Mandate, thao: Mandate
) -> None:
    request = _ask(son, gathered)
    services.approve_correction(actor=thao, request=request)
    told = _told("Đã đồng ý đính chính")
    assert set(told) == {son.person_id}
    assert told[son.person_id].lines == ["UBND xã An Phú: 2,13 %, đề nghị ghi 2,2 %"]
    before = Message.objects.count()
    with pytest.raises(CorrectionDecided):
        services.approve_correction(actor=thao, request=request)
    assert Message.objects.count() == before


def test_the_refusal_is_told_with_its_reason(
    gathered: Measurement, son: Mandate, thao: Mandate
) -> None:
    request = _ask(son, gathered)
    services.refuse_correction(actor=thao, request=request, reason="Số cũ đúng")
    told = _told("Không đồng ý đính chính")
    assert set(told) == {son.person_id}
    assert told[son.person_id].lines[-1] == "Số cũ đúng"


def test_whoever_may_not_decide_it_tells_nobody(
    gathered: Measurement, son: Mandate, lan: Mandate
) -> None:
    request = _ask(son, gathered)
    before = Message.objects.count()
    with pytest.raises(NotAllowed):
        services.approve_correction(actor=lan, request=request)
    assert Message.objects.count() == before


def test_where_the_asker_has_left_the_coordinators_of_his_body_are_told(
    gathered: Measurement, son: Mandate, lan: Mandate, thao: Mandate
) -> None:
    request = _ask(son, gathered)
    Grant.objects.filter(person_id=son.person_id).delete()
    services.approve_correction(actor=thao, request=request)
    assert set(_told("Đã đồng ý đính chính")) == {lan.person_id}
