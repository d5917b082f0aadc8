"""Questions that pages ask of renewals, of lineage and of years."""

from phoihop.renewals.queries.renewals import dropped_in, renewal_of
from phoihop.renewals.queries.strips import public_strips_of, strips_of
from phoihop.renewals.queries.years import years_of

__all__ = ["dropped_in", "public_strips_of", "renewal_of", "strips_of", "years_of"]
