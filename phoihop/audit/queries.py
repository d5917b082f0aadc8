"""Reading the journal."""

from django.core.paginator import Page, Paginator
from django.db import models
from django.db.models import Q

from phoihop.audit.models import Entry

_NEWEST, _ON_A_PAGE = 200, 50


def history_of(thing: models.Model) -> models.QuerySet[Entry]:
    """Return the newest acts on a thing and on what belongs to it."""
    return _acts_on(thing)[:_NEWEST]


def history_page(thing: models.Model, number: str | None) -> Page[Entry]:
    """Return one page of all the acts, the newest first; the first page if in doubt."""
    return Paginator(_acts_on(thing), _ON_A_PAGE).get_page(number)


def _acts_on(thing: models.Model) -> models.QuerySet[Entry]:
    label = thing._meta.label_lower
    own = Q(object_type=label, object_id=thing.pk)
    inner = Q(within_type=label, within_id=thing.pk)
    return Entry.objects.filter(own | inner).order_by("-id")
