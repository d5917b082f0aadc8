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
def standing_of(mark: FieldMark) -> SafeString:
    """Show a mark that is at hand; its words stand beside it."""
    return source_mark(_kind_of(mark))


@register.simple_tag
def unsaid(marks: Marks, thing: models.Model, field: str) -> SafeString:
    """Show the mark only where the source does not state the value."""
    mark = marks.of(thing, field)
    if mark is None or mark.standing != Standing.NOT_STATED:
        return SafeString("")
    return drawn(mark)


@register.simple_tag
def not_stated() -> SafeString:
    """Show that the source is silent, where there is no field to mark."""
    return source_mark(_KINDS[Standing.NOT_STATED])


def drawn(mark: FieldMark | None) -> SafeString:
    """Draw a mark; what is retold says so beside it."""
    if mark is None:
        return SafeString("")
    badge = source_mark(_kind_of(mark))
    if not mark.words:
        return badge
    return format_html('<span title="“{}”">{}</span>', mark.words, badge)


def _kind_of(mark: FieldMark) -> str:
    return "retold" if mark.is_retold else _KINDS[Standing(mark.standing)]
