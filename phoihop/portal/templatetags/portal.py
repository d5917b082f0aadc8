"""What only public pages write."""

from datetime import date

from django import template
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.safestring import SafeString

from phoihop.foundation.dates import last_day
from phoihop.portal.searching import mark_words, words_of

register = template.Library()


@register.filter
def marked(text: str, question: str) -> SafeString:
    """Mark in the text the words that were searched for."""
    return mark_words(text, words_of(question))


@register.filter
def last_day_of(period: DateRange) -> date | None:
    """Return the last day of a period, if it has ended."""
    return last_day(period)
