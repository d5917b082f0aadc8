"""Keeping what was worked out from a thing that never changes while it lives."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

Thing = TypeVar("Thing")
Rest = ParamSpec("Rest")
Result = TypeVar("Result")

_DRAWER = "_kept_beside"


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
