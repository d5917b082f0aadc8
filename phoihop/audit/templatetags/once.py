"""The hidden key that every form with an effect carries."""

from uuid import uuid4

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from phoihop.audit.middleware import FIELD

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """Render a new key, so that sending this form twice has one effect."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, uuid4().hex)
