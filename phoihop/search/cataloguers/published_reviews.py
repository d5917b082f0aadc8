"""Published reviews, read from the text that every party approved."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from phoihop.monitoring.states import ReviewKind
from phoihop.publication.models import Publication
from phoihop.search.cards import Address, Card, Part, filled
from phoihop.search.cataloguers.places import Successors, place_parts
from phoihop.search.states import CardKind, PartKind


def cards_of_reviews(
    shown: Sequence[Publication], became: Successors
) -> Iterator[Card]:
    """Yield a card for each published final review, under its programme's address.

    A review on the way has no public page.
    """
    for one in shown:
        if one.version is None:
            continue
        written = json.loads(one.version.canonical_text)
        if written["kind"] != ReviewKind.FINAL:
            continue
        programme = written["programme"]
        first, _last = map(date.fromisoformat, programme["period"])
        cut_off = date.fromisoformat(written["cut_off"])
        yield Card(
            kind=CardKind.REVIEW,
            owner=one.pk,
            title=written["title"],
            context=programme["title"],
            address=Address("portal:review", (programme["code"],)),
            day=cut_off,
            first_day=first,
            last_day=cut_off,
            unit=one.unit,
            parts=filled(
                Part(PartKind.TEXT, written["strengths"]),
                Part(PartKind.TEXT, written["shortcomings"]),
                *map(_line, written["contents"]),
                Part(PartKind.CONTEXT, programme["title"]),
                *place_parts(one.unit, became),
            ),
        )


def _line(content: Mapping[str, Any]) -> Part:
    words = ": ".join(filter(None, [content["title"], content["note"]]))
    return Part(PartKind.CONTENT, words, content["number"])
