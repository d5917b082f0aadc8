"""Small questions that the templates of the desk ask."""

from collections.abc import Collection

from django import template

register = template.Library()


@register.filter
def is_in(number: int, ticked: Collection[str]) -> bool:
    """Tell whether a task was ticked in the form that came back."""
    return str(number) in ticked
