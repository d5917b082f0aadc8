"""Published programmes: as signed, with what came after; and as sources tell them."""

import json
from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Prefetch

from phoihop.programmes.models import Content, LegalBasis, Party, Programme
from phoihop.publication.models import Publication
from phoihop.publication.queries import endings_of
from phoihop.search.cards import Address, Card, Part
from phoihop.search.cataloguers.events import source_parts
from phoihop.search.cataloguers.places import Successors, place_parts
from phoihop.search.cataloguers.programmes import (
    amendments_of,
    later_piece,
    later_tasks_of,
)
from phoihop.search.cataloguers.signatories import signatories_of
from phoihop.search.cataloguers.texts import (
    ContentPiece,
    ProgrammePiece,
    cards_of_programme,
    head_parts,
    pieces_of,
)
from phoihop.search.states import PartKind

PAGE = "portal:programme"


def cards_of_signed(shown: Sequence[Publication], became: Successors) -> Iterator[Card]:
    """Yield the cards of programmes whose signed text is published."""
    numbers = [one.object_id for one in shown]
    signed_by = signatories_of([one.version_id for one in shown if one.version_id])
    later, papers = later_tasks_of(numbers), amendments_of(numbers)
    ended = endings_of(Programme._meta.label_lower, numbers)
    for one in shown:
        if one.version is None:
            continue
        text = json.loads(one.version.canonical_text)
        here = Address(PAGE, (one.public_code,))
        first, last = map(date.fromisoformat, text["period"])
        people = signed_by.get(one.version.pk, [])
        piece = ProgrammePiece(
            owner=one.pk,
            title=text["title"],
            address=here,
            first_day=first,
            last_day=last,
            unit=one.named_unit,
            ending=ended[one.object_id].kind if one.object_id in ended else "",
            head=(*head_parts(text), *people, *papers.get(one.object_id, ())),
            place=place_parts(one.unit, became),
            contents=tuple(pieces_of(text["contents"], here)),
            tasks=tuple(
                later_piece(task, here) for task in later.get(one.object_id, ())
            ),
        )
        yield from cards_of_programme(piece)


def cards_of_told(shown: Sequence[Publication], became: Successors) -> Iterator[Card]:
    """Yield the cards of programmes that sources tell, with the gaps they have."""
    parts = (
        Prefetch("parties", Party.objects.order_by("rank")),
        Prefetch("contents", Content.objects.order_by("rank", "id")),
        Prefetch("legal_bases", LegalBasis.objects.order_by("rank")),
    )
    told = Programme.objects.filter(pk__in=[one.object_id for one in shown])
    told = told.select_related("source").prefetch_related(*parts)
    programmes = {one.pk: one for one in told}
    for one in shown:
        programme = programmes.get(one.object_id)
        if programme is not None:
            yield from _cards_of_one(one, programme, became)


def _cards_of_one(
    publication: Publication, programme: Programme, became: Successors
) -> Iterator[Card]:
    here = Address(PAGE, (publication.public_code,))
    contents = [
        ContentPiece(
            number="",
            title=content.title,
            text=content.text,
            field="",
            lead="",
            tasks=(),
            address=here,
        )
        for content in programme.contents.all()
    ]
    piece = ProgrammePiece(
        owner=publication.pk,
        title=programme.title,
        address=here,
        first_day=programme.period.lower,
        last_day=date.fromordinal(programme.period.upper.toordinal() - 1),
        unit=publication.named_unit,
        ending="",
        head=(
            *(Part(PartKind.PARTY, party.name) for party in programme.parties.all()),
            Part(PartKind.THEME, _slogan(programme.theme, programme.theme_issuer)),
            Part(PartKind.MOTTO, _slogan(programme.motto, programme.motto_issuer)),
            Part(PartKind.PURPOSE, programme.purpose),
            *(
                Part(PartKind.LEGAL_BASIS, basis.citation)
                for basis in programme.legal_bases.all()
            ),
            *source_parts(programme.source),
        ),
        place=place_parts(publication.unit, became),
        contents=tuple(contents),
    )
    yield from cards_of_programme(piece)


def _slogan(text: str, issuer: str) -> str:
    return f"“{text}” ({issuer})" if text and issuer else text
