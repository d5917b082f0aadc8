"""One programme, for those who may see it."""

from functools import cache

from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import Programme
from phoihop.programmes.models.programmes import reads_all_shared


@cache
def _visible(all_shared: bool) -> PreparedQuery[Programme]:
    def build() -> QuerySet[Programme]:
        seen = Programme.objects.seen_from(
            given_number("organisation_id"),
            given_number("unit_id"),
            reads_all_shared=all_shared,
        )
        # The text is long, and kept in memory when it is frozen.
        return (
            seen.filter(pk=given_number("number"))
            .select_related(
                "kind",
                "unit__kind",
                "unit__parent__kind",
                "document",
                "current_version",
            )
            .defer("current_version__canonical_text")
        )

    return PreparedQuery(build)


def visible_programme(actor: Mandate, number: int) -> Programme | None:
    """Return the programme if the mandate may see it, in one query."""
    if actor.organisation_id is None:
        return None
    return _visible(reads_all_shared(actor)).first(
        number=number,
        organisation_id=actor.organisation_id,
        unit_id=actor.unit_id,
    )
