"""Which figures everybody may read: approved ones that a published programme promised.

A figure is public while a published programme of its unit has a target of the same
indicator and the figure is counted as of a day within that programme.
"""

from django.db.models import Exists, OuterRef, QuerySet

from phoihop.figures.models import Measurement
from phoihop.programmes.models import Programme, Target
from phoihop.publication.models import Publication, PublicationQuerySet


def published_programmes() -> PublicationQuerySet:
    """Return the publications of signed programmes that stand."""
    shown = Publication.objects.live().showing(Programme._meta.label_lower)
    return shown.filter(version__isnull=False)


def public_measurements(
    shown: "QuerySet[Publication] | None" = None,
) -> QuerySet[Measurement]:
    """Return the figures that everybody may read; of all programmes, or of these."""
    programmes = published_programmes() if shown is None else shown
    promised = Target.objects.filter(
        content__is_dropped=False,
        content__programme__in=programmes.values("object_id"),
        content__programme__unit_id=OuterRef("unit_id"),
        content__programme__period__contains=OuterRef("period__cut_off"),
        indicator_version__indicator_id=OuterRef("indicator_version__indicator_id"),
    )
    return Measurement.objects.standing().filter(
        Exists(promised), subject=None, current__isnull=False
    )
