"""Running an unsafe request once: the effect and its answer commit together."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.db import transaction

from phoihop.audit.models import KeptAnswer

SERVER_FAULT = 500
AnswerType = TypeVar("AnswerType")


def scope_of(account_id: int | None) -> str:
    """Return in whose name an account's requests are kept."""
    return f"account:{account_id}"


@dataclass(frozen=True)
class RequestName:
    """What makes two sendings the same request: who, where, key and content."""

    scope: str
    path: str
    key: str
    fingerprint: str


@dataclass(frozen=True)
class Answer:
    """An answer as it is kept."""

    status: int
    headers: dict[str, str]
    body: bytes


def fingerprint(fields: Iterable[tuple[str, str]], digests: Iterable[str]) -> str:
    """Return the SHA-256 of a form's fields and of its files' digests, in hex."""
    summary = hashlib.sha256()
    for name, value in sorted(fields):
        summary.update(f"{len(name)}:{name}={len(value)}:{value};".encode())
    for digest in sorted(digests):
        summary.update(digest.encode())
    return summary.hexdigest()


def run_once(
    name: RequestName,
    run: Callable[[], AnswerType],
    keep: Callable[[AnswerType], Answer],
) -> AnswerType | Answer:
    """Run the request, or give back the answer that its first sending got.

    The row is inserted first and in the same transaction as the effect, so a second
    sending waits for the first; if that fails, nothing is kept and this one runs.
    """
    with transaction.atomic():
        row, is_first = _claim(name)
        if not is_first:
            return Answer(row.status, row.headers, bytes(row.body))
        answer = run()
        kept = keep(answer)
        if kept.status >= SERVER_FAULT:
            transaction.set_rollback(True)
            return answer
        row.status, row.headers, row.body = kept.status, kept.headers, kept.body
        row.save(update_fields=["status", "headers", "body"])
    return answer


def _claim(name: RequestName) -> tuple[KeptAnswer, bool]:
    return KeptAnswer.objects.get_or_create(
        scope=name.scope,
        path=name.path,
        key=name.key,
        fingerprint=name.fingerprint,
    )
