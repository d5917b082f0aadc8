"""What every source of the calendar hands in: one SELECT of the same columns.

All of them are joined into one statement, so a calendar costs one query however many
sources and bodies there are. A source may use ``%(bodies)s``, ``%(first)s``,
``%(last)s`` and its own ``values``, and gives, in this order:

    source          its own name, by which its rows are known
    body, day       for whom, and when
    thing, number   what the address is made of, and what the key
    title, belongs_to
    is_open         the body still has to do something by that day
    is_shared       more than the bodies concerned may read it
    starts_at, ends_at, place, revision
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from phoihop.cycle.states import EntryKind
from phoihop.foundation.addresses import Address


@dataclass(frozen=True, kw_only=True)
class CalendarSource:
    """One kind of day, and where it comes from.

    The name is that of the table; ``address`` is the page of the thing.
    """

    name: str
    kind: EntryKind
    address: Address
    select: str
    values: Mapping[str, list[str]] = field(default_factory=dict)
