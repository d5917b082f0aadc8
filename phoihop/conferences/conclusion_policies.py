"""Who writes, assigns, urges and closes conclusions, and decides carried matters."""

from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models import ConclusionNotice, Conference, Urging
from phoihop.conferences.policies import Standing, can_write_down
from phoihop.conferences.states import FINISHED, ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.tasks.models import Assignment
from phoihop.tasks.policies import can_plan_said, can_steer

WHO_WRITES = _(
    "Conclusions are taken from the minutes by the coordinator of the organising body, "
    "the secretary or whoever presides, until the conference is concluded. Ask them."
)
WHO_ASSIGNS = _(
    "Tasks are made from a conclusion by the coordinator, the office chief or the head "
    "of the body in whose name it was concluded, once the conference is concluded. "
    "Ask there."
)
WHO_CLOSES = _(
    "A conclusion is closed, put off or dropped by the head or office chief of the "
    "body in whose name it was concluded, or by whoever presided. Ask them."
)
WHO_URGES = _(
    "The body in whose name it was concluded urges: its head, its office chief or its "
    "coordinator. Ask there."
)
WHO_REPLIES = _("Only the body that was urged replies, once. Ask there.")
WHO_DECIDES = _(
    "A carried matter is decided at the meeting: the coordinator of the organising "
    "body, its office chief, the secretary or whoever presides writes it down. A new "
    "date for a task, or calling it off, is for the head or office chief of the body "
    "that gave it out. Ask them."
)
WHO_NUMBERS = _(
    "The clerk of the organising body, or of the body in whose name it was concluded, "
    "enters number and day of the notice, once. Ask the clerk."
)

_AT_WORK = frozenset({ConferenceState.HELD, ConferenceState.MINUTED})


def assigning_body_of(conference: Conference) -> Organisation:
    """Return the body that gives out what was concluded.

    It is the body in whose name the conference concludes when that is one of the unit,
    otherwise the one that organises it.
    """
    concludes = conference.concludes_for_organisation
    if concludes is not None and concludes.unit_id == conference.unit_id:
        return concludes
    if conference.organisation is None:
        raise AssertionError
    return conference.organisation


def can_write_conclusion(actor: Mandate, place: Standing) -> bool:
    """Those who write the minutes, or preside, until it is concluded."""
    at_work = place.conference.state in _AT_WORK
    return can_write_down(actor, place) or (at_work and place.presides)


def can_assign(actor: Mandate, conference: Conference) -> bool:
    """The assigning body makes tasks of what is concluded."""
    is_finished = conference.state in FINISHED
    return is_finished and can_plan_said(actor, assigning_body_of(conference).pk)


def can_close(actor: Mandate, place: Standing) -> bool:
    """The assigning body's head or office chief, or whoever presided."""
    conference = place.conference
    is_theirs = actor.organisation_id == assigning_body_of(conference).pk
    leads = is_theirs and actor.has(Role.HEAD, Role.OFFICE_CHIEF)
    return conference.state in FINISHED and (leads or place.presides)


def can_urge(actor: Mandate, conference: Conference) -> bool:
    """The assigning body asks somebody to hurry."""
    return can_assign(actor, conference)


def can_reply(actor: Mandate, urging: Urging) -> bool:
    """The body that was urged replies once."""
    return (
        urging.replied_on is None
        and actor.organisation_id == urging.organisation_id
        and actor.has(Role.HEAD, Role.OFFICE_CHIEF, Role.COORDINATOR, Role.OFFICER)
    )


def can_decide(actor: Mandate, place: Standing) -> bool:
    """Those who write the minutes or lead the meeting decide what was carried over."""
    chief = place.is_organising and actor.has(Role.OFFICE_CHIEF)
    at_work = place.conference.state in _AT_WORK
    return can_write_down(actor, place) or (at_work and (chief or place.presides))


def can_decide_task(
    actor: Mandate, place: Standing, assignment: Assignment | None
) -> bool:
    """At the meeting, the body that gave a task out decides on its day as well."""
    at_work = place.conference.state in _AT_WORK
    return at_work and assignment is not None and can_steer(actor, assignment)


def can_number(
    actor: Mandate, conference: Conference, notice: ConclusionNotice
) -> bool:
    """A clerk numbers the notice once."""
    bodies = {conference.organisation_id, assigning_body_of(conference).pk}
    return (
        notice.issued_on is None
        and actor.organisation_id in bodies
        and actor.has(Role.CLERK)
    )
