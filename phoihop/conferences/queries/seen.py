"""One conference, for those who may see it, and who has a part in it."""

from functools import cache

from django.db.models import QuerySet

from phoihop.conferences.models import (
    Conference,
    ConferencePerson,
    ConferenceProgramme,
)
from phoihop.conferences.models.events import reads_all_invited
from phoihop.directory.mandates import Mandate
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import Programme


@cache
def _visible(all_invited: bool) -> PreparedQuery[Conference]:
    def build() -> QuerySet[Conference]:
        seen = Conference.objects.seen_from(
            given_number("organisation_id"),
            given_number("unit_id"),
            reads_all_invited=all_invited,
        )
        # The fixed text is long, and pages need its hash only.
        return (
            seen.filter(pk=given_number("number"))
            .select_related("unit__kind", "organisation", "previous", "text")
            .defer("text__canonical_text")
        )

    return PreparedQuery(build)


def visible_conference(actor: Mandate, number: int) -> Conference | None:
    """Return the conference if the mandate may see it, in one query."""
    if actor.organisation_id is None:
        return None
    return _visible(reads_all_invited(actor)).first(
        number=number,
        organisation_id=actor.organisation_id,
        unit_id=actor.unit_id,
    )


def _people() -> QuerySet[ConferencePerson]:
    people = ConferencePerson.objects.filter(conference_id=given_number("number"))
    return people.order_by("rank")


_PEOPLE = PreparedQuery(_people)


def people_of(conference: Conference) -> list[ConferencePerson]:
    """Return who has a part in the conference, in printing order."""
    return _PEOPLE.rows(number=conference.pk)


def programmes_seen(
    actor: Mandate, links: list[ConferenceProgramme]
) -> list[ConferenceProgramme]:
    """Return the links to programmes that the actor may see as well."""
    if not links:
        return []
    numbers = [one.programme_id for one in links]
    seen = Programme.objects.visible_to(actor).filter(pk__in=numbers)
    readable = set(seen.values_list("pk", flat=True))
    return [one for one in links if one.programme_id in readable]
