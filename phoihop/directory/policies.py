"""Who may keep the directory: the local administrator of the unit, and nobody else."""

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Grant


def can_keep_directory(actor: Mandate, unit_id: int) -> bool:
    """Tell whether the actor keeps the directory of this unit."""
    return actor.is_administrator and actor.unit_id == unit_id


def can_confirm_grant(actor: Mandate, grant: Grant) -> bool:
    """Tell whether the actor may be the second administrator of a grant."""
    return can_keep_directory(actor, grant.unit_id) and actor.person_id not in {
        grant.person_id,
        grant.granted_by_id,
    }
