"""People of the directory, as they are printed on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from phoihop.directory.models import Acting, Organisation, Tenure

_ORDER = ("post__position__rank", "person__sort_key", "id")
_WITH = ("person", "post__position", "post__organisation__kind")


@dataclass(frozen=True)
class Holder:
    """Somebody with the titles he bears on a day, as they are printed."""

    person_id: int
    name: str
    titles: tuple[str, ...]
    organisation_id: int

    @property
    def key(self) -> str:
        """What names him in a form."""
        return f"{self.person_id}-{self.organisation_id}"

    def __str__(self) -> str:
        return f"{self.name}, {', '.join(self.titles)}"


def holders(organisation_ids: Collection[int], day: date) -> list[Holder]:
    """Return who held posts of these organisations on the day, heads first.

    Whoever bears several titles in one organisation stands once, with all of them.
    """
    bodies = list(organisation_ids)
    held = Tenure.objects.on(day).filter(post__organisation_id__in=bodies)
    acted = Acting.objects.on(day).filter(post__organisation_id__in=bodies)
    rows: list[tuple[tuple[int, str, int, int], Tenure | Acting, str]] = [
        (_place(one.post.organisation, one.post.position.rank), one, one.post.title)
        for one in held.select_related(*_WITH).order_by(*_ORDER)
    ]
    rows += [
        (
            _place(one.post.organisation, one.post.position.rank),
            one,
            _("Acting %(title)s") % {"title": one.post.title},
        )
        for one in acted.select_related(*_WITH).order_by(*_ORDER)
    ]
    found: dict[tuple[int, int], Holder] = {}
    for _rank, one, title in sorted(rows, key=lambda row: row[0]):
        body = one.post.organisation
        key = (one.person_id, body.pk)
        before = found[key].titles if key in found else ()
        printed = f"{title} {body.short_name}"
        found[key] = Holder(
            one.person_id, one.person.full_name, (*before, printed), body.pk
        )
    return list(found.values())


def _place(organisation: Organisation, rank: int) -> tuple[int, str, int, int]:
    kind_rank = organisation.kind.rank
    return (kind_rank, organisation.sort_key, organisation.pk, rank)
