"""Conclusions in the pages of every app: their light, whom they ask, where said."""

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences.conclusion_wording import (
    asked_words,
    due_words,
    status_light,
)
from phoihop.conferences.models import (
    AgendaItem,
    CarriedMatter,
    ConclusionItem,
    ConclusionTask,
    Conference,
)
from phoihop.conferences.policies import Standing, standing
from phoihop.conferences.queries.ledger import (
    ConclusionStand,
    taken_from,
    with_bodies,
)
from phoihop.conferences.queries.matter_pages import pages_of
from phoihop.conferences.services.agenda_writing import looks_back
from phoihop.conferences.states import ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import Task
from phoihop.ui.templatetags.ui import badge

register = template.Library()

_MATTER = PreparedQuery(
    lambda: CarriedMatter.objects.filter(item_id=given_number("item"))
)


@register.simple_tag
def conclusion_light(stand: ConclusionStand) -> SafeString:
    """Show how a conclusion stands."""
    light = status_light(stand)
    return SafeString(badge(light.kind, light.words, light.icon))


@register.filter
def asked_of(conclusion: ConclusionItem) -> str:
    """Say whom a conclusion asks."""
    return asked_words(conclusion)


@register.filter
def asked_until(conclusion: ConclusionItem) -> str:
    """Say until when, by which rule, or why there is no day."""
    return due_words(conclusion)


@register.inclusion_tag("conferences/_taken.html", takes_context=True)
def conclusions_of_item(context: Context, item: AgendaItem) -> dict[str, object]:
    """Show what was taken from the minute of an item, beside the minute."""
    return {
        "conference": context["conference"],
        "item": item,
        "conclusions": taken_from(item),
        "may_take": policies.can_write_conclusion(*_standing(context)),
    }


@register.inclusion_tag("conferences/_concluding.html")
def concluding_now(item: AgendaItem) -> dict[str, object]:
    """Show large, in the hall, what is being concluded on an item."""
    return {"conclusions": taken_from(item)}


@register.inclusion_tag("conferences/_matter.html", takes_context=True)
def matter_of_item(context: Context, item: AgendaItem) -> dict[str, object]:
    """Show why an item stands on the agenda, and lead to deciding on it."""
    is_carried = item.kind == ItemKind.CARRIED
    matter = _MATTER.first(item=item.pk) if is_carried else None
    matters = [matter] if matter else []
    return {
        "item": item,
        "matter": matter,
        "pages": pages_of(context["request"].mandate, matters),
        "may_decide": is_carried and policies.can_decide(*_standing(context)),
    }


@register.filter
def has_open_matter(item: AgendaItem) -> bool:
    """Tell whether a matter waits for its decision, so that words do not settle it."""
    matter = _MATTER.first(item=item.pk) if item.kind == ItemKind.CARRIED else None
    return matter is not None and not matter.decision


@register.inclusion_tag("conferences/_conclusions_card.html")
def conclusions_card(conference: Conference) -> dict[str, object]:
    """Count the conclusions of a conference, and what it has to decide on."""
    open_matters = CarriedMatter.objects.filter(
        conference=conference, decision="", item__removed_at=None
    )
    return {
        "conference": conference,
        "count": conference.conclusions.count(),
        "looks_back": looks_back(conference),
        "undecided": open_matters.count(),
    }


def _standing(context: Context) -> tuple[Mandate, Standing]:
    """Return who looks, and how he stands to the conference of the page."""
    actor: Mandate = context["request"].mandate
    return actor, standing(actor, context["conference"], context["board"].people)


@register.inclusion_tag("conferences/_issued.html")
def conclusions_issued(conference: Conference) -> dict[str, object]:
    """Show the conclusions of a conference as they stand in its file."""
    rows = ConclusionItem.objects.filter(conference=conference).order_by("number")
    return {"conference": conference, "conclusions": with_bodies(rows)}


@register.inclusion_tag("conferences/_said_at.html", takes_context=True)
def said_at(context: Context, task: Task) -> dict[str, object]:
    """Lead from a task back to the conclusion and the conference it comes from."""
    actor = context["request"].mandate
    seen = Conference.objects.visible_to(actor)
    links = ConclusionTask.objects.filter(
        task=task, conclusion__conference__in=seen.values("pk")
    )
    return {"link": links.select_related("conclusion__conference").first()}
