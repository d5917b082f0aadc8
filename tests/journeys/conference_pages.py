"""Conferences in the browser: where they stand, and which pages are looked at."""

from datetime import timedelta
from typing import NamedTuple

from phoihop.conferences import factories, services
from phoihop.conferences.models import Conference, ConferencePerson
from phoihop.conferences.services import (
    ItemOutline,
    PaperOutline,
    PartOutline,
    PhotoOutline,
)
from phoihop.conferences.states import ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.files.tests.samples import jpg_with_place, pdf, upload


class Place(NamedTuple):
    """A page: its name, its path, who looks at it, what it answers."""

    name: str
    path: str
    reader: str
    status: int = 200


_ONE, _GUEST, _OFFICE = "/work/conferences", "nhan", "ha"
_INVITED, _HELD = f"{_ONE}/{{invited_conference}}", f"{_ONE}/{{held_conference}}"
_MINUTED, _DONE = f"{_ONE}/{{minuted_conference}}", f"{_ONE}/{{done_conference}}"
_ITEM = f"{_HELD}/agenda/{{held_item}}"
PLACES = (
    Place("conferences", f"{_ONE}/", _OFFICE),
    Place("conferences, invited", f"{_ONE}/", _GUEST),
    Place("conferences without a find", f"{_ONE}/?year=1999", _OFFICE),
    Place("plan a conference", f"{_ONE}/new/", _OFFICE),
    Place("conference being prepared", f"{_ONE}/{{planned_conference}}/", _OFFICE),
    Place("conference, organiser", f"{_INVITED}/", _OFFICE),
    Place("conference, guest", f"{_INVITED}/", _GUEST),
    Place("conference held", f"{_HELD}/", _OFFICE),
    Place("conference concluded", f"{_DONE}/", _GUEST),
    Place("head of a conference", f"{_INVITED}/head/", _OFFICE),
    Place("people of a conference", f"{_INVITED}/people/", _OFFICE),
    Place("programmes of a conference", f"{_INVITED}/programmes/", _OFFICE),
    Place("invitations", f"{_INVITED}/invitations/", _OFFICE),
    Place("attendance list", f"{_HELD}/invitations/", _OFFICE),
    Place(
        "invitation: reply", f"{_INVITED}/invitations/{{invitation}}/answer/", _GUEST
    ),
    Place(
        "invitation: attendance",
        f"{_HELD}/invitations/{{held_invitation}}/attendance/",
        _OFFICE,
    ),
    Place(
        "invitation: withdraw",
        f"{_INVITED}/invitations/{{invitation}}/withdraw/",
        _OFFICE,
    ),
    Place("agenda: new item", f"{_INVITED}/agenda/new/", _OFFICE),
    Place("agenda: change item", f"{_ITEM}/change/", _OFFICE),
    Place("agenda: take off", f"{_ITEM}/remove/", _OFFICE),
    Place("agenda: settle", f"{_ITEM}/settle/", _OFFICE),
    Place("minute being written", f"{_ITEM}/minute/", _OFFICE),
    Place("minute read", f"{_ITEM}/minute/", _GUEST),
    Place("revisions of a minute", f"{_ITEM}/revisions/", _OFFICE),
    Place("screen of the hall", f"{_HELD}/screen/", _GUEST),
    Place("screen of one item", f"{_ITEM}/screen/", _OFFICE),
    Place("paper: hand in", f"{_INVITED}/papers/new/", _OFFICE),
    Place("photo: hand in", f"{_HELD}/photos/new/", _OFFICE),
    Place("summary of a conference", f"{_DONE}/summary/", _OFFICE),
    Place("conference on paper", f"{_DONE}/print/", _GUEST),
    Place("history of a conference", f"{_HELD}/history/", _OFFICE),
    Place("act: conclude", f"{_MINUTED}/acts/conclude/", "khai"),
    Place("act: postpone", f"{_INVITED}/acts/postpone/", _OFFICE),
    Place("act: publish the summary", f"{_DONE}/acts/publish/", "chau"),
    Place("conference of others", f"{_INVITED}/", "nga", status=404),
)


def tell_conferences(
    coordinator: Mandate, chief: Mandate, guest: Organisation
) -> dict[str, object]:
    """Lead conferences to the stages at which they are looked at."""
    planned = factories.plan(actor=coordinator, title="Giao ban quý IV")
    ahead = _ahead(coordinator, guest)
    held = factories.held(actor=coordinator, guests=[guest])
    _fill(coordinator, held)
    minuted = factories.minuted(actor=coordinator, guests=[guest])
    done = factories.concluded(actor=coordinator, chief=chief, guests=[guest])
    _photograph(coordinator, done)
    services.write_summary(
        actor=coordinator, conference=done, text="Xã đã giao ban.", version=1
    )
    return {
        "planned_conference": planned.pk,
        "invited_conference": ahead.pk,
        "invitation": ahead.invitations.get().pk,
        "held_conference": held.pk,
        "held_invitation": held.invitations.get().pk,
        "held_item": held.items.order_by("rank")[0].pk,
        "minuted_conference": minuted.pk,
        "done_conference": done.pk,
    }


def _ahead(coordinator: Mandate, guest: Organisation) -> Conference:
    """Invite to a conference of next week, with an item and a paper of the guest."""
    conference = factories.plan(
        actor=coordinator,
        title="Giao ban 6 tháng đầu năm",
        day=coordinator.on + timedelta(days=7),
    )
    outline = ItemOutline(
        kind=ItemKind.REPORT, title="Báo cáo 6 tháng", speaker_organisation=guest
    )
    item = services.add_item(actor=coordinator, conference=conference, outline=outline)
    paper = PaperOutline(title="Báo cáo", upload=upload(pdf(), "bc.pdf"), item=item)
    services.add_paper(actor=coordinator, conference=conference, outline=paper)
    factories.invite(actor=coordinator, conference=conference, organisation=guest)
    return services.send_invitations(actor=coordinator, conference=conference)


def _fill(coordinator: Mandate, conference: Conference) -> None:
    """Write two revisions of a minute, name who presides, add a photo."""
    item = conference.items.order_by("rank")[0]
    for version, text in enumerate(("Đã bàn.", "Đã bàn và thống nhất."), start=1):
        services.write_minute(
            actor=coordinator,
            conference=conference,
            item=item,
            text=text,
            version=version,
        )
    presides = PartOutline(
        part=ConferencePerson.Part.PRESIDING,
        name="Nguyễn Văn Chủ",
        titles=["Phó Bí thư Đảng ủy", "Chủ tịch UBND xã"],
    )
    services.add_people(actor=coordinator, conference=conference, outlines=[presides])
    _photograph(coordinator, conference)


def _photograph(coordinator: Mandate, conference: Conference) -> None:
    photo = PhotoOutline(
        caption="Toàn cảnh hội nghị",
        upload=upload(jpg_with_place((300, 200)), "anh.jpg"),
        taken_on=coordinator.on,
    )
    services.add_photo(actor=coordinator, conference=conference, outline=photo)
