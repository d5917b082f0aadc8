"""Questions of the directory, each in a fixed number of queries."""

from phoihop.directory.queries.capacities import capacity_on
from phoihop.directory.queries.listing import (
    Overview,
    grants_of,
    organisations_of,
    overview_of,
    pending_grants_of,
    people_of,
    possible_predecessors,
    posts_of,
    successions_of,
    tenures_of,
    terms_of,
    vacant_posts_of,
)
from phoihop.directory.queries.standing_in import (
    actings_of,
    colleagues_of,
    delegations_in,
    delegations_of,
    standings_of,
)

__all__ = [
    "Overview",
    "actings_of",
    "capacity_on",
    "colleagues_of",
    "delegations_in",
    "delegations_of",
    "grants_of",
    "organisations_of",
    "overview_of",
    "pending_grants_of",
    "people_of",
    "possible_predecessors",
    "posts_of",
    "standings_of",
    "successions_of",
    "tenures_of",
    "terms_of",
    "vacant_posts_of",
]
