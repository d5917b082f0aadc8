"""The folder of stored files, and somebody who hands files in."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from pytest_django import Settings


@dataclass(frozen=True)
class Clerk:
    """Whoever hands in a file; this floor knows no mandates."""

    person_id: int = 7
    person_name: str = "Phạm Minh Quang"
    title: str = "Văn thư"
    organisation_name: str = "Ủy ban nhân dân xã An Phú"
    unit_id: int | None = 3
    on: date = date(2026, 5, 12)


@pytest.fixture
def clerk() -> Clerk:
    return Clerk()


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    """Give the test a folder of its own."""
    settings.STORED_FILES_FOLDER = tmp_path / "files"
    return tmp_path / "files"


def bytes_in(folder: Path) -> list[Path]:
    """Return every file below the folder."""
    return [place for place in folder.rglob("*") if place.is_file()]
