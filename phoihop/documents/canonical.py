"""One way to write a text down, so that equal texts have equal hashes.

JSON after RFC 8785 for what we use of it: keys sorted, no blanks, UTF-8; and all text
in NFC. Numbers are whole; a day is written as ISO 8601, a decimal as its digits.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

# Beyond it other readers of JSON no longer tell neighbouring numbers apart.
_LARGEST = 2**53 - 1


class NotCanonicalError(ValueError):
    """The value has no single way to be written."""


def canonical_text(data: Mapping[str, object]) -> str:
    """Write the data as canonical JSON.

    Raises:
        NotCanonicalError: it holds a float, a moment, or something that is no data.
    """
    return json.dumps(_plain(data), ensure_ascii=False, separators=(",", ":"))


def hash_of(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    match value:
        case Mapping():
            return _sorted_mapping(value)
        case list() | tuple():
            return [_plain(item) for item in value]
        case str():
            return _text(value)
        case _:
            return _single(value)


def _single(value: object) -> object:
    match value:
        case None | bool():
            return value
        case int() if abs(value) <= _LARGEST:
            return value
        case Decimal() if value.is_finite():
            return f"{value:f}"
        case date() if not isinstance(value, datetime):
            return value.isoformat()
        case _:
            raise NotCanonicalError(f"{type(value).__name__} has no canonical form")


def _sorted_mapping(data: Mapping[object, object]) -> dict[str, object]:
    keyed: dict[str, object] = {}
    for key, value in data.items():
        if not isinstance(key, str):
            raise NotCanonicalError("a key that is no text")
        if (name := _text(key)) in keyed:
            raise NotCanonicalError(f"the key {name!r} twice")
        keyed[name] = _plain(value)
    # RFC 8785, 3.2.3: keys are compared as UTF-16 code units.
    return dict(sorted(keyed.items(), key=lambda item: item[0].encode("utf-16-be")))


def _text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as fault:
        raise NotCanonicalError("half a character") from fault
    return unicodedata.normalize("NFC", value)
