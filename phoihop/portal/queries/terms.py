"""Published programmes of several years, and the yearly ones beneath them."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from phoihop.foundation.prepared import (
    PreparedQuery,
    PreparedValues,
    given_number,
    is_among,
)
from phoihop.portal.queries.published import PublishedProgramme, published_programmes
from phoihop.programmes.models import Programme
from phoihop.publication.models import Publication
from phoihop.renewals.queries.side import MOST, SideBySide, public_side_by_side
from phoihop.renewals.queries.years import line_through


@dataclass(frozen=True)
class Term:
    """The programme of several years above one, and the yearly ones beneath it."""

    above: Publication | None
    beneath: tuple[Publication, ...]


def term_around(programme_id: int) -> Term:
    """Return what is published above and beneath a programme, in one query.

    The years beneath stand in order of time.
    """
    found = _AROUND.rows(programme=programme_id)
    above = [one for one in found if vars(one)["is_above"]]
    return Term(
        above=above[0] if above else None,
        beneath=tuple(one for one in found if not vars(one)["is_above"]),
    )


def terms_of(programmes: Collection[PublishedProgramme]) -> dict[int, int]:
    """Return under which of these programmes others of them stand, by their numbers."""
    if not programmes:
        return {}
    numbers = [one.publication.object_id for one in programmes]
    return dict(_AMONG.rows(programmes=numbers, terms=numbers))


def side_of_years(programme: PublishedProgramme) -> SideBySide:
    """Return published years side by side: those of one term, else of one line."""
    shown = published_programmes().order_by().values("object_id")
    known = Programme.objects.filter(pk__in=shown).order_by("period", "pk")
    own = known.get(pk=programme.publication.object_id)
    under = Q(term_programme=own)
    if own.term_programme_id:
        under |= Q(term_programme=own.term_programme_id)
    years = list(known.filter(under))
    if not years:
        years = line_through(list(known.filter(unit=own.unit_id)), own)
    return public_side_by_side(years[-MOST:])


def _around() -> QuerySet[Publication]:
    here = Programme.objects.filter(pk=given_number("programme"))
    is_above = Exists(here.filter(term_programme_id=OuterRef("object_id")))
    years = Programme.objects.filter(term_programme_id=given_number("programme"))
    period = Programme.objects.filter(pk=OuterRef("object_id")).values("period")
    around = published_programmes().annotate(is_above=is_above, period=Subquery(period))
    found = around.filter(Q(is_above=True) | Q(object_id__in=years.values("pk")))
    return found.order_by("period", "pk")


def _among() -> "QuerySet[Programme, tuple[int, int]]":
    under = Programme.objects.filter(
        is_among("pk", "programmes"), is_among("term_programme_id", "terms")
    )
    return under.values_list("pk", "term_programme_id")


_AROUND = PreparedQuery(_around)
_AMONG = PreparedValues(_among)
