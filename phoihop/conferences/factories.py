"""Smallest valid conferences for tests and benchmarks, made through the services."""

from collections.abc import Iterable
from datetime import date, time

from phoihop.conferences import services
from phoihop.conferences.models import AgendaItem, Conference, Invitation, Purpose
from phoihop.conferences.services import HeadOutline, InvitationOutline, ItemOutline
from phoihop.conferences.states import ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation

BEGINS, ENDS = time(8, 0), time(11, 0)


def plan(
    *,
    actor: Mandate,
    title: str = "Giao ban quý II",
    day: date | None = None,
    purposes: Iterable[Purpose] = (Purpose.BRIEFING,),
) -> Conference:
    """Plan a conference for today."""
    outline = HeadOutline(
        title=title,
        purposes=list(purposes),
        day=day or actor.on,
        place="Hội trường xã",
        starts_at=BEGINS,
        ends_at=ENDS,
    )
    return services.plan_conference(actor=actor, outline=outline)


def add_item(
    *,
    actor: Mandate,
    conference: Conference,
    kind: ItemKind = ItemKind.DISCUSSION,
    title: str = "Nhà ở cho hộ nghèo",
) -> AgendaItem:
    """Add an item of twenty minutes to the agenda."""
    outline = ItemOutline(kind=kind, title=title, planned_minutes=20)
    return services.add_item(actor=actor, conference=conference, outline=outline)


def invite(
    *, actor: Mandate, conference: Conference, organisation: Organisation
) -> Invitation:
    """Put the head of a body on the list."""
    outline = InvitationOutline(
        organisation=organisation, asked_title="Chủ tịch", asks_head=True
    )
    return services.invite_body(actor=actor, conference=conference, outline=outline)


def invited(
    *,
    actor: Mandate,
    guests: Iterable[Organisation],
    purposes: Iterable[Purpose] = (Purpose.BRIEFING,),
) -> Conference:
    """Plan a conference with one item, and send the invitations."""
    conference = plan(actor=actor, purposes=purposes)
    add_item(actor=actor, conference=conference)
    for organisation in guests:
        invite(actor=actor, conference=conference, organisation=organisation)
    return services.send_invitations(actor=actor, conference=conference)


def held(
    *,
    actor: Mandate,
    guests: Iterable[Organisation],
    purposes: Iterable[Purpose] = (Purpose.BRIEFING,),
) -> Conference:
    """Lead a conference to the day on which it took place."""
    conference = invited(actor=actor, guests=guests, purposes=purposes)
    return services.hold(actor=actor, conference=conference)


def minuted(
    *,
    actor: Mandate,
    guests: Iterable[Organisation],
    purposes: Iterable[Purpose] = (Purpose.BRIEFING,),
) -> Conference:
    """Lead a conference to its closed minutes, every item written and settled."""
    conference = held(actor=actor, guests=guests, purposes=purposes)
    for item in conference.items.filter(removed_at=None):
        services.write_minute(
            actor=actor,
            conference=conference,
            item=item,
            text="Các đại biểu đã thảo luận.",
            version=1,
        )
        services.settle_item(
            actor=actor,
            conference=conference,
            item=item,
            decision="Hoàn thành trong quý III.",
            version=item.version,
        )
    return services.close_minutes(actor=actor, conference=conference)


def concluded(
    *, actor: Mandate, chief: Mandate, guests: Iterable[Organisation]
) -> Conference:
    """Lead a conference to its end; its office chief concludes it.

    It looks back on nothing, so nothing left open has to be decided on first.
    """
    purposes = (Purpose.JOINT_MEETING,)
    conference = minuted(actor=actor, guests=guests, purposes=purposes)
    return services.conclude(
        actor=chief, conference=conference, no_conclusion_reason="Họp nắm tình hình."
    )
