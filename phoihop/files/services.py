"""Taking files in, and clearing away bytes that belong to no row."""

import hashlib

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import connection, transaction

from phoihop.files.bytes_on_disk import (
    names_older_than,
    remove_bytes,
    stored_name_of,
    write_bytes,
)
from phoihop.files.errors import FileEmpty, FileRefused, FileTooLarge
from phoihop.files.inspection import InspectedFile, inspect
from phoihop.files.kinds import EVIDENCE
from phoihop.files.models import StoredFile
from phoihop.files.names import clean_name
from phoihop.foundation.actors import Actor


@transaction.atomic
def store_file(
    *,
    actor: Actor,
    upload: "UploadedFile[bytes]",
    accept: frozenset[str] = EVIDENCE,
    field: str = "file",
) -> StoredFile:
    """Check a handed-in file and keep it: one row, and its bytes under their hash.

    Whether the actor may hand in anything, and the journal entry, are the caller's.
    ``accept`` holds media types of ``files.kinds``; ``field`` is the form field beside
    which a refusal is shown. Images are kept without location and camera data. If the
    caller's transaction fails, bytes may stay behind without a row; the nightly job
    ``clear_bytes_without_row`` removes them.

    Raises:
        FileRefused: the file is not taken; the class tells why.
    """
    try:
        name, inspected = _read(upload, accept)
    except FileRefused as refusal:
        refusal.field = field
        raise
    sha256 = hashlib.sha256(inspected.content).hexdigest()
    stored_name = stored_name_of(sha256)
    _lock_content(sha256)
    write_bytes(stored_name, inspected.content)
    return StoredFile.objects.create(
        sha256=sha256,
        size=len(inspected.content),
        media_type=inspected.kind.media_type,
        original_name=name,
        stored_name=stored_name,
        uploaded_by_person_id=actor.person_id,
        unit_id=actor.unit_id,
    )


def clear_bytes_without_row(*, older_than: float) -> int:
    """Remove bytes written before the moment that no row names; return how many."""
    cleared = 0
    for stored_name in list(names_older_than(older_than)):
        cleared += clear_bytes_of(stored_name)
    return cleared


@transaction.atomic
def clear_bytes_of(stored_name: str) -> bool:
    """Remove these bytes unless a row names them; tell whether they were removed."""
    _lock_content(stored_name.rpartition("/")[2])
    if StoredFile.objects.filter(stored_name=stored_name).exists():
        return False
    remove_bytes(stored_name)
    return True


def _read(
    upload: "UploadedFile[bytes]", accept: frozenset[str]
) -> tuple[str, InspectedFile]:
    most = settings.MOST_FILE_BYTES
    if (upload.size or 0) > most:
        raise FileTooLarge(most)
    upload.seek(0)
    content = upload.read(most + 1)
    if not content:
        raise FileEmpty
    if len(content) > most:
        raise FileTooLarge(most)
    given = upload.name or ""
    inspected = inspect(content, given, accept)
    return clean_name(given, inspected.kind.endings), inspected


def _lock_content(sha256: str) -> None:
    """Hold the content until the transaction ends.

    Clearing away must not take bytes that a row, not yet committed, is about to name.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
            [f"stored-file:{sha256}"],
        )
