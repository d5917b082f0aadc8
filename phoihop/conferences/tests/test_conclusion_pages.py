"""The pages of conclusions: what they show, ask, refuse, and what they lead to."""

from datetime import timedelta

import pytest

from phoihop.conferences import services
from phoihop.conferences.models import (
    AgendaItem,
    CarriedMatter,
    ConclusionItem,
    Conference,
    Purpose,
    Urging,
)
from phoihop.conferences.tests.concluding import (
    ASKED,
    GROUP,
    assign,
    conclude,
    hold_on,
    take,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Task
from phoihop.programmes.tests.pages import read_form
from phoihop.tasks.models import Assignment
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

ROOT = "/work/conferences/"
SOON = timedelta(days=15)


def _at(conclusion: ConclusionItem, rest: str = "") -> str:
    return f"{ROOT}conclusions/{conclusion.pk}/{rest}"


def _taking(item: AgendaItem) -> str:
    return f"{ROOT}{item.conference_id}/agenda/{item.pk}/conclusions/new/"


def test_words_that_were_selected_become_a_conclusion(
    asking: AgendaItem, lan: Mandate, womens_union: Organisation, client_of: ClientOf
) -> None:
    client = client_of(lan)
    page = client.get(_taking(asking)).content.decode()
    assert "data-quote-from" in page
    assert "ui/quoting" in page
    fields = {
        "quote": ASKED,
        "lead": str(womens_union.pk),
        "due_kind": "date",
        "due_on": format_date(today() + SOON),
    }
    answer = client.post(_taking(asking), fields)
    assert answer.status_code == 302
    assert answer["Location"] == f"{ROOT}{asking.conference_id}/conclusions/"
    taken = ConclusionItem.objects.get()
    assert (taken.quote, taken.lead) == (ASKED, womens_union)


def test_without_scripts_sentences_are_ticked(
    asking: AgendaItem, lan: Mandate, client_of: ClientOf
) -> None:
    fields = {
        "sentences": "1",
        "addressed_to": "các hội, đoàn thể",
        "due_kind": "none",
        "no_due_reason": "Làm thường xuyên",
    }
    assert client_of(lan).post(_taking(asking), fields).status_code == 302
    assert ConclusionItem.objects.get().quote == GROUP


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"quote": ""}, "quote"),
        ({"quote": "Giao MTTQ xã làm tất cả."}, "quote"),
        ({"lead": ""}, "lead"),
        ({"lead": "999999"}, "lead"),
        ({"due_on": ""}, "due_on"),
        ({"due_on": "31/2/2026"}, "due_on"),
        ({"due_kind": "within_period"}, "due_kind"),
        ({"sentences": "99"}, "sentences"),
        ({"addressed_to": "x" * 301}, "addressed_to"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(
    asking: AgendaItem,
    lan: Mandate,
    womens_union: Organisation,
    client_of: ClientOf,
    changes: dict[str, str],
    field: str,
) -> None:
    good = {
        "quote": ASKED,
        "lead": str(womens_union.pk),
        "due_kind": "date",
        "due_on": format_date(today() + SOON),
    }
    answer = client_of(lan).post(_taking(asking), {**good, **changes})
    assert answer.status_code == 422
    assert field in read_form(answer).messages
    assert not ConclusionItem.objects.exists()


def test_the_same_form_sent_twice_takes_it_once(
    asking: AgendaItem, lan: Mandate, womens_union: Organisation, client_of: ClientOf
) -> None:
    client = client_of(lan)
    key = read_form(client.get(_taking(asking))).values["once"]
    fields = {
        "quote": ASKED,
        "lead": str(womens_union.pk),
        "due_kind": "date",
        "due_on": format_date(today() + SOON),
        "once": key,
    }
    first = client.post(_taking(asking), fields)
    again = client.post(_taking(asking), fields)
    assert (first.status_code, again.status_code) == (302, 302)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert ConclusionItem.objects.count() == 1


def test_two_who_change_it_see_both_texts(
    asking: AgendaItem, lan: Mandate, client_of: ClientOf
) -> None:
    taken = take(lan, asking)
    client = client_of(lan)
    form = read_form(client.get(_at(taken, "change/"))).values
    mine = {**form, "due_kind": "condition", "due_rule": "khi có mưa lũ"}
    other = {**form, "due_kind": "condition", "due_rule": "khi tỉnh giao"}
    assert client.post(_at(taken, "change/"), other).status_code == 302
    answer = client.post(_at(taken, "change/"), mine)
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "khi có mưa lũ" in text
    assert "tỉnh giao" in text
    sent = read_form(answer).values
    assert client.post(_at(taken, "change/"), sent).status_code == 302
    taken.refresh_from_db()
    assert taken.due_rule == "khi có mưa lũ"


def test_one_is_taken_off_before_it_is_issued(
    asking: AgendaItem, lan: Mandate, client_of: ClientOf
) -> None:
    taken = take(lan, asking)
    client = client_of(lan)
    assert ASKED in client.get(_at(taken, "remove/")).content.decode()
    assert client.post(_at(taken, "remove/"), {}).status_code == 302
    assert not ConclusionItem.objects.exists()


def test_one_conclusion_is_split_into_tasks_given_out_at_once(
    issued: ConclusionItem, minh: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    union, farmers = (
        cast.organisations[name] for name in ("womens_union", "farmers_union")
    )
    client = client_of(minh)
    path = _at(issued, "tasks/new/")
    form = read_form(client.get(f"{path}?rows=2"))
    assert form.values["t0-lead"] == str(union.pk)
    fields = {
        **form.values,
        "t1-title": "Vận động hội viên",
        "t1-lead": str(farmers.pk),
        "t1-due_kind": "none",
        "t1-no_due_reason": "Chờ hướng dẫn",
        "t1-supervisor": str(cast.organisations["front"].pk),
    }
    assert client.post(path, fields).status_code == 302
    assert [task.lead for task in Task.objects.order_by("id")] == [union, farmers]
    assert Assignment.objects.count() == 2
    page = client.get(_at(issued)).content.decode()
    assert "Vận động hội viên" in page


def test_a_wrong_row_keeps_all_that_was_typed(
    issued: ConclusionItem, minh: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    client = client_of(minh)
    path = _at(issued, "tasks/new/")
    form = read_form(client.get(f"{path}?rows=2")).values
    fields = {**form, "t1-title": "Vận động hội viên", "t1-lead": ""}
    answer = client.post(path, fields)
    assert answer.status_code == 422
    assert "t1-lead" in read_form(answer).messages
    assert read_form(answer).values["t1-title"] == "Vận động hội viên"
    fields = {**form, "t0-lead": ""}
    assert client.post(path, fields).status_code == 422
    fields = {**form, "t0-supervisor": form["t0-lead"]}
    answer = client.post(path, fields)
    assert answer.status_code == 422
    assert not Task.objects.exists()


def test_urging_and_replying(
    issued: ConclusionItem, lan: Mandate, hong: Mandate, client_of: ClientOf
) -> None:
    fields = {
        "organisation": str(issued.lead_id),
        "text": "Đã gần đến hạn",
        "reply_by": format_date(today() + SOON),
    }
    assert client_of(lan).post(_at(issued, "urge/"), fields).status_code == 302
    urging = Urging.objects.get()
    reply = _at(issued, f"urgings/{urging.pk}/reply/")
    assert reply in client_of(hong).get(_at(issued)).content.decode()
    assert client_of(hong).post(reply, {"reply": "Tuần tới xong"}).status_code == 302
    assert "Tuần tới xong" in client_of(lan).get(_at(issued)).content.decode()
    assert client_of(hong).get(reply).status_code == 403
    other = _at(issued, f"urgings/{urging.pk + 1}/reply/")
    assert client_of(hong).get(other).status_code == 404


def test_closing_by_the_page(
    issued: ConclusionItem, ha: Mandate, client_of: ClientOf
) -> None:
    client = client_of(ha)
    path = _at(issued, "decide/")
    assert client.post(path, {"move": "done"}).status_code == 422
    assert client.post(path, {"move": "nonsense"}).status_code == 422
    assert client.post(path, {"move": "new_date", "reason": "Vì"}).status_code == 422
    assert client.post(path, {"move": "done", "reason": "Đã làm"}).status_code == 302
    assert "Đã làm" in client.get(_at(issued)).content.decode()
    assert ASKED not in client.get(f"{ROOT}conclusions/").content.decode()
    everything = client.get(f"{ROOT}conclusions/?shown=all").content.decode()
    assert ASKED in everything


@pytest.mark.parametrize(
    ("query", "is_shown"),
    [
        ("", True),
        ("shown=open", True),
        ("shown=nonsense", True),
        ("shown=without_task", True),
        ("shown=late", False),
        ("shown=to_close", False),
        ("shown=unanswered", False),
        ("q=rà soát", True),
        ("q=không có", False),
        ("conference=0", False),
        ("conference=x", True),
        ("body=0", False),
    ],
)
def test_the_ledger_is_narrowed(
    issued: ConclusionItem,
    tam: Mandate,
    client_of: ClientOf,
    query: str,
    is_shown: bool,
) -> None:
    page = client_of(tam).get(f"{ROOT}conclusions/?{query}").content.decode()
    assert (ASKED in page) == is_shown


def test_the_ledger_finds_a_body_by_its_tasks_too(
    issued: ConclusionItem, minh: Mandate, front: Organisation, client_of: ClientOf
) -> None:
    path = f"{ROOT}conclusions/?body={front.pk}"
    assert ASKED not in client_of(minh).get(path).content.decode()
    assign(minh, issued, [front])
    assert ASKED in client_of(minh).get(path).content.decode()


def test_the_task_leads_back_to_its_words(
    issued: ConclusionItem, minh: Mandate, womens_union: Organisation,
    client_of: ClientOf,
) -> None:  # fmt: skip
    [task] = assign(minh, issued, [womens_union])
    page = client_of(minh).get(f"/work/tasks/{task.pk}/").content.decode()
    assert f'href="{_at(issued)}"' in page
    assert ASKED in page


def test_an_outsider_finds_nothing(
    issued: ConclusionItem, tuan: Mandate, client_of: ClientOf
) -> None:
    client = client_of(tuan)
    conference = issued.conference_id
    for path in (
        _at(issued),
        _at(issued, "change/"),
        _at(issued, "remove/"),
        _at(issued, "tasks/new/"),
        _at(issued, "urge/"),
        _at(issued, "decide/"),
        f"{ROOT}{conference}/conclusions/",
        f"{ROOT}{conference}/matters/",
        f"{ROOT}{conference}/matters/write/",
        f"{ROOT}{conference}/notice/",
        f"{ROOT}{conference}/notice/number/",
        _taking(issued.item),
    ):
        assert client.get(path).status_code == 404, path
    assert ASKED not in client.get(f"{ROOT}conclusions/").content.decode()


def test_whoever_may_not_is_told_whom_to_ask(
    issued: ConclusionItem, son: Mandate, client_of: ClientOf
) -> None:
    client = client_of(son)
    conference = issued.conference_id
    for path in (
        _at(issued, "change/"),
        _at(issued, "remove/"),
        _at(issued, "tasks/new/"),
        _at(issued, "urge/"),
        _at(issued, "decide/"),
        f"{ROOT}{conference}/matters/write/",
        f"{ROOT}{conference}/notice/number/",
        _taking(issued.item),
    ):
        assert client.get(path).status_code == 403, path


def test_the_notice_is_read_by_the_unit_and_numbered_by_the_clerk(
    issued: ConclusionItem, quang: Mandate, tam: Mandate, client_of: ClientOf
) -> None:
    path = f"{ROOT}{issued.conference_id}/notice/"
    page = client_of(tam).get(path).content.decode()
    assert ASKED in page
    assert "Hội Liên hiệp Phụ nữ xã An Phú" in page
    client = client_of(quang)
    fields = {"printed_number": "45/TB-UBND", "issued_on": format_date(today())}
    wrong = {**fields, "issued_on": format_date(today() + SOON)}
    assert client.post(f"{path}number/", wrong).status_code == 422
    assert client.post(f"{path}number/", fields).status_code == 302
    assert "45/TB-UBND" in client_of(tam).get(path).content.decode()


@pytest.fixture
def next_briefing(lan: Mandate, front: Organisation) -> Conference:
    """The briefing after it, held today."""
    return hold_on(lan, [front], days_ago=0)


def test_the_agenda_writes_itself_and_each_matter_is_decided(
    issued: ConclusionItem, next_briefing: Conference, lan: Mandate, ha: Mandate,
    client_of: ClientOf,
) -> None:  # fmt: skip
    client = client_of(lan)
    root = f"{ROOT}{next_briefing.pk}/"
    assert ASKED in client.get(f"{root}matters/write/").content.decode()
    assert client.post(f"{root}matters/write/", {}).status_code == 302
    matter = CarriedMatter.objects.get()
    decide = f"{root}agenda/{matter.item_id}/decide/"
    assert decide in client.get(f"{root}matters/").content.decode()
    assert client.post(decide, {"decision": "new_date"}).status_code == 422
    fields = {
        "decision": "new_date",
        "reason": "Mưa lũ",
        "due_on": format_date(today() + SOON),
    }
    assert client.post(decide, fields).status_code == 302
    assert client.post(decide, fields).status_code in {302, 422}
    conclude(lan, ha, next_briefing)
    next_briefing.refresh_from_db()
    assert next_briefing.state == "concluded"


def test_an_item_without_a_matter_has_no_page_to_decide_on(
    next_briefing: Conference, lan: Mandate, client_of: ClientOf
) -> None:
    item = next_briefing.items.get()
    path = f"{ROOT}{next_briefing.pk}/agenda/{item.pk}/decide/"
    assert client_of(lan).get(path).status_code == 404


def test_a_conference_that_looks_not_back_says_so(
    lan: Mandate, client_of: ClientOf
) -> None:
    conference = services.plan_conference(
        actor=lan,
        outline=services.HeadOutline(
            title="Đối thoại", purposes=[Purpose.DIALOGUE], day=today()
        ),
    )
    path = f"{ROOT}{conference.pk}/matters/write/"
    assert client_of(lan).post(path, {}).status_code == 422
