"""Two persons lock a period; then only an approved correction changes a figure."""

from dataclasses import replace
from datetime import date

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.figures import services
from phoihop.figures.errors import PartAboveWhole, PeriodIsLocked, ValueMissing
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    enter_figure,
    lock_period,
    make_duties,
    number,
    share,
)
from phoihop.figures.models import CorrectionRequest, Measurement, ReportingPeriod
from phoihop.figures.period_errors import (
    CorrectionAsked,
    CorrectionDecided,
    FiguresNotApproved,
    LockedByAsker,
    LockNotAsked,
    MissingUnexplained,
    NothingCorrected,
    NotLockedYet,
    PeriodNotOver,
)
from phoihop.figures.queries.shown import shown_of
from phoihop.figures.services import CorrectionOutline, FigureKey, FigureOutline
from phoihop.figures.states import CorrectionState, MeasurementState, RevisionKind
from phoihop.figures.value import Value
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.indicators.models import IndicatorVersion
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def approved(
    hands: Hands, period: ReportingPeriod, poverty: IndicatorVersion
) -> Measurement:
    """An approved figure of an open period."""
    return approved_figure(
        hands=hands, period=period, version=poverty, value=share(32, 1502)
    )


@pytest.fixture
def locked(
    approved: Measurement, period: ReportingPeriod, lan: Mandate, ha: Mandate
) -> Measurement:
    """The same figure after the lock."""
    lock_period(coordinator=lan, office_chief=ha, period=period)
    approved.refresh_from_db()
    return approved


def _ask(actor: Mandate, figure: Measurement, value: Value) -> CorrectionRequest:
    outline = CorrectionOutline(value=value, reason="Đếm sót thôn Đoài")
    return services.ask_for_correction(actor=actor, figure=figure, outline=outline)


def test_two_persons_lock_a_period_and_its_approved_figures(
    locked: Measurement, period: ReportingPeriod, lan: Mandate, ha: Mandate
) -> None:
    period.refresh_from_db()
    assert period.is_locked
    assert period.lock_asked_by_person_id == lan.person_id
    assert period.locked_by_person_id == ha.person_id
    assert locked.state == MeasurementState.LOCKED


def test_a_lock_is_asked_for_first_and_by_another_person(
    approved: Measurement, period: ReportingPeriod, lan: Mandate, ha: Mandate
) -> None:
    with pytest.raises(LockNotAsked):
        services.lock(actor=ha, period=period)
    services.ask_for_lock(actor=lan, period=period)
    same = replace(lan, roles=frozenset({Role.OFFICE_CHIEF}))
    with pytest.raises(LockedByAsker):
        services.lock(actor=same, period=period)


def test_only_the_gathering_coordinator_asks_and_only_an_office_chief_locks(
    approved: Measurement,
    period: ReportingPeriod,
    lan: Mandate,
    thao: Mandate,
    minh: Mandate,
    tuan: Mandate,
) -> None:
    for actor in (thao, minh, tuan):
        with pytest.raises(NotAllowed):
            services.ask_for_lock(actor=actor, period=period)
    services.ask_for_lock(actor=lan, period=period)
    abroad = replace(tuan, roles=frozenset({Role.OFFICE_CHIEF}))
    for actor in (minh, thao, abroad):
        with pytest.raises(NotAllowed):
            services.lock(actor=actor, period=period)


def test_nothing_is_locked_before_it_is_counted(
    period: ReportingPeriod, lan: Mandate
) -> None:
    early = replace(lan, on=date(2026, 6, 29))
    with pytest.raises(PeriodNotOver):
        services.ask_for_lock(actor=early, period=period)


def test_the_lock_is_refused_with_the_list_of_what_is_not_approved(
    approved: Measurement,
    hands: Hands,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    ha: Mandate,
) -> None:
    enter_figure(
        officer=hands.officer, period=period, version=meetings, value=number(3)
    )
    services.ask_for_lock(actor=hands.coordinator, period=period)
    with pytest.raises(FiguresNotApproved, match="Hội nghị đối thoại") as caught:
        services.lock(actor=ha, period=period)
    assert len(caught.value.names) == 1
    period.refresh_from_db()
    assert not period.is_locked


def test_what_was_taken_out_again_does_not_stop_the_lock(
    approved: Measurement,
    hands: Hands,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    ha: Mandate,
) -> None:
    figure = enter_figure(
        officer=hands.officer, period=period, version=meetings, value=number(3)
    )
    services.enter(
        actor=hands.officer,
        period=period,
        key=FigureKey(indicator_version=meetings),
        outline=FigureOutline(value=Value()),
        version=figure.version,
    )
    lock_period(coordinator=hands.coordinator, office_chief=ha, period=period)


