"""The meetings of the sample, what they concluded, and what became of it."""

from datetime import date

import pytest

from phoihop.conferences.concluding_states import (
    ConclusionKind,
    ConclusionMove,
    MatterKind,
)
from phoihop.conferences.models import (
    CarriedMatter,
    ConclusionDecision,
    ConclusionItem,
    Conference,
    Invitation,
    MinuteRevision,
    Urging,
)
from phoihop.conferences.queries.ledger import open_conclusions
from phoihop.conferences.states import Answer, Attendance, ConferenceState
from phoihop.directory.models import Organisation
from phoihop.programmes.models import Origin
from phoihop.publication.queries import publication_of
from phoihop.reports.models import Report, ReportDuty
from phoihop.reports.states import ReportState
from phoihop.samples.briefing_words import HELD_ON, HELPING
from phoihop.samples.day import SAMPLE_DAY
from phoihop.samples.reports_told import QUARTER_2026
from phoihop.tasks.models import Assignment

pytestmark = pytest.mark.usefixtures("chapters")


def _briefing() -> Conference:
    return Conference.objects.get(occurred_on=HELD_ON, origin=Origin.HERE)


def test_every_state_of_a_conference_is_there() -> None:
    states = Conference.objects.filter(origin=Origin.HERE).values_list("state")
    assert {state for (state,) in states} == set(ConferenceState.values)


def test_the_briefing_was_presided_from_outside_the_parties() -> None:
    presiding = _briefing().people.get(part="presiding")
    assert presiding.name == "Nguyễn Thị Hiên"
    assert _briefing().concluded_by_name == presiding.name
    assert _briefing().concludes_for == "Thường trực Đảng ủy xã An Phú"


def test_invited_bodies_replied_in_every_way_and_one_not_at_all() -> None:
    invited = Invitation.objects.filter(conference=_briefing())
    assert set(invited.values_list("answer", flat=True)) == {"", *Answer.values}
    assert set(invited.values_list("attendance", flat=True)) >= set(Attendance.values)
    assert [one.body_name for one in invited if one.is_other_rank] == [
        "Hội Nông dân xã An Phú"
    ]


def test_what_was_left_open_stood_first_and_was_decided() -> None:
    matters = CarriedMatter.objects.filter(conference=_briefing())
    kinds = set(matters.values_list("kind", flat=True))
    assert {MatterKind.MISSING_FIGURES, MatterKind.DISPUTED_RESULT} <= kinds
    assert all(matter.is_decided for matter in matters)
    first = _briefing().items.filter(removed_at=None).order_by("rank").first()
    assert first is not None
    assert first.matter.is_decided


def test_a_minute_was_changed_with_a_reason_after_the_minutes_were_closed() -> None:
    changed = MinuteRevision.objects.exclude(reason="").get()
    assert changed.number == 2


def test_conclusions_ended_in_every_way_and_some_are_open() -> None:
    assert _briefing().conclusions.count() == 7
    kinds = _briefing().conclusions.values_list("kind", flat=True)
    assert set(kinds) == set(ConclusionKind.values)
    moves = ConclusionDecision.objects.values_list("move", flat=True)
    assert set(moves) == set(ConclusionMove.values)
    stands = open_conclusions(_briefing().unit_id or 0, SAMPLE_DAY)
    assert len(stands) == 5
    assert sum(not one.tasks for one in stands) == 1


def test_one_sentence_became_five_tasks_with_one_lead_each() -> None:
    conclusion = ConclusionItem.objects.get(quote=HELPING)
    given = Assignment.objects.filter(task__conclusion_link__conclusion=conclusion)
    assert given.count() == len({one.lead_id for one in given}) == 5
    supervisor = Organisation.objects.get(short_name="MTTQ xã", unit=_briefing().unit)
    assert {one.task.supervisor_id for one in given} == {supervisor.pk}


def test_one_body_replied_when_it_was_urged_and_another_did_not() -> None:
    assert Urging.objects.exclude(replied_on=None).count() == 1
    silent = Urging.objects.get(replied_on=None)
    assert silent.reply_by < SAMPLE_DAY


def test_the_notice_has_its_number_and_the_summary_is_public() -> None:
    assert _briefing().notice.printed_number == "45/TB-UBND"
    summary = _briefing().summary
    assert publication_of("conferences.conferencesummary", summary.pk) is not None


def test_the_half_year_briefing_has_its_agenda_already() -> None:
    coming = Conference.objects.get(occurred_on=date(2026, 6, 18))
    assert coming.state == ConferenceState.INVITED
    kinds = set(coming.matters.values_list("kind", flat=True))
    assert MatterKind.OPEN_CONCLUSION in kinds


def test_reports_came_in_time_late_returned_and_not_at_all() -> None:
    states = set(Report.objects.values_list("state", flat=True))
    assert states >= {
        ReportState.ISSUED,
        ReportState.APPROVED,
        ReportState.ACCEPTED,
        ReportState.RETURNED,
    }
    late = [
        one
        for one in Report.objects.select_related("duty__call")
        if one.first_submitted_on and one.first_submitted_on > one.duty.call.due_on
    ]
    assert len(late) == 3
    missing = ReportDuty.objects.filter(report=None, call__title=QUARTER_2026.title)
    assert missing.count() == 3
