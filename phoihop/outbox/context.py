"""How many messages wait, for the head of every page of the tool."""

from collections.abc import Callable

from django.http import HttpRequest

from phoihop.directory.mandates import Mandate
from phoihop.outbox.queries.inbox import unread_count


def unread(request: HttpRequest) -> dict[str, Callable[[], int] | None]:
    """Return what counts the unread messages; only a page that shows it asks."""
    mandate = getattr(request, "mandate", None)
    if not isinstance(mandate, Mandate) or mandate.organisation_id is None:
        return {"unread_messages": None}
    return {"unread_messages": lambda: unread_count(mandate)}
