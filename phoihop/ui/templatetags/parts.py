"""Parts of a page that say nothing but the values they are given, drawn once."""

from functools import lru_cache

from django import template
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

_MOST_DRAWN = 4000


@register.simple_tag
def drawn(template_name: str, **values: object) -> SafeString:
    """Draw a part from these values alone, and keep it for the very same values.

    For frozen values in the rows of long tables. The part sees neither the request nor
    the page: whatever it says of the reader must be among its values.
    """
    if any(isinstance(value, Model) for value in values.values()):
        # Two states of one row are equal to Django; what is kept would go stale.
        raise TypeError(template_name)
    return _drawn(template_name, get_language(), **values)


# Typed, because 1 and True, or a text and a safe one, are drawn in other ways.
@lru_cache(maxsize=_MOST_DRAWN, typed=True)
def _drawn(template_name: str, _language: str | None, **values: object) -> SafeString:
    return render_to_string(template_name, values)
