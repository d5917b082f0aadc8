"""What is published, as the public reads it: fixed texts, and what sources tell."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from django.db.models import Q, QuerySet

from phoihop.conferences.queries import CONFERENCE
from phoihop.conferences.queries.published import SUMMARY
from phoihop.directory.mandates import Mandate
from phoihop.monitoring.models import Review
from phoihop.programmes.models import Amendment, Content, Programme, Task
from phoihop.publication.models import Ending, Publication
from phoihop.reports.queries.public import REPORT
from phoihop.search.cards import Card, Touched, numbers_above
from phoihop.search.cataloguers.places import Successors, successors_among
from phoihop.search.cataloguers.published_events import cards_of_events
from phoihop.search.cataloguers.published_programmes import (
    cards_of_signed,
    cards_of_told,
)
from phoihop.search.cataloguers.published_reports import cards_of_reports
from phoihop.search.cataloguers.published_reviews import cards_of_reviews
from phoihop.search.cataloguers.published_summaries import cards_of_summaries
from phoihop.search.states import Face

_UNIT = ("unit__kind", "unit__parent__kind", "unit__parent__parent__kind")
_PROGRAMME = Programme._meta.label_lower
_REVIEW = Review._meta.label_lower
Shown = Sequence[Publication]
Writer = Callable[[Shown, Successors], Iterator[Card]]

# By what is shown, and whether its text is fixed in a version.
WRITERS: Mapping[tuple[str, bool], Writer] = {
    (_PROGRAMME, True): cards_of_signed,
    (_PROGRAMME, False): cards_of_told,
    (_REVIEW, True): cards_of_reviews,
    (CONFERENCE, False): cards_of_events,
    (SUMMARY, True): cards_of_summaries,
    (REPORT, True): cards_of_reports,
}


class PublicationCataloguer:
    """Owner: a publication."""

    face = Face.PUBLIC
    owner_type = Publication._meta.label_lower

    def touched_by(self, touched: Touched) -> set[int]:
        """Return publications changed, or showing what changed or was added to."""
        found = set(touched.get(self.owner_type, ()))
        shown = Q(pk=None)
        for label in {label for label, _is_fixed in WRITERS}:
            if numbers := touched.get(label, ()):
                shown |= Q(object_type=label, object_id__in=numbers)
        if ended := touched.get(Ending._meta.label_lower, ()):
            for ending in Ending.objects.filter(pk__in=ended):
                shown |= Q(object_type=ending.object_type, object_id=ending.object_id)
        if numbers := _amended(touched):
            shown |= Q(object_type=_PROGRAMME, object_id__in=numbers)
        return found | set(
            Publication.objects.filter(shown).values_list("pk", flat=True)
        )

    def cards_of(self, owners: Collection[int]) -> Iterator[Card]:
        """Yield the cards of publications that stand; withdrawn ones have none."""
        standing = Publication.objects.live().filter(pk__in=owners)
        shown = list(standing.select_related("version", *_UNIT))
        became = successors_among(one.unit for one in shown)
        groups: defaultdict[tuple[str, bool], list[Publication]] = defaultdict(list)
        for one in shown:
            groups[one.object_type, one.version_id is not None].append(one)
        for group, publications in groups.items():
            if group in WRITERS:
                yield from WRITERS[group](publications, became)

    def all_owners(self) -> Iterator[int]:
        """Yield all publications that stand."""
        standing = Publication.objects.live().order_by("pk")
        return standing.values_list("pk", flat=True).iterator()

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Publication, int] | None":
        """Return what the public sees this moment, whoever asks."""
        return Publication.objects.live().values_list("pk", flat=True)


def _amended(touched: Touched) -> set[int]:
    """Return the programmes to which something was added after signing."""
    return (
        numbers_above(touched, Amendment, "programme_id")
        | numbers_above(touched, Content, "programme_id")
        | numbers_above(touched, Task, "serves__programme_id")
    )
