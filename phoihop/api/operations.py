"""The operations of the open API: units and published programmes."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Query
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import JSONRenderer

from phoihop import __version__
from phoihop.api import history_items, history_schemas, items, schemas
from phoihop.api.problems import (
    MEDIA_TYPE,
    Problem,
    WithdrawnError,
    answer_problems,
)
from phoihop.api.queries import units_asked
from phoihop.directory.units.models import COVERED_FROM
from phoihop.directory.units.queries import (
    predecessors,
    successors,
    unit_by_public_code,
)
from phoihop.foundation.clock import day_of, today
from phoihop.foundation.dates import format_date
from phoihop.portal.queries import (
    PROGRAMME,
    programme_publication,
    published_programmes,
    read,
)
from phoihop.portal.queries.events import (
    publication_under,
    published_told_programmes,
    read_told_programmes,
)

_DESCRIPTION = (
    "Administrative units of Việt Nam over time, and the coordination programmes that"
    " local authorities, the Fatherland Front and the organisations have signed and"
    " published. For reading only, without sign-in. Days are ISO 8601; texts are"
    " Vietnamese, as signed. Errors are problem+JSON (RFC 9457)."
)
_FIRST_ERROR = 400
_PROBLEM_LIST: dict[int, Any] = {422: Problem}
_PROBLEM_ONE: dict[int, Any] = {404: Problem}


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
        next=next_part(request, asked.offset, asked.limit, count),
        items=[items.unit_item(unit) for unit in found[part_of(asked)]],
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
    response={
        200: schemas.ProgrammePage | history_schemas.ToldProgrammePage,
        **_PROBLEM_LIST,
    },
    url_name="programmes",
    operation_id="listProgrammes",
    summary="Published programmes",
    tags=["programmes"],
)
def programmes(
    request: HttpRequest, asked: Query[history_schemas.ProgrammeQuestion]
) -> schemas.ProgrammePage | history_schemas.ToldProgrammePage:
    """List the published programmes, the newest first; drafts are never shown."""
    if asked.origin == "source":
        return _told_programmes(request, asked)
    found = published_programmes(unit_code=asked.unit or "", year=asked.year)
    count = found.count()
    return schemas.ProgrammePage(
        count=count,
        next=next_part(request, asked.offset, asked.limit, count),
        items=[items.programme_item(one) for one in read(found[part_of(asked)])],
    )


@api.get(
    "programmes/{slug:public_code}",
    response={
        200: schemas.ProgrammeDetail | history_schemas.ToldProgramme,
        **_PROBLEM_ONE,
        410: Problem,
    },
    url_name="programme",
    operation_id="readProgramme",
    summary="A published programme as signed",
    tags=["programmes"],
)
def programme(
    request: HttpRequest, public_code: str
) -> schemas.ProgrammeDetail | history_schemas.ToldProgramme:
    """Give contents, tasks, parties and signatures of a published programme."""
    publication = programme_publication(public_code) or publication_under(
        PROGRAMME, public_code
    )
    if publication is None:
        raise Http404
    if publication.withdrawn_at is not None:
        day = day_of(publication.withdrawn_at)
        raise WithdrawnError(f"Withdrawn on {day}: {publication.withdrawn_reason}")
    if publication.version_id is None:
        return history_items.told_programme(*read_told_programmes([publication]))
    [found] = read([publication])
    return items.programme_detail(found, today())


def _told_programmes(
    request: HttpRequest, asked: history_schemas.ProgrammeQuestion
) -> history_schemas.ToldProgrammePage:
    """List the programmes that sources tell; they have no signed text."""
    found = published_told_programmes(unit_code=asked.unit or "", year=asked.year)
    count = found.count()
    return history_schemas.ToldProgrammePage(
        count=count,
        next=next_part(request, asked.offset, asked.limit, count),
        items=[
            history_items.told_programme(one)
            for one in read_told_programmes(found[part_of(asked)])
        ],
    )


def part_of(asked: schemas.Paged) -> slice:
    """Return which items the question asks for."""
    return slice(asked.offset, asked.offset + asked.limit)


def next_part(request: HttpRequest, offset: int, limit: int, count: int) -> str | None:
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
