"""Who signed, as printed under the text."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from phoihop.documents.models import Signature
from phoihop.search.cards import Part
from phoihop.search.states import PartKind


def signatories_of(version_ids: Collection[int]) -> dict[int, list[Part]]:
    """Return the signatories of fixed texts with their titles, in one query."""
    found: defaultdict[int, list[Part]] = defaultdict(list)
    for one in _signatures(version_ids):
        words = f"{one.signatory_name}, {one.signatory_title}"
        found[one.version_id].append(Part(PartKind.PERSON, words))
    return found


def _signatures(version_ids: Collection[int]) -> Iterable[Signature]:
    given = Signature.objects.filter(version_id__in=version_ids)
    return given.order_by("version_id", "slot")
