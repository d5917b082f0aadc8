"""Who may publish: a publisher of the unit, and never whoever made the thing."""

from collections.abc import Collection

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role


def can_publish(actor: Mandate, unit_id: int) -> bool:
    """Tell whether the actor is publisher in an organisation of the unit."""
    return (
        actor.has(Role.PUBLISHER)
        and actor.organisation_id is not None
        and actor.unit_id == unit_id
    )


def is_another_person(actor: Mandate, author_person_ids: Collection[int]) -> bool:
    """Tell whether the actor is none of the authors; by person, not by mandate."""
    return actor.person_id not in author_person_ids
