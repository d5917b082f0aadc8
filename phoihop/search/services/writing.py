"""Writing cards into the index: all cards of an owner at once, never one alone."""

from collections.abc import Collection, Iterable

from django.contrib.postgres.search import SearchVectorField
from django.db import transaction
from django.db.models import Value

from phoihop.foundation.dates import inclusive
from phoihop.foundation.vietnamese import normalise
from phoihop.search.cards import Card, Cataloguer, Part
from phoihop.search.models import IndexCard, KnownWord
from phoihop.search.spelling import words_in
from phoihop.search.spelling.numbers import numbers_in
from phoihop.search.states import WEIGHTS, PartKind
from phoihop.search.vectors import VectorWriter

_LONGEST_TITLE, _LONGEST_PART, _LONGEST_RECORD = 500, 4_000, 40_000
_TOGETHER = 500
_SHORTEST_KNOWN = 2
# Names and titles, in which a slip of the keys is forgiven.
_NAMED = {"A", "B", "D"}


@transaction.atomic
def rewrite(cataloguer: Cataloguer, owners: Collection[int]) -> int:
    """Replace the cards of these owners by what their records say now; count them."""
    old = IndexCard.objects.filter(
        face=cataloguer.face, owner_type=cataloguer.owner_type, owner_id__in=owners
    )
    old.delete()
    known: set[str] = set()
    rows = [_row(cataloguer, card, known) for card in cataloguer.cards_of(owners)]
    IndexCard.objects.bulk_create(rows, batch_size=_TOGETHER)
    _learn(known)
    return len(rows)


def _row(cataloguer: Cataloguer, card: Card, known: set[str]) -> IndexCard:
    title = normalise(card.title)[:_LONGEST_TITLE]
    parts = list(_cut([Part(PartKind.TITLE, title), *card.parts]))
    folded, exact = VectorWriter(), VectorWriter()
    for part in parts:
        words = words_in(part.text)
        weight = WEIGHTS.get(part.kind, "C")
        spelled = [word.folded for word in words]
        folded.add(spelled, weight, with_others=True)
        if part.kind != PartKind.CONTEXT:
            exact.add([word.exact for word in words], weight)
        if weight in _NAMED:
            known.update(spelled)
        if folded.is_full:
            break
    numbers = numbers_in("\n".join(part.text for part in parts))
    return IndexCard(
        face=cataloguer.face,
        kind=card.kind,
        owner_type=cataloguer.owner_type,
        owner_id=card.owner,
        title=title,
        number=card.number,
        context=normalise(card.context)[:_LONGEST_TITLE],
        ending=card.ending,
        address={
            "page": card.address.page,
            "of": list(card.address.of),
            "anchor": card.address.anchor,
        },
        day=card.day,
        # A review may look at a programme before it begins.
        period=inclusive(card.first_day, max(card.first_day, card.last_day)),
        unit=card.unit,
        parts=[[part.kind.value, part.number, part.text] for part in parts[1:]],
        words=_vector(folded),
        exact_words=_vector(exact),
        document_numbers="".join(f" {one}" for one in numbers),
    )


def _cut(parts: Iterable[Part]) -> Iterable[Part]:
    """Yield the parts in stored form, no longer than a card may be."""
    length = 0
    for part in parts:
        text = normalise(part.text)[:_LONGEST_PART]
        length += len(text)
        if text and length <= _LONGEST_RECORD:
            yield Part(part.kind, text, part.number)


def _vector(writer: VectorWriter) -> Value:
    return Value(writer.written(), output_field=SearchVectorField())


def _learn(words: set[str]) -> None:
    new = [KnownWord(word=word) for word in words if len(word) >= _SHORTEST_KNOWN]
    KnownWord.objects.bulk_create(new, batch_size=_TOGETHER * 4, ignore_conflicts=True)
