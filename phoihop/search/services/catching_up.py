"""Keeping the index fresh: the journal tells what changed, and it is read again.

Nothing listens to anybody: whatever a service records, be it in a request, a job or a
command, stands in the journal in the same transaction, and is read here soon after.
"""

import logging
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from django.db import DatabaseError, connection, transaction
from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.utils import timezone

from phoihop.audit.models import Entry
from phoihop.directory.models import AdminUnit
from phoihop.search.cards import Cataloguer, Touched
from phoihop.search.cataloguers import CATALOGUERS
from phoihop.search.models import IndexCard, JournalMark, KnownWord, ReadEntry
from phoihop.search.services.writing import rewrite

_logger = logging.getLogger(__name__)
# One at a time, in the whole database.
_LOCK = 0x70686865
_AT_ONCE, _OWNERS_AT_ONCE = 500, 50
# Raise it whenever cards of unchanged records come to read differently.
EDITION = 2
# No transaction of ours takes longer; younger entries may still have gaps.
_SETTLED_AFTER = timedelta(days=1)
_UNIT = AdminUnit._meta.label_lower


@dataclass(frozen=True)
class Caught:
    """How much was read and written; whether somebody else is at it."""

    entries: int = 0
    cards: int = 0
    is_busy: bool = False


def catch_up(most: int = 40) -> Caught:
    """Read what the journal tells since last time, in at most so many portions.

    Each portion is a transaction of its own, so what was done stays done; doing it
    again changes nothing. The first time, and after an upgrade that makes other cards,
    all are written anew.
    """
    entries = cards = 0
    for _portion in range(most):
        with transaction.atomic():
            if not _is_ours():
                return Caught(entries, cards, is_busy=True)
            mark = _mark()
            if mark is None or mark.edition != EDITION:
                rebuilt = _rebuild()
                return Caught(entries + rebuilt.entries, cards + rebuilt.cards)
            new = list(_unread()[:_AT_ONCE])
            cards += _rewrite_touched(_touched(new))
            entries += len(new)
            _remember(entry.pk for entry in new)
            if len(new) < _AT_ONCE:
                _move_mark()
                break
    return Caught(entries, cards)


@transaction.atomic
def rebuild() -> Caught:
    """Throw all cards away and write them anew from the records."""
    if not _is_ours():
        return Caught(is_busy=True)
    return _rebuild()


def write_anew_next_time() -> None:
    """Let the next reading write all cards and words anew; until then they stand."""
    JournalMark.objects.all().delete()


def _rebuild() -> Caught:
    # Marked as read first: what is committed meanwhile is read next time.
    JournalMark.objects.all().delete()
    ReadEntry.objects.all().delete()
    settled = _settled(Entry.objects.all())
    JournalMark.objects.create(read_through=settled, edition=EDITION)
    young = Entry.objects.filter(pk__gt=settled).order_by("pk")
    numbers = list(young.values_list("pk", flat=True))
    _remember(iter(numbers))
    IndexCard.objects.all().delete()
    KnownWord.objects.all().delete()
    cards = sum(
        _rewrite(cataloguer, owners)
        for cataloguer in CATALOGUERS
        for owners in _portions(cataloguer.all_owners())
    )
    return Caught(len(numbers), cards)


def _is_ours() -> bool:
    """Take the lock until the end of the transaction, unless another one has it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        row = cursor.fetchone()
    return bool(row and row[0])


def _mark() -> JournalMark | None:
    return JournalMark.objects.order_by("pk").first()


def _unread() -> QuerySet[Entry]:
    mark = _mark()
    known = ReadEntry.objects.filter(entry=OuterRef("pk"))
    unread = Entry.objects.filter(
        ~Exists(known), pk__gt=mark.read_through if mark else 0
    )
    return unread.only("object_type", "object_id", "within_type", "within_id").order_by(
        "pk"
    )


def _touched(entries: Sequence[Entry]) -> Touched:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for entry in entries:
        found[entry.object_type].add(entry.object_id)
        if entry.within_type and entry.within_id is not None:
            found[entry.within_type].add(entry.within_id)
    return found


def _rewrite_touched(touched: Touched) -> int:
    if not touched:
        return 0
    cards = 0
    for cataloguer in CATALOGUERS:
        owners = cataloguer.touched_by(touched)
        if units := touched.get(_UNIT, ()):
            owners |= _owners_in(cataloguer, units)
        for portion in _portions(iter(sorted(owners))):
            cards += _rewrite(cataloguer, portion)
    return cards


def _rewrite(cataloguer: Cataloguer, owners: list[int]) -> int:
    """Rewrite the cards of owners; one that fails must not keep back all others."""
    try:
        return rewrite(cataloguer, owners)
    except (DatabaseError, ValueError, KeyError) as fault:
        if len(owners) == 1:
            _logger.error(
                "No cards of %s %s", cataloguer.owner_type, owners[0], exc_info=fault
            )
            return 0
    return sum(_rewrite(cataloguer, [owner]) for owner in owners)


def _owners_in(cataloguer: Cataloguer, units: Collection[int]) -> set[int]:
    """Return whose cards name one of the units, or stand in one."""
    among = Q(unit__in=units) | Q(unit__parent__in=units)
    among |= Q(unit__parent__parent__in=units)
    cards = IndexCard.objects.filter(
        among, face=cataloguer.face, owner_type=cataloguer.owner_type
    )
    return set(cards.values_list("owner_id", flat=True))


def _remember(numbers: Iterator[int]) -> None:
    rows = [ReadEntry(entry_id=number) for number in numbers]
    ReadEntry.objects.bulk_create(rows, batch_size=2000, ignore_conflicts=True)


def _move_mark() -> None:
    """Pass over what has been read and can have no gap any more."""
    mark = _mark()
    if mark is None:
        return
    settled = _settled(Entry.objects.filter(pk__gt=mark.read_through))
    if settled > mark.read_through:
        mark.read_through = settled
        ReadEntry.objects.filter(entry_id__lte=settled).delete()
    mark.read_at = timezone.now()
    mark.save(update_fields=["read_through", "read_at"])


def _settled(entries: QuerySet[Entry]) -> int:
    old = entries.filter(recorded_at__lt=timezone.now() - _SETTLED_AFTER)
    return int(old.aggregate(last=Max("pk"))["last"] or 0)


def _portions(owners: Iterator[int]) -> Iterator[list[int]]:
    while portion := list(islice(owners, _OWNERS_AT_ONCE)):
        yield portion
