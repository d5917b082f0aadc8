"""A test client that signs its forms like a page does."""

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY
from django.contrib.auth import SESSION_KEY as SIGNED_IN
from django.test import Client
from django.test.client import MULTIPART_CONTENT
from django.utils import timezone

from phoihop.audit.middleware import FIELD
from phoihop.directory.idle import BEGAN, SEEN
from phoihop.directory.mandates import Mandate
from phoihop.directory.middleware import CODE_SEEN, SESSION_KEY
from phoihop.directory.models import Account
from phoihop.directory.sessions import SessionStore


class WorkClient(Client):
    """A browser of somebody signed in; each form it sends has a fresh key."""

    def post(  # type: ignore[override]  # addresses are plain strings in tests
        self,
        path: str,
        data: Any = None,
        content_type: str = MULTIPART_CONTENT,
        **named: Any,
    ) -> Any:
        """Send a form; hand over ``once`` yourself to send the same form twice."""
        if content_type == MULTIPART_CONTENT:
            data = {FIELD: uuid4().hex} | dict(data or {})
        return super().post(path, data, content_type, **named)


def client_of(mandate: Mandate) -> WorkClient:
    """Return a client signed in as the person, acting under the mandate.

    Its session is written at once as a sign-in leaves it; signing in by the page, step
    by step, is the matter of the directory's own tests.
    """
    account = Account.objects.filter(person_id=mandate.person_id).earliest("id")
    now = int(timezone.now().timestamp())
    session = SessionStore()
    session.update(
        {
            SIGNED_IN: str(account.pk),
            BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
            HASH_SESSION_KEY: account.get_session_auth_hash(),
            SESSION_KEY: mandate.key,
            CODE_SEEN: True,
            # The first request would else note when the session began.
            BEGAN: now,
            SEEN: now,
        }
    )
    session.create()
    client = WorkClient()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key or ""
    return client
