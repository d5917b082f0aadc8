"""What the lower rooms know of whoever acts: person, title, organisation, day."""

from datetime import date
from typing import Protocol


class Actor(Protocol):
    """Whoever acts; the directory's Mandate is the one that people use."""

    @property
    def person_id(self) -> int: ...
    @property
    def person_name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def organisation_name(self) -> str: ...
    @property
    def unit_id(self) -> int | None: ...
    @property
    def on(self) -> date: ...
