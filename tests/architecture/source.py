"""The source as the tests of this folder read it: modules, imports, templates."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "phoihop"
_PLACES = ("phoihop", "tests", "tools", "benchmarks", "conftest.py", "run.py")


@dataclass(frozen=True)
class Module:
    """One Python file of ours."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        """The path from the root, as people write it."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def parts(self) -> tuple[str, ...]:
        """The path in pieces, without the ending."""
        return self.path.relative_to(ROOT).with_suffix("").parts

    @property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return _parse(self)

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self.text.splitlines())

    @property
    def app(self) -> str:
        """The app that the module belongs to; empty for what belongs to none."""
        is_inside = self.parts[0] == "phoihop" and len(self.parts) > 2
        return self.parts[1] if is_inside else ""

    @property
    def room(self) -> str:
        """The room of the app: views, services …; the package counts as its modules."""
        return self.parts[2] if self.app else ""

    @property
    def is_test(self) -> bool:
        """Tell whether it is part of the tests."""
        return "tests" in self.parts or self.path.name == "conftest.py"

    @property
    def is_migration(self) -> bool:
        """Tell whether it is a migration."""
        return "migrations" in self.parts


@cache
def modules() -> tuple[Module, ...]:
    """Return every Python file of ours, in order."""
    files = [file for place in _PLACES for file in _files(ROOT / place, "*.py")]
    return tuple(Module(file, file.read_text(encoding="utf-8")) for file in files)


@cache
def templates() -> tuple[Path, ...]:
    """Return every template of ours, in order."""
    return tuple(_files(PACKAGE, "*.html"))


def apps() -> list[str]:
    """Return the folders of the package that hold Python."""
    return sorted({module.app for module in modules() if module.app})


def imports(module: Module) -> Iterator[str]:
    """Yield the full name of everything a module imports, and of what it takes."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def _files(place: Path, pattern: str) -> list[Path]:
    if place.is_file():
        return [place]
    return sorted(
        file for file in place.rglob(pattern) if "__pycache__" not in file.parts
    )


@cache
def _parse(module: Module) -> ast.Module:
    return ast.parse(module.text, module.name)
