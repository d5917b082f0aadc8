"""A strict little reader of calendars, written from the paper, not from our writer."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

_LINE = re.compile(r"([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^;:]+)*):(.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass
class Property:
    """A property: its parameters and its value, escapes undone."""

    value: str
    named: dict[str, str] = field(default_factory=dict)


Component = dict[str, Property]


def read(text: str) -> dict[str, list[Component]]:
    """Return every component by its name; fail where the text is no calendar."""
    found: defaultdict[str, list[Component]] = defaultdict(list)
    open_ones: list[tuple[str, Component]] = []
    for line in _unfolded(text):
        match = _LINE.fullmatch(line)
        assert match, line
        name, named, value = match.groups()
        if name == "BEGIN":
            open_ones.append((value, {}))
        elif name == "END":
            kind, component = open_ones.pop()
            assert kind == value
            found[kind].append(component)
        else:
            component = open_ones[-1][1]
            assert name not in component, f"{name} twice"
            pairs = [one.split("=", 1) for one in named.split(";") if one]
            component[name] = Property(_plain(value), dict(pairs))
    assert not open_ones
    return found


def _unfolded(text: str) -> list[str]:
    assert text.endswith("\r\n")
    lines: list[str] = []
    for line in text[:-2].split("\r\n"):
        assert len(line.encode()) <= 75
        if line.startswith(" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda one: "\n" if one[1] in "nN" else one[1], value)
