"""The e-mail address to which an account's messages go."""

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.errors import AccountIsClosed
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Account
from phoihop.directory.policies import can_keep_directory
from phoihop.foundation.guards import require, require_version


@transaction.atomic
def set_email(*, actor: Mandate, account: Account, version: int, email: str) -> Account:
    """Give an account an e-mail address, or none; the journal does not tell which.

    Raises:
        NotAllowed: the actor does not keep the directory of the account's unit.
        AccountIsClosed: it was closed meanwhile.
        ChangedMeanwhile: somebody else changed the account since.
    """
    locked = Account.objects.select_for_update().get(pk=account.pk)
    require(can_keep_directory(actor, locked.person.unit_id))
    if not locked.is_active:
        raise AccountIsClosed
    require_version(locked, version, ["email"])
    locked.email = email.strip()
    locked.version += 1
    locked.save(update_fields=["email", "version"])
    record(
        actor=actor,
        action="account.set_email",
        target=locked,
        circumstances=Circumstances(within=locked.person),
    )
    return locked
