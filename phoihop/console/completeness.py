"""Whether every string of the interface has its Vietnamese words."""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from phoihop.console.fingerprints import PACKAGE
from phoihop.console.messages import ConsoleError
from phoihop.console.translations import catalogue_files, read_catalogue

IGNORED = shutil.ignore_patterns("__pycache__", "tests", "*.mo")
FRAMEWORK = Path(django.__file__).parent / "conf/locale/vi/LC_MESSAGES/django.po"
OPEN_PLURALS = "nplurals=INTEGER; plural=EXPRESSION;"
ANY_PLURALS = "nplurals=2; plural=(n != 1);"
Key = tuple[str, str]


def translation_faults(package: Path = PACKAGE) -> list[str]:
    """List strings without Vietnamese, doubtful ones and wrong placeholders."""
    translated: set[Key] = set()
    faults: list[str] = []
    for file in catalogue_files(package):
        where = file.relative_to(package).parts[0]
        for message in _messages(file):
            if message.fuzzy:
                faults.append(f"{where}: fuzzy: {_key(message)[1]}")
            elif _is_translated(message):
                translated.add(_key(message))
            faults += [
                f"{where}: {error}: {_key(message)[1]}" for error in message.check()
            ]
    translated |= {_key(message) for message in _messages(FRAMEWORK)}
    missing = extracted_strings(package)
    faults += [
        f"{where}: not translated: {key[1]}"
        for key, where in sorted(missing.items())
        if key not in translated
    ]
    return faults


def extracted_strings(package: Path) -> dict[Key, str]:
    """Extract all strings from a copy of the source, each with the app it is in."""
    found: dict[Key, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / package.name
        shutil.copytree(package, copy, ignore=IGNORED)
        for app in copy.iterdir():
            if app.is_dir() and not app.name.startswith("."):
                shutil.rmtree(app / "locale", ignore_errors=True)
                (app / "locale").mkdir()
        (copy / "locale").mkdir(exist_ok=True)
        _extract(copy)
        for file in sorted(copy.glob("**/locale/django.pot")):
            where = file.parents[1].name
            found.update(dict.fromkeys(_strings_of_template(file), where))
    return found


def _extract(folder: Path) -> None:
    environment = dict(os.environ)
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "django", "makemessages", "--locale=vi"]
    command.append("--keep-pot")
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise ConsoleError(
            f"Không trích được lời giao diện: {done.stderr}",
            f"The strings could not be extracted: {done.stderr}",
        )


def _strings_of_template(file: Path) -> list[Key]:
    # The extractor leaves the plural rule open, which the reader does not understand.
    text = file.read_text(encoding="utf-8").replace(OPEN_PLURALS, ANY_PLURALS)
    catalogue = read_po(io.BytesIO(text.encode()), abort_invalid=True)
    return [_key(message) for message in catalogue if message.id]


def _messages(file: Path) -> Iterator[Message]:
    return (message for message in read_catalogue(file) if message.id)


def _key(message: Message) -> Key:
    text = message.id if isinstance(message.id, str) else message.id[0]
    return (message.context or "", text)


def _is_translated(message: Message) -> bool:
    if isinstance(message.string, str):
        return bool(message.string)
    return all(message.string or [""])
