"""Typed readers of environment variables; a malformed value stops the start."""

import os
from datetime import date
from pathlib import Path


class SettingError(Exception):
    """An environment variable is missing or malformed."""


def text(name: str, default: str | None = None) -> str:
    """Read a text.

    Raises:
        SettingError: the variable is not set and has no default.
    """
    value = os.environ.get(name, default)
    if value is None:
        raise SettingError(f"{name} is not set")
    return value


def yes_or_no(name: str, default: bool) -> bool:
    """Read a switch written as 1 or 0.

    Raises:
        SettingError: the value is something else.
    """
    value = os.environ.get(name, "1" if default else "0")
    if value not in {"0", "1"}:
        raise SettingError(f"{name} must be 0 or 1, not {value!r}")
    return value == "1"


def words(name: str, default: str) -> list[str]:
    """Read a list written with commas."""
    parts = text(name, default).split(",")
    return [part.strip() for part in parts if part.strip()]


def number(name: str, default: int) -> int:
    """Read a whole number.

    Raises:
        SettingError: the value is not one.
    """
    value = os.environ.get(name, str(default))
    if not value.isdecimal():
        raise SettingError(f"{name} must be a whole number, not {value!r}")
    return int(value)


def one_of(name: str, default: str, *known: str) -> str:
    """Read one of a few words.

    Raises:
        SettingError: the value is another one.
    """
    value = text(name, default)
    if value not in known:
        raise SettingError(f"{name} must be one of {', '.join(known)}, not {value!r}")
    return value


def day(name: str, default: str) -> date | None:
    """Read a day written as 2026-05-12; an empty value means none.

    Raises:
        SettingError: the value is not a day.
    """
    value = text(name, default)
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        message = f"{name} must be a day such as 2026-05-12, not {value!r}"
        raise SettingError(message) from error


def secret(name: str, default: str | None = None) -> str:
    """Read a secret from the variable, or from the file that NAME_FILE names.

    Raises:
        SettingError: neither is set, and there is no default.
    """
    if file_name := os.environ.get(f"{name}_FILE"):
        return Path(file_name).read_text(encoding="utf-8").strip()
    return text(name, default)
