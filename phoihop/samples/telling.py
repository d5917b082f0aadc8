"""Remembering which public sources are told as a part of the sample."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import QuerySet

from phoihop.samples.models import SampleSource
from phoihop.sources.models import Source


@contextmanager
def remembered_sources() -> Iterator[None]:
    """Mark every source that the operator's command enters meanwhile.

    What a locality keeps is never marked, and what stood there before neither.
    """
    before = set(_of_the_operator().values_list("pk", flat=True))
    yield
    told = _of_the_operator().exclude(pk__in=before)
    SampleSource.objects.bulk_create(SampleSource(source=source) for source in told)


def _of_the_operator() -> QuerySet[Source]:
    return Source.objects.filter(kept_by=None).order_by("pk")
