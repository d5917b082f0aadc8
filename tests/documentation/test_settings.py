"""The page of settings names every environment variable that the code reads."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import phoihop
from phoihop import settings

PACKAGE = Path(phoihop.__file__).parent
PAGE = PACKAGE.parent / "docs" / "operating" / "settings.md"
READERS = {"text", "words", "number", "yes_or_no", "one_of", "secret", "day"}
ROW = re.compile(r"^\| `(\w+)` \| (.+?) \| \S.* \|$", re.MULTILINE)
REQUIRED, EMPTY = "required", "empty"


@dataclass(frozen=True)
class Reading:
    """One place where a variable is read: its name, and its default as on the page.

    The default is None where the surrounding code decides about it.
    """

    name: str
    default: str | None


def written_rows() -> dict[str, str]:
    """Return the default of each variable as the page gives it."""
    return dict(ROW.findall(PAGE.read_text(encoding="utf-8")))


def readings() -> Iterator[Reading]:
    """Yield every reading in the package, tests and the reader itself left out."""
    for file in sorted(PACKAGE.rglob("*.py")):
        within = file.relative_to(PACKAGE).parts
        if "tests" in within or within == ("environment.py",):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _read_by_call(node)
            elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
                yield from _read_by_key(node)


def _read_by_call(call: ast.Call) -> Iterator[Reading]:
    function = call.func
    if not isinstance(function, ast.Attribute) or not call.args:
        return
    whose, name = ast.unparse(function.value), call.args[0]
    if not isinstance(name, ast.Constant) or not isinstance(name.value, str):
        return
    if whose == "environment" and function.attr in READERS:
        yield Reading(name.value, _default_of(call))
        if function.attr == "secret":
            yield Reading(f"{name.value}_FILE", EMPTY)
    elif whose in {"environment", "os.environ"} and function.attr == "get":
        yield Reading(name.value, None)


def _read_by_key(subscript: ast.Subscript) -> Iterator[Reading]:
    name = subscript.slice
    if ast.unparse(subscript.value) != "os.environ":
        return
    if isinstance(name, ast.Constant) and isinstance(name.value, str):
        yield Reading(name.value, None)


def _default_of(call: ast.Call) -> str:
    given = [*call.args[1:], *(keyword.value for keyword in call.keywords)]
    if not given:
        return REQUIRED
    if isinstance(given[0], ast.Name):
        value = getattr(settings, given[0].id)
    else:
        value = ast.literal_eval(given[0])
    if isinstance(value, bool):
        value = int(value)
    return f"`{value}`" if value != "" else EMPTY


def test_the_page_names_every_variable_that_the_code_reads() -> None:
    missing = {reading.name for reading in readings()} - set(written_rows())
    assert not missing


def test_the_page_names_no_variable_that_the_code_does_not_read() -> None:
    superfluous = set(written_rows()) - {reading.name for reading in readings()}
    assert not superfluous


def test_the_page_gives_the_defaults_of_the_code() -> None:
    rows = written_rows()
    wrong = {
        reading.name: reading.default
        for reading in readings()
        if reading.default is not None and rows.get(reading.name) != reading.default
    }
    assert not wrong


def test_each_variable_stands_on_the_page_once() -> None:
    names = [name for name, _default in ROW.findall(PAGE.read_text(encoding="utf-8"))]
    assert len(names) == len(set(names))
