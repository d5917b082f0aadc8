"""A rule that says no becomes an answer in one place; pages travel compressed."""

from collections.abc import Callable
from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import render

from phoihop.foundation.errors import ChangedMeanwhile, RuleViolation
from phoihop.ui.versioned import CONFLICT, REFUSED


class RefusalMiddleware:
    """Shows the sentence of a refusal that no view has placed beside a field."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """Answer 422 to a refused rule, 409 to a lost race; Django takes the rest."""
        if not isinstance(exception, RuleViolation):
            return None
        context = {
            "message": exception.sentence,
            "back_url": request.headers.get("Referer", ""),
        }
        status = CONFLICT if isinstance(exception, ChangedMeanwhile) else REFUSED
        return render(request, "422.html", context, status=status)


class ContentPolicyMiddleware(CSPMiddleware):
    """Sends the content policy of the settings, put together once."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Let an answer with a policy of its own go the library's way."""
        if self.get_policy_parts(request, response) != PolicyParts():
            return super().process_response(request, response)
        if not getattr(response, "_csp_exempt", False):
            response.headers.setdefault(HEADER, _policy())
        return response


@cache
def _policy() -> str:
    return build_policy()


class CompressedPagesMiddleware(GZipMiddleware):
    """Compresses pages and answers of the API; files go out as they are.

    Django pads each answer with random bytes, so that its size tells nothing of what
    stands in it beside what a stranger made somebody send.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Leave alone what is streamed and what is no text of ours."""
        kind = response.headers.get("Content-Type", "")
        if response.streaming or not kind.startswith(("text/html", "application/json")):
            return response
        return super().process_response(request, response)
