"""Whether everybody may take the file of a piece of evidence, on the task's page."""

from django import template

from phoihop.foundation.keeping import kept_beside
from phoihop.publication.models import Publication
from phoihop.publication.policies import can_publish
from phoihop.tasks.models import Evidence
from phoihop.tasks.opened import OpenedTask
from phoihop.tasks.services.publishing import EVIDENCE

register = template.Library()


@register.inclusion_tag("tasks/_evidence_public.html")
def evidence_public(evidence: Evidence, opened: OpenedTask) -> dict[str, object]:
    """Say whether the file is published; offer the act to a publisher of the unit.

    Whoever put other evidence forward with it is told on the next page.
    """
    actor = opened.actor
    has_file = evidence.file_id is not None
    is_author = actor.person_id == evidence.added_by_person_id
    return {
        "evidence": evidence,
        "is_shown": has_file and evidence.pk in _shown_of(opened),
        "may_publish": has_file
        and opened.programme is not None
        and not is_author
        and can_publish(actor, evidence.unit_id),
    }


@kept_beside
def _shown_of(opened: OpenedTask) -> frozenset[int]:
    """Return which evidence of the task is published, in one query for the page."""
    used = [use.evidence_id for one in opened.reported for use in one.uses]
    shown = Publication.objects.live().showing(EVIDENCE).filter(object_id__in=used)
    return frozenset(shown.values_list("object_id", flat=True))
