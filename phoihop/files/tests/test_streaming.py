"""Giving files out: the right headers, and calm when the bytes are gone."""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pytest
from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.streaming import stream
from phoihop.files.tests.conftest import Clerk, bytes_in
from phoihop.files.tests.samples import docx, pdf, png, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(clerk: Clerk, folder: Path) -> StoredFile:
    return store_file(actor=clerk, upload=upload(pdf(), "Bản ký số 1.pdf"))


def answer(
    file: StoredFile, as_name: str = "", *, inline: bool = False
) -> HttpResponseBase:
    request = RequestFactory().get("/")
    return stream(request, file, as_name=as_name, inline=inline)


def read(response: HttpResponseBase) -> bytes:
    assert isinstance(response, FileResponse)
    content = b"".join(cast("Iterable[bytes]", response.streaming_content))
    response.close()
    return content


def test_it_is_offered_for_saving_with_safe_headers(file: StoredFile) -> None:
    response = answer(file)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Length"] == str(len(pdf()))
    assert response["Content-Disposition"].startswith("attachment;")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert read(response) == pdf()


def test_a_vietnamese_name_is_written_after_rfc_5987(file: StoredFile) -> None:
    response = answer(file)
    response.close()
    assert response["Content-Disposition"] == (
        "attachment; filename*=utf-8''B%E1%BA%A3n%20k%C3%BD%20s%E1%BB%91%201.pdf"
    )


def test_a_name_cannot_bring_headers_or_another_ending(file: StoredFile) -> None:
    response = answer(file, 'x"\r\nSet-Cookie: a=b.exe')
    response.close()
    assert response["Content-Disposition"] == (
        'attachment; filename="x_Set-Cookie_ a=b.exe.pdf"'
    )


def test_a_pdf_is_shown_in_the_browser_only_when_asked(file: StoredFile) -> None:
    response = answer(file, inline=True)
    response.close()
    assert response["Content-Disposition"].startswith("inline;")
    assert response["Content-Security-Policy"].startswith("sandbox")


@pytest.mark.parametrize(
    ("content", "name", "disposition"),
    [(docx(), "a.docx", "attachment"), (png(), "a.png", "inline")],
)
def test_a_word_file_is_never_shown_in_the_browser(
    clerk: Clerk, folder: Path, content: bytes, name: str, disposition: str
) -> None:
    stored = store_file(actor=clerk, upload=upload(content, name))
    response = answer(stored, inline=True)
    response.close()
    assert response["Content-Disposition"] == f'{disposition}; filename="{name}"'


def test_lost_bytes_are_told_calmly(file: StoredFile, folder: Path) -> None:
    bytes_in(folder)[0].unlink()
    response = answer(file)
    assert response.status_code == 404
    assert "Bản ký số 1.pdf" in response.content.decode()  # type: ignore[attr-defined]  # a page, not a stream
