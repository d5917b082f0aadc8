"""The world in which the table of conferences is tried: one at each stage."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Manager
from django.urls import reverse

from phoihop.conferences import factories, services
from phoihop.conferences.models import Conference, ConferencePerson, ConferenceProgramme
from phoihop.conferences.services import (
    InvitationOutline,
    ItemOutline,
    PaperOutline,
    PartOutline,
    PhotoOutline,
)
from phoihop.conferences.states import ItemKind
from phoihop.files.tests.samples import jpg_with_place, pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.monitoring.tests.signing import sign
from phoihop.testing.cast import Cast, build_cast
from tests.permissions.actors import Crowd, make_crowd

_STAGES = (
    "planned", "invited", "linked", "held", "minuted", "postponed", "concluded",
    "published",
)  # fmt: skip
_HELD = ("held", "minuted", "concluded", "published")
_OF_ITEM = {
    "minute", "revisions", "change_item", "move_item", "remove_item", "settle_item",
    "reopen_item", "show_item", "screen_item",
}  # fmt: skip
_OF_INVITATION = {"answer", "attendance", "withdraw", "move_invitation"}


@dataclass
class ConferenceWorld:
    """The conferences by their stage, and everybody who tries."""

    cast: Cast
    crowd: Crowd
    conferences: Mapping[str, Conference]

    def path_of(self, case: str, stage: str) -> str:
        """Return the address of a page of the conference at a stage."""
        route, _, variant = case.partition("@")
        page = route.partition(":")[2]
        if stage not in self.conferences:
            return reverse(route)
        conference = self.conferences[stage]
        inner = _number_in(conference, page)
        if page == "act":
            return reverse(route, args=[conference.pk, variant.split(",")[0]])
        return reverse(route, args=[conference.pk, *([inner] if inner else [])])

    def fields_for(self, case: str, stage: str) -> dict[str, object]:
        """Return what is sent in this case, filled in rightly."""
        page = case.partition(":")[2].split(",")[0]
        plain = page if page.startswith("act@") else page.partition("@")[0]
        if plain == "plan":
            return _head()
        if plain == "programmes":
            return {"programme": self._programme(), "link": "reviews"}
        filled = _filled_in(self.conferences[stage]) if stage != "–" else {}
        return filled.get(plain, {"reason": "Theo phân công"})

    def _programme(self) -> int:
        return self.conferences["linked"].programme_links.get().programme_id


def _head() -> dict[str, object]:
    day = format_date(today())
    return {"title": "Họp khác", "purposes": ["briefing"], "occurred_on": day}


def _filled_in(conference: Conference) -> dict[str, dict[str, object]]:
    """Return what is sent to the pages of a conference, by page."""
    spoken = conference.items.order_by("-rank")[0]
    day = format_date(today())
    item: dict[str, object] = {"kind": "other", "title": "Khác", "version": 1}
    paper, photo = upload(pdf(), "to-trinh.pdf"), upload(jpg_with_place(), "anh.jpg")
    return {
        "head": _head() | {"version": conference.version},
        "people": {"part": "witnessing", "name": "Khách"},
        "invitations": {"body_name": "Hợp tác xã Đồng Tâm"},
        "answer": {"answer": "attends"},
        "attendance": {"attendance": "present", "version": 1},
        "add_item": item,
        "change_item": item,
        "move_item": _last_of(conference.items),
        "move_person": _last_of(conference.people),
        "move_invitation": _last_of(conference.invitations),
        "move_photo": _last_of(conference.photos),
        "minute": {"text": "Ghi khác.", "version": 2},
        "settle_item": {"decision": "Xong", "version": spoken.version},
        "add_paper": {"title": "Tờ trình", "item": spoken.pk, "file": paper},
        "add_photo": {"caption": "Ảnh", "taken_on": day, "file": photo},
        "summary": {"text": "Tóm tắt.", "version": 1},
        "act@conclude": {"no_conclusion_reason": "Nắm tình hình"},
        "act@new-day": {"day": day, "starts_at": "8:00"},
        "act@publish": {},
    }


def _number_in(conference: Conference, page: str) -> int | None:
    """Return the number that the address names besides the conference's."""
    if page in _OF_ITEM:
        return conference.items.order_by("rank")[0].pk
    if page in _OF_INVITATION:
        return conference.invitations.order_by("pk")[0].pk
    parts: dict[str, Manager[Any]] = {
        "remove_person": conference.people,
        "move_person": conference.people,
        "unlink_programme": conference.programme_links,
        "paper": conference.papers,
        "remove_paper": conference.papers,
        "photo": conference.photos,
        "remove_photo": conference.photos,
        "move_photo": conference.photos,
    }
    return int(parts[page].order_by("pk")[0].pk) if page in parts else None


