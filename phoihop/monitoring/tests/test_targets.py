"""Targets of a review: judged by approved figures, never by hand."""

import json
from datetime import timedelta

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.figures import services as figures
from phoihop.figures.factories import enter_figure, lock_period, number, share
from phoihop.figures.services import CorrectionOutline
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed
from phoihop.indicators.factories import definition_of
from phoihop.monitoring import factories, services
from phoihop.monitoring.errors import (
    AssessorApproves,
    NotOfThisReview,
    TargetUnexplained,
)
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.canonical import sheet_of
from phoihop.monitoring.queries.corrections import corrections_of
from phoihop.monitoring.queries.figures import Standing
from phoihop.monitoring.queries.frozen import read
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.queries.reached import count_targets, count_tasks
from phoihop.monitoring.queries.sheet import Sheet, TargetLine
from phoihop.monitoring.tests.aiming import (
    CUT_OFF,
    HEADS,
    Aim,
    give,
    half_year,
    sign_with_targets,
)
from phoihop.monitoring.tests.signing import sign
from phoihop.programmes.models import Programme, Target
from phoihop.programmes.states import Operator
from phoihop.testing.cast import Cast

POVERTY = Aim("C01", Operator.AT_MOST, "2.5", measured_in="% hộ")
MEETINGS = Aim("B01", Operator.AT_LEAST, "12", measured_in="cuộc")
HOUSES = Aim("D12", Operator.EQUAL, "3", measured_in="căn")
JOBS = Aim("C10", Operator.INCREASE)
AIMS = (POVERTY, MEETINGS, HOUSES, JOBS)


@pytest.fixture
def programme(cast: Cast) -> Programme:
    """A programme with four targets under its first content."""
    return sign_with_targets(cast, AIMS)


@pytest.fixture
def review(cast: Cast, programme: Programme) -> Review:
    """Its review, as of the end of the half-year."""
    return factories.open_review(
        actor=cast.mandate("lan"), programme=programme, cut_off=CUT_OFF
    )


def _sheet(review: Review) -> Sheet:
    return live_review(review).sheet


def _line(review: Review, code: str) -> TargetLine:
    [line] = [one for one in _sheet(review).targets if one.code == code]
    return line


def _target(programme: Programme, code: str) -> Target:
    return Target.objects.get(
        content__programme=programme, indicator_version__indicator__code=code
    )


def _approve(cast: Cast, review: Review) -> Review:
    lan = cast.mandate("lan")
    factories.assess_all(actor=lan, review=review)
    services.submit_review(actor=lan, review=review)
    heads = [cast.mandate(name) for name in HEADS]
    return factories.approve_all(heads=heads, review=review)


def test_fourteen_of_fourteen_is_met_and_exceeded_over_all_that_was_signed() -> None:
    signed = Standing.SIGNED
    given = [(signed, "met")] * 8 + [(signed, "exceeded")] * 6
    assert count_targets(given).sentence == "14/14 chỉ tiêu đạt và vượt"
    given[0] = (Standing.WITHDRAWN, "met")
    given[1], given[2] = (signed, "not_met"), (signed, "unknown")
    counted = count_targets(given)
    assert (counted.reached, counted.denominator) == (11, 14)
    assert counted.sentence == (
        "11/14 chỉ tiêu đạt và vượt, 1 chưa đạt, 1 chưa đánh giá được, rút 1"
    )


def test_tasks_in_time_are_counted_over_those_that_were_due() -> None:
    counted = count_tasks(["on_time", "on_time", "late", "open", ""])
    assert (counted.on_time, counted.due) == (2, 4)
    assert counted.sentence == "2/4 việc đúng hạn, 1 xong chậm, 1 đến hạn chưa xong"


def test_without_an_approved_figure_a_target_is_never_met(
    cast: Cast, review: Review
) -> None:
    period = half_year(cast)
    enter_figure(
        officer=cast.mandate("son"),
        period=period,
        version=definition_of("B01"),
        value=number(99),
    )
    line = _line(review, "B01")
    assert (line.verdict, line.figures, line.reached) == ("unknown", (), "")
    assert _sheet(review).reached.reached == 0


def test_each_target_is_judged_by_its_approved_figure(
    cast: Cast, review: Review
) -> None:
    period = half_year(cast)
    give(cast, period, "C01", share(32, 1502))
    give(cast, period, "B01", number(12))
    give(cast, period, "D12", number(2))
    verdicts = {line.code: line.verdict for line in _sheet(review).targets}
    assert verdicts == {
        "C01": "exceeded",
        "B01": "met",
        "D12": "not_met",
        "C10": "unknown",
    }
    reached = _sheet(review).reached
    assert (reached.reached, reached.denominator) == (2, 4)
    assert _line(review, "C01").goal == "nhiều nhất 2,5 % hộ"


def test_a_target_that_only_says_up_needs_last_year_or_a_written_note(
    cast: Cast, programme: Programme, review: Review, lan: Mandate
) -> None:
    give(cast, half_year(cast), "C10", number(40))
    assert _line(review, "C10").verdict == "unknown"
    factories.assess_all(actor=lan, review=review)
    with pytest.raises(TargetUnexplained) as refusal:
        services.submit_review(actor=lan, review=review)
    assert len(refusal.value.names) == 1
    services.note_target(
        actor=lan,
        review=review,
        target=_target(programme, "C10"),
        note="Năm 2025 xã chưa thống kê",
    )
    services.submit_review(actor=lan, review=review)
    review.refresh_from_db()
    assert review.text is not None
    [line] = [one for one in read(review.text).targets if one.code == "C10"]
    assert (line.verdict, line.note) == ("unknown", "Năm 2025 xã chưa thống kê")


