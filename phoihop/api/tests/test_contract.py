"""What the API promises: one schema, errors as data, reading only."""

import json
from typing import Any

import pytest
from django.test import Client

from phoihop import __version__
from phoihop.api import operations
from phoihop.api.tests.asking import ROOT, ask, faults
from phoihop.publication.models import Publication

pytestmark = pytest.mark.django_db

OPERATIONS = {
    "/search": "search?q=phoi hop",
    "/tasks": "tasks",
    "/reviews": "reviews",
    "/figures": "figures",
    "/reports": "reports",
    "/units": "units?q=phuc tho&on=2025-06-30",
    "/units/{public_code}": "units/huyen-272-truoc-2025-07-01",
    "/programmes": "programmes",
    "/programmes/{public_code}": "programmes/ct-an-phu-2026",
    "/conferences": "conferences",
    "/conferences/{public_code}": "conferences/an-phu-2020-aaaaa",
}
# Held against the schema where there is a figure: test_figures.
OF_A_FIGURE = "/figures/{public_code}"
# Likewise where there is a report: test_reports.
OF_A_REPORT = "/reports/{public_code}"


@pytest.fixture
def schema() -> dict[str, Any]:
    return ask("openapi.json")


def test_the_schema_introduces_itself(schema: dict[str, Any]) -> None:
    assert schema["openapi"].startswith("3.")
    assert schema["info"]["title"] == "Phối Hợp"
    assert schema["info"]["version"] == __version__
    known = {*OPERATIONS, OF_A_FIGURE, OF_A_REPORT}
    assert set(schema["paths"]) == {f"{ROOT}{path}" for path in known}
    for path in schema["paths"].values():
        assert list(path) == ["get"]
        assert path["get"]["summary"]
        for parameter in path["get"]["parameters"]:
            assert parameter["name"] == "public_code" or parameter["description"]


def test_every_reference_of_the_schema_leads_somewhere(schema: dict[str, Any]) -> None:
    written = json.dumps(schema)
    for part in written.split('"#/components/schemas/')[1:]:
        assert part.split('"')[0] in schema["components"]["schemas"]


@pytest.mark.parametrize("path", OPERATIONS)
def test_answers_are_as_the_schema_says(
    publication: Publication, told: Publication, schema: dict[str, Any], path: str
) -> None:
    answers = schema["paths"][f"{ROOT}{path}"]["get"]["responses"]
    described = answers["200"]["content"]["application/json"]["schema"]
    assert faults(ask(OPERATIONS[path]), described, schema) == []


@pytest.mark.parametrize(
    ("path", "address", "status"),
    [
        ("/units", "units?level=x", 422),
        ("/units/{public_code}", "units/khong-co", 404),
        ("/programmes", "programmes?year=x", 422),
        ("/programmes/{public_code}", "programmes/khong-co", 404),
        ("/programmes", "programmes?origin=x", 422),
        ("/search", "search?q=a&kind=x", 422),
        ("/figures", "figures?indicator=%00", 422),
        (OF_A_FIGURE, "figures/khong-co", 404),
        ("/reports", "reports?unit=%00", 422),
        (OF_A_REPORT, "reports/khong-co", 404),
        ("/conferences", "conferences?limit=x", 422),
        ("/conferences/{public_code}", "conferences/khong-co", 404),
    ],
)
def test_errors_are_as_the_schema_says(
    schema: dict[str, Any], path: str, address: str, status: int
) -> None:
    answer = schema["paths"][f"{ROOT}{path}"]["get"]["responses"][str(status)]
    described = answer["content"]["application/problem+json"]["schema"]
    assert faults(ask(address, status), described, schema) == []


def test_the_check_of_answers_sees_a_wrong_one(schema: dict[str, Any]) -> None:
    described = {"$ref": "#/components/schemas/UnitPage"}
    assert faults({"count": "x", "items": [], "next": None}, described, schema)
    assert faults({"count": 1, "items": []}, described, schema)
    assert faults({"count": 1, "items": [], "next": 1}, described, schema)


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("units?level=village", "level"),
        ("units?on=30/6/2025", "on"),
        ("units?on=2025-02-30", "on"),
        ("units?on=1751241600", "on"),
        ("units?limit=201", "limit"),
        ("units?limit=0", "limit"),
        ("units?limit=many", "limit"),
        ("units?offset=-1", "offset"),
        ("units?offset=99999999999999999999", "offset"),
        ("units?parent=%00", "parent"),
        ("units?q=" + "a" * 101, "q"),
        ("units?samples=perhaps", "samples"),
        ("search", "q"),
        ("search?q=" + "a" * 101, "q"),
        ("search?q=a&from=20x6", "from"),
        ("search?q=a&kind=source", "kind"),
        ("search?q=a&offset=2000", "offset"),
        ("programmes?year=20x6", "year"),
        ("programmes?year=99999", "year"),
        ("programmes?unit=' or 1=1", "unit"),
        ("programmes?limit=201", "limit"),
    ],
)
def test_a_parameter_that_cannot_be_read_is_named(address: str, parameter: str) -> None:
    problem = ask(address, 422)
    assert problem["type"] == "about:blank"
    assert problem["title"] == "Unprocessable Entity"
    assert problem["status"] == 422
    assert parameter in problem["detail"]
    [error] = problem["errors"]
    assert error["parameter"] == parameter
    assert error["detail"]


@pytest.mark.parametrize(
    "address", ["", "nothing", "units/khong-co", "units/%00", "docs", "programmes/x/y"]
)
def test_nothing_there_is_a_problem_too(address: str) -> None:
    problem = ask(address, 404)
    assert (problem["status"], problem["title"]) == (404, "Not Found")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize(
    "address", ["units", "programmes/x", "nothing", "openapi.json"]
)
def test_it_is_for_reading_only(method: str, address: str) -> None:
    browser = Client(enforce_csrf_checks=True)
    response = getattr(browser, method)(f"{ROOT}/{address}")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == 405


def test_a_head_is_answered_like_its_get() -> None:
    assert Client().head(f"{ROOT}/units").status_code == 200


def test_a_fault_of_ours_is_a_problem_and_is_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("the disk of secrets")

    monkeypatch.setattr(operations, "units_asked", broken)
    response = Client().get(f"{ROOT}/units")
    assert response.status_code == 500
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] == "private, no-store"
    assert "secrets" not in response.content.decode()
    assert "the disk of secrets" in caplog.text


def test_letters_are_readable_and_caches_may_keep_the_answer() -> None:
    response = Client().get(f"{ROOT}/units?q=phuc tho&limit=1")
    assert "Phúc Thọ" in response.content.decode()
    assert response["Cache-Control"] == "public, max-age=60"


def test_there_is_no_page_that_loads_from_elsewhere() -> None:
    ask("docs", 404)
