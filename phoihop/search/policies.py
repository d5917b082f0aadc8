"""Who may search at work."""

from phoihop.directory.mandates import Mandate


def can_search(actor: Mandate) -> bool:
    """Whoever works for an organisation searches what he may see."""
    return actor.organisation_id is not None
