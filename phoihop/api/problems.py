"""Errors as problem+JSON (RFC 9457), and the last door of every answer."""

import json
import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from ninja import Field, NinjaAPI, Schema
from ninja.errors import ValidationError

MEDIA_TYPE = "application/problem+json"
_logger = logging.getLogger("django.request")
View = Callable[..., HttpResponse]


class ProblemError(Schema):
    """What is wrong with one parameter."""

    parameter: str
    detail: str


class Problem(Schema):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[ProblemError] = Field([], description="Which parameters, and why.")


class WithdrawnError(Exception):
    """The programme was published once and is no longer."""


def problem(
    status: HTTPStatus, detail: str, errors: list[dict[str, str]] | None = None
) -> HttpResponse:
    """Return an error as data; each of ``errors`` names a parameter."""
    body: dict[str, object] = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": detail,
    }
    if errors:
        body["errors"] = errors
    written = json.dumps(body, ensure_ascii=False)
    return HttpResponse(written, status=status.value, content_type=MEDIA_TYPE)


def not_found(_request: HttpRequest, _error: Exception | None = None) -> HttpResponse:
    """Answer that there is nothing under this address."""
    return problem(HTTPStatus.NOT_FOUND, "There is nothing under this address.")


def withdrawn(_request: HttpRequest, error: WithdrawnError) -> HttpResponse:
    """Answer that there was something, and why it is gone."""
    return problem(HTTPStatus.GONE, str(error))


def unreadable(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer which parameters cannot be read, and why."""
    errors = [
        {
            "parameter": str(one["loc"][-1]),
            "detail": str(one["msg"]).removeprefix("Value error, "),
        }
        for one in error.errors
    ]
    names = ", ".join(one["parameter"] for one in errors)
    detail = f"These parameters cannot be read: {names}."
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors)


def failed(request: HttpRequest, error: Exception) -> HttpResponse:
    """Answer that the fault is ours; the log has the rest."""
    _logger.error("API: %s", request.path, exc_info=error)
    detail = "The fault is ours and was logged. Try again later."
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, detail)


def answer_problems(api: NinjaAPI) -> None:
    """Let the API answer every error as problem+JSON."""
    api.exception_handler(Http404)(not_found)
    api.exception_handler(WithdrawnError)(withdrawn)
    api.exception_handler(ValidationError)(unreadable)
    api.exception_handler(Exception)(failed)


def for_reading_only(view: View) -> View:
    """Open the view to everybody, for reading; other methods are a problem."""

    def answer(request: HttpRequest, *positional: Any, **named: Any) -> HttpResponse:
        if request.method not in {"GET", "HEAD"}:
            detail = "This API is for reading: GET and HEAD."
            refusal = problem(HTTPStatus.METHOD_NOT_ALLOWED, detail)
            refusal.headers["Allow"] = "GET, HEAD"
            return refusal
        # The server leaves the body of an answer to HEAD away.
        request.method = "GET"
        return view(request, *positional, **named)

    # There is no form of ours to protect, and 405 is the better answer than 403.
    return csrf_exempt(login_not_required(answer))
