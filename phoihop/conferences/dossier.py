"""Writing a concluded conference into one ZIP file, the same bytes for the same state.

Nothing is compressed, because compressed bytes differ between builds of the same
library, and papers and photos are compressed already. Bytes are copied piece by piece
into a temporary file, so memory does not grow with them.
"""

import hashlib
import logging
import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date
from typing import BinaryIO

from django.template.loader import render_to_string

from phoihop.conferences.models import Conference
from phoihop.conferences.queries.dossier import Dossier, FiledBytes
from phoihop.files.errors import StoredBytesMissing
from phoihop.files.queries import open_file

INDEX, STATE, SUMS = "index.html", "ho-so.json", "SHA256SUMS.txt"
_MEMBER_RIGHTS = 0o100644 << 16
_UNIX = 3
_FIRST_YEAR = 1980
_PIECE = 1024 * 1024
_log = logging.getLogger(__name__)


def name_of(conference: Conference) -> str:
    """Return the name of the file: the day and the code of the conference."""
    return f"ho-so-{conference.occurred_on.isoformat()}-{conference.public_code}.zip"


def write_dossier(dossier: Dossier) -> BinaryIO:
    """Return an open temporary file that holds all of it, to be read from the start.

    What the folder of files has lost is named in the index and left out.
    """
    with ExitStack() as until_written:
        opened: BinaryIO = until_written.enter_context(
            tempfile.TemporaryFile(prefix="phoihop-dossier-")
        )
        with zipfile.ZipFile(opened, "w", zipfile.ZIP_STORED) as package:
            _Writer(package, dossier).write()
        opened.seek(0)
        until_written.pop_all()
    return opened


class _Writer:
    """Puts the parts into the package, in one order, and adds up their hashes."""

    def __init__(self, package: zipfile.ZipFile, dossier: Dossier) -> None:
        self.package = package
        self.dossier = dossier
        self.day = dossier.conference.concluded_on or dossier.conference.occurred_on
        self.sums: dict[str, str] = {}

    def write(self) -> None:
        """Write the index first, because that is what people open."""
        lost = self._lost(self.dossier.files)
        page = render_to_string(
            "conferences/dossier.html",
            {"file": self.dossier.state, "sha256": self.dossier.sha256, "lost": lost},
        )
        self._add_text(INDEX, page.encode())
        self._add_text(STATE, self.dossier.json)
        for name, text in self.dossier.texts.items():
            self._add_text(name, text.encode())
        for one in self.dossier.files:
            if one.path not in lost:
                self._add_file(one)
        lines = [f"{sha256}  {name}\n" for name, sha256 in self.sums.items()]
        self.package.writestr(self._member(SUMS), "".join(lines).encode())

    def _lost(self, files: Iterable[FiledBytes]) -> set[str]:
        return {one.path for one in files if not _is_there(one)}

    def _add_text(self, name: str, content: bytes) -> None:
        self.package.writestr(self._member(name), content)
        self.sums[name] = hashlib.sha256(content).hexdigest()

    def _add_file(self, one: FiledBytes) -> None:
        member = self._member(one.path)
        member.file_size = one.file.size
        with open_file(one.file) as source, self.package.open(member, "w") as target:
            shutil.copyfileobj(source, target, _PIECE)
        self.sums[one.path] = one.file.sha256

    def _member(self, name: str) -> zipfile.ZipInfo:
        """Return the head of a part, dated by the conclusion and not by the clock."""
        day = max(self.day, date(_FIRST_YEAR, 1, 1))
        member = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
        member.create_system = _UNIX
        member.external_attr = _MEMBER_RIGHTS
        return member


def _hash(source: BinaryIO) -> str:
    summary = hashlib.sha256()
    while piece := source.read(_PIECE):
        summary.update(piece)
    return summary.hexdigest()


def _is_there(one: FiledBytes) -> bool:
    """Tell whether the bytes are there and are those that were handed in."""
    try:
        with open_file(one.file) as source:
            kept = _hash(source)
    except StoredBytesMissing:
        kept = ""
    if kept != one.file.sha256:
        _log.error("stored file %s has lost its bytes", one.file.pk)
    return kept == one.file.sha256
