"""How an event of a real place is told: recorded by the operator, then shown."""

from collections.abc import Callable
from datetime import date
from typing import Any

from phoihop.conferences.models import ConferencePerson, ToldKind
from phoihop.conferences.services import PersonOutline, ToldOutline
from phoihop.directory.models import AdminUnit
from phoihop.directory.units.queries import unit_on
from phoihop.imports.services import EventOutline, publish_record, record_from_source
from phoihop.programmes.models import ProgrammeKind

_PART = ConferencePerson.Part


def tell_of_unit(
    code: str, day: date, event: Callable[[AdminUnit], EventOutline], today: date
) -> bool:
    """Record and show an event of a unit, where the real units are loaded.

    The unit is the one that had this code on the day of the event. Tells whether it is
    known.
    """
    unit = unit_on(code, day)
    if unit is None:
        return False
    tell(event(unit), today)
    return True


def tell(outline: EventOutline, today: date) -> None:
    """Record and show an event by the operator's command."""
    source = record_from_source(actor=None, outline=outline)
    publish_record(actor=None, source=source, day=today)


def attended(name: str, *titles: str) -> PersonOutline:
    """Somebody of whom the source says that he or she attended."""
    return PersonOutline(name=name, part=_PART.ATTENDING, titles=titles)


def presided(name: str, *titles: str) -> PersonOutline:
    """Somebody of whom the source says that he or she presided."""
    return PersonOutline(name=name, part=_PART.PRESIDING, titles=titles)


def directed(name: str, *titles: str) -> PersonOutline:
    """Somebody of whom the source says that he or she gave directions."""
    return PersonOutline(name=name, part=_PART.DIRECTING, titles=titles)


def presented(name: str, *titles: str) -> PersonOutline:
    """Somebody of whom the source says that he or she presented the programme."""
    return PersonOutline(name=name, part=_PART.PRESENTING, titles=titles)


def group(name: str, part: ConferencePerson.Part = _PART.ATTENDING) -> PersonOutline:
    """A group that the source names as a whole only."""
    return PersonOutline(name=name, part=part, is_group=True)


def several(
    kind: ToldKind, *told: tuple[str, str], goes_on: bool = False, **where: Any
) -> tuple[ToldOutline, ...]:
    """Items of one kind, each a text and the words it comes from.

    ``where`` are the fields that all of them share; with ``goes_on`` the source ends
    its list with "…".
    """
    last = len(told) - 1
    return tuple(
        ToldOutline(
            kind=kind,
            text=text,
            words=words,
            goes_on=goes_on and place == last,
            **where,
        )
        for place, (text, words) in enumerate(told)
    )


def named(
    kind: ToldKind, *names: str, goes_on: bool = False, **where: Any
) -> tuple[ToldOutline, ...]:
    """Items of one kind that have a name, quoted as printed."""
    return several(kind, *((name, name) for name in names), goes_on=goes_on, **where)


def annual() -> ProgrammeKind:
    """Return the kind of a yearly programme."""
    return ProgrammeKind.objects.get(code="annual_programme")
