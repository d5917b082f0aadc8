"""Who may do what to a programme (the table of decisions.md, default deny)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.programmes.models import Origin, Programme
from phoihop.programmes.queries.authors import authors_of
from phoihop.programmes.queries.text import PartyText
from phoihop.programmes.states import OPEN_STATES, State

WHO_PUBLISHES = _(
    "A signed programme is shown, or taken off the public pages, by a publisher of its "
    "unit who wrote nothing in it. Ask another publisher, or the local administrator."
)


@dataclass(frozen=True)
class Standing:
    """How a mandate stands to a programme: whose it is and which side it is on."""

    programme: Programme
    is_drafting: bool
    party: PartyText | None
    acts: bool

    @cached_property
    def author_person_ids(self) -> frozenset[int]:
        """Who wrote the programme; read only when somebody may publish it."""
        return authors_of(self.programme)


def standing(
    actor: Mandate, programme: Programme, parties: Iterable[PartyText]
) -> Standing:
    """Work out the relation from the parties, without a query.

    Nobody stands to a programme told by a source: it takes no moves. A draft not sent
    out yet belongs to the organisation that writes it; the other parties do not know
    of it.
    """
    organisation_id = actor.organisation_id
    is_here = programme.origin == Origin.HERE
    is_drafting = is_here and organisation_id == programme.drafting_organisation_id
    is_shared = is_here and programme.first_shared_at is not None
    known = parties if is_drafting or is_shared else ()
    party = next((one for one in known if organisation_id in one.member_ids), None)
    return Standing(
        programme=programme,
        is_drafting=is_drafting,
        party=party,
        acts=party is not None and organisation_id in party.acting_ids,
    )


def can_open_programme(actor: Mandate) -> bool:
    """A coordinator of an organisation opens a draft."""
    return actor.organisation_id is not None and actor.has(Role.COORDINATOR)


def can_edit_text(actor: Mandate, place: Standing) -> bool:
    """The drafting organisation's coordinator writes while it is a draft."""
    is_draft = place.programme.state == State.DRAFT
    return is_draft and place.is_drafting and actor.has(Role.COORDINATOR)


def can_edit_task(actor: Mandate, place: Standing, lead_id: int | None) -> bool:
    """The coordinator writes any task; the lead organisation's one its own."""
    if can_edit_text(actor, place):
        return True
    is_draft = place.programme.state == State.DRAFT
    leads = lead_id is not None and lead_id == actor.organisation_id
    return is_draft and leads and place.party is not None and _coordinates(actor)


def _coordinates(actor: Mandate) -> bool:
    return actor.has(Role.COORDINATOR)


def can_consult(actor: Mandate, place: Standing) -> bool:
    """An office chief of a party sends the draft out."""
    is_draft = place.programme.state == State.DRAFT
    return is_draft and place.party is not None and actor.has(Role.OFFICE_CHIEF)


def can_redraft(actor: Mandate, place: Standing) -> bool:
    """The drafting organisation's coordinator takes the draft back."""
    is_out = place.programme.state == State.CONSULTING
    return is_out and place.is_drafting and actor.has(Role.COORDINATOR)


def can_comment(actor: Mandate, place: Standing) -> bool:
    """Anybody who works for a party comments while the draft is out."""
    is_out = place.programme.state == State.CONSULTING
    return (
        is_out
        and place.party is not None
        and actor.has(Role.OFFICER, Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD)
    )


def can_agree(actor: Mandate, place: Standing) -> bool:
    """A coordinator, office chief or head of whoever acts for the party agrees."""
    is_out = place.programme.state == State.CONSULTING
    return (
        is_out
        and place.acts
        and actor.has(Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD)
    )


def can_answer(actor: Mandate, place: Standing) -> bool:
    """The drafting organisation's coordinator answers comments."""
    return (
        place.programme.state == State.CONSULTING
        and place.is_drafting
        and actor.has(Role.COORDINATOR)
    )


def can_approve(actor: Mandate, place: Standing) -> bool:
    """The head of each organisation that acts for a party approves for it."""
    is_possible = place.programme.state in {State.DRAFT, State.CONSULTING}
    return is_possible and place.acts and actor.has(Role.HEAD)


def can_unapprove(actor: Mandate, place: Standing) -> bool:
    """Any party's head may withdraw until the text is signed."""
    is_agreed = place.programme.state == State.APPROVED_FOR_SIGNING
    return is_agreed and place.acts and actor.has(Role.HEAD)


def can_record_signature(actor: Mandate, place: Standing) -> bool:
    """A clerk of a party records what was signed on paper."""
    is_agreed = place.programme.state == State.APPROVED_FOR_SIGNING
    return is_agreed and place.party is not None and actor.has(Role.CLERK)


def can_terminate(actor: Mandate, place: Standing) -> bool:
    """A clerk of a party records the document that ends a signed programme."""
    is_signed = place.programme.state == State.SIGNED
    return is_signed and place.party is not None and actor.has(Role.CLERK)


def can_amend(actor: Mandate, place: Standing) -> bool:
    """A clerk of a party records a document that adds or withdraws contents."""
    return can_terminate(actor, place)


def can_close(actor: Mandate, place: Standing) -> bool:
    """The head of each organisation that acts for a party closes it with the others."""
    is_signed = place.programme.state == State.SIGNED
    return is_signed and place.acts and actor.has(Role.HEAD)


def can_abandon(actor: Mandate, place: Standing) -> bool:
    """An office chief of a party gives a draft up."""
    is_open = place.programme.state in OPEN_STATES
    return is_open and place.party is not None and actor.has(Role.OFFICE_CHIEF)


def can_publish(actor: Mandate, place: Standing) -> bool:
    """A publisher of the programme's unit who wrote nothing in it shows it.

    What a source tells is shown together with its event, not by itself.
    """
    programme = place.programme
    return (
        programme.is_signed
        and programme.origin == Origin.HERE
        and actor.has(Role.PUBLISHER)
        and actor.unit_id == programme.unit_id
        and actor.person_id not in place.author_person_ids
    )
