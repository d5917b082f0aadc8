"""Showing what a value rests on: word, icon and colour together."""

from django import template
from django.db import models
from django.utils.html import format_html
from django.utils.safestring import SafeString

from phoihop.sources.models import FieldMark, Standing
from phoihop.sources.queries import Marks
from phoihop.ui.templatetags.ui import source_mark

register = template.Library()

_KINDS = {
    Standing.FACT: "quoted",
    Standing.ILLUSTRATIVE: "illustrative",
    Standing.NOT_STATED: "not_stated",
}


@register.simple_tag
def standing(marks: Marks, thing: models.Model, field: str) -> SafeString:
    """Show the mark of one field of a thing; nothing where nothing was marked."""
    return drawn(marks.of(thing, field))


@register.simple_tag
def unsaid(marks: Marks, thing: models.Model, field: str) -> SafeString:
    """Show the mark only where the source does not state the value."""
    mark = marks.of(thing, field)
    if mark is None or mark.standing != Standing.NOT_STATED:
        return SafeString("")
    return drawn(mark)


def drawn(mark: FieldMark | None) -> SafeString:
    """Draw a mark; what is retold says so beside it."""
    if mark is None:
        return SafeString("")
    badge = source_mark("retold" if mark.is_retold else _KINDS[Standing(mark.standing)])
    if not mark.words:
        return badge
    return format_html('<span title="“{}”">{}</span>', mark.words, badge)
