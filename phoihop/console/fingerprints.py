"""Short marks of file contents, by which finished work is recognised."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from phoihop.console.access import SOURCE

PACKAGE = SOURCE / "phoihop"
SCHEMA_PATTERNS = (
    "*/migrations/*.py",
    "*/models.py",
    "*/models/*.py",
    "foundation/*.py",
    "settings.py",
    "console/rights.py",
    "console/roles.py",
)
UNIT_PATTERNS = ("directory/data/*", "directory/management/commands/load_units.py")
STATIC_PATTERNS = ("*/static/**/*",)


def schema_mark() -> str:
    """Mark everything that migrations and granted rights come from."""
    return _mark([*_files(SCHEMA_PATTERNS), SOURCE / "requirements.lock"])


def unit_mark() -> str:
    """Mark the data of the administrative units."""
    return _mark(_files(UNIT_PATTERNS))


def static_mark() -> str:
    """Mark the static files, ours and those of the packages."""
    return _mark([*_files(STATIC_PATTERNS), SOURCE / "requirements.lock"])


def _files(patterns: Iterable[str]) -> list[Path]:
    found = {file for pattern in patterns for file in PACKAGE.glob(pattern)}
    return sorted(file for file in found if file.is_file())


def _mark(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        if file.exists():
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"{file.relative_to(SOURCE)} {content}\n".encode())
    return digest.hexdigest()[:16]
