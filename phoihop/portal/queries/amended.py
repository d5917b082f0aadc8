"""What signed papers have added to published programmes, and withdrawn, since."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from phoihop.foundation.prepared import PreparedQuery, given_day, is_among
from phoihop.programmes.models import AmendedContent


@dataclass(frozen=True, kw_only=True)
class Amended:
    """Contents added and withdrawn; the number fixed at signing stays."""

    added: tuple[AmendedContent, ...] = ()
    # By the printed number of the content.
    withdrawn: Mapping[str, AmendedContent] = field(default_factory=dict)


def amended_of(programme_ids: Collection[int], day: date) -> dict[int, Amended]:
    """Return what papers signed until the day have amended, in one query."""
    found: defaultdict[int, list[AmendedContent]] = defaultdict(list)
    for row in _AMENDED.rows(programmes=list(programme_ids), day=day):
        found[row.amendment.programme_id].append(row)
    return {number: _amended(found[number]) for number in programme_ids}


def _amended(rows: list[AmendedContent]) -> Amended:
    return Amended(
        added=tuple(row for row in rows if row.signed_content is None),
        withdrawn={
            row.signed_content.number: row for row in rows if row.signed_content
        },
    )


def _rows() -> QuerySet[AmendedContent]:
    rows = AmendedContent.objects.filter(
        is_among("amendment__programme_id", "programmes"),
        amendment__signed_on__lte=given_day("day"),
    )
    rows = rows.select_related("amendment", "signed_content")
    return rows.order_by("amendment__signed_on", "amendment_id", "id")


_AMENDED = PreparedQuery(_rows)
