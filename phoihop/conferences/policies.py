"""Who may do what at a conference (row Conference of the table, default deny)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from phoihop.conferences.models import (
    AgendaItem,
    Conference,
    ConferencePerson,
    Invitation,
)
from phoihop.conferences.states import AHEAD, FINISHED, TOOK_PLACE, ConferenceState
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.programmes.models import Origin

WHO_PREPARES = _(
    "The coordinator of the organising body prepares the conference. Ask there."
)
WHO_CONCLUDES = _(
    "Whoever presides, or the office chief of the organising body, concludes it."
)
WHO_WRITES = _(
    "The coordinator of the organising body, or the secretary of the conference, "
    "writes the minutes. Ask there."
)
WHO_ANSWERS = _(
    "The head, the office chief or the coordinator of the invited body replies."
)
WHO_TAKES_DOSSIER = _(
    "The file of a conference is complete once the conference is concluded. Whoever "
    "may see the conference takes it then."
)
WHO_PUBLISHES = _(
    "A concluded conference is shown, or taken off the public pages, by a publisher of "
    "its unit who wrote nothing of it. Ask another publisher."
)

_OPEN = AHEAD | {ConferenceState.HELD, ConferenceState.MINUTED}
_WRITTEN_DOWN = frozenset({ConferenceState.HELD, ConferenceState.MINUTED})


@dataclass(frozen=True)
class Standing:
    """How a mandate stands to a conference: whose it is, and his part in it."""

    conference: Conference
    is_organising: bool
    presides: bool = False
    takes_minutes: bool = False


def standing(
    actor: Mandate, conference: Conference, people: Iterable[ConferencePerson]
) -> Standing:
    """Work out the relation from who has a part, without a query.

    Nobody stands to a conference told by a source: it takes no moves.
    """
    is_here = conference.origin == Origin.HERE
    parts = {one.part for one in people if one.person_id == actor.person_id}
    body = actor.organisation_id
    return Standing(
        conference=conference,
        is_organising=is_here
        and body is not None
        and body == conference.organisation_id,
        presides=is_here and ConferencePerson.Part.PRESIDING in parts,
        takes_minutes=is_here and ConferencePerson.Part.SECRETARY in parts,
    )


def can_plan(actor: Mandate) -> bool:
    """A coordinator plans a conference of his organisation."""
    return actor.organisation_id is not None and actor.has(Role.COORDINATOR)


def coordinates(actor: Mandate, place: Standing) -> bool:
    """Tell whether the actor is coordinator of the organising body."""
    return place.is_organising and actor.has(Role.COORDINATOR)


def can_prepare(actor: Mandate, place: Standing) -> bool:
    """The organiser's coordinator writes head, people and agenda until it concludes."""
    return place.conference.state in _OPEN and coordinates(actor, place)


def can_invite(actor: Mandate, place: Standing) -> bool:
    """He keeps the list of those invited while the conference is ahead."""
    return place.conference.state in AHEAD and coordinates(actor, place)


def can_send_invitations(actor: Mandate, place: Standing) -> bool:
    """He sends the invitations of what is planned."""
    return _is(place, ConferenceState.PLANNED) and coordinates(actor, place)


def can_hold(actor: Mandate, place: Standing) -> bool:
    """He records as held what was invited to."""
    return _is(place, ConferenceState.INVITED) and coordinates(actor, place)


def can_close_minutes(actor: Mandate, place: Standing) -> bool:
    """He closes the minutes of what was held."""
    return _is(place, ConferenceState.HELD) and coordinates(actor, place)


def can_postpone(actor: Mandate, place: Standing) -> bool:
    """He puts off what is planned or invited to."""
    states = (ConferenceState.PLANNED, ConferenceState.INVITED)
    return place.conference.state in states and coordinates(actor, place)


def can_set_new_day(actor: Mandate, place: Standing) -> bool:
    """He sets a new day for what was put off."""
    return _is(place, ConferenceState.POSTPONED) and coordinates(actor, place)


def can_cancel(actor: Mandate, place: Standing) -> bool:
    """He calls off what has not taken place."""
    return place.conference.state in AHEAD and coordinates(actor, place)


def can_conclude(actor: Mandate, place: Standing) -> bool:
    """Whoever presides, or the organiser's office chief, concludes it."""
    heads_office = place.is_organising and actor.has(Role.OFFICE_CHIEF)
    return _is(place, ConferenceState.MINUTED) and (place.presides or heads_office)


def can_file(actor: Mandate, place: Standing) -> bool:
    """The organiser's coordinator files what is concluded."""
    return _is(place, ConferenceState.CONCLUDED) and coordinates(actor, place)


def can_write_minute(actor: Mandate, place: Standing) -> bool:
    """The organiser's coordinator and the secretary write the minutes."""
    states = _WRITTEN_DOWN | {ConferenceState.INVITED}
    return place.conference.state in states and _writes(actor, place)


def can_write_down(actor: Mandate, place: Standing) -> bool:
    """They settle items and note who came, once it was held."""
    return place.conference.state in _WRITTEN_DOWN and _writes(actor, place)


def can_order_invited(actor: Mandate, place: Standing) -> bool:
    """Whoever prepares it, or writes it down, orders the list of those invited."""
    return can_prepare(actor, place) or can_write_down(actor, place)


def can_show_item(actor: Mandate, place: Standing) -> bool:
    """They choose what stands on the screen in the hall."""
    states = (ConferenceState.INVITED, ConferenceState.HELD)
    return place.conference.state in states and _writes(actor, place)


def can_answer(actor: Mandate, place: Standing, invitation: Invitation) -> bool:
    """The invited body replies while the invitation is out."""
    is_ours = invitation.organisation_id == actor.organisation_id
    is_out = _is(place, ConferenceState.INVITED) and invitation.withdrawn_on is None
    speaks = actor.has(Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD)
    return actor.organisation_id is not None and is_ours and is_out and speaks


def can_add_paper(actor: Mandate, place: Standing, item: AgendaItem | None) -> bool:
    """The organiser adds any paper; whoever speaks to an item, those of that item."""
    if place.conference.state not in _OPEN:
        return False
    if _writes(actor, place):
        return True
    speaks = item is not None and item.speaker_organisation_id == actor.organisation_id
    asked = place.conference.invited_on is not None
    entrusted = actor.has(Role.COORDINATOR, Role.OFFICE_CHIEF)
    return speaks and asked and actor.organisation_id is not None and entrusted


def can_add_photo(actor: Mandate, place: Standing) -> bool:
    """Those who write the minutes add photos of what took place."""
    return place.conference.state in TOOK_PLACE and _writes(actor, place)


def can_take_dossier(conference: Conference) -> bool:
    """Whoever sees a concluded conference takes it away as one file."""
    is_here = conference.origin == Origin.HERE
    return is_here and conference.state in FINISHED


def can_write_summary(actor: Mandate, place: Standing) -> bool:
    """The organiser's coordinator writes for the public what came of it."""
    return place.conference.state in FINISHED and coordinates(actor, place)


def can_publish(actor: Mandate, place: Standing) -> bool:
    """A publisher of the unit shows what is concluded; authors are asked apart."""
    return (
        place.conference.state in FINISHED
        and place.conference.origin == Origin.HERE
        and actor.has(Role.PUBLISHER)
        and actor.organisation_id is not None
        and actor.unit_id == place.conference.unit_id
    )


def _writes(actor: Mandate, place: Standing) -> bool:
    return coordinates(actor, place) or place.takes_minutes


def _is(place: Standing, state: ConferenceState) -> bool:
    return place.conference.state == state
