"""Submitted, checked, approved, returned: by whom, and never by whoever entered it."""

from dataclasses import replace
from datetime import date

import pytest

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.figures import services
from phoihop.figures.errors import DayNotReached, NoteWanted, NothingToDo, OwnEntry
from phoihop.figures.factories import (
    Hands,
    approve_figure,
    approved_figure,
    enter_figure,
    make_period,
    number,
    share,
)
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.queries.shown import shown_of, standing_figures
from phoihop.figures.services import FigureKey, FigureOutline
from phoihop.figures.states import MeasurementMove, MeasurementState, ValueKind
from phoihop.foundation.errors import NotAllowed, ReasonMissing, WrongMove
from phoihop.indicators.factories import definition_of
from phoihop.indicators.models import IndicatorVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def entered(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> Measurement:
    """A figure with a value, as a draft."""
    return enter_figure(officer=son, period=period, version=meetings, value=number(3))


def test_a_figure_goes_from_entry_to_approval_and_stands(
    hands: Hands, entered: Measurement
) -> None:
    figure = approve_figure(hands=hands, figure=entered)
    assert figure.state == MeasurementState.APPROVED
    assert figure.submitted_by_person_id == hands.officer.person_id
    assert figure.verified_by_person_id == hands.coordinator.person_id
    assert figure.approved_by_person_id == hands.head.person_id
    assert [one.pk for one in standing_figures(figure.unit_id)] == [figure.pk]
    acts = [entry.action for entry in history_of(figure)]
    assert acts == [
        "figure.approve",
        "figure.verify",
        "figure.submit",
        "figure.enter",
    ]


def test_nothing_stands_before_it_is_approved(
    hands: Hands, entered: Measurement
) -> None:
    services.submit(actor=hands.officer, figure=entered)
    services.verify(actor=hands.coordinator, figure=entered)
    assert standing_figures(entered.unit_id) == []
    assert not shown_of([entered.pk])[entered.pk].stands


def test_an_estimate_stands_and_does_not_count(
    hands: Hands, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    figure = approved_figure(
        hands=hands,
        period=period,
        version=meetings,
        value=number(3),
        value_kind=ValueKind.ESTIMATE,
    )
    shown = shown_of([figure.pk])[figure.pk]
    assert shown.stands
    assert not shown.counts


def test_others_than_the_table_says_do_nothing(
    hands: Hands,
    entered: Measurement,
    tam: Mandate,
    thao: Mandate,
    tuan: Mandate,
    ha: Mandate,
) -> None:
    for actor in (hands.coordinator, hands.head, thao, tuan):
        with pytest.raises(NotAllowed):
            services.submit(actor=actor, figure=entered)
    services.submit(actor=hands.officer, figure=entered)
    for actor in (hands.officer, hands.head, ha, thao, tuan):
        with pytest.raises(NotAllowed):
            services.verify(actor=actor, figure=entered)
    services.verify(actor=hands.coordinator, figure=entered)
    for actor in (hands.officer, hands.coordinator, tam, tuan):
        with pytest.raises(NotAllowed):
            services.approve(actor=actor, figure=entered)
    services.approve(actor=ha, figure=entered)


def test_the_coordinator_of_the_gathering_body_checks_what_others_give(
    lan: Mandate,
    hong: Mandate,
    thao: Mandate,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    officer = replace(hong, roles=frozenset({Role.OFFICER}), person_id=hong.person_id)
    figure = enter_figure(
        officer=officer, period=period, version=meetings, value=number(2)
    )
    services.submit(actor=officer, figure=figure)
    with pytest.raises(NotAllowed):
        services.verify(actor=thao, figure=figure)
    services.verify(actor=lan, figure=figure)


@pytest.mark.parametrize("step", ["verify", "approve"])
def test_nobody_checks_or_approves_what_he_entered_under_any_mandate(
    hands: Hands, entered: Measurement, step: str
) -> None:
    services.submit(actor=hands.officer, figure=entered)
    every_right = frozenset({Role.COORDINATOR, Role.HEAD, Role.OFFICER})
    author = replace(hands.officer, key="tenure-0", roles=every_right)
    if step == "approve":
        services.verify(actor=hands.coordinator, figure=entered)
    with pytest.raises(OwnEntry):
        getattr(services, step)(actor=author, figure=entered)


def test_whoever_entered_an_earlier_value_does_not_check_it_either(
    hands: Hands, entered: Measurement, meetings: IndicatorVersion, thao: Mandate
) -> None:
    first = hands.officer
    second = replace(first, person_id=thao.person_id)
    figure = services.enter(
        actor=second,
        period=entered.period,
        key=FigureKey(indicator_version=meetings),
        outline=FigureOutline(value=number(4)),
        version=entered.version,
    )
    services.submit(actor=second, figure=figure)
    coordinator = replace(first, roles=frozenset({Role.COORDINATOR}))
    with pytest.raises(OwnEntry):
        services.verify(actor=coordinator, figure=figure)


@pytest.mark.parametrize("checked", [False, True])
def test_a_returned_figure_is_entered_anew_with_the_reason_beside_it(
    hands: Hands, entered: Measurement, meetings: IndicatorVersion, checked: bool
) -> None:
    services.submit(actor=hands.officer, figure=entered)
    back = hands.coordinator
    if checked:
        services.verify(actor=hands.coordinator, figure=entered)
        back = hands.head
    figure = services.return_figure(actor=back, figure=entered, reason="Thiếu thôn 3")
    assert (figure.state, figure.returned_reason) == ("draft", "Thiếu thôn 3")
    assert figure.verified_by_person_id is None

    figure = services.enter(
        actor=hands.officer,
        period=entered.period,
        key=FigureKey(indicator_version=meetings),
        outline=FigureOutline(value=number(4)),
        version=figure.version,
    )
    figure = approve_figure(hands=hands, figure=figure)
    assert (figure.state, figure.returned_reason) == ("approved", "")


def test_a_return_needs_a_reason_and_somebody_who_checks(
    hands: Hands, entered: Measurement
) -> None:
    services.submit(actor=hands.officer, figure=entered)
    with pytest.raises(ReasonMissing):
        services.return_figure(actor=hands.coordinator, figure=entered, reason=" ")
    with pytest.raises(NotAllowed):
        services.return_figure(actor=hands.officer, figure=entered, reason="Sai")


@pytest.mark.parametrize("step", ["verify", "approve"])
def test_a_step_out_of_turn_is_refused(
    hands: Hands, entered: Measurement, step: str
) -> None:
    with pytest.raises(WrongMove):
        getattr(services, step)(actor=hands.head, figure=entered)
    approve_figure(hands=hands, figure=entered)
    with pytest.raises(WrongMove):
        services.return_figure(actor=hands.head, figure=entered, reason="Sai")
    with pytest.raises(WrongMove):
        services.submit(actor=hands.officer, figure=entered)


def test_what_is_not_counted_yet_is_submitted_as_an_estimate_only(
    hands: Hands, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    early = replace(hands.officer, on=date(2026, 6, 10))
    for kind in (ValueKind.ACTUAL, ValueKind.ESTIMATE):
        figure = enter_figure(
            officer=early,
            period=period,
            version=meetings,
            value=number(3),
            value_kind=kind,
        )
        if kind == ValueKind.ACTUAL:
            with pytest.raises(DayNotReached):
                services.submit(actor=early, figure=figure)
        else:
            services.submit(actor=early, figure=figure)


@pytest.fixture
def a_year_ago(lan: Mandate) -> ReportingPeriod:
    """The first half of 2025, on the days of a reporting year."""
    return make_period(actor=lan, first=date(2024, 12, 15), last=date(2025, 6, 14))


@pytest.mark.parametrize(
    ("now", "is_far"), [(9, False), (10, True), (1, False), (0, True)]
)
def test_a_figure_far_from_the_same_time_before_asks_for_a_note(
    hands: Hands,
    period: ReportingPeriod,
    a_year_ago: ReportingPeriod,
    meetings: IndicatorVersion,
    now: int,
    is_far: bool,
) -> None:
    approved_figure(hands=hands, period=a_year_ago, version=meetings, value=number(3))
    figure = enter_figure(
        officer=hands.officer, period=period, version=meetings, value=number(now)
    )
    if not is_far:
        services.submit(actor=hands.officer, figure=figure)
        return
    with pytest.raises(NoteWanted):
        services.submit(actor=hands.officer, figure=figure)
    services.enter(
        actor=hands.officer,
        period=period,
        key=FigureKey(indicator_version=meetings),
        outline=FigureOutline(value=number(now, note="Thêm đợt cao điểm")),
        version=figure.version,
    )
    services.submit(actor=hands.officer, figure=figure)


def test_a_share_is_compared_by_its_percentage(
    hands: Hands,
    period: ReportingPeriod,
    a_year_ago: ReportingPeriod,
    poverty: IndicatorVersion,
) -> None:
    approved_figure(
        hands=hands, period=a_year_ago, version=poverty, value=share(32, 1502)
    )
    figure = enter_figure(
        officer=hands.officer, period=period, version=poverty, value=share(3, 140)
    )
    services.submit(actor=hands.officer, figure=figure)


def test_definitions_that_are_not_comparable_are_not_compared(
    hands: Hands,
    period: ReportingPeriod,
    a_year_ago: ReportingPeriod,
) -> None:
    older, newer = definition_of("C02", date(2025, 6, 30)), definition_of("C02")
    assert older != newer
    approved_figure(hands=hands, period=a_year_ago, version=older, value=number(3))
    figure = enter_figure(
        officer=hands.officer, period=period, version=newer, value=number(300)
    )
    services.submit(actor=hands.officer, figure=figure)


def test_many_are_submitted_at_once_and_what_is_refused_is_told(
    hands: Hands,
    entered: Measurement,
    period: ReportingPeriod,
    a_year_ago: ReportingPeriod,
    poverty: IndicatorVersion,
    fund: IndicatorVersion,
) -> None:
    approved_figure(hands=hands, period=a_year_ago, version=poverty, value=share(1, 99))
    far = enter_figure(
        officer=hands.officer, period=period, version=poverty, value=share(90, 99)
    )
    outcome = services.move_all(
        actor=hands.officer,
        period=period,
        step=MeasurementMove.SUBMIT,
        chosen=[entered.pk, far.pk],
    )
    assert outcome.done == 1
    assert [one.figure.pk for one in outcome.refused] == [far.pk]
    states = Measurement.objects.filter(period=period).order_by("pk")
    assert [one.state for one in states] == ["submitted", "draft"]


def test_many_are_approved_at_once_but_not_ones_own(
    hands: Hands, entered: Measurement, period: ReportingPeriod
) -> None:
    services.submit(actor=hands.officer, figure=entered)
    services.verify(actor=hands.coordinator, figure=entered)
    chosen = [entered.pk]
    author = replace(hands.officer, roles=frozenset({Role.HEAD}))
    told = services.move_all(
        actor=author, period=period, step=MeasurementMove.APPROVE, chosen=chosen
    )
    assert (told.done, len(told.refused)) == (0, 1)
    done = services.move_all(
        actor=hands.head, period=period, step=MeasurementMove.APPROVE, chosen=chosen
    )
    assert (done.done, done.refused) == (1, ())
    with pytest.raises(NothingToDo):
        services.move_all(
            actor=hands.head, period=period, step=MeasurementMove.APPROVE, chosen=chosen
        )
