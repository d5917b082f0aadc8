"""What must be there before a conference can be concluded."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from phoihop.conferences.concluding_states import ConclusionKind
from phoihop.conferences.models import AgendaItem, Conference, MinuteRevision
from phoihop.conferences.states import ItemKind


def unresolved_titles(conference: Conference) -> list[str]:
    """Return the titles of items that are not settled, in order."""
    items = _standing_items(conference).filter(is_resolved=False)
    return list(items.values_list("title", flat=True))


def unwritten_titles(conference: Conference) -> list[str]:
    """Return the titles of items with neither a minute nor a decision, in order."""
    written = MinuteRevision.objects.filter(item=OuterRef("pk"))
    items = _standing_items(conference).filter(~Exists(written), decision="")
    return list(items.values_list("title", flat=True))


def has_agenda(conference: Conference) -> bool:
    """Tell whether anything stands on the agenda."""
    return _standing_items(conference).exists()


def has_conclusion(conference: Conference) -> bool:
    """Tell whether words were taken as a conclusion, or an item of it says something.

    A directive speech is none (decision 27).
    """
    taken = conference.conclusions.filter(kind=ConclusionKind.CONCLUSION)
    if taken.exists():
        return True
    written = MinuteRevision.objects.filter(item=OuterRef("pk")).exclude(text="")
    items = _standing_items(conference).filter(kind=ItemKind.CONCLUSION)
    return items.filter(Q(Exists(written)) | ~Q(decision="")).exists()


def _standing_items(conference: Conference) -> QuerySet[AgendaItem]:
    items = AgendaItem.objects.filter(conference=conference, removed_at=None)
    return items.order_by("rank")
