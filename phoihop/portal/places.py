"""Units in words: what they were before, since when they are, whose site this is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from phoihop.directory.models import AdminUnit
from phoihop.directory.units.models import UnitLevel, UnitSuccession
from phoihop.directory.units.queries import UnitLink, unit_path
from phoihop.foundation.dates import format_date
from phoihop.ui.addresses import address_of


@dataclass(frozen=True)
class Locality:
    """Whose page this is, for the header."""

    name: str
    note: str
    url: str


def no_locality() -> Locality:
    """Return what the header shows where a source does not name the place."""
    return Locality(
        _("A place that the source does not name"), "", address_of("portal:events")
    )


def locality_of(unit: AdminUnit) -> Locality:
    """Return the unit as the header shows it."""
    above = [one.full_name for one in reversed(unit_path(unit)[:-1])]
    if unit.is_sample:
        above.append(_("illustrative locality"))
    url = address_of("portal:unit", unit.public_code)
    return Locality(unit.full_name, " · ".join(above), url)


def within_sentence(unit: AdminUnit) -> str:
    """Return the full name as it stands inside a sentence: "xã An Phú"."""
    name = unit.full_name
    return name[0].lower() + name[1:]


def predecessor_words(links: Sequence[UnitLink]) -> str:
    """Say what the unit was made of: "trước 1/7/2025: xã A và xã B, huyện C".

    Nothing is said of a unit that only went on as it was.
    """
    if all(link.kind == UnitSuccession.Kind.CONTINUE for link in links):
        return ""
    days = sorted({link.occurred_on for link in links})
    return "; ".join(_before(day, links) for day in days)


def _before(day: date, links: Sequence[UnitLink]) -> str:
    of_day = [link for link in links if link.occurred_on == day]
    of_day.sort(key=lambda link: link.unit.parent.sort_key if link.unit.parent else "")
    groups = groupby(of_day, key=lambda link: link.unit.parent_id)
    names = "; ".join(_group([*group]) for _parent, group in groups)
    return _("before %(day)s: %(names)s") % {"day": format_date(day), "names": names}


def _group(links: Sequence[UnitLink]) -> str:
    """Name units of one parent together, the parent once."""
    names = get_text_list([_whole_or_part(link) for link in links], _("and"))
    parent = links[0].unit.parent
    if parent is None or parent.level == UnitLevel.PROVINCE:
        return names
    return f"{names}, {within_sentence(parent)}"


def _whole_or_part(link: UnitLink) -> str:
    name = within_sentence(link.unit)
    return name if link.is_whole else _("a part of %(unit)s") % {"unit": name}
