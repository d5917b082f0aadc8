"""Figures in pills and lines, alike on every page."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from phoihop.figures.queries.shown import Shown
from phoihop.figures.wording import (
    base_words_of,
    correction_words,
    marks_of,
    state_pill,
    target_pill,
)
from phoihop.ui.templatetags.ui import badge

register = template.Library()


@register.simple_tag
def figure_badge(state: str) -> SafeString:
    """Show where a figure stands as word, icon and colour."""
    return SafeString(badge(*state_pill(state)))


@register.simple_tag
def target_badge(state: str) -> SafeString:
    """Show where a target of a plan stands."""
    return SafeString(badge(*target_pill(state)))


@register.simple_tag
def figure_marks(figure: Shown) -> SafeString:
    """Show that a figure is an estimate, only proposed, or quoted."""
    pills = ((badge("waiting", words, "question"),) for words in marks_of(figure))
    return format_html_join(" ", "{}", pills)


@register.filter
def base_said(figure: Shown) -> str:
    """Say what a figure rests on."""
    return base_words_of(figure)


@register.simple_tag
def correction_note(figure: Shown) -> SafeString:
    """Say that a figure was corrected; nothing where it was not."""
    words = correction_words(figure)
    return format_html('<span class="note">{}</span>', words) if words else SafeString()
