"""Giving a stored file to a browser that must not be able to do harm with it."""

import logging
from typing import BinaryIO

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from phoihop.files.errors import StoredBytesMissing
from phoihop.files.kinds import KINDS, SHOWN_IN_THE_BROWSER
from phoihop.files.models import StoredFile
from phoihop.files.names import clean_name
from phoihop.files.queries import open_file

_HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
_log = logging.getLogger(__name__)


def stream(
    request: HttpRequest,
    file: StoredFile,
    *,
    as_name: str = "",
    inline: bool = False,
) -> HttpResponseBase:
    """Answer with the bytes of a file; the caller has checked who may read it.

    It is offered for saving; ``inline`` shows it in the browser, and only a PDF, JPG or
    PNG. Bytes that the folder has lost are told calmly, with 404.
    """
    try:
        opened = open_file(file)
    except StoredBytesMissing:
        _log.exception("stored file %s has no bytes", file.pk)
        return render(request, "files/missing.html", {"file": file}, status=404)
    endings = KINDS[file.media_type].endings
    return hand_out(
        opened,
        as_name=clean_name(as_name or file.original_name, endings),
        media_type=file.media_type,
        inline=inline and file.media_type in SHOWN_IN_THE_BROWSER,
    )


def hand_out(
    opened: BinaryIO, *, as_name: str, media_type: str, inline: bool = False
) -> HttpResponseBase:
    """Answer with opened bytes, piece by piece; closed, a temporary file is gone."""
    response = FileResponse(
        opened, as_attachment=not inline, filename=as_name, content_type=media_type
    )
    for name, value in _HEADERS.items():
        response.headers[name] = value
    return response
