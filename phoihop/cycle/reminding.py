"""Who of a body is reminded of what, as one table."""

from dataclasses import dataclass

from phoihop.cycle.states import EntryKind
from phoihop.directory.models import Role


@dataclass(frozen=True)
class Reminding:
    """Who is reminded of a kind of day: always, and from the day before it on."""

    always: frozenset[Role]
    when_close: frozenset[Role] = frozenset()
    # After a conference there is nothing left to come to.
    is_over_after: bool = False

    def concerns(self, roles: frozenset[str], offset: int) -> bool:
        """Tell whether somebody with these rights is reminded at a step."""
        if self.is_over_after and offset > 0:
            return False
        asked = self.always | self.when_close if offset >= -1 else self.always
        return not roles.isdisjoint(asked)


_OFFICE = frozenset({Role.COORDINATOR, Role.OFFICE_CHIEF})
_HEAD = frozenset({Role.HEAD})

REMINDED: dict[EntryKind, Reminding] = {
    # Who does the work from the first day on; its head when it gets serious.
    EntryKind.TASK: Reminding(frozenset({Role.OFFICER}), _HEAD),
    EntryKind.CONSULTATION: Reminding(_OFFICE, _HEAD),
    EntryKind.CONFERENCE: Reminding(_OFFICE | _HEAD, is_over_after=True),
    EntryKind.CONCLUSION: Reminding(_OFFICE, _HEAD),
    EntryKind.URGING: Reminding(_OFFICE | _HEAD),
    EntryKind.FIGURES: Reminding(_OFFICE),
    EntryKind.REPORT: Reminding(_OFFICE, _HEAD),
    EntryKind.REVIEW: Reminding(_OFFICE),
}
ROLES = sorted(
    {role for one in REMINDED.values() for role in one.always | one.when_close}
)
