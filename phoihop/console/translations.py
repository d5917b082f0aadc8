"""Vietnamese catalogues: compiled for use, and checked to be complete."""

import os
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from phoihop.console.fingerprints import PACKAGE
from phoihop.console.messages import ConsoleError

CATALOGUES = "**/locale/vi/LC_MESSAGES/django.po"


def catalogue_files(package: Path = PACKAGE) -> list[Path]:
    """List the catalogues of all apps."""
    return sorted(package.glob(CATALOGUES))


def compile_translations(package: Path = PACKAGE) -> int:
    """Compile the catalogues that changed since, and count them."""
    stale = [file for file in catalogue_files(package) if _is_stale(file)]
    for file in stale:
        unfinished = file.with_suffix(f".mo.{os.getpid()}")
        catalogue = read_catalogue(file)
        with unfinished.open("wb") as target:
            write_mo(target, catalogue)
        unfinished.replace(file.with_suffix(".mo"))
    return len(stale)


def read_catalogue(file: Path) -> Catalog:
    """Read one catalogue; a malformed line is an error."""
    try:
        with file.open("rb") as source:
            return read_po(source, locale="vi", abort_invalid=True)
    except PoFileError as error:
        raise ConsoleError(
            f"Tệp lời giao diện {file} viết sai: {error}",
            f"The catalogue {file} is malformed: {error}",
        ) from error


def _is_stale(file: Path) -> bool:
    compiled = file.with_suffix(".mo")
    return (
        not compiled.exists() or compiled.stat().st_mtime_ns < file.stat().st_mtime_ns
    )
