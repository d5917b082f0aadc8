"""The kinds of file that are taken, told by what is inside, never by the name."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from puremagic import PureError, magic_string

PDF = "application/pdf"
JPG = "image/jpeg"
PNG = "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

SCANS = frozenset({PDF, JPG, PNG})
EVIDENCE = SCANS | {DOCX, XLSX}
SHOWN_IN_THE_BROWSER = SCANS

_HEAD = 4096


@dataclass(frozen=True)
class FileKind:
    """One kind of file: media type, name for people, endings and first bytes."""

    media_type: str
    label: str
    endings: tuple[str, ...]
    signature: bytes


KINDS = {
    kind.media_type: kind
    for kind in (
        FileKind(PDF, "PDF", (".pdf",), b"%PDF-"),
        FileKind(DOCX, "Word (.docx)", (".docx",), b"PK\x03\x04"),
        FileKind(XLSX, "Excel (.xlsx)", (".xlsx",), b"PK\x03\x04"),
        FileKind(JPG, "JPG", (".jpg", ".jpeg", ".jfif"), b"\xff\xd8\xff"),
        FileKind(PNG, "PNG", (".png",), b"\x89PNG\r\n\x1a\n"),
    )
}


def candidates(content: bytes) -> list[FileKind]:
    """Return the kinds that the first bytes allow; Word and Excel begin alike."""
    head = content[:_HEAD]
    try:
        endings = {match.extension for match in magic_string(head)}
    except PureError:
        return []
    return [
        kind
        for kind in KINDS.values()
        if head.startswith(kind.signature) and endings.intersection(kind.endings)
    ]


def labels(media_types: frozenset[str]) -> str:
    """Name kinds for people: "PDF, JPG, PNG"."""
    return ", ".join(
        kind.label for kind in KINDS.values() if kind.media_type in media_types
    )


def ending_of(name: str) -> str:
    """Return the ending of a file name in lower case, with its dot."""
    return PurePosixPath(name).suffix.lower()
