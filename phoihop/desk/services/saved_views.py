"""Keeping a filtered list as a link."""

from django.db import transaction

from phoihop.audit.services import record
from phoihop.desk import policies
from phoihop.desk.errors import NameMissing, NameTaken
from phoihop.desk.models import SavedView
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise


@transaction.atomic
def save_view(*, actor: Mandate, name: str, query: str, is_shared: bool) -> SavedView:
    """Keep the list under a name.

    Raises:
        NotAllowed: the actor works for no organisation.
        NameMissing, NameTaken: the name is blank, or is used by this person already.
    """
    require(policies.can_save_view(actor))
    if not (written := normalise(name)):
        raise NameMissing
    view, is_new = SavedView.objects.get_or_create(
        person_id=actor.person_id,
        unit_id=actor.unit_id,
        name=written,
        defaults={"query": query, "is_shared": is_shared},
    )
    if not is_new:
        raise NameTaken(written)
    record(actor=actor, action="saved_view.create", target=view)
    return view


@transaction.atomic
def remove_view(*, actor: Mandate, view: SavedView) -> None:
    """Remove a list of one's own.

    Raises:
        NotAllowed: somebody else saved it.
    """
    require(policies.can_remove_view(actor, view))
    record(actor=actor, action="saved_view.remove", target=view)
    view.delete()
