"""Every answer says what a page may load; one with a policy of its own keeps it."""

from collections.abc import Callable

from csp.constants import HEADER, SELF
from csp.decorators import csp_exempt, csp_update
from csp.utils import build_policy
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from phoihop.ui.middleware import ContentPolicyMiddleware


def _answer(_request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def _sent(view: Callable[[HttpRequest], HttpResponseBase]) -> HttpResponseBase:
    request = RequestFactory().get("/")
    return ContentPolicyMiddleware(view).process_response(request, view(request))


def _parts(policy: str) -> set[str]:
    return {part.strip() for part in policy.split(";")}


def test_the_policy_is_the_one_of_the_settings() -> None:
    answer = _sent(_answer)
    assert _parts(answer[HEADER]) == _parts(build_policy())
    assert "default-src 'none'" in answer[HEADER]


def test_an_answer_with_a_policy_of_its_own_keeps_it() -> None:
    view = csp_update({"font-src": [SELF]})(_answer)
    answer = _sent(view)
    assert "font-src 'self'" in answer[HEADER]
    plain = _sent(_answer)
    assert "font-src" not in plain[HEADER]


def test_an_answer_that_is_exempt_has_none() -> None:
    view = csp_exempt()(_answer)
    assert HEADER not in _sent(view)


def test_a_policy_already_there_stays() -> None:
    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={HEADER: "default-src 'self'"})

    answer = _sent(view)
    assert answer[HEADER] == "default-src 'self'"
