"""Tasks and reviews as data: of published programmes only, and no name."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from phoihop.api.content_schemas import ProofDegree, TaskStatus
from phoihop.api.tests.asking import ask, faults
from phoihop.foundation.clock import today
from phoihop.monitoring.models import Review
from phoihop.monitoring.services import publish_review, withdraw_review
from phoihop.portal.tests.carrying_out import (
    FILE_NAME,
    OBJECTION,
    REPORT,
    TITLES,
    CarryingOut,
)
from phoihop.programmes import services as programmes
from phoihop.tasks.services import publish_evidence
from phoihop.tasks.status import StatusKind
from phoihop.testing.cast import Cast
from phoihop.ui.ribbons import Proof


def _titles(question: str) -> list[str]:
    return [one["content_title"] for one in ask(f"tasks?{question}")["items"]]


def test_the_words_of_the_schema_are_those_of_the_rules() -> None:
    assert [one.value for one in TaskStatus] == [one.value for one in StatusKind]
    assert {one.value for one in ProofDegree} == {one.value for one in Proof}


def test_a_programme_tells_how_far_its_contents_and_tasks_are(
    on_its_way: CarryingOut,
) -> None:
    programme = ask(f"programmes/{on_its_way.code}")
    assert programme["figures_as_of"] == today().isoformat()
    contents = programme["contents"]
    proofs = [one["proof"] for one in contents]
    assert proofs == [
        "confirmed", "evidenced", "reported", "reported", "none", "hatched"
    ]  # fmt: skip
    assert [one["late"] for one in contents] == [False] * 4 + [True, False]
    [first] = contents[0]["tasks"]
    expected = {
        "key": f"{on_its_way.code}/1.1",
        "state": "completed",
        "status": "completed_on_time",
        "completed_on": today().isoformat(),
        "proof": "confirmed",
        "disputed": False,
        "signed": True,
    }
    assert expected.items() <= first.items()
    paper, file = first["evidence"]
    assert (paper["title"], paper["reference"]) == (
        "Báo cáo kết quả",
        "Số 12/BC-UBND",
    )
    assert (file["public_code"], file["file"]) == (
        on_its_way.evidence.public_code,
        None,
    )
    assert contents[3]["tasks"][0]["disputed"] is True


def test_a_published_file_has_its_address(on_its_way: CarryingOut) -> None:
    publish_evidence(actor=on_its_way.phuong, evidence=on_its_way.evidence)
    contents = ask(f"programmes/{on_its_way.code}")["contents"]
    address = f"/evidence/{on_its_way.evidence.public_code}/"
    assert contents[0]["tasks"][0]["evidence"][1]["file"] == address


def test_tasks_are_listed_with_where_they_stand(on_its_way: CarryingOut) -> None:
    found = ask("tasks")
    assert (found["count"], found["next"]) == (5, None)
    first = found["items"][0]
    assert first["key"] == f"{on_its_way.code}/1.1"
    assert first["programme"] == on_its_way.code
    assert (first["content"], first["content_title"]) == ("1", f"{TITLES[0]} 1")
    assert first["page"] == f"{on_its_way.address}#noi-dung-1"


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("proof=confirmed", [1]),
        ("proof=reported", [3, 4]),
        ("status=overdue", [5]),
        ("status=submitted&proof=evidenced", [2]),
        ("status=waiting", []),
    ],
)
def test_they_are_narrowed_by_proof_and_status(
    on_its_way: CarryingOut, question: str, places: list[int]
) -> None:
    wanted = [f"{TITLES[place - 1]} {place}" for place in places]
    assert _titles(question) == wanted
    assert _titles(f"{question}&programme={on_its_way.code}") == wanted
    assert _titles(f"{question}&programme=khong-co") == []


def test_they_come_in_parts(on_its_way: CarryingOut) -> None:
    first = ask("tasks?limit=2&proof=reported&offset=1")
    assert (first["count"], len(first["items"])) == (2, 1)
    part = ask("tasks?limit=3")
    assert part["next"] == "/api/v1/tasks?limit=3&offset=3"
    assert len(ask(part["next"].removeprefix("/api/v1/"))["items"]) == 2


def test_the_number_of_queries_does_not_grow(
    on_its_way: CarryingOut, cast: Cast
) -> None:
    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            ask(address)
        return len(captured)

    _reviewed(on_its_way)
    addresses = ("tasks", "tasks?proof=none", "reviews")
    few = [count(address) for address in addresses]
    another = CarryingOut(cast=cast)
    another.publish()
    another.every_degree()
    _reviewed(another)
    assert [count(address) for address in addresses] == few


def test_nothing_of_an_unpublished_or_withdrawn_programme_is_given(
    carrying_out: CarryingOut,
) -> None:
    carrying_out.every_degree()
    assert ask("tasks")["count"] == 0
    assert ask("tasks?proof=confirmed")["count"] == 0
    carrying_out.publish()
    _reviewed(carrying_out)
    assert ask("tasks")["count"] == 5
    assert ask("reviews")["count"] == 1
    programmes.withdraw(
        actor=carrying_out.phuong, programme=carrying_out.programme, reason="Rút."
    )
    for question in ("tasks", "tasks?status=overdue", "reviews"):
        assert ask(question) == {"count": 0, "next": None, "items": []}


def test_a_review_gives_its_figures_and_contents(on_its_way: CarryingOut) -> None:
    review = _reviewed(on_its_way)
    [item] = ask(f"reviews?programme={on_its_way.code}")["items"]
    expected = {
        "programme": on_its_way.code,
        "kind": "final",
        "denominator": 6,
        "done": 5,
        "partly": 1,
        "not_done": 0,
        "withdrawn": 0,
        "added": 0,
        "page": f"{on_its_way.address}review/",
    }
    assert expected.items() <= item.items()
    second = item["contents"][1]
    assert (second["number"], second["result"], second["note"]) == (
        "2",
        "partly",
        "Còn 2 thôn",
    )
    assert second["evidence"][0]["reference"] == "Số 12/BC-UBND"
    assert ask("reviews?programme=khong-co")["count"] == 0
    withdraw_review(actor=on_its_way.phuong, review=review, reason="Nhầm.")
    assert ask("reviews")["count"] == 0


def test_an_approved_review_that_nobody_published_is_not_given(
    on_its_way: CarryingOut,
) -> None:
    on_its_way.review()
    assert ask("reviews")["count"] == 0


def test_no_person_is_named_and_no_number_of_a_row_is_given(
    on_its_way: CarryingOut,
) -> None:
    _reviewed(on_its_way)
    for question in ("tasks", "reviews", f"programmes/{on_its_way.code}"):
        written = json.dumps(ask(question), ensure_ascii=False)
        names = ("Đỗ Ngọc Sơn", "Nguyễn Thị Lan", "Vũ Thanh Tâm")
        for secret in (*names, FILE_NAME, OBJECTION, REPORT, '"id"', "_id"):
            assert secret not in written, (question, secret)


def test_answers_are_as_the_schema_says(on_its_way: CarryingOut) -> None:
    _reviewed(on_its_way)
    schema = ask("openapi.json")
    for path in ("tasks", "reviews"):
        answers = schema["paths"][f"/api/v1/{path}"]["get"]["responses"]
        described = answers["200"]["content"]["application/json"]["schema"]
        answer = ask(path)
        assert answer["count"]
        assert faults(answer, described, schema) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "parameter"),
    [("tasks?proof=hatched", "proof"), ("tasks?status=x", "status"),
     ("reviews?limit=0", "limit"), ("tasks?programme=%00", "programme")],
)  # fmt: skip
def test_a_parameter_that_cannot_be_read_is_named(address: str, parameter: str) -> None:
    [error] = ask(address, 422)["errors"]
    assert error["parameter"] == parameter


def _reviewed(one: CarryingOut) -> Review:
    review = one.review(partly=2)
    publish_review(actor=one.phuong, review=review)
    return review
