"""Programmes of a year under one of several years, and years side by side."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.models import Review
from phoihop.monitoring.tests.signing import bring_to_signature, draft_of_three
from phoihop.programmes.factories import make_content, make_programme
from phoihop.programmes.following_errors import NotATermProgramme, NotOfTheTerm
from phoihop.programmes.models import Content, Programme, ProgrammeKind
from phoihop.programmes.services import Head, change_head
from phoihop.renewals import factories
from phoihop.renewals.forms.opening import next_initial
from phoihop.renewals.models import Renewal
from phoihop.renewals.queries.side import side_by_side
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

FIRST, SECOND, THIRD = "Nông thôn mới", "Giám sát", "Thi đua"


def _head(kind: str, first: int, last: int) -> dict[str, Any]:
    return {
        "kind": ProgrammeKind.objects.get(code=kind),
        "title": f"{kind} {first}",
        "first_day": date(first, 1, 1),
        "last_day": date(last, 12, 31),
    }


@pytest.fixture
def term(cast: Cast, lan: Mandate) -> Programme:
    """A signed regulation for five years."""
    draft = draft_of_three(cast)
    head = Head(**_head("regulation", 2026, 2030))
    change_head(actor=lan, programme=draft, head=head, version=draft.version)
    return bring_to_signature(cast, draft)


def _open(cast: Cast, actor: Mandate, **changes: Any) -> Programme:
    bodies = cast.organisations
    parties = [[bodies["committee"]], [bodies["front"]]]
    head = _head("annual_programme", 2027, 2027)
    return make_programme(actor=actor, parties=parties, **{**head, **changes})


def test_a_year_stands_under_its_term(
    cast: Cast, lan: Mandate, term: Programme, client_of: ClientOf
) -> None:
    made = _open(cast, lan, term_programme=term)
    client = client_of(lan)
    beneath = client.get(f"/work/programmes/{term.pk}/years/").content.decode()
    assert f"/work/programmes/{made.pk}/" in beneath
    draft = client.get(f"/work/programmes/{made.pk}/").content.decode()
    assert f"/work/programmes/{term.pk}/years/" in draft


def test_the_term_shows_each_signed_year_with_its_ribbon(
    cast: Cast, lan: Mandate, term: Programme, client_of: ClientOf
) -> None:
    draft = draft_of_three(cast)
    head = Head(**_head("annual_programme", 2026, 2026), term_programme=term)
    change_head(actor=lan, programme=draft, head=head, version=draft.version)
    signed = bring_to_signature(cast, draft)
    page = client_of(lan).get(f"/work/programmes/{term.pk}/years/").content.decode()
    assert page.count('class="cell') == signed.signed_contents.count() == 3


@pytest.mark.parametrize(
    ("title", "suggested"),
    [
        ("Quy chế giai đoạn 2026 - 2030", "Quy chế giai đoạn 2031 - 2035"),
        ("Quy chế 2026–2030, ký năm 2026", "Quy chế 2031–2035, ký năm 2026"),
        ("Quy chế đến năm 2030", "Quy chế đến năm 2031-2035"),
    ],
)
def test_the_next_term_is_named_by_its_years(
    lan: Mandate, cast: Cast, title: str, suggested: str
) -> None:
    head = _head("regulation", 2026, 2030) | {"title": title}
    assert next_initial(_open(cast, lan, **head))["title"] == suggested


def test_the_programme_after_a_reporting_year_is_named_by_the_next_year(
    lan: Mandate, cast: Cast
) -> None:
    days = {"first_day": date(2025, 12, 15), "last_day": date(2026, 12, 14)}
    made = _open(cast, lan, title="Chương trình năm 2026", **days)
    assert next_initial(made)["title"] == "Chương trình năm 2027"


@pytest.mark.parametrize(
    "changes",
    [
        {"first_day": date(2025, 12, 31), "last_day": date(2026, 12, 31)},
        {"first_day": date(2031, 1, 1), "last_day": date(2031, 12, 31)},
    ],
)
def test_it_refuses_a_year_outside_the_term(
    cast: Cast, lan: Mandate, term: Programme, changes: dict[str, Any]
) -> None:
    with pytest.raises(NotATermProgramme) as refusal:
        _open(cast, lan, term_programme=term, **changes)
    assert refusal.value.field == "term_programme"


def test_it_refuses_what_is_no_signed_term(
    cast: Cast, lan: Mandate, signed: Programme
) -> None:
    with pytest.raises(NotATermProgramme):
        _open(cast, lan, term_programme=signed)
    draft = _open(cast, lan, **_head("regulation", 2026, 2030))
    with pytest.raises(NotATermProgramme):
        _open(cast, lan, term_programme=draft)


def test_the_database_refuses_another_term(
    cast: Cast, lan: Mandate, signed: Programme
) -> None:
    made = Programme.objects.filter(pk=_open(cast, lan).pk)
    with pytest.raises(IntegrityError, match="stands_under_a_signed_term"):
        made.update(term_programme=signed)


def test_the_database_refuses_a_term_after_the_draft(
    term: Programme, signed: Programme
) -> None:
    with pytest.raises(IntegrityError, match="programme_text_is_frozen"):
        Programme.objects.filter(pk=signed.pk).update(term_programme=term)


def test_a_content_serves_one_of_the_term(
    cast: Cast, lan: Mandate, term: Programme, client_of: ClientOf
) -> None:
    made = _open(cast, lan, term_programme=term)
    served = term.contents.get(title=FIRST)
    content = make_content(actor=lan, programme=made, term_content=served)
    client = client_of(lan)
    page = client.get(f"/work/programmes/{made.pk}/contents/{content.pk}/")
    assert f"/contents/{served.pk}/" in page.content.decode()
    above = client.get(f"/work/programmes/{term.pk}/contents/{served.pk}/")
    assert f"/contents/{content.pk}/" in above.content.decode()


def test_it_refuses_to_serve_a_content_of_another_programme(
    cast: Cast, lan: Mandate, term: Programme, signed: Programme
) -> None:
    made = _open(cast, lan, term_programme=term)
    other = signed.contents.get(title=FIRST)
    with pytest.raises(NotOfTheTerm):
        make_content(actor=lan, programme=made, term_content=other)
    content = make_content(actor=lan, programme=made)
    with pytest.raises(IntegrityError, match="content_serves_one_of_its_term"):
        Content.objects.filter(pk=content.pk).update(term_content=other)


def test_leaving_the_term_its_contents_are_served_no_more(
    cast: Cast, lan: Mandate, term: Programme
) -> None:
    made = _open(cast, lan, term_programme=term)
    served = term.contents.get(title=FIRST)
    content = make_content(actor=lan, programme=made, term_content=served)
    head = Head(**_head("annual_programme", 2027, 2027))
    change_head(actor=lan, programme=made, head=head, version=made.version)
    content.refresh_from_db()
    assert content.term_content is None


def test_lines_that_belong_together_stand_in_one_row(
    renewal: Renewal, review: Review, lan: Mandate
) -> None:
    leading = renewal.predecessor.contents.get(title=FIRST)
    factories.decide(
        actor=lan, renewal=renewal, line=FIRST, kind="merge", title="Chung"
    )
    factories.decide(
        actor=lan, renewal=renewal, line=SECOND, kind="merge", merged_with=leading.pk
    )
    factories.decide(actor=lan, renewal=renewal, line=THIRD, kind="drop", note="Thôi")
    made = factories.go_on(actor=lan, renewal=renewal)
    side = side_by_side([renewal.predecessor, made], lan)
    cells = [
        [[cell.title for cell in column.cells] for column in row.columns]
        for row in side.rows
    ]
    assert cells == [[[FIRST, SECOND], ["Chung"]], [[THIRD], []]]
    assert side.rows[0].columns[0].cells[0].result == "done"
    assert [row.title for row in side.rows] == ["Chung", THIRD]


@pytest.mark.parametrize("query", ["", "?p=x", "?p=0&p=-1", "?p=99999999999999999999"])
def test_the_page_side_by_side_takes_any_choice(
    client_of: ClientOf, lan: Mandate, renewal: Renewal, query: str
) -> None:
    factories.go_on(actor=lan, renewal=renewal)
    path = f"/work/programmes/{renewal.programme_id}/side-by-side/{query}"
    page = client_of(lan).get(path).content.decode()
    assert page.count("<tr>") == 4


def test_only_chosen_years_stand_side_by_side(
    client_of: ClientOf, lan: Mandate, renewal: Renewal
) -> None:
    path = f"/work/programmes/{renewal.programme_id}/side-by-side/"
    page = client_of(lan).get(f"{path}?p={renewal.predecessor_id}").content.decode()
    assert page.count('<th scope="col">') == 2
