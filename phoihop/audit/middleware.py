"""Every unsafe request of a signed-in person takes effect once."""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve

from phoihop.audit.once import Answer, RequestName, fingerprint, run_once, scope_of

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
FIELD = "once"
HEADER = "Idempotency-Key"
_KEPT_HEADERS = ("Location", "Content-Type", "Content-Disposition")
_FORM_ROOM = 1024 * 1024
_LONGEST_KEY = 100
_NOT_CONTENT = frozenset({FIELD, "csrfmiddlewaretoken"})

# Signing in and out makes nothing but the session cookie of its own answer, which a
# kept answer could not give again.
EXEMPT = frozenset(
    {"account_login", "account_logout", "account_reauthenticate", "mfa_authenticate"}
)


class OnceMiddleware:
    """Keeps the answer of each unsafe request and gives it again to the same key."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE_METHODS or not request.user.is_authenticated:
            return self.get_response(request)
        if _route_name(request.path_info) in EXEMPT:
            return self.get_response(request)
        if int(request.META.get("CONTENT_LENGTH") or 0) > _most_bytes():
            return render(request, "audit/too_large.html", status=413)
        key = request.headers.get(HEADER) or request.POST.get(FIELD, "")
        if not 0 < len(key) <= _LONGEST_KEY:
            return render(request, "audit/key_missing.html", status=400)
        return self._once(request, key)

    def _once(self, request: HttpRequest, key: str) -> HttpResponse:
        name = RequestName(
            scope=scope_of(request.user.pk),
            path=request.path[:500],
            key=key,
            fingerprint=_fingerprint(request),
        )
        answer = run_once(name, lambda: self.get_response(request), _keep)
        return _give_again(answer) if isinstance(answer, Answer) else answer


def _most_bytes() -> int:
    return int(settings.MOST_FILE_BYTES) + _FORM_ROOM


def _route_name(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


def _fingerprint(request: HttpRequest) -> str:
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in _NOT_CONTENT
        for value in values
    ]
    files = [file for _, files in request.FILES.lists() for file in files]
    return fingerprint(fields, [_digest(file) for file in files])


def _digest(file: "UploadedFile[bytes]") -> str:
    summary = hashlib.sha256((file.name or "").encode())
    for chunk in file.chunks():
        summary.update(chunk)
    file.seek(0)
    return summary.hexdigest()


def _keep(response: HttpResponse) -> Answer:
    headers = {
        name: response.headers[name]
        for name in _KEPT_HEADERS
        if name in response.headers
    }
    return Answer(response.status_code, headers, bytes(response.content))


def _give_again(answer: Answer) -> HttpResponse:
    response = HttpResponse(answer.body, status=answer.status)
    for name, value in answer.headers.items():
        response.headers[name] = value
    response.headers["Idempotent-Replayed"] = "true"
    return response
