"""The operations of the open API: units and published programmes."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Query
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import JSONRenderer

from phoihop import __version__
from phoihop.api import items, schemas
from phoihop.api.problems import MEDIA_TYPE, WithdrawnError, answer_problems
from phoihop.api.queries import units_asked
from phoihop.directory.units.models import COVERED_FROM
from phoihop.directory.units.queries import (
    predecessors,
    successors,
    unit_by_public_code,
)
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.portal.queries import (
    programme_publication,
    published_programmes,
    read,
)

_DESCRIPTION = (
    "Administrative units of Việt Nam over time, and the coordination programmes that"
    " local authorities, the Fatherland Front and the organisations have signed and"
    " published. For reading only, without sign-in. Days are ISO 8601; texts are"
    " Vietnamese, as signed. Errors are problem+JSON (RFC 9457)."
)
_FIRST_ERROR = 400
_PROBLEM_LIST: dict[int, Any] = {422: schemas.Problem}
_PROBLEM_ONE: dict[int, Any] = {404: schemas.Problem}


class ReadableJson(JSONRenderer):
    """JSON that shows Vietnamese letters as they are."""

    json_dumps_params = {"ensure_ascii": False}


class OpenApi(NinjaAPI):
    """The API with its schema, which names the media type of errors."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """Return the schema."""
        schema = super().get_openapi_schema(**options)
        for path in schema["paths"].values():
            for operation in path.values():
                for status, answer in operation["responses"].items():
                    if status >= _FIRST_ERROR:
                        [content] = answer["content"].values()
                        answer["content"] = {MEDIA_TYPE: content}
        return schema


api = OpenApi(
    title="Phối Hợp",
    version=__version__,
    description=_DESCRIPTION,
    docs_url=None,
    renderer=ReadableJson(),
    urls_namespace="api",
)
answer_problems(api)


@api.get(
    "units",
    response={200: schemas.UnitPage, **_PROBLEM_LIST},
    exclude_unset=True,
    url_name="units",
    operation_id="listUnits",
    summary="Units in force on a day",
    tags=["units"],
)
def units(request: HttpRequest, asked: Query[schemas.UnitQuestion]) -> schemas.UnitPage:
    """List the units in force on a day, by level and then by the alphabet."""
    day = asked.on or today()
    found = units_asked(asked, day)
    count = found.count()
    page = schemas.UnitPage(
        count=count,
        next=_next(request, asked.offset, asked.limit, count),
        items=[items.unit_item(unit) for unit in found[_part(asked)]],
    )
    if day < COVERED_FROM:
        page.coverage_note = _coverage_note()
    return page


@api.get(
    "units/{slug:public_code}",
    response={200: schemas.UnitDetail, **_PROBLEM_ONE},
    url_name="unit",
    operation_id="readUnit",
    summary="A unit, what it was and what it became",
    tags=["units"],
)
def unit(request: HttpRequest, public_code: str) -> schemas.UnitDetail:
    """Give a unit of any era under its permanent public code."""
    found = unit_by_public_code(public_code)
    if found is None:
        raise Http404
    return schemas.UnitDetail(
        **dict(items.unit_item(found)),
        predecessors=[items.link_item(link) for link in predecessors(found)],
        successors=[items.link_item(link) for link in successors(found)],
    )


@api.get(
    "programmes",
    response={200: schemas.ProgrammePage, **_PROBLEM_LIST},
    url_name="programmes",
    operation_id="listProgrammes",
    summary="Published programmes",
    tags=["programmes"],
)
def programmes(
    request: HttpRequest, asked: Query[schemas.ProgrammeQuestion]
) -> schemas.ProgrammePage:
    """List the published programmes, the newest first; drafts are never shown."""
    found = published_programmes(unit_code=asked.unit or "", year=asked.year)
    count = found.count()
    return schemas.ProgrammePage(
        count=count,
        next=_next(request, asked.offset, asked.limit, count),
        items=[items.programme_item(one) for one in read(found[_part(asked)])],
    )


@api.get(
    "programmes/{slug:public_code}",
    response={200: schemas.ProgrammeDetail, **_PROBLEM_ONE, 410: schemas.Problem},
    url_name="programme",
    operation_id="readProgramme",
    summary="A published programme as signed",
    tags=["programmes"],
)
def programme(request: HttpRequest, public_code: str) -> schemas.ProgrammeDetail:
    """Give contents, tasks, parties and signatures of a published programme."""
    publication = programme_publication(public_code)
    if publication is None:
        raise Http404
    if publication.withdrawn_at is not None:
        day = localdate(publication.withdrawn_at)
        raise WithdrawnError(f"Withdrawn on {day}: {publication.withdrawn_reason}")
    [found] = read([publication])
    return items.programme_detail(found)


def _part(asked: schemas.UnitQuestion | schemas.ProgrammeQuestion) -> slice:
    return slice(asked.offset, asked.offset + asked.limit)


def _next(request: HttpRequest, offset: int, limit: int, count: int) -> str | None:
    """Return the address of the next part, without the machine's name."""
    if offset + limit >= count:
        return None
    query = request.GET.copy()
    query["offset"] = str(offset + limit)
    return f"{request.path}?{query.urlencode()}"


def _coverage_note() -> str:
    return _(
        "The data describe units from %(day)s on. Of the units listed here it is not"
        " known since when they exist."
    ) % {"day": format_date(COVERED_FROM)}
