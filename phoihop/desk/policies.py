"""Who may do what at the desk."""

from phoihop.desk.models import SavedView
from phoihop.directory.mandates import Mandate


def can_list_tasks(actor: Mandate) -> bool:
    """Whoever works for an organisation lists the tasks he may see."""
    return actor.organisation_id is not None


def can_save_view(actor: Mandate) -> bool:
    """Whoever may list tasks keeps lists of his own."""
    return can_list_tasks(actor)


def can_remove_view(actor: Mandate, view: SavedView) -> bool:
    """Only whoever saved a list removes it."""
    return view.person_id == actor.person_id and view.unit_id == actor.unit_id
