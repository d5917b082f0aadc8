"""Taking the whole conference away as one file; the journal keeps who did, and what."""

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.conferences import policies
from phoihop.conferences.meeting_errors import DossierTooLarge
from phoihop.conferences.models import Conference
from phoihop.conferences.queries.dossier import MOST_BYTES, Dossier, dossier_of
from phoihop.conferences.queries.seen import visible_conference
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require


@transaction.atomic
def take_dossier(*, actor: Mandate, conference: Conference) -> Dossier:
    """Write into the journal that somebody takes the file, with the hash of its state.

    Raises:
        NotAllowed: it is not concluded yet, or the actor may not see it.
        DossierTooLarge: its papers and photos are too many for one file.
    """
    seen = visible_conference(actor, conference.pk)
    permitted = seen is not None and policies.can_take_dossier(seen)
    require(permitted, str(policies.WHO_TAKES_DOSSIER))
    dossier = dossier_of(actor, seen or conference)
    check_size(dossier)
    record(
        actor=actor,
        action="conference.take_dossier",
        target=dossier.conference,
        circumstances=Circumstances(changes={"sha256": ["", dossier.sha256]}),
    )
    return dossier


def check_size(dossier: Dossier) -> None:
    """Refuse what is too large for one file.

    Raises:
        DossierTooLarge: its papers and photos are too many for one file.
    """
    if dossier.size > MOST_BYTES:
        raise DossierTooLarge(MOST_BYTES)
