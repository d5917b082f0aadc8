"""Components as tags: what pages are put together from."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache, lru_cache
from itertools import zip_longest
from typing import TypeAlias

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField, CheckboxInput
from django.template.context import RequestContext
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phoihop.ui import ribbons
from phoihop.ui.differences import Change, FieldConflict, Piece, compare
from phoihop.ui.history import JournalEntry, lines_of

register = template.Library()

Words: TypeAlias = str | Promise
Context: TypeAlias = dict[str, object]

_BADGE_ICONS = {"done": "check", "waiting": "quarter", "late": "bang", "brand": "dot"}
_NOTICE_ICONS = {"done": "check", "waiting": "clock", "late": "bang"}
_SOURCE_MARKS: dict[str, tuple[str, str, Words]] = {
    "fact": ("done", "check", _("fact")),
    "quoted": ("done", "check", _("quoted from the source")),
    "illustrative": ("idle", "pencil", _("illustrative")),
    "not_stated": ("idle unsaid", "question", _("not stated by the source")),
    "sample_place": ("idle", "pencil", _("illustrative locality")),
    "retold": ("waiting", "pencil", _("retold from the source")),
    "from_source": ("waiting", "document", _("recorded from a public source")),
}
_KINDS_OF_UNIT = {"xã", "phường", "đặc", "khu", "tỉnh", "thành", "phố", "huyện", "quận"}
_RESULT_ICONS = {"done": "check", "partly": "half", "not_done": "x"}
_FEW_CELLS = 8
_MOST_BADGES, _MOST_DRAWN = 1000, 200


# --- words and marks ---


@register.simple_tag
@cache
def fixed_part(template_name: str) -> SafeString:
    """Render a part that reads nothing of the page; it is the same in every page."""
    return SafeString(render_to_string(template_name))


@register.simple_tag
def icon(name: str, alternative: Words = "") -> SafeString:
    """Draw an icon of our sprite; without an alternative it is decoration."""
    drawing = _drawing(name)
    if not alternative:
        return drawing
    return format_html(
        '{}<span class="visually-hidden">{}</span>', drawing, alternative
    )


@cache
def _drawing(name: str) -> SafeString:
    # Static files have one address as long as the process lives.
    address = f"{static('ui/icons.svg')}#{name}"
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}"/></svg>', address
    )


@register.simple_tag
def badge(kind: str, label: Words, icon_name: str = "") -> SafeString:
    """Show a state as a pill: word, icon and colour together."""
    words = str(label) if isinstance(label, Promise) else label
    return _badge(kind, words, icon_name)


# Typed, because a text that is safe already is escaped no more.
@lru_cache(maxsize=_MOST_BADGES, typed=True)
def _badge(kind: str, label: str, icon_name: str) -> SafeString:
    drawing = icon(icon_name or _BADGE_ICONS.get(kind, "ring"))
    return format_html(
        '<span class="badge {}">{}<span>{}</span></span>', kind, drawing, label
    )


@register.simple_tag
def source_mark(kind: str) -> SafeString:
    """Say where a value comes from: fact, quoted, illustrative, not stated."""
    badge_kind, icon_name, words = _SOURCE_MARKS[kind]
    return badge(badge_kind, words, icon_name)


@register.filter
def monogram(name: str) -> str:
    """Shorten a locality's name to two letters: xã An Phú gives AP."""
    words = [word for word in name.split() if word.lower() not in _KINDS_OF_UNIT]
    return "".join(word[0] for word in words[:2]).upper()


# --- the ribbon and the year's loop ---


@register.inclusion_tag("ui/_figure.html")
def figure(
    value: object, total: object = "", label: Words = "", note: Words = ""
) -> Context:
    """Show the big figure against its denominator."""
    return {"value": value, "total": total, "label": label, "note": note}


@register.simple_tag
def ribbon(
    cells: Sequence[ribbons.RibbonCell],
    audience: str = "office",
    *,
    legend: bool = True,
    small: bool = False,
) -> SafeString:
    """Draw one numbered cell per signed content, filled as far as it is proven."""
    look = (audience, legend, small, get_language())
    return _drawn_ribbon(tuple(cells), *look)


@lru_cache(maxsize=_MOST_DRAWN, typed=True)
def _drawn_ribbon(
    cells: tuple[ribbons.RibbonCell, ...],
    audience: str,
    legend: bool,
    small: bool,
    _language: str,
) -> SafeString:
    drawn = [
        {
            "cell": cell,
            "words": ribbons.cell_words(cell, audience),
            "result_icon": _RESULT_ICONS.get(cell.result, ""),
        }
        for cell in cells
    ]
    parts = {
        "cells": drawn,
        "summary": ribbons.summary(cells, audience),
        "legend": ribbons.legend(cells, audience) if legend else [],
        "is_few": len(cells) <= _FEW_CELLS,
        "is_small": small,
    }
    return render_to_string("ui/_ribbon.html", parts)


