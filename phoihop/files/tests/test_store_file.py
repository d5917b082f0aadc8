"""Taking files in: one row, its bytes under their hash, and nothing left behind."""

import hashlib
import os
from pathlib import Path

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from pytest_django import Settings

from phoihop.files.errors import (
    FileEmpty,
    FileTooLarge,
    KindNotAccepted,
    StoredBytesMissing,
)
from phoihop.files.kinds import PDF, SCANS
from phoihop.files.models import StoredFile
from phoihop.files.queries import open_file
from phoihop.files.services import clear_bytes_without_row, store_file
from phoihop.files.tests.conftest import Clerk, bytes_in
from phoihop.files.tests.samples import jpg_with_place, pdf, upload

pytestmark = pytest.mark.django_db
LATER = 10_000_000_000.0


def test_a_file_is_kept_with_hash_size_kind_name_and_who(
    clerk: Clerk, folder: Path
) -> None:
    file = store_file(actor=clerk, upload=upload(pdf(), "Bản ký.pdf"), accept=SCANS)
    kept = StoredFile.objects.get(pk=file.pk)
    assert kept.sha256 == hashlib.sha256(pdf()).hexdigest()
    assert (kept.size, kept.media_type) == (len(pdf()), PDF)
    assert kept.original_name == "Bản ký.pdf"
    assert (kept.uploaded_by_person_id, kept.unit_id) == (7, 3)
    with open_file(kept) as opened:
        assert opened.read() == pdf()


def test_the_place_on_the_disk_is_made_from_the_hash_alone(
    clerk: Clerk, folder: Path
) -> None:
    file = store_file(actor=clerk, upload=upload(pdf(), "../../evil.pdf"))
    (place,) = bytes_in(folder)
    assert place == folder / file.sha256[:2] / file.sha256[2:4] / file.sha256
    assert place.stat().st_mode & 0o077 == 0
    assert [one.name for one in folder.parent.iterdir()] == ["files"]


def test_the_hash_is_of_the_stored_bytes_of_a_photo(clerk: Clerk, folder: Path) -> None:
    file = store_file(actor=clerk, upload=upload(jpg_with_place(), "anh.jpg"))
    (place,) = bytes_in(folder)
    assert hashlib.sha256(place.read_bytes()).hexdigest() == file.sha256
    assert file.sha256 != hashlib.sha256(jpg_with_place()).hexdigest()


def test_the_same_content_again_is_another_row_over_the_same_bytes(
    clerk: Clerk, folder: Path
) -> None:
    first = store_file(actor=clerk, upload=upload(pdf(), "một.pdf"))
    second = store_file(actor=clerk, upload=upload(pdf(), "hai.pdf"))
    assert first.pk != second.pk
    assert first.stored_name == second.stored_name
    assert len(bytes_in(folder)) == 1


def test_damaged_bytes_are_mended_by_the_same_content(
    clerk: Clerk, folder: Path
) -> None:
    store_file(actor=clerk, upload=upload(pdf(), "một.pdf"))
    (place,) = bytes_in(folder)
    place.write_bytes(bytes(len(pdf())))
    store_file(actor=clerk, upload=upload(pdf(), "hai.pdf"))
    assert place.read_bytes() == pdf()


def test_it_refuses_an_empty_file(clerk: Clerk, folder: Path) -> None:
    with pytest.raises(FileEmpty) as refusal:
        store_file(actor=clerk, upload=upload(b"", "rong.pdf"), field="scan")
    assert refusal.value.field == "scan"
    assert not folder.exists()


def test_it_refuses_one_byte_more_than_may_be(
    clerk: Clerk, folder: Path, settings: Settings
) -> None:
    assert settings.MOST_FILE_BYTES == 20 * 1024 * 1024
    content = pdf().ljust(settings.MOST_FILE_BYTES + 1)
    with pytest.raises(FileTooLarge) as refusal:
        store_file(actor=clerk, upload=upload(content, "lon.pdf"))
    assert "20 MB" in refusal.value.sentence


def test_a_size_that_is_told_too_small_does_not_help(
    clerk: Clerk, folder: Path, settings: Settings
) -> None:
    settings.MOST_FILE_BYTES = len(pdf()) - 1
    sent = upload(pdf(), "lon.pdf")
    sent.size = 1
    with pytest.raises(FileTooLarge):
        store_file(actor=clerk, upload=sent)


def test_a_refused_file_leaves_neither_row_nor_bytes(
    clerk: Clerk, folder: Path
) -> None:
    with pytest.raises(KindNotAccepted):
        store_file(actor=clerk, upload=upload(b"MZ" + bytes(99), "a.pdf"))
    assert not StoredFile.objects.exists()
    assert not folder.exists()


def test_an_interrupted_write_leaves_nothing(
    clerk: Clerk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def disk_full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(OSError, match="No space"), transaction.atomic():
        store_file(actor=clerk, upload=upload(pdf(), "a.pdf"))
    assert bytes_in(folder) == []
    assert not StoredFile.objects.exists()


def test_bytes_of_a_failed_request_are_cleared_and_others_stay(
    clerk: Clerk, folder: Path
) -> None:
    kept = store_file(actor=clerk, upload=upload(pdf(), "giu.pdf"))
    with transaction.atomic():
        store_file(actor=clerk, upload=upload(jpg_with_place(), "bo.jpg"))
        transaction.set_rollback(True)
    assert len(bytes_in(folder)) == 2
    assert clear_bytes_without_row(older_than=0) == 0
    assert clear_bytes_without_row(older_than=LATER) == 1
    assert [place.name for place in bytes_in(folder)] == [kept.sha256]


def test_lost_bytes_are_told(clerk: Clerk, folder: Path) -> None:
    file = store_file(actor=clerk, upload=upload(pdf(), "a.pdf"))
    bytes_in(folder)[0].unlink()
    with pytest.raises(StoredBytesMissing):
        open_file(file)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE files_storedfile SET original_name = 'x.pdf'",
        "DELETE FROM files_storedfile",
        "TRUNCATE files_storedfile CASCADE",
    ],
)
def test_the_database_refuses_to_change_or_remove_a_row(
    clerk: Clerk, folder: Path, statement: str
) -> None:
    store_file(actor=clerk, upload=upload(pdf(), "a.pdf"))
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.parametrize(
    "change",
    [
        {"stored_name": "../../etc/passwd"},
        {"stored_name": f"aa/aa/{'b' * 64}"},
        {"sha256": "a" * 63},
        {"size": 0},
        {"media_type": "text/html"},
        {"original_name": ""},
    ],
)
def test_the_database_refuses_an_impossible_row(change: dict[str, object]) -> None:
    row = {
        "sha256": "a" * 64,
        "size": 1,
        "media_type": PDF,
        "original_name": "a.pdf",
        "stored_name": f"aa/aa/{'a' * 64}",
        "uploaded_by_person_id": 1,
    }
    with pytest.raises(IntegrityError):
        StoredFile.objects.create(**row | change)
