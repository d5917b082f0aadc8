"""Bad input in every form: the message stands beside the field and nothing is lost."""

from typing import Any

import pytest

from phoihop.audit.models import Entry
from phoihop.files.tests.samples import docx, upload
from phoihop.programmes import services
from phoihop.programmes.models import Programme
from phoihop.programmes.services import CommentOutline
from phoihop.programmes.states import Stance
from phoihop.programmes.tests import filled_in
from phoihop.programmes.tests.pages import read_form
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

LONG = "x" * 501
NOT_A_DAY = [
    "",
    "hôm nay",
    "30/2/2027",
    "1/1/26",
    "1/1/0026",
    "2027-01-01",
    "32/1/2027",
]
# What is no day or number stays in its box to be corrected.
KEPT_AS_TYPED = {
    "first_day", "last_day", "effective_from", "effective_to", "due_on", "deadline",
    "signed_on", "ended_on", "value", "upper_value",
}  # fmt: skip
Sent = tuple[str, str, dict[str, Any]]


def _new(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    bodies = cast.organisations
    two = filled_in.parties(bodies["committee"], bodies["front"])
    return "lan", "/work/programmes/new/", filled_in.head() | two


def _of_draft(
    request: pytest.FixtureRequest, page: str, fields: dict[str, Any]
) -> Sent:
    draft: Programme = request.getfixturevalue("draft")
    content = draft.contents.get()
    task = content.tasks.get()
    path = page.format(content=content.pk, task=task.pk)
    return "lan", f"/work/programmes/{draft.pk}/{path}", fields


def _edit(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    return _of_draft(request, "edit/", filled_in.head() | {"version": 1})


def _parties(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    bodies = cast.organisations
    three = filled_in.parties(bodies["committee"], bodies["front"])
    bloc = {
        "party3-organisations": [bodies["womens_union"].pk, bodies["veterans"].pk],
        "party3-bloc_name": "Khối đoàn thể",
        "party3-acting": bodies["veterans"].pk,
        "party3-authorisation": "Biên bản 01",
    }
    return _of_draft(request, "parties/", three | bloc | {"version": 1})


def _content(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    return _of_draft(request, "contents/new/", filled_in.content())


def _edit_content(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    fields = filled_in.content() | {"version": 1}
    return _of_draft(request, "contents/{content}/edit/", fields)


def _task(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    fields = filled_in.task(cast.organisations["front"])
    return _of_draft(request, "contents/{content}/tasks/new/", fields)


def _edit_task(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    fields = filled_in.task(cast.organisations["front"]) | {"version": 1}
    return _of_draft(request, "tasks/{task}/edit/", fields)


def _target(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    return _of_draft(request, "contents/{content}/targets/new/", filled_in.target())


def _consult(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    _, path, fields = _of_draft(request, "acts/consult/", filled_in.deadline())
    return "ha", path, fields


def _abandon(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    _, path, fields = _of_draft(request, "acts/abandon/", {"reason": "Thôi"})
    return "ha", path, fields


def _comment(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    programme: Programme = request.getfixturevalue("consulting")
    return "tam", f"/work/programmes/{programme.pk}/comment/", filled_in.comment()


def _answer(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    programme: Programme = request.getfixturevalue("consulting")
    made = services.comment(
        actor=cast.mandate("tam"),
        programme=programme,
        content=None,
        outline=CommentOutline(stance=Stance.REMARKS, text="Một ý"),
    )
    path = f"/work/programmes/{programme.pk}/comments/{made.pk}/answer/"
    return "lan", path, filled_in.answer()


def _sign(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    programme: Programme = request.getfixturevalue("agreed")
    party = programme.parties.get(rank=1)
    path = f"/work/programmes/{programme.pk}/parties/{party.pk}/sign/"
    return "quang", path, filled_in.signature()


def _unapprove(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    programme: Programme = request.getfixturevalue("agreed")
    path = f"/work/programmes/{programme.pk}/acts/unapprove/"
    return "tam", path, {"reason": "Bàn lại"}


def _terminate(request: pytest.FixtureRequest, cast: Cast) -> Sent:
    programme: Programme = request.getfixturevalue("signed")
    path = f"/work/programmes/{programme.pk}/acts/terminate/"
    return "quang", path, filled_in.termination()


FORMS = {
    "new": _new, "edit": _edit, "parties": _parties, "content": _content,
    "edit_content": _edit_content, "task": _task, "edit_task": _edit_task,
    "target": _target, "consult": _consult, "abandon": _abandon,
    "comment": _comment, "answer": _answer, "sign": _sign,
    "unapprove": _unapprove, "terminate": _terminate,
}  # fmt: skip

# form, field beside which the message stands, what is typed there (or also elsewhere)
SPOILED: list[tuple[str, str, dict[str, Any]]] = [
    *[
        (form, "title", {"title": typed})
        for form in ("new", "edit", "content", "edit_content", "task", "edit_task")
        for typed in ("", "   ", LONG, "a\x00b")
    ],
    *[
        (form, "first_day", {"first_day": day})
        for form in ("new", "edit")
        for day in NOT_A_DAY
    ],
    ("new", "last_day", {"last_day": "31/12/2026"}),
    ("edit", "last_day", {"first_day": "2/1/2027", "last_day": "1/1/2027"}),
    ("edit", "effective_to", {"effective_to": "4/1/2027"}),
    ("edit", "effective_from", {"effective_from": "không rõ"}),
    ("new", "kind", {"kind": ""}),
    ("new", "kind", {"kind": "999999"}),
    ("new", "kind", {"kind": "<script>"}),
    ("edit", "term_programme", {"term_programme": "999999"}),
    ("edit", "replaces", {"replaces": "99999999999999999999"}),
    ("edit", "theme", {"theme": LONG}),
    ("edit", "motto_issuer", {"motto_issuer": "x" * 201}),
    ("edit", "legal_bases", {"legal_bases": f"Luật\r\n{LONG}"}),
    ("parties", "party3-bloc_name", {"party3-bloc_name": ""}),
    ("parties", "party3-bloc_name", {"party3-bloc_name": "x" * 101}),
    ("parties", "party3-authorisation", {"party3-authorisation": ""}),
    ("parties", "party3-authorisation", {"party3-authorisation": "x" * 301}),
    ("parties", "party1-organisations", {"party1-organisations": ["999999"]}),
    ("content", "field", {"field": ""}),
    ("content", "lead", {"lead": "neighbour_committee"}),
    ("task", "lead", {"lead": "neighbour_committee"}),
    ("task", "coordinating", {"coordinating": ["999999"]}),
    *[("task", "due_on", {"due_on": day}) for day in NOT_A_DAY],
    ("task", "due_kind", {"due_kind": "someday"}),
    ("task", "due_rule", {"due_kind": "recurring", "due_on": ""}),
    ("edit_task", "due_rule", {"due_kind": "condition", "due_on": "", "due_rule": " "}),
    ("task", "due_rule", {"due_rule": "x" * 201}),
    ("task", "no_due_reason", {"no_due_reason": "x" * 301}),
    ("task", "extent", {"extent": "x" * 301}),
    ("task", "measure", {"measure": "x" * 301}),
    ("edit_task", "deliverable", {"deliverable": "x" * 301}),
    *[
        ("target", "value", {"value": typed})
        for typed in ("", "1.5", "1,2,3", "mười", "1e5", "1,23456", "9" * 17)
    ],
    ("target", "value", {"value": "1" * 5000}),
    ("target", "upper_value", {"operator": "between"}),
    ("target", "upper_value", {"operator": "between", "upper_value": "1.234,5"}),
    ("target", "upper_value", {"operator": "between", "upper_value": "2.5"}),
    ("target", "indicator_version", {"indicator_version": ""}),
    ("target", "indicator_version", {"indicator_version": "999999"}),
    ("target", "origin", {"origin": "heaven"}),
    ("target", "assigned_by", {"origin": "assigned", "assigned_by": " "}),
    ("target", "assigned_by", {"origin": "assigned", "assigned_by": "x" * 201}),
    ("target", "value", {"value": "-1"}),
    ("target", "operator", {"operator": "about"}),
    ("target", "measured_in", {"measured_in": "x" * 61}),
    *[("consult", "deadline", {"deadline": day}) for day in NOT_A_DAY],
    ("consult", "deadline", {"deadline": "1/1/2020"}),
    ("abandon", "reason", {"reason": " \r\n "}),
    ("unapprove", "reason", {"reason": ""}),
    ("comment", "text", {"text": " "}),
    ("comment", "stance", {"stance": ""}),
    ("comment", "stance", {"stance": "agreed"}),
    ("answer", "answer", {"answer": ""}),
    ("answer", "kind", {"kind": "ignored"}),
    ("sign", "signatory_name", {"signatory_name": " "}),
    ("sign", "signatory_name", {"signatory_name": "Phạm Minh Quang"}),
    ("sign", "signatory_title", {"signatory_title": ""}),
    ("sign", "capacity_lines", {"capacity_lines": " \r\n "}),
    ("sign", "capacity_lines", {"capacity_lines": "TM.\r\n" + "x" * 201}),
    ("sign", "capacity_code", {"capacity_code": "??"}),
    ("sign", "authorisation", {"capacity_code": "TUQ"}),
    ("sign", "signed_on", {"signed_on": "1/1/2099"}),
    ("sign", "signed_on", {"signed_on": "30/2/2026"}),
    ("sign", "scan", {"scan": ""}),
    ("terminate", "title", {"title": ""}),
    ("terminate", "ended_on", {"ended_on": "31/6/2026"}),
    ("terminate", "scan", {"scan": ""}),
    ("terminate", "scan", {"scan": "docx"}),
    ("sign", "scan", {"scan": "docx"}),
]


@pytest.mark.parametrize(("form", "field", "typed"), SPOILED)
def test_the_message_stands_beside_the_field_and_nothing_is_lost(
    request: pytest.FixtureRequest,
    cast: Cast,
    client_of: ClientOf,
    form: str,
    field: str,
    typed: dict[str, Any],
) -> None:
    name, path, fields = FORMS[form](request, cast)
    sent = fields | {key: _value(cast, value) for key, value in typed.items()}
    told = Entry.objects.count()

    answer = client_of(cast.mandate(name)).post(path, sent)

    assert answer.status_code == 422, answer.content.decode()
    page = read_form(answer)
    assert set(page.messages) == {field}
    assert page.messages[field]
    assert Entry.objects.count() == told
    for key, value in sent.items():
        if isinstance(value, str) and (key not in typed or key in KEPT_AS_TYPED):
            assert page.values[key] == value.replace("\r\n", "\n"), key


@pytest.mark.parametrize("form", FORMS)
def test_the_same_form_filled_in_rightly_is_taken(
    request: pytest.FixtureRequest, cast: Cast, client_of: ClientOf, form: str
) -> None:
    name, path, fields = FORMS[form](request, cast)
    told = Entry.objects.count()
    answer = client_of(cast.mandate(name)).post(path, fields)
    assert answer.status_code == 302
    assert Entry.objects.count() > told


def _value(cast: Cast, value: Any) -> Any:
    if value == "docx":
        return upload(docx(), "quyet-dinh.docx")
    if isinstance(value, str) and value in cast.organisations:
        return cast.organisations[value].pk
    return value
