"""How long others may keep a public page."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]
_FOR_EVERYBODY = "public, max-age=60"
_NEVER = "private, no-store"
_FIRST_FAULT = 500


def kept_a_minute(view: View) -> View:
    """Let caches keep the page for a minute, unless somebody has a session.

    With a session the page may carry a message or leave out the link to sign in.
    """

    @wraps(view)
    def answer(request: HttpRequest, *positional: Any, **named: Any) -> HttpResponse:
        response = view(request, *positional, **named)
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        is_ours_to_mend = response.status_code >= _FIRST_FAULT
        kept = _NEVER if has_session or is_ours_to_mend else _FOR_EVERYBODY
        response.headers["Cache-Control"] = kept
        return response

    return answer
