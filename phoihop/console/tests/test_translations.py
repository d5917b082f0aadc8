"""Catalogues are compiled when they change and checked to be complete."""

import gettext
import os
import shutil
from pathlib import Path

import pytest

from phoihop.console.completeness import translation_faults
from phoihop.console.messages import ConsoleError
from phoihop.console.translations import compile_translations

HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""
needs_gettext = pytest.mark.skipif(
    shutil.which("xgettext") is None, reason="gettext is not installed"
)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Give a package with one app and one string in it."""
    app = tmp_path / "house" / "rooms"
    (app / "locale" / "vi" / "LC_MESSAGES").mkdir(parents=True)
    (app / "words.py").write_text("from x import gettext as _\n_('%(count)s rooms')\n")
    return tmp_path / "house"


def write_catalogue(package: Path, entries: str) -> Path:
    file = package / "rooms" / "locale" / "vi" / "LC_MESSAGES" / "django.po"
    file.write_text(HEADER + entries, encoding="utf-8")
    return file


def entry(vietnamese: str, flags: str = "#, python-format") -> str:
    return f'{flags}\nmsgid "%(count)s rooms"\nmsgstr "{vietnamese}"\n'


def test_a_catalogue_is_compiled_once_until_it_changes(package: Path) -> None:
    file = write_catalogue(package, entry("%(count)s phòng"))

    assert compile_translations(package) == 1
    assert compile_translations(package) == 0
    later = file.stat().st_mtime + 10
    os.utime(file, (later, later))
    assert compile_translations(package) == 1

    with file.with_suffix(".mo").open("rb") as compiled:
        words = gettext.GNUTranslations(compiled)
    assert words.gettext("%(count)s rooms") == "%(count)s phòng"


@needs_gettext
def test_a_complete_catalogue_has_no_faults(package: Path) -> None:
    write_catalogue(package, entry("%(count)s phòng"))

    assert translation_faults(package) == []


@needs_gettext
@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        ("", "rooms: not translated: %(count)s rooms"),
        (entry(""), "rooms: not translated: %(count)s rooms"),
        (entry("%(count)s phòng", "#, fuzzy"), "rooms: fuzzy: %(count)s rooms"),
        (entry("%(number)s phòng"), "rooms: unknown named placeholder 'number'"),
    ],
)
def test_a_fault_is_named(package: Path, entries: str, fault: str) -> None:
    write_catalogue(package, entries)

    assert any(fault in line for line in translation_faults(package))


def test_a_malformed_catalogue_is_named(package: Path) -> None:
    file = write_catalogue(package, 'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n')

    with pytest.raises(ConsoleError, match=str(file)):
        compile_translations(package)
