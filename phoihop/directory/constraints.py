"""Refusals of the database, turned into the rule's own sentence."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from psycopg import errors

from phoihop.foundation.errors import RuleViolation


@contextmanager
def refusing(rules: Mapping[str, Callable[[], RuleViolation]]) -> Iterator[None]:
    """Raise the rule of the constraint that the statements inside run against.

    The statements have a savepoint of their own, so the caller's transaction lives on.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as refusal:
        name = _constraint_of(refusal)
        if name not in rules:
            raise
        raise rules[name]() from refusal


def _constraint_of(refusal: IntegrityError) -> str:
    cause = refusal.__cause__
    if isinstance(cause, errors.IntegrityError):
        return cause.diag.constraint_name or ""
    return ""
