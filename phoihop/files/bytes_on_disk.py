"""Where the bytes lie: one folder, one file per content, named by its hash."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from phoihop.files.errors import StoredBytesMissing

_FOLDER_RIGHTS = 0o700
_UNFINISHED = ".unfinished-"


def stored_name_of(sha256: str) -> str:
    """Return where content of this hash lies below the folder."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def path_of(stored_name: str) -> Path:
    """Return the place of a stored name; the table takes generated names only."""
    return Path(settings.STORED_FILES_FOLDER) / stored_name


def write_bytes(stored_name: str, content: bytes) -> None:
    """Put the content in its place, whole or not at all, and safe from power loss."""
    place = path_of(stored_name)
    if _holds(place, content):
        return
    place.parent.mkdir(mode=_FOLDER_RIGHTS, parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(prefix=_UNFINISHED, dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(unfinished).replace(place)
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise
    _sync_folder(place.parent)


def open_bytes(stored_name: str) -> BinaryIO:
    """Open the bytes for reading.

    Raises:
        StoredBytesMissing: they are not there.
    """
    try:
        return path_of(stored_name).open("rb")
    except OSError as fault:
        raise StoredBytesMissing(stored_name) from fault


def remove_bytes(stored_name: str) -> None:
    """Remove the bytes; the caller knows that no row needs them."""
    path_of(stored_name).unlink(missing_ok=True)


def names_older_than(moment: float) -> Iterator[str]:
    """Walk over the stored names whose bytes were written before the moment."""
    folder = Path(settings.STORED_FILES_FOLDER)
    for place in folder.glob("??/??/*"):
        if place.stat().st_mtime < moment:
            yield place.relative_to(folder).as_posix()


def _holds(place: Path, content: bytes) -> bool:
    if not place.is_file() or place.stat().st_size != len(content):
        return False
    kept = hashlib.sha256(place.read_bytes()).digest()
    return kept == hashlib.sha256(content).digest()


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
