"""Looking into a handed-in file: what it is, and whether it is taken."""

from dataclasses import dataclass

from phoihop.files.errors import (
    FileAmbiguous,
    FileEncrypted,
    KindNotAccepted,
    NameDisagrees,
)
from phoihop.files.images import rewrite_image
from phoihop.files.kinds import (
    DOCX,
    KINDS,
    PDF,
    SCANS,
    XLSX,
    FileKind,
    candidates,
    ending_of,
    labels,
)
from phoihop.files.packages import kind_of_package
from phoihop.files.pdfs import check_pdf

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
# Readers look for these anywhere near the beginning; only one of them may be there.
_MARK_ROOM = 1024
_MARKS = (b"%pdf-", b"<html", b"<script", b"<!doctype", b"<svg", b"<?php")
_TAIL_ROOM = 66 * 1024
_ZIP_END = b"PK\x05\x06"
# A name may end with a word after a dot ("Ke hoach 15.2026"); only a known ending lies.
_LONGEST_ENDING = 6


@dataclass(frozen=True)
class InspectedFile:
    """What is kept of a file: its kind and the bytes that are stored."""

    kind: FileKind
    content: bytes


def inspect(content: bytes, name: str, accept: frozenset[str]) -> InspectedFile:
    """Tell the kind of a file by its content and return what may be stored.

    Raises:
        FileRefused: the reason, one class each.
    """
    kind = _recognise(content, accept)
    ending = ending_of(name)
    if _claims_another_kind(ending, kind):
        raise NameDisagrees(ending, kind.label)
    if kind.media_type == PDF:
        check_pdf(content)
    if kind.media_type in SCANS - {PDF}:
        content = rewrite_image(content, kind.media_type)
    return InspectedFile(kind, content)


def _recognise(content: bytes, accept: frozenset[str]) -> FileKind:
    if content.startswith(_COMPOUND) and _ENCRYPTED_PACKAGE in content:
        raise FileEncrypted
    found = candidates(content)
    if not any(kind.media_type in accept for kind in found):
        raise KindNotAccepted(labels(accept))
    _refuse_two_kinds(content, found)
    kind: FileKind | None = found[0]
    if found[0].media_type in {DOCX, XLSX}:
        kind = KINDS.get(kind_of_package(content) or "")
    if kind is None or kind.media_type not in accept:
        raise KindNotAccepted(labels(accept))
    return kind


def _refuse_two_kinds(content: bytes, found: list[FileKind]) -> None:
    """Refuse what another program would read as something else.

    Images are left out: they are written anew, and nothing hidden survives that.
    """
    if found[0].media_type in SCANS - {PDF}:
        return
    signature = found[0].signature
    head = content[len(signature) : _MARK_ROOM].lower()
    if any(mark in head for mark in _MARKS):
        raise FileAmbiguous
    if found[0].media_type == PDF and _ZIP_END in content[-_TAIL_ROOM:]:
        raise FileAmbiguous


def _claims_another_kind(ending: str, kind: FileKind) -> bool:
    if not ending or len(ending) > _LONGEST_ENDING or not ending[1:].isalnum():
        return False
    return not ending[1:].isdecimal() and ending not in kind.endings
