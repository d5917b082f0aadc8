"""Keeping what was worked out from a thing that never changes while it lives."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

Thing = TypeVar("Thing")
Rest = ParamSpec("Rest")
Result = TypeVar("Result")

_DRAWER, _HASH = "_kept_beside", "_hashed_once"


def kept_beside(
    work_out: Callable[Concatenate[Thing, Rest], Result],
) -> Callable[Concatenate[Thing, Rest], Result]:
    """Work a result out once for each thing and keep it on the thing itself.

    Only for frozen things: the very same object has the same result for ever, and
    another object, even an equal one, is worked out anew. Whatever else the result
    depends on is handed over as further arguments.
    """

    @wraps(work_out)
    def result_of(thing: Thing, /, *rest: Rest.args, **named: Rest.kwargs) -> Result:
        # Kept on the thing, so that both are forgotten together.
        drawer: dict[Hashable, Result] = vars(thing).setdefault(_DRAWER, {})
        question = (work_out, rest, tuple(named.items()))
        if question not in drawer:
            drawer[question] = work_out(thing, *rest, **named)
        return drawer[question]

    return result_of


def hashed_once(frozen: type[Thing]) -> type[Thing]:
    """Let each thing of a frozen class work its hash out once.

    For wide things that are kept themselves, and again and again part of what names
    something else that is kept.
    """
    work_out: Callable[[object], int] = frozen.__hash__

    def hash_of(self: object) -> int:
        known: int | None = vars(self).get(_HASH)
        if known is None:
            known = vars(self)[_HASH] = work_out(self)
        return known

    type.__setattr__(frozen, "__hash__", hash_of)
    return frozen
