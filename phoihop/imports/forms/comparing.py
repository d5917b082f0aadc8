"""Two records side by side, for the page of a conflict."""

from collections.abc import Iterable, Mapping
from itertools import zip_longest

from django.utils.translation import gettext as _

from phoihop.conferences.models import ConferencePerson, Purpose, ToldKind
from phoihop.foundation.dates import format_date
from phoihop.imports.services import EventOutline
from phoihop.ui.differences import FieldConflict


def conflicts_between(mine: EventOutline, stored: EventOutline) -> list[FieldConflict]:
    """Return what differs in the event and its rows, in words.

    The fields of the source itself are compared by the form.
    """
    sides = zip_longest(_in_words(mine).items(), _in_words(stored).items())
    return [
        FieldConflict(label=one[0], mine=one[1], stored=other[1])
        for one, other in sides
        if one[1] != other[1]
    ]


def _in_words(outline: EventOutline) -> Mapping[str, str]:
    event = outline.conference
    return {
        _("The event, as the source calls it"): event.title,
        _("Held on"): format_date(event.occurred_on),
        _("What it was for"): ", ".join(
            str(Purpose(one).label) for one in event.purposes
        ),
        _("Place as printed"): event.place,
        _("Convened by, as printed"): event.convener,
        _("Concluded in the name of"): event.concludes_for,
        _("People who took part"): _lines(
            f"{one.name} · {ConferencePerson.Part(one.part).label} · "
            f"{'; '.join(one.titles)}"
            for one in event.people
        ),
        _("Figures"): _lines(
            f"{one.measures}: {one.numerator}/{one.denominator}"
            if one.value is None
            else f"{one.measures}: {one.value.normalize():f} {one.measured_in}".strip()
            for one in outline.figures
        ),
        _("Programmes"): _lines(
            f"{line.programme.title} · {'; '.join(line.programme.parties)}"
            for line in outline.programmes
        ),
        _("What else the source tells"): _lines(
            f"{ToldKind(one.kind).label}: {one.text}" for one in outline.items
        ),
        _("Tasks"): _lines(
            task for line in outline.programmes for task in line.programme.contents
        ),
    }


def _lines(found: Iterable[str]) -> str:
    return "\n".join(found)
