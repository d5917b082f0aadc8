"""Word and Excel files: zip packages that are inflated for real before being taken."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from phoihop.files.errors import (
    FileAmbiguous,
    FileDamaged,
    FileEncrypted,
    FileHasMacros,
    FileUnpacksTooLarge,
)
from phoihop.files.kinds import DOCX, XLSX

MOST_ENTRIES = 2000
MOST_INFLATED = 200 * 1024 * 1024
# Beyond this, only a bomb is packed so densely; sheets of blank cells stay below it.
MOST_DENSE = 200
_DENSITY_COUNTS_FROM = 4 * 1024 * 1024
_DIRECTORY_ROOM = 1024 * 1024
_SLICE = 64 * 1024
_PIECE = 1024 * 1024
_LOCAL_HEADER = 30
_END_RECORD = 22
_ENCRYPTED_FLAG = 0x1
_UTF8_FLAG = 0x800
_TYPES_ENTRY = "[Content_Types].xml"
_MAIN = {
    DOCX: ("word/document.xml", b"wordprocessingml.document.main+xml"),
    XLSX: ("xl/workbook.xml", b"spreadsheetml.sheet.main+xml"),
}
# What runs, what a browser would show, and archives inside the archive.
_PROGRAM_NAMES = re.compile(
    r"(^|/)(vbaproject|vbadata|activex|macrosheets)"
    r"|\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|jar|hta|lnk|html?|svg"
    r"|zip|rar|7z|docm|xlsm|dotm|xltm|xlam)$",
    re.IGNORECASE,
)
_PROGRAM_TYPES = re.compile(
    rb"macroenabled|vbaproject|activex|macrosheet", re.IGNORECASE
)
# The format forbids document types; they are how entities grow without end.
_DOCUMENT_TYPE = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)


def kind_of_package(content: bytes) -> str | None:
    """Return the media type of a sound package, or None when it is another archive.

    Raises:
        FileRefused: it is an office file, but not one that is taken.
    """
    _check_ends(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as fault:
        raise FileDamaged from fault
    names = {entry.filename for entry in entries}
    if _TYPES_ENTRY not in names:
        return None
    for entry in entries:
        _check_entry(entry)
    if len(names) != len(entries):
        raise FileAmbiguous
    types = _inflate_all(content, entries)
    if _PROGRAM_TYPES.search(types):
        raise FileHasMacros
    for media_type, (main_part, main_type) in _MAIN.items():
        if main_part in names and main_type in types:
            return media_type
    return None


def _check_ends(content: bytes) -> None:
    """Look at the end record before anything trusts what it says."""
    end = content[-_END_RECORD:]
    if not end.startswith(b"PK\x05\x06") or end[-2:] != b"\0\0":
        raise FileDamaged
    count = int.from_bytes(end[10:12], "little")
    directory_size = int.from_bytes(end[12:16], "little")
    directory_start = int.from_bytes(end[16:20], "little")
    if count > MOST_ENTRIES or directory_size > _DIRECTORY_ROOM:
        raise FileUnpacksTooLarge
    if directory_start + directory_size + _END_RECORD != len(content):
        raise FileAmbiguous


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    if entry.flag_bits & _ENCRYPTED_FLAG:
        raise FileEncrypted
    if name.startswith("/") or "\\" in name or ".." in PurePosixPath(name).parts:
        raise FileDamaged
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise FileDamaged
    if _PROGRAM_NAMES.search(name):
        raise FileHasMacros


def _inflate_all(content: bytes, entries: list[zipfile.ZipInfo]) -> bytes:
    """Inflate every entry within the limits; return the text of the types entry."""
    types = b""
    room = MOST_INFLATED
    for entry in entries:
        inflated, beginning = _inflate(content, entry, room)
        room -= inflated
        if entry.filename == _TYPES_ENTRY:
            types = beginning
            if inflated != len(types):
                raise FileUnpacksTooLarge
        if entry.filename.endswith((".xml", ".rels")) and (
            _DOCUMENT_TYPE.search(beginning) or b"\0" in beginning
        ):
            raise FileDamaged
    return types


def _inflate(content: bytes, entry: zipfile.ZipInfo, room: int) -> tuple[int, bytes]:
    """Return how many bytes really come out, and the first of them.

    The declared sizes are not believed: they are what a bomb lies about.
    """
    packed = _packed_bytes(content, entry)
    most = min(room, max(_DENSITY_COUNTS_FROM, len(packed) * MOST_DENSE))
    beginning, inflated, checksum = b"", 0, 0
    for piece in _pieces(packed, entry.compress_type):
        beginning = beginning or piece
        inflated += len(piece)
        checksum = zlib.crc32(piece, checksum)
        if inflated > most:
            raise FileUnpacksTooLarge
    if inflated != entry.file_size or checksum != entry.CRC:
        raise FileDamaged
    return inflated, beginning


def _pieces(packed: memoryview, packing: int) -> Iterator[bytes]:
    """Inflate slice by slice, so that a bomb is met before it has filled the memory."""
    if packing == zipfile.ZIP_STORED:
        for start in range(0, len(packed), _PIECE):
            yield bytes(packed[start : start + _PIECE])
        return
    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for start in range(0, len(packed), _SLICE):
            waiting = bytes(packed[start : start + _SLICE])
            while waiting and not machine.eof:
                yield machine.decompress(waiting, _PIECE)
                waiting = machine.unconsumed_tail
        yield machine.flush()
    except zlib.error as fault:
        raise FileDamaged from fault
    if not machine.eof:
        raise FileDamaged


def _packed_bytes(content: bytes, entry: zipfile.ZipInfo) -> memoryview:
    """Find the packed bytes by the entry's own header, which must tell its name."""
    begin = entry.header_offset
    header = content[begin : begin + _LOCAL_HEADER]
    if not header.startswith(b"PK\x03\x04") or len(header) < _LOCAL_HEADER:
        raise FileDamaged
    name_length = int.from_bytes(header[26:28], "little")
    extra_length = int.from_bytes(header[28:30], "little")
    name_start = begin + _LOCAL_HEADER
    name = content[name_start : name_start + name_length]
    if name.decode(_name_encoding(entry), "replace") != entry.orig_filename:
        raise FileAmbiguous
    start = name_start + name_length + extra_length
    packed = memoryview(content)[start : start + entry.compress_size]
    if len(packed) != entry.compress_size:
        raise FileDamaged
    return packed


def _name_encoding(entry: zipfile.ZipInfo) -> str:
    return "utf-8" if entry.flag_bits & _UTF8_FLAG else "cp437"