def _last_of(things: Manager[Any]) -> dict[str, object]:
    """Return the neighbour of the first thing: the last of two."""
    last = things.order_by("pk").last()
    return {"to": "down", "past": last.pk if last else ""}


def build_conference_world() -> ConferenceWorld:
    """Make it all, through the services as the cast."""
    cast = build_cast()
    # Both belong to units that no conference here is of.
    cast.organisations["later_committee"] = cast.organisations["neighbour_committee"]
    conferences = {stage: _lead_on(cast, stage) for stage in _STAGES}
    return ConferenceWorld(cast, make_crowd(cast), conferences)


def _lead_on(cast: Cast, stage: str) -> Conference:
    """Plan a conference and lead it on to its stage."""
    lan, front = cast.mandate("lan"), cast.organisations["front"]
    conference = factories.plan(actor=lan, title=f"Họp dấu-riêng {stage}")
    _write_agenda(cast, conference)
    factories.invite(actor=lan, conference=conference, organisation=front)
    farm = InvitationOutline(body_name="Hợp tác xã An Phú")
    services.invite_body(actor=lan, conference=conference, outline=farm)
    if stage == "planned":
        return conference
    services.send_invitations(actor=lan, conference=conference)
    if stage == "linked":
        services.link_programme(
            actor=lan,
            conference=conference,
            programme=sign(cast),
            link=ConferenceProgramme.Link.BRIEFS,
        )
    if stage == "postponed":
        services.postpone(actor=lan, conference=conference, reason="Bão")
    if stage in _HELD:
        _hold(cast, conference, is_settled=stage != "held")
    if stage in _HELD[1:]:
        services.close_minutes(actor=lan, conference=conference)
    if stage in _HELD[2:]:
        services.conclude(
            actor=cast.mandate("ha"),
            conference=conference,
            no_conclusion_reason="Nắm tình hình",
        )
        services.write_summary(
            actor=lan, conference=conference, text="Đã họp.", version=1
        )
    if stage == "published":
        services.publish_summary(actor=cast.mandate("phuong"), conference=conference)
    conference.refresh_from_db()
    return conference


def _write_agenda(cast: Cast, conference: Conference) -> None:
    """Write two items, the second one of the guest with its paper, and two people."""
    lan = cast.mandate("lan")
    factories.add_item(actor=lan, conference=conference)
    outline = ItemOutline(
        kind=ItemKind.REPORT,
        title="Báo cáo",
        speaker_organisation=cast.organisations["front"],
    )
    item = services.add_item(actor=lan, conference=conference, outline=outline)
    paper = PaperOutline(title="Báo cáo", upload=upload(pdf(), "bc.pdf"), item=item)
    services.add_paper(actor=lan, conference=conference, outline=paper)
    witnessing = ConferencePerson.Part.WITNESSING
    names = ("Khách mời", "Khách khác")
    parts = [PartOutline(part=witnessing, name=name) for name in names]
    services.add_people(actor=lan, conference=conference, outlines=parts)


def _hold(cast: Cast, conference: Conference, *, is_settled: bool) -> None:
    """Record it as held with two photos; each item is written, settled if asked."""
    lan = cast.mandate("lan")
    services.hold(actor=lan, conference=conference)
    for caption in ("Toàn cảnh", "Chủ tọa"):
        taken = upload(jpg_with_place(), "a.jpg")
        photo = PhotoOutline(caption=caption, upload=taken, taken_on=lan.on)
        services.add_photo(actor=lan, conference=conference, outline=photo)
    for item in conference.items.all():
        services.write_minute(
            actor=lan, conference=conference, item=item, text="Đã bàn.", version=1
        )
        if is_settled:
            services.settle_item(
                actor=lan, conference=conference, item=item, decision="Xong", version=1
            )
