"""What is kept beside a frozen thing is that thing's own, and goes with it."""

import gc
from dataclasses import dataclass, replace
from weakref import ref

from phoihop.foundation.keeping import hashed_once, kept_beside


@dataclass(frozen=True)
class Clause:
    """A frozen thing."""

    title: str


@hashed_once
@dataclass(frozen=True)
class Wide:
    """A frozen thing that is part of many keys."""

    title: str


def test_it_is_worked_out_once_for_one_thing_and_anew_for_an_equal_one() -> None:
    asked: list[str] = []

    @kept_beside
    def length(clause: Clause, unit: str) -> str:
        asked.append(clause.title)
        return f"{len(clause.title)} {unit}"

    first, equal = Clause("An Phú"), Clause("An Phú")
    assert [length(first, "chữ"), length(first, "chữ")] == ["6 chữ", "6 chữ"]
    assert asked == ["An Phú"]
    assert length(equal, "chữ") == "6 chữ"
    assert length(first, "letters") == "6 letters"
    assert len(asked) == 3
    assert first == equal


def test_two_results_of_one_thing_do_not_meet() -> None:
    title = kept_beside(lambda clause: clause.title)
    size = kept_beside(lambda clause: len(clause.title))
    clause = Clause("Phú")
    assert (title(clause), size(clause), title(clause)) == ("Phú", 3, "Phú")


def test_nothing_outlives_the_thing_even_when_the_result_holds_it() -> None:
    wrapped = kept_beside(lambda clause: [clause])
    clause = Clause("An Phú")
    wrapped(clause)
    gone = ref(clause)
    del clause
    gc.collect()
    assert gone() is None


def test_a_hash_is_worked_out_once_and_equal_things_share_it() -> None:
    asked: list[str] = []

    class Title(str):
        __slots__ = ()

        def __hash__(self) -> int:
            asked.append(str(self))
            return super().__hash__()

    first, equal = Wide(Title("An Phú")), Wide(Title("An Phú"))
    assert hash(first) == hash(first)
    assert asked == ["An Phú"]
    assert (hash(first), first) == (hash(equal), equal)
    other = replace(first, title="Ba Chẽ")
    assert hash(other) == hash(Wide("Ba Chẽ"))
    assert first != other
