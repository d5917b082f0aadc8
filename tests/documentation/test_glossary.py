"""The glossary names every model once, and no class that is not there."""

import ast
import re
from collections import Counter
from pathlib import Path

from django.apps import apps

import phoihop

PACKAGE = Path(phoihop.__file__).parent
PAGE = PACKAGE.parent / "docs" / "glossary.md"
ROW = re.compile(r"^\| (?P<words>[^|]+) \| (?P<names>[^|]+) \| [^|]+ \| [^|]+ \|$")
HEADING = "Identifier"


def rows() -> list[tuple[str, list[str]]]:
    """Return the Vietnamese words of each row with the identifiers beside them."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    found = [match for line in lines if (match := ROW.match(line))]
    return [
        (match["words"], re.findall(r"`(\w+)`", match["names"]))
        for match in found
        if match["names"] != HEADING and not match["names"].startswith("---")
    ]


def identifiers() -> Counter[str]:
    """Count how often each identifier stands in the tables."""
    return Counter(name for _words, names in rows() for name in names)


def model_names() -> set[str]:
    """Return the names of our models, without tables that Django makes by itself."""
    return {
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("phoihop.")
    }


def class_names() -> set[str]:
    """Return the names of all classes in the package."""
    return {
        node.name
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }


def test_every_model_stands_in_the_glossary_once() -> None:
    counted = identifiers()
    assert {name: counted[name] for name in model_names() if counted[name] != 1} == {}


def test_every_class_in_the_glossary_is_in_the_code() -> None:
    named = {name for name in identifiers() if name[0].isupper()}
    assert named - class_names() == set()


def test_one_word_stands_for_one_thing() -> None:
    twice = {name for name, count in identifiers().items() if count > 1}
    words = Counter(words for words, _names in rows())
    assert twice == set()
    assert {word for word, count in words.items() if count > 1} == set()


def test_every_row_names_an_identifier() -> None:
    assert [words for words, names in rows() if not names] == []
