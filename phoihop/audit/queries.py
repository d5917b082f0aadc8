"""Reading the journal."""

from django.db import models
from django.db.models import Q

from phoihop.audit.models import Entry

_PAGE = 200


def history_of(thing: models.Model) -> models.QuerySet[Entry]:
    """Return the newest acts on a thing and on what belongs to it."""
    label = thing._meta.label_lower
    own = Q(object_type=label, object_id=thing.pk)
    inner = Q(within_type=label, within_id=thing.pk)
    return Entry.objects.filter(own | inner).order_by("-id")[:_PAGE]
