"""Words of the acts that this app writes into the journal."""

from django.utils.functional import Promise

WORDS: dict[str, str | Promise] = {}
