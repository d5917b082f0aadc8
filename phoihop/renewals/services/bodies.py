"""Who leads in the new period what somebody led in the old one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from phoihop.directory.models import Organisation, OrganisationSuccession
from phoihop.programmes.models import Programme
from phoihop.programmes.services import PartyOutline
from phoihop.programmes.services.parties import stored_parties


@dataclass(frozen=True)
class Bodies:
    """The organisations of a unit in a period, and who took over from whom."""

    alive: Mapping[int, Organisation]
    after: Mapping[int, int]

    def today(self, body: Organisation | None) -> Organisation | None:
        """Return the body itself, or the one that took over from it, or none."""
        pk = body.pk if body else None
        while pk is not None and pk not in self.alive:
            pk = self.after.get(pk)
        return self.alive[pk] if pk is not None else None

    def all_today(self, bodies: Iterable[Organisation]) -> list[Organisation]:
        """Return each of these bodies as it is now; those that are gone fall out."""
        now = [self.today(body) for body in bodies]
        return list(dict.fromkeys(body for body in now if body is not None))


def bodies_of(programme: Programme) -> Bodies:
    """Return the bodies that may lead in a programme, in two queries."""
    of_unit = Organisation.objects.of_unit(programme.unit_id)
    return _bodies(of_unit.filter(period__overlap=programme.period))


def _bodies(alive: Iterable[Organisation]) -> Bodies:
    links = OrganisationSuccession.objects.order_by("occurred_on", "id")
    after: dict[int, int] = {}
    for old, new in links.values_list("predecessor_id", "successor_id"):
        after.setdefault(old, new)
    return Bodies({body.pk: body for body in alive}, after)


def parties_today(predecessor: Programme, unit_id: int) -> list[PartyOutline]:
    """Return the parties of a programme as they would stand in one of a unit now.

    A party of which nobody is left falls out; who writes the draft sees to the rest.
    """
    bodies = _bodies(
        Organisation.objects.of_unit(unit_id).filter(period__endswith=None)
    )
    found = []
    for party in stored_parties(predecessor):
        members = bodies.all_today(party.organisations)
        acting = bodies.today(party.acting)
        if not members:
            continue
        found.append(
            PartyOutline(
                organisations=members,
                bloc_name=party.bloc_name,
                bloc_short_name=party.bloc_short_name,
                acting=acting,
                authorisation=party.authorisation if acting else "",
            )
        )
    return found
