"""Definitions on pages: their rules in words, how they stand, which way is better."""

from django import template
from django.utils.safestring import SafeString

from phoihop.foundation.clock import today
from phoihop.indicators import wording
from phoihop.indicators.adding_up import Apart
from phoihop.indicators.models import IndicatorVersion
from phoihop.indicators.states import Direction, Kind, VersionState
from phoihop.ui.templatetags.ui import badge

register = template.Library()


@register.filter
def kind_words(kind: str) -> str:
    """Say what kind of figure it is."""
    return str(Kind(kind).label)


@register.filter
def direction_words(direction: str) -> str:
    """Say which way is better."""
    return str(Direction(direction).label)


@register.filter
def over_time_words(version: IndicatorVersion) -> str:
    """Say how the figures of several periods become one."""
    return wording.time_words(version)


@register.filter
def parts_words(version: IndicatorVersion) -> str:
    """Name the parts of a breakdown."""
    return wording.parts_words(version)


@register.filter
def apart_words(reason: Apart) -> str:
    """Say why two figures stand in no common line."""
    return wording.break_words(reason)


@register.filter
def over_places_words(version: IndicatorVersion) -> str:
    """Say how the figures of several places become one."""
    return wording.place_words(version)


@register.filter
def in_use_words(version: IndicatorVersion) -> str:
    """Say for which time a definition holds."""
    return wording.period_words(version)


@register.simple_tag
def definition_badge(version: IndicatorVersion) -> SafeString:
    """Show whether a definition is in use today, waits, or is over."""
    day = today()
    words = wording.standing_words(version, day)
    if version.state == VersionState.DRAFT:
        return badge("waiting", words, "speech")
    if version.state == VersionState.REFUSED:
        return badge("idle", words, "line")
    in_use = version.holds_on(day)
    return badge("done" if in_use else "idle", words, "check" if in_use else "line")
