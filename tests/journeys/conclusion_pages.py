"""Conclusions in the browser: where they stand, and which pages are looked at."""

from datetime import timedelta
from typing import NamedTuple

from phoihop.conferences import services
from phoihop.conferences.tests.concluding import (
    ASKED,
    GROUP,
    assign,
    conclude,
    hold_on,
    take,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today


class Place(NamedTuple):
    """A page: its name, its path, who looks at it, what it answers."""

    name: str
    path: str
    reader: str
    status: int = 200


_ROOT, _GUEST, _OFFICE, _CHIEF = "/work/conferences", "nhan", "ha", "khai"
_ISSUED = f"{_ROOT}/conclusions/{{issued_conclusion}}"
_WRITTEN = f"{_ROOT}/conclusions/{{written_conclusion}}"
_MEETING, _NEXT = f"{_ROOT}/{{issuing_conference}}", f"{_ROOT}/{{asking_conference}}"
PLACES = (
    Place("ledger of conclusions", f"{_ROOT}/conclusions/", _OFFICE),
    Place("ledger, overdue", f"{_ROOT}/conclusions/?shown=late", _GUEST),
    Place("ledger without a find", f"{_ROOT}/conclusions/?q=khong+co", _OFFICE),
    Place("ledger next door", f"{_ROOT}/conclusions/", "nga"),
    Place("conclusion, office", f"{_ISSUED}/", _CHIEF),
    Place("conclusion, urged body", f"{_ISSUED}/", _GUEST),
    Place("conclusion being written", f"{_WRITTEN}/", _OFFICE),
    Place("conclusion: change", f"{_WRITTEN}/change/", _OFFICE),
    Place("conclusion: take off", f"{_WRITTEN}/remove/", _OFFICE),
    Place("conclusion: make tasks", f"{_ISSUED}/tasks/new/?rows=2", _CHIEF),
    Place("conclusion: close", f"{_ISSUED}/decide/", _CHIEF),
    Place("conclusion: urge", f"{_ISSUED}/urge/", _OFFICE),
    Place("urging: reply", f"{_ISSUED}/urgings/{{urging}}/reply/", _GUEST),
    Place("conclusions of a conference", f"{_MEETING}/conclusions/", _GUEST),
    Place("conclusions being written", f"{_NEXT}/conclusions/", _OFFICE),
    Place(
        "take a conclusion",
        f"{_NEXT}/agenda/{{asking_item}}/conclusions/new/",
        _OFFICE,
    ),
    Place("carried matters", f"{_NEXT}/matters/", _OFFICE),
    Place("write the agenda", f"{_NEXT}/matters/write/", _OFFICE),
    Place("carried matter: decide", f"{_NEXT}/agenda/{{carried_item}}/decide/", _CHIEF),
    Place(
        "minute of a carried matter",
        f"{_NEXT}/agenda/{{carried_item}}/minute/",
        _OFFICE,
    ),
    Place("notice of conclusions", f"{_MEETING}/notice/", _GUEST),
    Place("notice: number", f"{_MEETING}/notice/number/", "bich"),
    Place("task from a conclusion", "/work/tasks/{said_task}/", "loc"),
    Place("conclusion of others", f"{_ISSUED}/", "nga", status=404),
    Place("conclusion: not allowed", f"{_ISSUED}/decide/", _GUEST, status=403),
)


def tell_conclusions(
    coordinator: Mandate, chief: Mandate, head: Mandate, guest: Organisation
) -> dict[str, object]:
    """Issue conclusions, urge, and hold the briefing that takes up what is open."""
    meeting = hold_on(coordinator, [guest], days_ago=1)
    item = meeting.items.get()
    issued = take(coordinator, item, ASKED, lead=guest)
    take(coordinator, item, GROUP, addressed_to="các hội, đoàn thể")
    for one in services.write_agenda(actor=coordinator, conference=meeting):
        services.remove_item(
            actor=coordinator, conference=meeting, item=one, reason="Bàn ở cuộc họp sau"
        )
    conclude(coordinator, chief, meeting)
    [task] = assign(head, issued, [guest])
    urging = services.urge(
        actor=coordinator,
        conclusion=issued,
        organisation=guest,
        text="Còn ba thôn chưa gửi danh sách.",
        reply_by=today() + timedelta(days=2),
    )
    briefing = hold_on(coordinator, [guest], days_ago=0)
    asking = briefing.items.get()
    written = take(coordinator, asking, ASKED, lead=guest)
    carried = services.write_agenda(actor=coordinator, conference=briefing)
    return {
        "issuing_conference": meeting.pk,
        "issued_conclusion": issued.pk,
        "said_task": task.pk,
        "urging": urging.pk,
        "asking_conference": briefing.pk,
        "asking_item": asking.pk,
        "written_conclusion": written.pk,
        "carried_item": carried[0].pk,
    }
