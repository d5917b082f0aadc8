"""Ends the session of somebody who has left, and of everybody after the longest day."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY as SIGNED_IN
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

BEGAN, SEEN = "session_began", "session_last_seen"
# The last request is noted again after so long, not each time: one write in this time.
NOTED_EVERY_S = 5 * 60


class IdleMiddleware:
    """Signs out whoever sent nothing for hours, or signed in too long ago.

    What is sent afterwards meets the sign-in page, as when no session was there.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        now = int(timezone.now().timestamp())
        if has_session and _is_over(request.session, now):
            logout(request)
            messages.info(request, _("You were away for long. Please sign in again."))
        response = self.get_response(request)
        # A sign-in has just begun one; visitors have none.
        if has_session or request.session.modified:
            _note(request.session, now)
        return response


def _is_over(session: SessionBase, now: int) -> bool:
    """Tell whether the session is too old; never early by what was not noted."""
    if SIGNED_IN not in session:
        return False
    quiet: int = now - session.get(SEEN, now)
    age: int = now - session.get(BEGAN, now)
    longest_quiet: int = settings.IDLE_SECONDS + NOTED_EVERY_S
    longest: int = settings.SESSION_COOKIE_AGE
    return quiet > longest_quiet or age > longest


def _note(session: SessionBase, now: int) -> None:
    if SIGNED_IN not in session:
        return
    if BEGAN not in session:
        session[BEGAN] = now
    if now - session.get(SEEN, 0) >= NOTED_EVERY_S:
        session[SEEN] = now
