"""Pages travel compressed; files and short answers as they are."""

import gzip

import pytest
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase

from phoihop.ui.middleware import CompressedPagesMiddleware

LONG = "Chương trình phối hợp " * 200


def _sent(response: HttpResponseBase, accepts: str = "gzip, br") -> HttpResponseBase:
    request = HttpRequest()
    request.META["HTTP_ACCEPT_ENCODING"] = accepts
    middleware = CompressedPagesMiddleware(lambda _request: response)
    return middleware.process_response(request, response)


@pytest.mark.parametrize("response", [HttpResponse(LONG), JsonResponse({"text": LONG})])
def test_a_page_and_an_answer_of_the_api_are_compressed(response: HttpResponse) -> None:
    plain = response.content
    sent = _sent(response)
    assert isinstance(sent, HttpResponse)
    assert sent["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in sent["Vary"]
    assert len(sent.content) < len(plain) / 4
    assert gzip.decompress(sent.content) == plain


def test_whoever_cannot_read_it_gets_the_page_as_it_is() -> None:
    assert not _sent(HttpResponse(LONG), accepts="").has_header("Content-Encoding")


def test_a_file_goes_out_as_it_is() -> None:
    file = FileResponse([LONG.encode()], content_type="text/html")
    assert not _sent(file).has_header("Content-Encoding")
    picture = HttpResponse(LONG, content_type="image/png")
    assert not _sent(picture).has_header("Content-Encoding")
