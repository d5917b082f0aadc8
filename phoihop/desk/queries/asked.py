"""What is asked of a mandate in a room: one statement, whatever the room holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.statements import rows_of

# No desk shows more of one kind; the room's own list holds the rest.
_MOST = 30
# Names of questions are ours; every value of a request is handed over apart.
_ANSWERED = "(SELECT '{name}', found.* FROM ({sql}) found LIMIT {most})"


@dataclass(frozen=True)
class Question:
    """What is asked, of whom, and the SQL that finds it.

    The SQL selects the columns of ``Found`` after the first, and may use the values
    ``body``, ``unit``, ``person``, ``day``, ``coordinates`` and ``is_chief``. Without
    roles everybody who works for a body is asked; the SQL then says who.
    """

    name: str
    sql: str
    roles: frozenset[Role] = field(default_factory=frozenset)


class Found(NamedTuple):
    """One thing that is asked for; its order is that of the columns.

    ``number`` and ``beside`` name rows of the room, ``words`` says what it comes
    from, ``total`` how many there are.
    """

    question: str
    number: int
    beside: int
    title: str
    words: str
    due_on: date | None
    total: int


def asked_of(actor: Mandate, questions: Sequence[Question]) -> list[Found]:
    """Return what the questions find for the mandate; none asks none."""
    if actor.organisation_id is None:
        return []
    asked = tuple(one for one in questions if not one.roles or actor.has(*one.roles))
    if not asked:
        return []
    values: dict[str, int | bool | date] = {
        "body": actor.organisation_id,
        "unit": actor.unit_id,
        "person": actor.person_id,
        "day": actor.on,
        "coordinates": actor.has(Role.COORDINATOR),
        "is_chief": actor.has(Role.OFFICE_CHIEF),
    }
    return [Found(*row) for row in rows_of(_statement(asked), values)]


@lru_cache(maxsize=64)
def _statement(questions: tuple[Question, ...]) -> str:
    # Without the line breaks it stays short enough for the driver to keep it read.
    return " UNION ALL ".join(
        _ANSWERED.format(name=one.name, sql=" ".join(one.sql.split()), most=_MOST)
        for one in questions
    )
