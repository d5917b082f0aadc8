"""Reading the pages of programmes: fields, the message beside each, what was typed."""

from dataclasses import dataclass, field
from typing import Any

import html5lib

_HTML = "{http://www.w3.org/1999/xhtml}"


@dataclass
class Form:
    """The fields of a page's form: values, and messages by the field they describe."""

    values: dict[str, str] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)


def read_form(response: Any) -> Form:
    """Read the form of a page, as a browser would see it."""
    tree = html5lib.parse(response.content.decode())
    form = Form(messages=_messages(tree))
    for control in _controls(tree):
        name = control.get("name")
        value = _value(control)
        if name and value is not None:
            form.values[name] = value
    return form


def _messages(tree: Any) -> dict[str, str]:
    """Return what stands beside each field, by the name of the field."""
    found = {}
    for element in tree.iter():
        place = str(element.get("id") or "")
        if place.startswith("id_") and place.endswith("_error"):
            found[place.removeprefix("id_").removesuffix("_error")] = _text(element)
    return found


def _controls(tree: Any) -> list[Any]:
    tags = {f"{_HTML}{tag}" for tag in ("input", "textarea", "select")}
    return [one for one in tree.iter() if one.tag in tags]


def _value(control: Any) -> str | None:
    if control.tag == f"{_HTML}textarea":
        return _text(control)
    if control.tag == f"{_HTML}select":
        chosen = [
            one for one in control.iter(f"{_HTML}option") if _is_set(one, "selected")
        ]
        return str(chosen[0].get("value")) if chosen else ""
    if control.get("type") in {"checkbox", "radio"}:
        return (
            str(control.get("value") or "on") if _is_set(control, "checked") else None
        )
    return str(control.get("value") or "")


def _is_set(element: Any, name: str) -> bool:
    return element.get(name) is not None


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()
