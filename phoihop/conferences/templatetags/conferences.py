"""Pills and words of conferences."""

from datetime import time

from django import template
from django.utils.safestring import SafeString

from phoihop.conferences.models import Conference, Invitation
from phoihop.conferences.wording import (
    answer_pill,
    asked_words,
    attendance_pill,
    clock_words,
    coming_words,
    state_pill,
    when_words,
)
from phoihop.ui.templatetags.ui import badge

register = template.Library()


@register.simple_tag
def conference_badge(conference: Conference) -> SafeString:
    """Show where a conference stands as word, icon and colour."""
    return SafeString(badge(*state_pill(conference)))


@register.simple_tag
def answer_badge(invitation: Invitation) -> SafeString:
    """Show what an invited body replied."""
    return SafeString(badge(*answer_pill(invitation)))


@register.simple_tag
def attendance_badge(invitation: Invitation) -> SafeString:
    """Show whether an invited body came."""
    return SafeString(badge(*attendance_pill(invitation)))


@register.filter
def clock(moment: time | None) -> str:
    """Write a time of day."""
    return clock_words(moment)


@register.filter
def when(conference: Conference) -> str:
    """Say on which day and at what time it is."""
    return when_words(conference)


@register.filter
def asked(invitation: Invitation) -> str:
    """Say whom of the body was asked."""
    return asked_words(invitation)


@register.filter
def coming(invitation: Invitation) -> str:
    """Say who comes, or came, for whoever was asked."""
    return coming_words(invitation)
