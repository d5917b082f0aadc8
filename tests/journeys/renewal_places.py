"""A draft opened from the sample's reviewed year, on its way; run in a shell."""

from datetime import date

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.models import Review
from phoihop.monitoring.states import ReviewKind
from phoihop.renewals import factories
from phoihop.renewals.queries.walk import walk_of

_YEAR = 2029


def renewal_places(coordinator: Mandate) -> dict[str, object]:
    """Open it, decide its first line, and return what addresses are made of."""
    before = Review.objects.get(kind=ReviewKind.FINAL).programme
    renewal = factories.open_next(
        actor=coordinator,
        predecessor=before,
        title=f"Chương trình phối hợp công tác năm {_YEAR}",
        first_day=date(_YEAR, 1, 1),
        last_day=date(_YEAR, 12, 31),
    )
    lines = walk_of(renewal, coordinator.on).lines
    factories.decide(
        actor=coordinator,
        renewal=renewal,
        line=lines[0].title,
        kind="drop",
        note="Đã xong, không còn phải phối hợp",
    )
    return {"walking": renewal.programme_id, "line": lines[1].key}
