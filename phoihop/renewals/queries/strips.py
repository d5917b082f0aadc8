"""Where every line comes from and what became of it, however far back and forth.

One statement walks the lineage of whole programmes in both directions. It shows steps
only where the reader may see the programme in which they stand, and to everybody the
result of a published review only.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.foundation.prepared import Given, given_number
from phoihop.foundation.statements import named_rows_of
from phoihop.monitoring.models import Review
from phoihop.programmes.models import Programme
from phoihop.programmes.models.programmes import reads_all_shared
from phoihop.publication.models import Publication

_STRIPS = """
WITH RECURSIVE mine AS (
    SELECT id FROM programmes_content
    WHERE programme_id = ANY(%s) AND NOT is_dropped
), back AS (
    SELECT l.content_id AS line, l.ancestor_id AS other, l.kind, l.note, 1 AS steps
    FROM programmes_lineage l JOIN mine ON mine.id = l.content_id
    UNION
    SELECT b.line, l.ancestor_id, l.kind, l.note, b.steps + 1
    FROM back b JOIN programmes_lineage l ON l.content_id = b.other
), forth AS (
    SELECT l.ancestor_id AS line, l.content_id AS other, l.kind, l.note, 1 AS steps
    FROM programmes_lineage l JOIN mine ON mine.id = l.ancestor_id
    UNION
    SELECT f.line, l.content_id, l.kind, l.note, f.steps + 1
    FROM forth f JOIN programmes_lineage l ON l.ancestor_id = f.other
), found AS (
    SELECT b.line, FALSE AS is_later, b.steps, b.kind, b.note, c.id AS content_id,
           c.title, c.programme_id
    FROM back b JOIN programmes_content c ON c.id = b.other
    UNION ALL
    SELECT f.line, TRUE, f.steps, f.kind, f.note, c.id, c.title, c.programme_id
    FROM forth f JOIN programmes_content c ON c.id = f.other AND NOT c.is_dropped
    UNION ALL
    SELECT d.content_id, TRUE, 1, 'drop', d.note, NULL, '', w.programme_id
    FROM renewals_linedecision d
    JOIN mine ON mine.id = d.content_id
    JOIN renewals_renewal w ON w.id = d.renewal_id AND w.finished_on IS NOT NULL
    WHERE d.kind = 'drop'
)
SELECT x.line, x.is_later, x.steps, x.kind, x.note, x.content_id, x.title,
       p.id AS programme_id, p.title AS programme, p.public_code AS code,
       EXTRACT(YEAR FROM lower(p.period))::int AS year,
       COALESCE((
           SELECT a.result FROM monitoring_assessment a
           JOIN monitoring_review r ON r.id = a.review_id
           JOIN programmes_signedcontent s ON s.id = a.signed_content_id
           WHERE s.content_id = x.content_id
             AND r.kind = 'final' AND r.state = 'approved'{judged}), '') AS result
FROM found x JOIN programmes_programme p ON p.id = x.programme_id
WHERE p.state <> 'abandoned' AND p.id IN ({seen})
ORDER BY x.line, lower(p.period), p.id, x.steps, x.content_id
"""


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of a line: in which year it was what, how it went, how it was taken on.

    ``kind`` says how the later of two lines comes from the earlier. A dropped line has
    a step without a content.
    """

    content_id: int | None
    title: str
    programme_id: int
    programme: str
    code: str
    year: int
    kind: str
    note: str
    result: str


@dataclass(frozen=True)
class Strip:
    """Where one line comes from, the earliest first, and what became of it later."""

    before: tuple[Step, ...] = ()
    after: tuple[Step, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.before or self.after)


Strips = dict[int, Strip]


def strips_of(programme_ids: Collection[int], actor: Mandate) -> Strips:
    """Return the strips of all lines of programmes by content, in one statement."""
    if actor.organisation_id is None or not programme_ids:
        return {}
    sql, places = _seen_by(reads_all_shared(actor))
    values = {"organisation_id": actor.organisation_id, "unit_id": actor.unit_id}
    return _read(programme_ids, sql, _filled(places, values))


def public_strips_of(programme_ids: Collection[int]) -> Strips:
    """Return the strips that everybody may see: of programmes that are published."""
    if not programme_ids:
        return {}
    return _read(programme_ids, *_published())


@cache
def _seen_by(all_shared: bool) -> tuple[str, tuple[Any, ...]]:
    seen = Programme.objects.seen_from(
        given_number("organisation_id"),
        given_number("unit_id"),
        reads_all_shared=all_shared,
    )
    return _written(seen.values("pk"))


@cache
def _published() -> tuple[str, tuple[Any, ...]]:
    shown = Publication.objects.live().showing(Programme._meta.label_lower)
    return _written(shown.values("object_id"), published_reviews())


def _written(
    programmes: "QuerySet[Any, Any]", reviews: "QuerySet[Any, Any] | None" = None
) -> tuple[str, tuple[Any, ...]]:
    """Return the SQL of the strips, written once, with the places of its values.

    Where the reviews are named, others give no result.
    """
    seen, of_seen = _sql(programmes)
    judged, of_judged = _sql(reviews) if reviews is not None else ("", ())
    condition = f" AND r.id IN ({judged})" if judged else ""
    sql = _STRIPS.replace("{judged}", condition).replace("{seen}", seen)
    # The results stand before the programmes in the statement.
    return sql, (*of_judged, *of_seen)


def _sql(query_set: "QuerySet[Any, Any]") -> tuple[str, tuple[Any, ...]]:
    sql, places = query_set.query.get_compiler(using=query_set.db).as_sql()
    return sql, tuple(places)


def published_reviews() -> "QuerySet[Publication, int]":
    """Return the numbers of the reviews that everybody may read."""
    shown = Publication.objects.live().showing(Review._meta.label_lower)
    return shown.values_list("object_id", flat=True)


def _filled(
    places: Sequence[object], values: Mapping[str, int | None]
) -> tuple[Any, ...]:
    return tuple(
        values[place.name] if isinstance(place, Given) else place for place in places
    )


def _read(programme_ids: Collection[int], sql: str, values: tuple[Any, ...]) -> Strips:
    before: defaultdict[int, dict[int, Step]] = defaultdict(dict)
    after: defaultdict[int, dict[int, Step]] = defaultdict(dict)
    names, rows = named_rows_of(sql, [list(programme_ids), *values])
    for values_of_row in rows:
        row = dict(zip(names, values_of_row, strict=True))
        line, is_later, _steps = (row.pop(n) for n in ("line", "is_later", "steps"))
        side = after if is_later else before
        # A line reached by two ways stands there once, by the shorter one.
        key = row["content_id"] or -row["programme_id"]
        side[line].setdefault(key, Step(**row))
    return {
        line: Strip(tuple(before[line].values()), tuple(after[line].values()))
        for line in before.keys() | after.keys()
    }
