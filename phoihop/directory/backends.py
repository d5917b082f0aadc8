"""Who is signed in: allauth's check of passwords, the account by a prepared query."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import QuerySet

from phoihop.directory.models import Account
from phoihop.foundation.prepared import PreparedQuery, given_number


def _account() -> QuerySet[Account]:
    return Account.objects.filter(pk=given_number("number"))


_ACCOUNT = PreparedQuery(_account)


class AccountBackend(AuthenticationBackend):
    """Finds the account of a session anew in each request."""

    def get_user(self, user_id: int) -> Account | None:
        """Return the account if it is open."""
        account = _ACCOUNT.first(number=user_id)
        return account if self.user_can_authenticate(account) else None
