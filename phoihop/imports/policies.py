"""Who may record history, correct it and show it; default deny."""

from collections.abc import Collection

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.sources.models import Source


def can_record(actor: Mandate) -> bool:
    """A coordinator of an organisation records the history of his unit."""
    return actor.organisation_id is not None and actor.has(Role.COORDINATOR)


def can_record_of(
    actor: Mandate, unit_id: int | None, histories: Collection[int]
) -> bool:
    """He records it of his own unit, of those it took over, or of a place not named."""
    return can_record(actor) and (unit_id is None or unit_id in histories)


def can_correct(actor: Mandate, source: Source) -> bool:
    """A coordinator of the locality that entered it corrects it."""
    return can_record(actor) and source.kept_by_id == actor.unit_id


def can_publish(actor: Mandate, keepers: Collection[int]) -> bool:
    """A publisher of the locality that keeps the record shows it."""
    return (
        actor.organisation_id is not None
        and actor.has(Role.PUBLISHER)
        and actor.unit_id in keepers
    )
