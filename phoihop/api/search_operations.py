"""The operation of the open API that looks through all that is published."""

from typing import Any, cast

from django.http import HttpRequest
from django.urls import reverse
from ninja import Query

from phoihop.api import search_schemas as schemas
from phoihop.api.operations import next_part
from phoihop.api.problems import Problem
from phoihop.api.report_operations import api
from phoihop.foundation.dates import last_day
from phoihop.publication.models import EndKind
from phoihop.search.queries import Narrowing, ResultLine, results_for

__all__ = ["api"]
_PROBLEM_LIST: dict[int, Any] = {422: Problem}


@api.get(
    "search",
    response={200: schemas.SearchPage, **_PROBLEM_LIST},
    url_name="search",
    operation_id="search",
    summary="Everything published that answers to some words",
    tags=["search"],
)
def search(
    request: HttpRequest, asked: Query[schemas.SearchQuestion]
) -> schemas.SearchPage:
    """Look through programmes, reviews, reports, events and figures."""
    narrowing = Narrowing(
        kind=asked.kind or "",
        first_year=asked.first_year,
        last_year=asked.last_year,
        unit_code=asked.unit or "",
        place=asked.place or "",
    )
    part = slice(asked.offset, asked.offset + asked.limit)
    found, lines = results_for(asked.q, narrowing, part)
    return schemas.SearchPage(
        count=found.count,
        is_more=found.is_more,
        is_forgiven=found.is_forgiven,
        next=next_part(request, asked.offset, asked.limit, found.count),
        items=[_item(line) for line in lines],
    )


def _item(line: ResultLine) -> schemas.SearchItem:
    card = line.card
    address = card.address
    page = reverse(address["page"], args=address["of"])
    return schemas.SearchItem(
        kind=cast("schemas.Kind", card.kind),
        number=card.number,
        title=card.title,
        context=card.context,
        unit=line.unit.public_code if line.unit else None,
        unit_name=line.unit.full_name if line.unit else "",
        first_day=card.period.lower,
        last_day=last_day(card.period) or card.period.lower,
        ending=EndKind(card.ending) if card.ending else None,
        page=f"{page}#{address['anchor']}" if address["anchor"] else page,
        matched=[
            schemas.Matched(part=one.kind, number=one.number, excerpt=one.plain_words)
            for one in line.matched
        ],
    )
