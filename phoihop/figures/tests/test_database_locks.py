"""What the database refuses of figures, whatever the program would let through."""

from collections.abc import Callable
from datetime import date

import psycopg
import pytest
from django.db import IntegrityError, ProgrammingError, models, transaction

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures import services
from phoihop.figures.factories import (
    Hands,
    approved_figure,
    enter_figure,
    lock_period,
    make_duties,
    number,
    share,
)
from phoihop.figures.models import (
    CorrectionRequest,
    FigureDuty,
    Measurement,
    MeasurementRevision,
    PlanTarget,
    ReportingPeriod,
)
from phoihop.figures.services import CorrectionOutline, PlanTargetOutline
from phoihop.foundation.dates import inclusive
from phoihop.indicators.models import IndicatorVersion
from phoihop.tasks.services import add_evidence

pytestmark = pytest.mark.django_db


def _refused(act: Callable[[], object], by: str) -> None:
    """Insist that the database refuses by this name."""
    with pytest.raises(IntegrityError, match=by), transaction.atomic():
        act()


def _set(thing: models.Model, by: str, **values: object) -> None:
    """Insist that these values are refused on a stored row."""
    rows = type(thing)._default_manager.filter(pk=thing.pk)
    _refused(lambda: rows.update(**values), by)


@pytest.fixture
def draft(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> Measurement:
    """A figure with a value."""
    return enter_figure(officer=son, period=period, version=meetings, value=number(3))


@pytest.fixture
def locked(
    hands: Hands, period: ReportingPeriod, poverty: IndicatorVersion, ha: Mandate
) -> Measurement:
    """A figure of a locked period."""
    figure = approved_figure(
        hands=hands, period=period, version=poverty, value=share(32, 1502)
    )
    lock_period(coordinator=hands.coordinator, office_chief=ha, period=period)
    figure.refresh_from_db()
    return figure


def _copy(row: MeasurementRevision, **changes: object) -> MeasurementRevision:
    names = [field.name for field in row._meta.concrete_fields if field.name != "id"]
    values = {name: getattr(row, name) for name in names} | changes
    return MeasurementRevision.objects.create(**values)


def test_a_figure_keeps_its_key(draft: Measurement) -> None:
    for name, value in (
        ("value_kind", "estimate"),
        ("recognition", "proposed"),
        ("public_code", "sl-khac"),
        ("entered_by_person_id", 1),
    ):
        _set(draft, "figure_stays_under_its_key", **{name: value})


def test_a_figure_moves_by_the_table_only(draft: Measurement, lan: Mandate) -> None:
    who = {"submitted_by_person_id": 1, "verified_by_person_id": lan.person_id}
    _set(draft, "figure_move_is_not_in_the_table", state="verified", **who)
    _set(
        draft,
        "figure_move_is_not_in_the_table",
        state="approved",
        approved_by_person_id=lan.person_id,
        **who,
    )


def test_a_figure_stands_once_under_its_key(draft: Measurement) -> None:
    again = Measurement.objects.get(pk=draft.pk)
    again.pk, again.public_code, again.current = None, "sl-khac", None
    _refused(lambda: again.save(force_insert=True), "figure_stands_once_under_its_key")


def test_a_quoted_figure_has_its_source(draft: Measurement) -> None:
    again = Measurement.objects.get(pk=draft.pk)
    again.pk, again.public_code, again.current = None, "sl-khac", None
    again.basis = "quoted"
    _refused(lambda: again.save(force_insert=True), "quoted_figure_names_its_source")


def test_a_submitted_figure_keeps_its_value(
    hands: Hands, draft: Measurement, meetings: IndicatorVersion
) -> None:
    assert draft.current is not None
    services.submit(actor=hands.officer, figure=draft)
    emptied = {"state": "draft", "current": None}
    _set(draft, "figure_submitted_keeps_its_value", **emptied)
    row = draft.current
    _refused(lambda: _copy(row, number=2), "revision_is_entered_in_a_draft")


def test_nobody_checks_or_approves_what_he_entered(
    hands: Hands, draft: Measurement
) -> None:
    services.submit(actor=hands.officer, figure=draft)
    Measurement.objects.filter(pk=draft.pk)
    own = hands.officer.person_id
    _set(
        draft,
        "figure_is_checked_by",
        state="verified",
        verified_by_person_id=own,
    )
    services.verify(actor=hands.coordinator, figure=draft)
    _set(
        draft,
        "figure_is_approved_by",
        state="approved",
        approved_by_person_id=own,
    )


def test_values_are_only_added(
    draft: Measurement, owner_connection: psycopg.Connection
) -> None:
    assert draft.current is not None
    rows = MeasurementRevision.objects.filter(pk=draft.current.pk)
    for act in (
        lambda: rows.update(value=9),
        rows.delete,
        Measurement.objects.filter(pk=draft.pk).delete,
    ):
        with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
            act()
    assert "figures_measurementrevision_is_append_only" in _triggers(owner_connection)


def _triggers(connection: psycopg.Connection) -> set[str]:
    """Return the triggers on the values of figures, also for their owner."""
    found = connection.execute(
        "SELECT tgname FROM pg_trigger"
        " WHERE tgrelid = 'figures_measurementrevision'::regclass"
    )
    return {name for (name,) in found.fetchall()}


def test_a_value_has_the_numbers_of_its_indicator(
    draft: Measurement, son: Mandate, period: ReportingPeriod, poverty: IndicatorVersion
) -> None:
    assert draft.current is not None
    row = draft.current
    wrong = "revision_has_the_numbers_of_its_indicator"
    two = {"value": None, "numerator": 1, "denominator": 2}
    _refused(lambda: _copy(row, number=2, **two), wrong)
    rate = enter_figure(officer=son, period=period, version=poverty, value=share(1, 2))
    other = rate.current
    assert other is not None
    _refused(lambda: _copy(other, number=2, numerator=3), wrong)
    _refused(lambda: _copy(row, number=3), "revision_follows_the_last_one")
    _refused(lambda: _copy(row, number=2, value=-1), "revision_is_not_below_zero")
    _refused(
        lambda: _copy(row, number=2, names=["Một"]),
        "revision_names_as_many_as_it_counts",
    )
    _refused(lambda: _copy(row, number=2, value=None), "revision_has")


def test_evidence_comes_with_its_value(draft: Measurement, son: Mandate) -> None:
    assert draft.current is not None
    piece = add_evidence(actor=son, title="Biên bản", reference="Số 5")
    late = draft.current.evidence
    _refused(lambda: late.add(piece), "evidence_of_a_figure_comes_with_its_value")


def test_a_locked_figure_changes_by_an_approved_correction_only(
    locked: Measurement, son: Mandate
) -> None:
    assert locked.current is not None
    name = "figure_locked_changes_by_a_correction_only"
    _set(locked, name, state="draft")
    _set(locked, name, current=None)
    _set(locked, name, origin_words="khác")
    row = locked.current
    asked = "correction_is_asked_for_after_the_lock"
    wrong = {"number": 2, "kind": "correction", "reason": "Sót", "numerator": 35}
    _refused(lambda: _copy(row, **wrong), asked)
    _refused(lambda: _copy(row, number=2), "revision_is_entered_in_a_draft")


def test_a_correction_is_decided_once_by_another_body_as_it_was_asked(
    locked: Measurement, son: Mandate, tam: Mandate, committee: Organisation
) -> None:
    request = services.ask_for_correction(
        actor=son,
        figure=locked,
        outline=CorrectionOutline(value=share(35, 1502), reason="Sót"),
    )
    _set(request, "correction_asked_for_is_not_changed", numerator=36)
    decided = {
        "state": "refused",
        "decided_by_person_id": tam.person_id,
        "decided_on": date(2026, 7, 1),
        "decision_reason": "Sai",
    }
    _set(
        request,
        "correction_is_decided_by_another_organisation",
        deciding_organisation=committee,
        **decided,
    )
    services.refuse_correction(actor=tam, request=request, reason="Sai")
    _set(request, "correction_is_decided_once", decision_reason="Khác")
    assert CorrectionRequest.objects.get().state == "refused"


def test_a_period_is_locked_by_two_persons_and_then_stays(
    draft: Measurement, period: ReportingPeriod, lan: Mandate, ha: Mandate
) -> None:
    locking = {"state": "locked", "locked_on": date(2026, 7, 1)}
    one = {"lock_asked_by_person_id": lan.person_id}
    same = {**locking, **one, "locked_by_person_id": lan.person_id}
    other = {**locking, **one, "locked_by_person_id": ha.person_id}
    _set(period, "period_is_locked_when_all_is_approved", **other)
    MeasurementRevision.objects.filter(measurement=draft)
    Measurement.objects.filter(pk=draft.pk).update(current=None)
    _set(period, "period_is_locked_by_two_persons", **same)
    _set(period, "period_with_figures_keeps_its_days", cut_off=date(2026, 6, 1))
    lock_period(coordinator=lan, office_chief=ha, period=period)
    _set(period, "period_locked_is_not_changed", state="open")
    again = Measurement.objects.get(pk=draft.pk)
    again.pk, again.public_code, again.value_kind = None, "sl-khac", "estimate"
    name = "figure_is_entered_in_an_open_period"
    _refused(lambda: again.save(force_insert=True), name)


def test_a_figure_of_a_unit_is_owed_by_one_body_and_duties_only_end(
    lan: Mandate,
    front: Organisation,
    committee: Organisation,
    meetings: IndicatorVersion,
) -> None:
    [duty] = make_duties(actor=lan, body=committee, versions=[meetings])
    twice = FigureDuty(
        unit_id=duty.unit_id,
        indicator_id=duty.indicator_id,
        organisation=front,
        period_kind=duty.period_kind,
        valid=inclusive(date(2026, 1, 1), None),
    )
    _refused(twice.save, "figure_of_a_unit_is_owed_by_one_body")
    _set(duty, "figure_duty_only_ends", organisation=front)
    _set(duty, "figure_duty_only_ends", valid=inclusive(date(2021, 1, 1), None))


def test_a_set_target_is_not_changed_and_not_set_by_its_author(
    lan: Mandate, minh: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    target = services.propose_target(
        actor=lan,
        period=period,
        indicator_version=meetings,
        outline=PlanTargetOutline(operator="increase"),
    )
    own = {"state": "set", "set_on": date(2026, 7, 1)}
    name = "plan_target_is_set_by_another_person"
    _set(target, name, set_by_person_id=lan.person_id, **own)
    _set(target, "plan_target_move_is_not_in_the_table", state="adjusted")
    services.set_target(actor=minh, target=target)
    changed = {"state": "adjusted", "issuer": "Khác"}
    _set(target, "plan_target_set_is_not_changed", **changed)
    _set(target, "plan_target_move_is_not_in_the_table", state="draft")
    assert PlanTarget.objects.get().state == "set"
