"""Trying one cell: a request as an actor, what came of it, and whether it wrote."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.cookies import SimpleCookie
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.db import connection, transaction

from phoihop.testing.clients import WorkClient
from tests.permissions.rules import (
    DENIED,
    DONE,
    GONE,
    HIDDEN,
    LED_ON,
    NO_MANDATE,
    NO_METHOD,
    RULED_OUT,
    SHOWN,
    SIGN_IN,
)

# What a denied request may leave: its own answer, and the session of whoever asked.
_LEFT_BEHIND = ("audit_keptanswer", "django_session", "directory_throttle")
_WRITES = ("INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE")
_ELSEWHERE = "302 elsewhere"
_NO_MANDATE_TEMPLATE = "directory/no_mandate.html"


@dataclass(frozen=True)
class Outcome:
    """What came of a request: the word of the table, and what it wrote."""

    word: str
    writes: tuple[str, ...]
    counted: tuple[int, ...]
    page: str


def ask(
    browser: WorkClient,
    method: str,
    path: str,
    fields: Mapping[str, Any],
    *,
    is_counted: bool = False,
) -> Outcome:
    """Send one request, look at it, count the rows if asked, undo whatever it did."""
    cookies = {name: morsel.value for name, morsel in browser.cookies.items()}
    with transaction.atomic():
        with _watched() as writes:
            answer = _send(browser, method, path, fields)
            page = _body(answer)
        counted = counts() if is_counted else ()
        transaction.set_rollback(True)
    if cookies != {name: morsel.value for name, morsel in browser.cookies.items()}:
        browser.cookies = SimpleCookie(cookies)
    return Outcome(_word(answer), tuple(writes), counted, page)


def is_meant(meant: str, came: str) -> bool:
    """Tell whether the answer is the one that the table means."""
    return came == (_ELSEWHERE if meant in {DONE, LED_ON} else meant)


def counts() -> tuple[int, ...]:
    """Count the rows of every table of ours, but of what a request leaves behind."""
    with connection.cursor() as cursor:
        cursor.execute(_counting())
        return tuple(cursor.fetchone() or ())


@cache
def _counting() -> str:
    tables = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("phoihop.")
        and not model.__module__.startswith("phoihop.directory.units")
        and model._meta.db_table not in _LEFT_BEHIND
    ]
    return "SELECT " + ", ".join(f"(SELECT count(*) FROM {one})" for one in tables)


def _send(
    browser: WorkClient, method: str, path: str, fields: Mapping[str, Any]
) -> Any:
    if method == "GET":
        return browser.get(path)
    if method == "POST":
        return browser.post(path, fields)
    return browser.generic(method, path, headers={"Idempotency-Key": uuid4().hex})


@contextmanager
def _watched() -> Iterator[list[str]]:
    """Note every statement that writes where a refused request may not."""
    writes: list[str] = []

    def note(
        execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        if sql.lstrip().upper().startswith(_WRITES):
            if not any(f'"{table}"' in sql for table in _LEFT_BEHIND):
                writes.append(sql[:120])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield writes


def _body(answer: Any) -> str:
    if answer.streaming:
        return b"".join(answer.streaming_content).decode(errors="replace")
    return str(answer.content.decode(errors="replace"))


def _word(answer: Any) -> str:
    code = answer.status_code
    if code == 302:
        return _led(answer["Location"])
    if code == 403 and _is_no_mandate(answer):
        return NO_MANDATE
    return {
        200: SHOWN,
        403: DENIED,
        404: HIDDEN,
        405: NO_METHOD,
        410: GONE,
        422: RULED_OUT,
    }.get(code, str(code))


def _led(address: str) -> str:
    return SIGN_IN if address.startswith("/account/login/?next=") else _ELSEWHERE


def _is_no_mandate(answer: Any) -> bool:
    return any(one.name == _NO_MANDATE_TEMPLATE for one in answer.templates)
