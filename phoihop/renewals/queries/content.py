"""What a content has to do with other programmes: tasks carried over, terms served."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.models import Settlement
from phoihop.monitoring.states import SettlementKind
from phoihop.programmes.models import Content, Programme


def carried_into(
    programme: Programme, ancestor_ids: Sequence[int | None]
) -> QuerySet[Settlement]:
    """Return the tasks that came over from the earlier contents of a line."""
    of_line = Q(task__content__in=ancestor_ids) | Q(task__serves__in=ancestor_ids)
    carried = Settlement.objects.filter(
        of_line, into=programme, kind=SettlementKind.CARRIED
    )
    return carried.select_related("task", "programme").order_by("settled_on", "id")


def served_content(content_id: int) -> Content | None:
    """Return the content of the term programme that a content serves, if it does."""
    serving = Content.objects.filter(served_by=content_id)
    return serving.select_related("programme").first()


def serving_contents(actor: Mandate, content_id: int) -> QuerySet[Content]:
    """Return the contents of yearly programmes that serve one of several years."""
    seen = Programme.objects.visible_to(actor)
    serving = Content.objects.filter(term_content=content_id, is_dropped=False)
    of_seen = serving.filter(programme__in=seen.values("pk"))
    return of_seen.select_related("programme").order_by("programme__period", "rank")
