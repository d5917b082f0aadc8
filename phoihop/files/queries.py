"""Reading stored files; whether somebody may is asked by the room that owns them."""

from typing import BinaryIO

from phoihop.files.bytes_on_disk import open_bytes
from phoihop.files.models import StoredFile


def open_file(file: StoredFile) -> BinaryIO:
    """Open the bytes of a stored file for reading.

    Raises:
        StoredBytesMissing: the folder has lost them.
    """
    return open_bytes(file.stored_name)
