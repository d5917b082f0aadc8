"""Gives each request its mandate, and leads to what must be done first."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from phoihop.directory.mandates import mandates_of
from phoihop.directory.models import Account
from phoihop.foundation.clock import today

SESSION_KEY = "mandate"
CODE_SEEN = "one_time_code_is_set_up"


class MandateMiddleware:
    """Puts ``mandates`` and the chosen ``mandate`` on the request (see WorkRequest)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        mandates = []
        if isinstance(request.user, Account):
            mandates = mandates_of(request.user.person_id, today())
        chosen = request.session.get(SESSION_KEY) if mandates else None
        kept = [mandate for mandate in mandates if mandate.key == chosen]
        vars(request)["mandates"] = mandates
        vars(request)["mandate"] = next(iter(kept or mandates), None)
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        arguments: tuple[Any, ...],
        named: dict[str, Any],
    ) -> HttpResponse | None:
        """Stop those who still owe a password, a code or have no mandate."""
        if not isinstance(request.user, Account) or _is_open(request, view):
            return None
        if request.user.must_change_password:
            return redirect("account_change_password")
        if _owes_code(request):
            return redirect("mfa_activate_totp")
        if not vars(request)["mandates"]:
            return render(request, "directory/no_mandate.html", status=403)
        return None


def _is_open(request: HttpRequest, view: Callable[..., HttpResponse]) -> bool:
    """Public pages and those of one's own account ask for nothing."""
    if not getattr(view, "login_required", True):
        return True
    name = request.resolver_match.view_name if request.resolver_match else ""
    return name.startswith(("account_", "mfa_"))


def _owes_code(request: HttpRequest) -> bool:
    if not settings.ONE_TIME_CODE_REQUIRED or request.session.get(CODE_SEEN):
        return False
    if is_mfa_enabled(request.user):
        request.session[CODE_SEEN] = True
        return False
    return True
