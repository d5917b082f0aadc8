"""Strips of lineage, and what a page of a programme says of the years around it."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, TypeVar

from django import template
from django.template.context import RequestContext
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from phoihop.programmes.models import Content, Programme
from phoihop.programmes.policies import Standing
from phoihop.programmes.queries.text import ContentText
from phoihop.renewals.models import LineDecision
from phoihop.renewals.policies import can_open_next, can_walk
from phoihop.renewals.queries.content import (
    carried_into,
    served_content,
    serving_contents,
)
from phoihop.renewals.queries.known import Known
from phoihop.renewals.queries.renewals import dropped_in, renewal_of
from phoihop.renewals.queries.strips import Strip, Strips, strips_of
from phoihop.renewals.wording import DECISIONS, RESULTS, STEPS, VERDICTS
from phoihop.ui.templatetags.ui import badge

register = template.Library()

Parts = dict[str, object]


class Numbered(Protocol):
    """A line of a programme with the number of its content."""

    @property
    def pk(self) -> int:
        """The number of the content."""


LineType = TypeVar("LineType", bound=Numbered)
_NO_STRIP = Strip()
_MOST_DRAWN = 2000


@register.simple_tag(takes_context=True)
def strips_for(context: RequestContext, programme: Programme) -> Strips:
    """Return the strips of all lines of a programme, in one query."""
    if programme.predecessor_id is None and not programme.is_signed:
        return {}
    return strips_of([programme.pk], context["request"].mandate)


@register.simple_tag
def strip(
    strips: Strips, content_id: int, year: int, *, full: bool = False
) -> SafeString:
    """Draw where a line comes from and what became of it, if anything."""
    found = strips.get(content_id, _NO_STRIP)
    return _strip(found, year, full, get_language()) if found else SafeString("")


@register.simple_tag
def beside_years(
    lines: Iterable[LineType], strips: Strips, year: int
) -> tuple[tuple[LineType, SafeString], ...]:
    """Return lines, each with its way through the years as it is drawn."""
    return tuple((line, strip(strips, line.pk, year)) for line in lines)


@lru_cache(maxsize=_MOST_DRAWN)
def _strip(found: Strip, year: int, full: bool, _language: str) -> SafeString:
    parts = {"strip": found, "year": year, "full": full}
    return render_to_string("renewals/_strip.html", parts)


@register.inclusion_tag("renewals/_content_years.html", takes_context=True)
def content_years(
    context: RequestContext, programme: Programme, content: ContentText
) -> Parts:
    """Show the line of a content through the years, and what it serves."""
    actor = context["request"].mandate
    strips = strips_for(context, programme)
    found = strips.get(content.pk, _NO_STRIP)
    before = [step.content_id for step in found.before]
    return {
        "programme": programme,
        "content": content,
        "strips": strips,
        "has_strip": bool(found),
        "carried": carried_into(programme, before) if before else [],
        "serves": served_content(content.pk) if programme.term_programme_id else None,
        "served_by": serving_contents(actor, content.pk) if _is_term(programme) else [],
    }


def _is_term(programme: Programme) -> bool:
    return programme.is_signed and programme.term_programme_id is None


@register.inclusion_tag("renewals/_around.html", takes_context=True)
def years_around(
    context: RequestContext, programme: Programme, place: Standing
) -> Parts:
    """Say what a programme follows and rests on, and what may be done next."""
    actor = context["request"].mandate
    may_walk = can_walk(actor, place)
    return {
        "programme": programme,
        "renewal": renewal_of(programme),
        "may_walk": may_walk,
        "may_follow": may_walk and programme.predecessor_id is None,
        "may_open_next": can_open_next(actor, programme),
    }


@register.inclusion_tag("renewals/_dropped.html")
def dropped_lines(programme: Programme) -> Parts:
    """List what the programme before had and this one does not continue."""
    return {"dropped": dropped_in(programme), "before": programme.predecessor}


@register.simple_tag
def result_mark(result: str) -> SafeString:
    """Show the result that an approved review gave a line; nothing where none did."""
    if not result:
        return SafeString("")
    kind, words, icon = RESULTS[result]
    return SafeString(badge(kind, words, icon))


@register.simple_tag
def target_reached(known: Known, target_id: int) -> SafeString:
    """Show what approved figures say of a target of the line."""
    stand = next((one for one in known.targets if one.target_id == target_id), None)
    if stand is None:
        return SafeString("")
    kind, words, icon = VERDICTS[stand.verdict]
    return format_html(
        '{} <span class="note">{}</span>', badge(kind, words, icon), stand.written
    )


@register.filter
def step_words(kind: str) -> str:
    """Say how a line was taken on."""
    return str(STEPS[kind])


@register.filter
def decision_words(decision: LineDecision) -> str:
    """Say what was decided of a line."""
    return str(dict(DECISIONS)[decision.kind])


@register.filter
def called(content: Content) -> str:
    """Name a content with its programme."""
    return f"{content.title} ({content.programme.title})"
