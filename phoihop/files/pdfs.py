"""PDF files: whole, readable without a password, and without anything that runs."""

import re
import zlib

from phoihop.files.errors import (
    FileAmbiguous,
    FileDamaged,
    FileEncrypted,
    FileHasMacros,
)

_HEADER = re.compile(rb"%PDF-[12]\.\d")
_END = re.compile(rb"%%EOF\s*\0*\s*$")
_END_ROOM = 1024
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_ESCAPED_LETTER = re.compile(rb"#([0-9A-Fa-f]{2})")
_ENCRYPTED = re.compile(rb"/Encrypt(?![A-Za-z])")
# Programs, and files carried inside, which nobody could check.
_RUNS = re.compile(
    rb"/(JavaScript|JS|Launch|RichMedia|EmbeddedFiles?|XFA)(?![A-Za-z0-9])"
)
_OBJECT_STREAM = b"/ObjStm"
_DICTIONARY_ROOM = 1024
_MOST_INFLATED = 64 * 1024 * 1024


def check_pdf(content: bytes) -> None:
    """Refuse what is no whole, open and inert PDF.

    Raises:
        FileRefused: the reason, one class each.
    """
    if not _HEADER.match(content):
        raise FileDamaged
    if not _END.search(content[-_END_ROOM:]):
        # Bytes after the end are how a second file is hung on a first one.
        raise FileAmbiguous if b"%%EOF" in content else FileDamaged
    structure = _structure(content)
    if _ENCRYPTED.search(structure):
        raise FileEncrypted
    if _RUNS.search(structure):
        raise FileHasMacros


def _structure(content: bytes) -> bytes:
    """Return all that is not the inside of a stream, and the packed objects inflated.

    Names may be written with #-escapes; they are read as a reader would.
    """
    plain = _STREAM.sub(b"stream endstream", content)
    room = _MOST_INFLATED
    pieces = [plain]
    for stream in _STREAM.finditer(content):
        before = content[max(0, stream.start() - _DICTIONARY_ROOM) : stream.start()]
        if _OBJECT_STREAM not in before.rpartition(b" obj")[2]:
            continue
        objects = _inflate(stream.group(1), room)
        room -= len(objects)
        pieces.append(objects)
    return _ESCAPED_LETTER.sub(_letter, b"\n".join(pieces))


def _letter(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape.group(1), 16)])


def _inflate(packed: bytes, room: int) -> bytes:
    machine = zlib.decompressobj()
    try:
        inflated = machine.decompress(packed, max(room, 1))
    except zlib.error:
        # Packed another way; a reader may know it, and it is not for us to guess.
        return b""
    if machine.unconsumed_tail:
        raise FileDamaged
    return inflated
