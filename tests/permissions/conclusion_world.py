"""The world in which the table of conclusions is tried: issued, and being written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse

from phoihop.conferences import services
from phoihop.conferences.concluding_states import MatterDecision
from phoihop.conferences.models import (
    CarriedMatter,
    ConclusionItem,
    Conference,
    Urging,
)
from phoihop.conferences.tests.concluding import ASKED, GROUP, conclude, hold_on, take
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.testing.cast import Cast, build_cast
from tests.permissions.actors import Crowd, make_crowd

_SOON = timedelta(days=20)
_OF_ITEM = {"conferences:take_conclusion", "conferences:decide_matter"}
_OF_CONFERENCE = {
    "conferences:conclusions",
    "conferences:matters",
    "conferences:write_agenda",
    "conferences:notice",
    "conferences:number_notice",
}


@dataclass
class ConclusionWorld:
    """One conclusion at each stage, and everybody who tries."""

    cast: Cast
    crowd: Crowd
    conclusions: Mapping[str, ConclusionItem]

    def path_of(self, case: str, stage: str) -> str:
        """Return the address of a page at a stage."""
        route = case.partition("@")[0]
        conclusion = self.conclusions[stage]
        conference = conclusion.conference_id
        if route == "conferences:decide_matter":
            matter = CarriedMatter.objects.get(conference=conference)
            return reverse(route, args=[conference, matter.item_id])
        if route in _OF_ITEM:
            return reverse(route, args=[conference, conclusion.item_id])
        if route in _OF_CONFERENCE:
            return reverse(route, args=[conference])
        if route == "conferences:reply_to_urging":
            return reverse(route, args=[conclusion.pk, Urging.objects.get().pk])
        return reverse(route, args=[conclusion.pk])

    def fields_for(self, case: str) -> dict[str, object]:
        """Return what is sent in this case."""
        union = self.cast.organisations["womens_union"].pk
        due = {"due_kind": "date", "due_on": format_date(today() + _SOON)}
        asked = {"lead": union, **due}
        fields: dict[str, dict[str, object]] = {
            "conferences:take_conclusion": {"quote": GROUP, **asked},
            "conferences:change_conclusion": {"version": 1, **asked},
            "conferences:split_conclusion": {
                "rows": 1,
                "t0-title": "Rà soát hộ nghèo",
                "t0-lead": union,
                **{f"t0-{name}": value for name, value in due.items()},
            },
            "conferences:decide_conclusion": {
                "move": "new_date",
                "reason": "Vì mưa lũ",
                "due_on": due["due_on"],
            },
            "conferences:urge": {
                "organisation": union,
                "text": "Gần đến hạn",
                "reply_by": due["due_on"],
            },
            "conferences:reply_to_urging": {"reply": "Tuần tới xong"},
            "conferences:decide_matter": {
                "decision": "new_date",
                "reason": "Vì mưa lũ",
                "due_on": due["due_on"],
            },
            "conferences:number_notice": {
                "printed_number": "45/TB",
                "issued_on": format_date(today()),
            },
        }
        return fields.get(case.partition("@")[0], {})


def build_conclusion_world() -> ConclusionWorld:
    """Make it all, through the services as the cast."""
    cast = build_cast()
    bodies = cast.organisations
    # Both belong to units that no conference here is of.
    bodies["later_committee"] = bodies["neighbour_committee"]
    lan, ha, front = cast.mandate("lan"), cast.mandate("ha"), bodies["front"]
    first = hold_on(lan, [front])
    issued = take(lan, first.items.get(), ASKED)
    conclude(lan, ha, first)
    services.urge(
        actor=lan,
        conclusion=issued,
        organisation=bodies["womens_union"],
        text="Gần đến hạn",
        reply_by=today() + _SOON,
    )
    meeting = hold_on(lan, [front], days_ago=2)
    written = take(lan, meeting.items.get(), ASKED)
    services.write_agenda(actor=lan, conference=meeting)
    _leave_open(cast)
    return ConclusionWorld(
        cast, make_crowd(cast), {"issued": issued, "being written": written}
    )


def _leave_open(cast: Cast) -> None:
    """Conclude one more meeting, so that there is something new to be carried."""
    lan, ha = cast.mandate("lan"), cast.mandate("ha")
    other = hold_on(lan, [cast.organisations["front"]], days_ago=10)
    take(lan, other.items.get(), GROUP, addressed_to="các hội")
    for item in services.write_agenda(actor=lan, conference=other):
        services.decide_matter(
            actor=lan,
            item=item,
            outline=services.MatterOutline(
                decision=MatterDecision.NEW_DATE, reason="Chờ", due_on=today() + _SOON
            ),
        )
    conclude(lan, ha, Conference.objects.get(pk=other.pk))
