"""Nothing grows too large to be read in one go."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import ROOT, Module, modules, templates
from tests.conftest import Scanned

MODULE, SETTINGS, TEST, CONFTEST = 300, 400, 400, 80
FUNCTION, VIEW, CLASS, TEMPLATE = 40, 25, 150, 120

# What may be larger, each with the reason. Empty on purpose.
EXCEPTIONS: dict[str, str] = {}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_no_module_is_too_long(scanned: Scanned) -> None:
    read = [module for module in modules() if not _is_generated(module)]
    too_long = {
        module.name: module.lines
        for module in read
        if module.lines > _most_lines(module) and module.name not in EXCEPTIONS
    }
    scanned("modules measured", len(read), 100)
    assert too_long == {}


def test_no_function_is_too_long(scanned: Scanned) -> None:
    read, too_long = 0, {}
    for module in modules():
        for function in _functions(module):
            read += 1
            place = f"{module.name}:{function.name}"
            if _length(function) > FUNCTION and place not in EXCEPTIONS:
                too_long[place] = _length(function)
    scanned("functions measured", read, 500)
    assert too_long == {}


def test_no_view_is_too_long(scanned: Scanned) -> None:
    read, too_long = 0, {}
    for module in modules():
        for view in _views(module):
            read += 1
            place = f"{module.name}:{view.name}"
            if _length(view) > VIEW and place not in EXCEPTIONS:
                too_long[place] = _length(view)
    scanned("views measured", read, 30)
    assert too_long == {}


def test_no_class_is_too_long(scanned: Scanned) -> None:
    read, too_long = 0, {}
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef) and not _is_generated(module):
                read += 1
                place = f"{module.name}:{node.name}"
                if _length(node) > CLASS and place not in EXCEPTIONS:
                    too_long[place] = _length(node)
    scanned("classes measured", read, 100)
    assert too_long == {}


def test_no_template_is_too_long(scanned: Scanned) -> None:
    read = {_name(template): _lines_of(template) for template in templates()}
    too_long = {
        name: lines
        for name, lines in read.items()
        if lines > TEMPLATE and name not in EXCEPTIONS
    }
    scanned("templates measured", len(read), 30)
    assert too_long == {}


def test_every_exception_says_why_and_is_still_needed() -> None:
    known = {module.name for module in modules()} | set(map(_name, templates()))
    for name, reason in EXCEPTIONS.items():
        assert reason
        assert name.partition(":")[0] in known


def _most_lines(module: Module) -> int:
    if module.path.name == "conftest.py":
        return CONFTEST
    if module.path.name == "settings.py":
        return SETTINGS
    return TEST if module.is_test else MODULE


def _is_generated(module: Module) -> bool:
    """Only the first migration of an app is written by Django."""
    return module.is_migration and module.path.name == "0001_initial.py"


def _functions(module: Module) -> Iterator[Function]:
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            yield node


def _views(module: Module) -> Iterator[Function]:
    if module.room not in {"views", "views.py"} or module.is_test:
        return
    for function in _functions(module):
        arguments = function.args.args
        is_public = not function.name.startswith("_")
        if is_public and arguments and arguments[0].arg == "request":
            yield function


def _length(node: Function | ast.ClassDef) -> int:
    """Count the lines, without the docstring: it may say all that it raises."""
    words = len((ast.get_docstring(node, clean=False) or "").splitlines())
    return (node.end_lineno or node.lineno) - node.lineno + 1 - words


def _name(template: Path) -> str:
    return template.relative_to(ROOT).as_posix()


def _lines_of(template: Path) -> int:
    return len(template.read_text(encoding="utf-8").splitlines())
