"""Conferences whose minutes give conclusions, for the tests of what becomes of them."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from phoihop.conferences import factories, services
from phoihop.conferences.models import (
    AgendaItem,
    ConclusionItem,
    Conference,
    Purpose,
)
from phoihop.conferences.services import ConclusionOutline, HeadOutline
from phoihop.conferences.states import ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.programmes.models import Task
from phoihop.programmes.services import TaskOutline
from phoihop.programmes.states import DueKind

ASKED = "Giao Hội LHPN xã rà soát hộ nghèo trước ngày 30/6."
GROUP = "Các hội, đoàn thể vận động hội viên hiến đất mở đường."
MINUTE = f"Chủ tịch kết luận: {ASKED} {GROUP}\nHội nghị thống nhất."
DAYS_AGO = 20


def plan_on(
    actor: Mandate, days_ago: int = 0, title: str = "Giao ban quý II"
) -> Conference:
    """Plan a briefing that is held so many days ago."""
    outline = HeadOutline(
        title=title,
        purposes=[Purpose.BRIEFING],
        day=actor.on - timedelta(days=days_ago),
        place="Hội trường xã",
        starts_at=factories.BEGINS,
        ends_at=factories.ENDS,
    )
    return services.plan_conference(actor=actor, outline=outline)


def hold_on(
    actor: Mandate,
    guests: Sequence[Organisation],
    days_ago: int = DAYS_AGO,
    kind: ItemKind = ItemKind.CONCLUSION,
) -> Conference:
    """Hold a briefing with one item and the minute under it."""
    conference = plan_on(actor, days_ago)
    item = factories.add_item(
        actor=actor, conference=conference, kind=kind, title="Kết luận của chủ trì"
    )
    for organisation in guests:
        factories.invite(actor=actor, conference=conference, organisation=organisation)
    services.send_invitations(actor=actor, conference=conference)
    conference = services.hold(actor=actor, conference=conference)
    services.write_minute(
        actor=actor, conference=conference, item=item, text=MINUTE, version=1
    )
    return conference


def take(
    actor: Mandate, item: AgendaItem, quote: str = ASKED, **changes: Any
) -> ConclusionItem:
    """Take words of the minute as a conclusion that is due in ten days."""
    outline: dict[str, Any] = {
        "due_kind": DueKind.DATE,
        "due_on": today() + timedelta(days=10),
    }
    if not {"addressed_to", "lead"} & set(changes):
        outline["lead"] = Organisation.objects.get(kind__code="womens_union")
    return services.add_conclusion(
        actor=actor,
        item=item,
        quote=quote,
        outline=ConclusionOutline(**{**outline, **changes}),
    )


def conclude(actor: Mandate, chief: Mandate, conference: Conference) -> Conference:
    """Settle what is open, close the minutes and conclude."""
    for item in conference.items.filter(removed_at=None, is_resolved=False):
        services.settle_item(
            actor=actor,
            conference=conference,
            item=item,
            decision="Nhất trí.",
            version=item.version,
        )
    services.close_minutes(actor=actor, conference=conference)
    return services.conclude(
        actor=chief, conference=conference, no_conclusion_reason="Chỉ nắm tình hình."
    )


def assign(
    actor: Mandate,
    conclusion: ConclusionItem,
    leads: Sequence[Organisation],
    supervisor: Organisation | None = None,
    **changes: Any,
) -> list[Task]:
    """Make a task of the conclusion for each body, due in ten days."""
    outline: dict[str, Any] = {
        "title": "Rà soát hộ nghèo",
        "due_kind": DueKind.DATE,
        "due_on": today() + timedelta(days=10),
    }
    outlines = [
        services.TaskOfConclusion(
            outline=TaskOutline(**{**outline, "lead": lead, **changes}),
            supervisor=supervisor,
        )
        for lead in leads
    ]
    return services.assign_conclusion(
        actor=actor, conclusion=conclusion, outlines=outlines
    )


@pytest.fixture
def briefing(lan: Mandate, front: Organisation) -> Conference:
    """A briefing held twenty days ago, with a minute that asks for something."""
    return hold_on(lan, [front])


@pytest.fixture
def asking(briefing: Conference) -> AgendaItem:
    """The item whose minute asks for something."""
    return briefing.items.get()


@pytest.fixture
def issued(
    briefing: Conference, asking: AgendaItem, lan: Mandate, ha: Mandate
) -> ConclusionItem:
    """What the women's union was asked for, issued."""
    taken = take(lan, asking)
    conclude(lan, ha, briefing)
    return taken
