"""Sessions in the database, as Django keeps them, read by a prepared query."""

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.contrib.sessions.models import Session
from django.db.models import DateTimeField, QuerySet
from django.utils import timezone

from phoihop.foundation.prepared import Given, PreparedQuery, given_text


def _running() -> QuerySet[Session]:
    return Session.objects.filter(
        session_key=given_text("key"), expire_date__gt=Given("now", DateTimeField())
    )


_RUNNING = PreparedQuery(_running)


class SessionStore(DatabaseSessions):
    """The session of one browser."""

    # Django signs with the class's name: another one would sign everybody out.
    def _get_session_from_db(self) -> Session | None:
        session = _RUNNING.first(key=self.session_key, now=timezone.now())
        if session is None:
            self._session_key = None
        return session
