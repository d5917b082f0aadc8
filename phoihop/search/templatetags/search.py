"""Where a result leads."""

from django import template
from django.urls import reverse

from phoihop.search.models import IndexCard

register = template.Library()


@register.simple_tag
def card_url(card: IndexCard) -> str:
    """Return the address that a card leads to."""
    address = card.address
    url = reverse(address["page"], args=address["of"])
    return f"{url}#{address['anchor']}" if address["anchor"] else url