def test_what_is_owed_and_not_there_is_explained_by_whoever_locks(
    approved: Measurement,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    front: Organisation,
    lan: Mandate,
    ha: Mandate,
) -> None:
    make_duties(actor=ha, body=front, versions=[meetings])
    services.ask_for_lock(actor=lan, period=period)
    with pytest.raises(MissingUnexplained, match="MTTQ"):
        services.lock(actor=ha, period=period)
    services.lock(actor=ha, period=period, missing_reason="Chưa tổ chức")
    period.refresh_from_db()
    assert period.missing_reason == "Chưa tổ chức"


def test_after_the_lock_nothing_is_entered_or_moved(
    locked: Measurement,
    hands: Hands,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    ha: Mandate,
) -> None:
    with pytest.raises(PeriodIsLocked):
        enter_figure(
            officer=hands.officer, period=period, version=meetings, value=number(3)
        )
    with pytest.raises(PeriodIsLocked):
        services.return_figure(actor=hands.head, figure=locked, reason="Sai")
    with pytest.raises(PeriodIsLocked):
        services.ask_for_lock(actor=hands.coordinator, period=period)
    with pytest.raises(PeriodIsLocked):
        services.lock(actor=ha, period=period)


def test_an_approved_correction_is_shown_as_a_revision(
    locked: Measurement, son: Mandate, tam: Mandate
) -> None:
    request = _ask(son, locked, share(35, 1502))
    assert shown_of([locked.pk])[locked.pk].written == "2,13\xa0%"

    services.approve_correction(actor=tam, request=request)
    shown = shown_of([locked.pk])[locked.pk]
    assert (shown.written, shown.was_written) == ("2,33\xa0%", "2,13\xa0%")
    assert (shown.corrected_on, shown.revision) == (tam.on, 2)
    assert shown.correction_reason == "Đếm sót thôn Đoài"
    assert shown.state == MeasurementState.LOCKED
    kinds = locked.revisions.order_by("number").values_list("kind", flat=True)
    assert list(kinds) == [RevisionKind.ENTRY, RevisionKind.CORRECTION]


def test_a_second_correction_shows_what_stood_just_before(
    locked: Measurement, son: Mandate, tam: Mandate
) -> None:
    for part in (35, 36):
        request = _ask(son, locked, share(part, 1502))
        services.approve_correction(actor=tam, request=request)
    shown = shown_of([locked.pk])[locked.pk]
    assert (shown.written, shown.was_written) == ("2,4\xa0%", "2,33\xa0%")


def test_a_refused_correction_changes_nothing_and_another_may_be_asked(
    locked: Measurement, son: Mandate, thao: Mandate
) -> None:
    request = _ask(son, locked, share(35, 1502))
    with pytest.raises(ReasonMissing):
        services.refuse_correction(actor=thao, request=request, reason="")
    services.refuse_correction(actor=thao, request=request, reason="Chưa có biên bản")
    request.refresh_from_db()
    assert (request.state, request.revision) == (CorrectionState.REFUSED, None)
    assert shown_of([locked.pk])[locked.pk].corrected_on is None
    _ask(son, locked, share(35, 1502))


def test_a_correction_is_decided_by_another_person_of_another_organisation(
    cast: Cast, locked: Measurement, lan: Mandate, tam: Mandate
) -> None:
    request = _ask(lan, locked, share(35, 1502))
    others = [cast.mandate(name) for name in ("lan", "son", "minh", "phuong", "tuan")]
    elsewhere = replace(tam, person_id=lan.person_id)
    for actor in (*others, elsewhere):
        with pytest.raises(NotAllowed):
            services.approve_correction(actor=actor, request=request)
        with pytest.raises(NotAllowed):
            services.refuse_correction(actor=actor, request=request, reason="Sai")
    services.approve_correction(actor=tam, request=request)
    with pytest.raises(CorrectionDecided):
        services.refuse_correction(actor=tam, request=request, reason="Sai")


def test_only_the_giving_body_asks_for_a_correction(
    locked: Measurement, minh: Mandate, thao: Mandate, tuan: Mandate
) -> None:
    for actor in (minh, thao, tuan):
        with pytest.raises(NotAllowed):
            _ask(actor, locked, share(35, 1502))


def test_a_correction_is_refused_that_says_nothing_or_cannot_be(
    locked: Measurement, son: Mandate
) -> None:
    with pytest.raises(NothingCorrected):
        _ask(son, locked, share(32, 1502))
    with pytest.raises(ValueMissing):
        _ask(son, locked, Value())
    with pytest.raises(PartAboveWhole):
        _ask(son, locked, share(1503, 1502))
    with pytest.raises(ReasonMissing):
        services.ask_for_correction(
            actor=son,
            figure=locked,
            outline=CorrectionOutline(value=share(35, 1502), reason=""),
        )
    _ask(son, locked, share(35, 1502))
    with pytest.raises(CorrectionAsked):
        _ask(son, locked, share(36, 1502))


def test_before_the_lock_nothing_is_corrected(
    approved: Measurement, son: Mandate
) -> None:
    with pytest.raises(NotLockedYet):
        _ask(son, approved, share(35, 1502))
