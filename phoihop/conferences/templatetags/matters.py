"""Links from a carried matter to what it is about."""

from collections.abc import Mapping

from django import template
from django.urls import reverse

from phoihop.conferences.models import CarriedMatter
from phoihop.conferences.queries.matter_pages import MatterPage
from phoihop.conferences.queries.matters import Matter

register = template.Library()


@register.filter
def page_in(matter: Matter | CarriedMatter, pages: Mapping[str, MatterPage]) -> str:
    """Return the address of what a matter is about; empty where nobody may see it."""
    page = pages.get(matter.key)
    if page is None:
        return ""
    address = reverse(page.route, args=[page.number])
    return f"{address}#{page.anchor}" if page.anchor else address
