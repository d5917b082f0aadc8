"""Asking the open API, and holding its answers against its own schema."""

from collections.abc import Mapping
from typing import Any

from django.test import Client

ROOT = "/api/v1"
_PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}


def ask(address: str, status: int = 200) -> dict[str, Any]:
    """Return the answer to somebody without a session, read as JSON."""
    response = Client().get(f"{ROOT}/{address}")
    assert response.status_code == status, (address, response.content)
    kind = "json" if status == 200 else "problem+json"
    assert response["Content-Type"].split(";")[0] == f"application/{kind}"
    body: dict[str, Any] = response.json()
    return body


def faults(
    value: object, schema: Mapping[str, Any], root: Mapping[str, Any]
) -> list[str]:
    """Return what in the value the schema does not allow."""
    if reference := schema.get("$ref"):
        return faults(
            value, root["components"]["schemas"][reference.split("/")[-1]], root
        )
    if choices := schema.get("anyOf"):
        found = [faults(value, choice, root) for choice in choices]
        return [] if [] in found else found[0]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{value!r} is none of {schema['enum']}"]
    known = _PYTHON_TYPES.get(schema.get("type", ""), (object,))
    if not isinstance(value, known) or (known == (int,) and value is True):
        return [f"{value!r} is no {schema['type']}"]
    return _inner_faults(value, schema, root)


def _inner_faults(
    value: object, schema: Mapping[str, Any], root: Mapping[str, Any]
) -> list[str]:
    if isinstance(value, list):
        return [fault for one in value for fault in faults(one, schema["items"], root)]
    if not isinstance(value, dict):
        return []
    properties = schema["properties"]
    found = [
        f"{name} is missing" for name in schema.get("required", ()) if name not in value
    ]
    found += [f"{name} is not described" for name in value if name not in properties]
    for name in value.keys() & properties.keys():
        found += faults(value[name], properties[name], root)
    return found
