"""Who wrote a programme."""

from django.db.models import Q

from phoihop.audit.models import Entry
from phoihop.programmes.models import Programme

# The acts that write the text; to comment, agree, approve or sign is not to write.
_WRITING = (
    "programme.create",
    "programme.change",
    "programme.follow",
    "party.change",
    "content.create",
    "content.change",
    "content.drop",
    "content.move",
    "task.create",
    "task.change",
    "task.remove",
    "target.create",
    "target.change",
    "target.remove",
)


def authors_of(programme: Programme) -> frozenset[int]:
    """Return everybody who opened the draft or wrote in it, as the journal knows."""
    label = programme._meta.label_lower
    own = Q(object_type=label, object_id=programme.pk)
    inner = Q(within_type=label, within_id=programme.pk)
    written = Entry.objects.filter(
        own | inner, action__in=_WRITING, person_id__isnull=False
    )
    people = written.order_by().values_list("person_id", flat=True).distinct()
    everybody = {programme.created_by_person_id, *people}
    return frozenset(person for person in everybody if person is not None)
