"""Entering a figure: what is kept, what is refused, and by whom it is given."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from phoihop.directory.factories import build_grant
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Organisation, Role
from phoihop.figures import services
from phoihop.figures.errors import (
    BelowZero,
    EvidenceOfOthers,
    GivenByAnother,
    IndicatorNotInForce,
    InKindUnsaid,
    NamesDoNotMatch,
    NameTwice,
    NotWhole,
    PartAboveWhole,
    TooLarge,
    ValueIncomplete,
    ValueMissing,
    ValueOfAnotherKind,
    WholeIsZero,
)
from phoihop.figures.factories import (
    Hands,
    enter_figure,
    make_duties,
    number,
    share,
)
from phoihop.figures.models import Measurement, ReportingPeriod
from phoihop.figures.queries.shown import shown_of
from phoihop.figures.services import FigureKey, FigureOutline
from phoihop.figures.states import (
    Basis,
    MeasurementState,
    Recognition,
    RevisionKind,
    ValueKind,
)
from phoihop.figures.value import Value
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, WrongMove
from phoihop.indicators.factories import definition_of
from phoihop.indicators.models import IndicatorVersion
from phoihop.sources.services import SourceOutline, record_source
from phoihop.tasks.services import add_evidence
from phoihop.testing.cast import Cast

pytestmark = pytest.mark.django_db

# What a form that reads money carelessly would hand over.
_HALF: Any = Decimal("1.5")


def _enter(
    actor: Mandate,
    period: ReportingPeriod,
    version: IndicatorVersion,
    value: Value,
    seen: int | None = None,
) -> Measurement:
    return services.enter(
        actor=actor,
        period=period,
        key=FigureKey(indicator_version=version),
        outline=FigureOutline(value=value),
        version=seen,
    )


def test_an_officer_enters_a_figure_and_every_value_is_kept(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    figure = _enter(son, period, meetings, number(3))
    figure = _enter(son, period, meetings, number(4), figure.version)

    assert figure.state == MeasurementState.DRAFT
    assert [one.value for one in figure.revisions.order_by("number")] == [3, 4]
    assert shown_of([figure.pk])[figure.pk].written == "4\xa0hội nghị"


def test_the_same_value_sent_again_is_no_new_one(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    figure = _enter(son, period, meetings, number(3))
    again = _enter(son, period, meetings, number(3), figure.version)
    assert (again.version, again.revisions.count()) == (figure.version, 1)


def test_a_percentage_is_kept_as_two_numbers(
    son: Mandate, period: ReportingPeriod, poverty: IndicatorVersion
) -> None:
    figure = _enter(son, period, poverty, share(32, 1502))
    shown = shown_of([figure.pk])[figure.pk]
    assert (shown.written, shown.base) == ("2,13\xa0%", "32/1.502\xa0hộ")
    assert shown.numerator == 32
    assert shown.denominator == 1502
    assert shown.value is None


def test_money_is_whole_dong_with_what_was_given_in_kind_apart(
    son: Mandate, period: ReportingPeriod, fund: IndicatorVersion
) -> None:
    value = Value(amount=121_500_000, in_kind_amount=4_770_000, in_kind_note="gạo")
    shown = shown_of([(figure := _enter(son, period, fund, value)).pk])[figure.pk]
    assert shown.written == "121.500.000\xa0đ"
    assert "4.770.000\xa0đ" in shown.in_kind
    assert "gạo" in shown.in_kind


def test_a_list_of_names_is_as_long_as_the_number(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    value = number(2, names=("Thôn Đông ", " Thôn Đoài"))
    figure = _enter(son, period, meetings, value)
    assert shown_of([figure.pk])[figure.pk].names == ("Thôn Đông", "Thôn Đoài")


@pytest.mark.parametrize(
    ("value", "refusal", "field"),
    [
        (Value(), ValueMissing, None),
        (Value(note="chỉ có ghi chú"), ValueMissing, None),
        (number("-1"), BelowZero, "value"),
        (number("1.23456"), TooLarge, "value"),
        (number("1e15"), TooLarge, "value"),
        (share(1, 2), ValueOfAnotherKind, None),
        (number(3, names=("Một", "Hai")), NamesDoNotMatch, "names"),
        (number(2, names=("Thôn Đông", "thôn đông")), NameTwice, "names"),
        (Value(names=("Một",)), ValueIncomplete, "value"),
    ],
)
def test_it_refuses_a_number_that_cannot_be(
    son: Mandate,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
    value: Value,
    refusal: type[Exception],
    field: str | None,
) -> None:
    with pytest.raises(refusal) as caught:
        _enter(son, period, meetings, value)
    assert getattr(caught.value, "field", None) == field
    assert not Measurement.objects.exists()


@pytest.mark.parametrize(
    ("value", "refusal"),
    [
        (share(47, 45), PartAboveWhole),
        (share(0, 0), WholeIsZero),
        (Value(numerator=Decimal(3)), ValueIncomplete),
        (Value(denominator=Decimal(3)), ValueIncomplete),
        (number("2.13"), ValueOfAnotherKind),
    ],
)
def test_it_refuses_a_share_that_is_none(
    son: Mandate,
    period: ReportingPeriod,
    poverty: IndicatorVersion,
    value: Value,
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        _enter(son, period, poverty, value)


def test_the_sentence_names_both_numbers_and_what_to_check(
    son: Mandate, period: ReportingPeriod, poverty: IndicatorVersion
) -> None:
    with pytest.raises(PartAboveWhole, match=r"47/45.*Tổng số"):
        _enter(son, period, poverty, share(47, 45))


def test_what_may_exceed_the_whole_is_not_capped(
    son: Mandate, period: ReportingPeriod
) -> None:
    figure = _enter(son, period, definition_of("D03"), share(443, 400))
    assert shown_of([figure.pk])[figure.pk].written == "110,75\xa0%"


@pytest.mark.parametrize(
    ("value", "refusal"),
    [
        (Value(in_kind_amount=5), ValueIncomplete),
        (Value(amount=0, in_kind_amount=5), InKindUnsaid),
        (Value(amount=0, in_kind_note="gạo"), ValueIncomplete),
        (Value(amount=_HALF), NotWhole),
    ],
)
def test_it_refuses_money_that_is_not_whole(
    son: Mandate,
    period: ReportingPeriod,
    fund: IndicatorVersion,
    value: Value,
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        _enter(son, period, fund, value)


def test_an_emptied_figure_is_taken_out_and_its_values_stay_readable(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    figure = _enter(son, period, meetings, number(3))
    emptied = _enter(son, period, meetings, Value(), figure.version)
    assert emptied.current is None
    kinds = list(emptied.revisions.order_by("number").values_list("kind", flat=True))
    assert kinds == [RevisionKind.ENTRY, RevisionKind.CLEARED]
    assert shown_of([emptied.pk]) == {}


def test_estimate_actual_and_proposed_stand_side_by_side(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    estimate = enter_figure(
        officer=son,
        period=period,
        version=meetings,
        value=number(5),
        value_kind=ValueKind.ESTIMATE,
    )
    proposed = enter_figure(
        officer=son,
        period=period,
        version=meetings,
        value=number(6),
        recognition=Recognition.PROPOSED,
    )
    actual = enter_figure(officer=son, period=period, version=meetings, value=number(4))
    shown = shown_of([estimate.pk, proposed.pk, actual.pk])
    assert [shown[one.pk].value for one in (estimate, proposed, actual)] == [5, 6, 4]


def test_a_quoted_figure_names_its_source_and_needs_no_base(
    son: Mandate, lan: Mandate, period: ReportingPeriod, poverty: IndicatorVersion
) -> None:
    source = record_source(actor=lan, outline=SourceOutline(title="Bài báo"))
    figure = services.enter(
        actor=son,
        period=period,
        key=FigureKey(indicator_version=poverty),
        outline=FigureOutline(value=number("2.13"), source=source),
    )
    shown = shown_of([figure.pk])[figure.pk]
    assert (shown.written, shown.base, shown.basis) == ("2,13\xa0%", "", Basis.QUOTED)
    assert (shown.source, shown.origin_words) == ("Bài báo", "")
    assert not shown.counts


def test_it_refuses_a_change_that_was_not_seen(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    figure = _enter(son, period, meetings, number(3))
    _enter(son, period, meetings, number(4), figure.version)
    with pytest.raises(ChangedMeanwhile) as caught:
        _enter(son, period, meetings, number(5), figure.version)
    assert caught.value.saved["entered"] == number("4.0000")


def test_it_refuses_a_second_first_value(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    _enter(son, period, meetings, number(3))
    with pytest.raises(ChangedMeanwhile):
        _enter(son, period, meetings, number(5))


def test_only_an_officer_of_the_unit_enters(
    lan: Mandate,
    minh: Mandate,
    tuan: Mandate,
    an: Mandate,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    for actor in (lan, minh, tuan, an):
        with pytest.raises(NotAllowed):
            _enter(actor, period, meetings, number(3))


def test_a_figure_owed_by_another_body_is_entered_by_it_only(
    son: Mandate,
    thao: Mandate,
    front: Organisation,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    make_duties(actor=thao, body=front, versions=[meetings])
    with pytest.raises(GivenByAnother, match="MTTQ"):
        _enter(son, period, meetings, number(3))


def test_a_figure_of_another_body_is_not_entered_over(
    cast: Cast,
    son: Mandate,
    thao: Mandate,
    front: Organisation,
    period: ReportingPeriod,
    meetings: IndicatorVersion,
) -> None:
    build_grant(
        person=cast.people["thao"], role=Role.OFFICER, organisation=front
    ).save()
    [officer] = mandates_of(thao.person_id, thao.on)
    _enter(son, period, meetings, number(3))
    with pytest.raises(GivenByAnother, match="UBND"):
        _enter(officer, period, meetings, number(5))


def test_what_is_submitted_is_not_entered_anew(
    hands: Hands, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    late = replace(hands.officer, on=period.cut_off)
    figure = _enter(late, period, meetings, number(3))
    figure = services.submit(actor=late, figure=figure)
    with pytest.raises(WrongMove):
        _enter(late, period, meetings, number(4), figure.version)


def test_it_refuses_a_definition_that_is_not_in_force(
    son: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    meetings.valid = (None, period.cut_off)
    meetings.save()
    with pytest.raises(IndicatorNotInForce):
        _enter(son, period, meetings, number(3))


def test_evidence_stays_when_the_value_changes_and_is_of_the_own_body(
    son: Mandate, thao: Mandate, period: ReportingPeriod, meetings: IndicatorVersion
) -> None:
    own = add_evidence(actor=son, title="Biên bản", reference="Số 5/BB")
    key = FigureKey(indicator_version=meetings)
    first = FigureOutline(value=number(3), evidence=[own])
    figure = services.enter(actor=son, period=period, key=key, outline=first)
    figure = _enter(son, period, meetings, number(4), figure.version)
    assert figure.current is not None
    assert list(figure.current.evidence.all()) == [own]

    other = add_evidence(actor=thao, title="Ảnh", reference="Số 6/BB")
    forged = FigureOutline(value=number(5), evidence=[other])
    with pytest.raises(EvidenceOfOthers):
        services.enter(
            actor=son, period=period, key=key, outline=forged, version=figure.version
        )
