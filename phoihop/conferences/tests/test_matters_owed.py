"""What bodies owe and have not given stands on the agenda too: late reports."""

from datetime import timedelta

from phoihop.conferences import services
from phoihop.conferences.concluding_states import MatterDecision, MatterKind
from phoihop.conferences.models import CarriedMatter
from phoihop.conferences.queries.matters import matters_for
from phoihop.conferences.states import ItemKind
from phoihop.conferences.tests.concluding import hold_on, plan_on
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.factories import make_duties, make_indicator, make_period
from phoihop.foundation.clock import today
from phoihop.reports.factories import make_call


def test_a_report_that_has_not_come_stands_there_with_whoever_owes_it(
    lan: Mandate, womens_union: Organisation
) -> None:
    period = make_period(actor=lan, name="6 tháng 2026")
    call = make_call(actor=lan, period=period, bodies=[womens_union])
    conference = plan_on(lan)
    assert matters_for(conference, call.due_on) == []
    [matter] = matters_for(conference, call.due_on + timedelta(days=1))
    assert matter.kind == MatterKind.LATE_REPORT
    assert matter.speaker_id == womens_union.pk
    assert "6 tháng 2026" in matter.title


def test_it_is_decided_on_in_words_only(
    lan: Mandate, womens_union: Organisation, front: Organisation
) -> None:
    period = make_period(actor=lan, name="6 tháng 2026")
    call = make_call(actor=lan, period=period, bodies=[womens_union])
    conference = hold_on(lan, [front], days_ago=0)
    late = call.due_on + timedelta(days=1)
    [matter] = matters_for(conference, late)
    item = services.add_item(
        actor=lan,
        conference=conference,
        outline=services.ItemOutline(kind=ItemKind.CARRIED, title=matter.title),
    )
    CarriedMatter.objects.create(
        item=item, conference=conference, kind=matter.kind, key=matter.key
    )
    decided = services.decide_matter(
        actor=lan,
        item=item,
        outline=services.MatterOutline(
            decision=MatterDecision.NEW_DATE,
            reason="Thiếu số liệu của hai thôn",
            due_on=today() + timedelta(days=30),
        ),
    )
    item.refresh_from_db()
    assert decided.is_decided
    assert "Thiếu số liệu của hai thôn" in item.decision


def test_figures_that_a_body_owes_are_one_matter_for_a_period(
    lan: Mandate, ha: Mandate, front: Organisation
) -> None:
    period = make_period(actor=lan, name="6 tháng 2026")
    versions = [make_indicator("X01"), make_indicator("X02")]
    make_duties(actor=ha, body=front, versions=versions)
    conference = plan_on(lan)
    assert matters_for(conference, period.due_on) == []
    [matter] = matters_for(conference, period.due_on + timedelta(days=1))
    assert matter.kind == MatterKind.MISSING_FIGURES
    assert matter.speaker_id == front.pk
    assert "chưa báo 2 số liệu" in matter.title