def test_with_last_years_figure_the_direction_is_judged(
    cast: Cast, review: Review
) -> None:
    give(cast, half_year(cast, 2025), "C10", number(35))
    give(cast, half_year(cast), "C10", number(40))
    line = _line(review, "C10")
    assert line.verdict == "met"
    assert line.before.startswith("35")


def test_a_note_changes_no_verdict_and_two_who_write_lose_nothing(
    cast: Cast, programme: Programme, review: Review, lan: Mandate
) -> None:
    target = _target(programme, "D12")
    give(cast, half_year(cast), "D12", number(2))
    services.note_target(actor=lan, review=review, target=target, note="Coi như đạt")
    line = _line(review, "D12")
    assert (line.verdict, line.note) == ("not_met", "Coi như đạt")
    with pytest.raises(ChangedMeanwhile):
        services.note_target(actor=lan, review=review, target=target, note="Khác")
    again = services.note_target(
        actor=lan, review=review, target=target, note="Khác", version=1
    )
    assert (again.note, again.version) == ("Khác", 2)


def test_who_assesses_a_content_writes_beside_its_targets_and_nobody_else(
    cast: Cast, programme: Programme, review: Review
) -> None:
    target = _target(programme, "B01")
    for name in ("minh", "ha", "son", "tam", "thao", "phuong", "kieu", "tuan"):
        with pytest.raises(NotAllowed):
            services.note_target(
                actor=cast.mandate(name), review=review, target=target, note="x"
            )
    other = sign(cast)
    foreign = factories.open_review(actor=cast.mandate("lan"), programme=other)
    with pytest.raises(NotOfThisReview):
        services.note_target(
            actor=cast.mandate("lan"), review=foreign, target=target, note="x"
        )


def test_whoever_wrote_beside_a_target_does_not_approve(
    cast: Cast, programme: Programme, review: Review
) -> None:
    lan, minh = cast.mandate("lan"), cast.mandate("minh")
    noted = Mandate(**{**vars(lan), "person_id": minh.person_id})
    services.note_target(
        actor=noted, review=review, target=_target(programme, "B01"), note="Có"
    )
    factories.assess_all(actor=lan, review=review)
    services.submit_review(actor=lan, review=review)
    with pytest.raises(AssessorApproves):
        services.approve_review(actor=minh, review=review)


def test_the_frozen_review_keeps_its_figures_and_notes_corrections_beside_them(
    cast: Cast, review: Review
) -> None:
    period = half_year(cast)
    figure = give(cast, period, "B01", number(12))
    _approve(cast, review)
    assert review.text is not None
    frozen = read(review.text)
    assert (frozen.reached.reached, frozen.reached.denominator) == (1, 4)
    assert corrections_of(frozen) == []
    lock_period(
        coordinator=cast.mandate("lan"), office_chief=cast.mandate("ha"), period=period
    )
    figure.refresh_from_db()
    request = figures.ask_for_correction(
        actor=cast.mandate("son"),
        figure=figure,
        outline=CorrectionOutline(value=number(11), reason="Đếm trùng"),
    )
    figures.approve_correction(actor=cast.mandate("thao"), request=request)
    review.refresh_from_db()
    assert review.text is not None
    kept = read(review.text)
    assert kept.reached.reached == 1
    [note] = corrections_of(kept)
    assert (note.was.split()[0], note.now.split()[0]) == ("12", "11")
    assert note.reason == "Đếm trùng"


def test_contents_targets_and_tasks_are_told_party_by_party(
    cast: Cast, review: Review
) -> None:
    give(cast, half_year(cast), "B01", number(12))
    lines = {line.party: line for line in _sheet(review).by_party}
    assert set(lines) == {"UBND xã An Phú", "MTTQ xã An Phú"}
    committee, front = lines["UBND xã An Phú"], lines["MTTQ xã An Phú"]
    assert (committee.targets.reached, committee.targets.denominator) == (1, 4)
    assert front.targets.denominator == 0
    assert (committee.contents.denominator, front.contents.denominator) == (1, 1)
    # Both tasks were due on 31/5 and nobody reported them by the cut-off.
    assert (committee.tasks.on_time, committee.tasks.due) == (0, 1)


def test_a_text_fixed_before_targets_were_judged_is_still_read(
    cast: Cast, review: Review
) -> None:
    _approve(cast, review)
    assert review.text is not None
    written = json.loads(review.text.canonical_text)
    assert written["format"] == "phoihop.review/2"
    older = {
        name: value
        for name, value in written.items()
        if name not in {"targets", "targets_reached", "tasks_in_time"}
    }
    older["format"] = "phoihop.review/1"
    for content in older["contents"]:
        del content["party"]
        for task in content["tasks"]:
            del task["timing"]
    sheet = sheet_of(older)
    assert not sheet.judges_targets
    assert (sheet.targets, sheet.in_time.due) == ((), 0)
    assert sheet.figures.done == 2


def test_the_figures_of_a_time_after_the_cut_off_are_not_read(
    cast: Cast, programme: Programme, lan: Mandate
) -> None:
    give(cast, half_year(cast), "B01", number(12))
    early = factories.open_review(
        actor=lan, programme=programme, cut_off=CUT_OFF - timedelta(days=1)
    )
    assert _line(early, "B01").figures == ()