@register.inclusion_tag("ui/_year_loop.html")
def year_loop(steps: Sequence[ribbons.YearStep]) -> Context:
    """Draw the year's loop as a short vertical line."""
    return {"steps": steps}


# --- forms ---


@register.inclusion_tag("ui/_field.html")
def field(bound: BoundField, width: str = "") -> Context:
    """Render one field: label, mark, hint, control, error beside it."""
    return {
        "field": bound,
        "width": width,
        "is_check": isinstance(bound.field.widget, CheckboxInput),
        "is_group": bound.use_fieldset,
    }


@register.inclusion_tag("ui/_form_fields.html")
def form_fields(form: BaseForm) -> Context:
    """Render every field of a form, the hidden ones first."""
    has_required = any(bound.field.required for bound in form.visible_fields())
    return {"form": form, "has_required": has_required}


@register.inclusion_tag("ui/_error_summary.html")
def error_summary(*given: BaseForm | Iterable[BaseForm]) -> Context:
    """List what is wrong at the top, each line leading to its field."""
    forms = [form for one in given for form in _each_form(one)]
    general = [words for form in forms for words in form.non_field_errors()]
    wrong = [bound for form in forms for bound in form if bound.errors]
    count = len(general) + sum(len(bound.errors) for bound in wrong)
    return {"general": general, "wrong_fields": wrong, "count": count}


def _each_form(given: BaseForm | Iterable[BaseForm]) -> list[BaseForm]:
    """Return a form by itself, or each form of the rows of a table."""
    return [given] if isinstance(given, BaseForm) else list(given)


# --- finding one's way ---


@register.inclusion_tag("ui/_breadcrumbs.html")
def breadcrumbs(*parts: Words) -> Context:
    """Show the path to this page: label, address, label, address, and so on."""
    return {"crumbs": list(zip_longest(parts[::2], parts[1::2], fillvalue=""))}


@register.inclusion_tag("ui/_pagination.html", takes_context=True)
def pagination(context: RequestContext, page: Page[object]) -> Context:
    """Link to the other pages of a list, keeping what was searched for."""
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1)
    return {
        "request": context.get("request"),
        "page": page,
        "numbers": list(elided),
        "gap": page.paginator.ELLIPSIS,
    }


@register.inclusion_tag("ui/_empty_state.html")
def empty_state(
    title: Words,
    text: Words,
    action_label: Words = "",
    action_url: str = "",
    *,
    example: Words = "",
    icon: str = "document",
) -> Context:
    """Teach what goes into an empty place, with an example and the button."""
    return {
        "title": title,
        "text": text,
        "action_label": action_label,
        "action_url": action_url,
        "example": example,
        "icon_name": icon,
    }


@register.inclusion_tag("ui/_notice.html")
def notice(kind: str, text: Words, title: Words = "") -> Context:
    """Say one thing in a coloured box with an icon."""
    icon_name = _NOTICE_ICONS.get(kind, "speech")
    return {"kind": kind, "text": text, "title": title, "icon_name": icon_name}


# --- texts and their past ---


@register.simple_tag
def redline(before: str, after: str) -> SafeString:
    """Show the second text with what changed since the first, word by word."""
    return _redline(before, after, get_language())


@lru_cache(maxsize=_MOST_DRAWN)
def _redline(before: str, after: str, _language: str) -> SafeString:
    marked = format_html_join("", "{}", ((_pen(p),) for p in compare(before, after)))
    return format_html('<div class="redline">{}</div>', marked)


def _pen(piece: Piece) -> SafeString:
    if piece.change == Change.KEPT:
        return format_html("{}", piece.text)
    element, said = (
        ("ins", _("added:")) if piece.change == Change.ADDED else ("del", _("removed:"))
    )
    return format_html(
        '<{0}><span class="visually-hidden">[{1} </span>{2}'
        '<span class="visually-hidden">] </span></{0}>',
        element,
        said,
        piece.text,
    )


@register.inclusion_tag("ui/_conflict.html")
def conflict(
    fields: Sequence[FieldConflict],
    stored_by: str = "",
    stored_at: datetime | None = None,
) -> Context:
    """Show the two texts of everything that two people changed, side by side."""
    return {"fields": fields, "stored_by": stored_by, "stored_at": stored_at}


@register.inclusion_tag("ui/_history.html")
def history(entries: Iterable[JournalEntry]) -> Context:
    """List what happened to an object, in the order given."""
    return {"lines": lines_of(entries)}


@register.simple_tag
def htmx() -> SafeString:
    """Load htmx, on the pages that ask for it."""
    address = static("django_htmx/htmx-2.min.js")
    return format_html('<script src="{}" defer></script>', address)
