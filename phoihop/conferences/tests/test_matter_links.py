"""What was carried over leads to its own page, where the reader may see that."""

from datetime import timedelta

import pytest

from phoihop.conferences import services
from phoihop.conferences.models import (
    AgendaItem,
    CarriedMatter,
    ConclusionItem,
    Conference,
)
from phoihop.conferences.queries.matter_pages import MatterPage, pages_of
from phoihop.conferences.queries.matters import matters_for
from phoihop.conferences.states import ItemKind
from phoihop.conferences.tests.concluding import assign, hold_on, plan_on
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.figures.factories import make_duties, make_indicator, make_period
from phoihop.foundation.clock import today
from phoihop.programmes.models import Task
from phoihop.reports import services as reports
from phoihop.reports.factories import make_call
from phoihop.reports.models import ReportCall
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

ROOT = "/work/conferences/"


@pytest.fixture
def overdue(issued: ConclusionItem, minh: Mandate, womens_union: Organisation) -> Task:
    """A task of a conclusion that is late."""
    late = today() - timedelta(days=5)
    [task] = assign(minh, issued, [womens_union], due_on=late)
    return task


@pytest.fixture
def meeting(overdue: Task, lan: Mandate, front: Organisation) -> Conference:
    """A briefing that takes up the late task and the open conclusion."""
    conference = hold_on(lan, [front], days_ago=0)
    services.write_agenda(actor=lan, conference=conference)
    return conference


def test_tasks_and_conclusions_lead_to_their_pages(
    meeting: Conference,
    overdue: Task,
    issued: ConclusionItem,
    lan: Mandate,
    client_of: ClientOf,
) -> None:
    client = client_of(lan)
    page = client.get(f"{ROOT}{meeting.pk}/matters/").content.decode()
    links = [f"/work/tasks/{overdue.pk}/", f"{ROOT}conclusions/{issued.pk}/"]
    for link in links:
        assert f'href="{link}"' in page
        assert client.get(link).status_code == 200
    matters = CarriedMatter.objects.filter(conference=meeting).order_by("item__rank")
    for matter, link in zip(matters, links, strict=True):
        for rest in ("minute", "decide"):
            path = f"{ROOT}{meeting.pk}/agenda/{matter.item_id}/{rest}/"
            assert f'href="{link}"' in client.get(path).content.decode(), path


def test_missing_figures_lead_to_the_body_in_its_period(
    lan: Mandate, ha: Mandate, front: Organisation
) -> None:
    period = make_period(actor=lan, name="6 tháng 2026")
    make_duties(actor=ha, body=front, versions=[make_indicator("X01")])
    matters = matters_for(plan_on(lan), period.due_on + timedelta(days=1))
    [page] = pages_of(lan, matters).values()
    assert page == MatterPage("figures:period", period.pk, f"body-{front.pk}")


@pytest.fixture
def call(lan: Mandate, womens_union: Organisation) -> ReportCall:
    """A report that the women's union owes."""
    period = make_period(actor=lan, name="6 tháng 2026")
    return make_call(actor=lan, period=period, bodies=[womens_union])


def test_a_late_report_leads_to_the_call_and_once_begun_to_itself(
    lan: Mandate, cast: Cast, front: Organisation
) -> None:
    period = make_period(actor=lan, name="6 tháng 2026")
    call = make_call(actor=lan, period=period, bodies=[front])
    matters = matters_for(plan_on(lan), call.due_on + timedelta(days=1))
    thao = cast.mandate("thao")
    [page] = pages_of(lan, matters).values()
    assert page == MatterPage("reports:call", call.pk)
    duty = call.duties.get()
    report = reports.open_report(actor=thao, duty=duty)
    [own] = pages_of(thao, matters).values()
    assert own == MatterPage("reports:report", report.pk)
    # Being written, it is nobody else's to read.
    [still] = pages_of(lan, matters).values()
    assert still == MatterPage("reports:call", call.pk)


def test_what_the_reader_may_not_see_has_no_link(
    meeting: Conference,
    call: ReportCall,
    overdue: Task,
    issued: ConclusionItem,
    lan: Mandate,
    cast: Cast,
) -> None:
    late = call.due_on + timedelta(days=1)
    matters = matters_for(plan_on(lan), late)
    assert {one.key.partition(":")[0] for one in matters} == {
        "task",
        "conclusion",
        "report",
    }
    assert pages_of(cast.mandate("tuan"), matters) == {}
    tam = pages_of(cast.mandate("tam"), matters)
    assert f"report:{call.duties.get().pk}" not in tam
    assert tam[f"conclusion:{issued.pk}"].number == issued.pk


def test_a_report_that_the_reader_may_not_open_stands_in_words(
    call: ReportCall, lan: Mandate, cast: Cast, front: Organisation, client_of: ClientOf
) -> None:
    conference = hold_on(lan, [front], days_ago=0)
    [matter] = matters_for(conference, call.due_on + timedelta(days=1))
    outline = services.ItemOutline(kind=ItemKind.CARRIED, title=matter.title)
    item: AgendaItem = services.add_item(
        actor=lan, conference=conference, outline=outline
    )
    CarriedMatter.objects.create(
        item=item, conference=conference, kind=matter.kind, key=matter.key
    )
    for name, is_linked in (("lan", True), ("tam", False)):
        page = client_of(cast.mandate(name)).get(f"{ROOT}{conference.pk}/matters/")
        text = page.content.decode()
        assert matter.title in text
        assert (f"/work/reports/calls/{call.pk}/" in text) == is_linked


def test_a_task_that_the_reader_may_not_see_is_named_without_a_link(
    issued: ConclusionItem,
    lan: Mandate,
    womens_union: Organisation,
    cast: Cast,
    client_of: ClientOf,
) -> None:
    [task] = assign(lan, issued, [womens_union])
    for name, is_linked in (("lan", True), ("tam", False)):
        client = client_of(cast.mandate(name))
        page = client.get(f"{ROOT}conclusions/{issued.pk}/").content.decode()
        link = f'href="/work/tasks/{task.pk}/"'
        assert task.title in page, name
        assert (link in page) == is_linked, name
        opened = client.get(f"/work/tasks/{task.pk}/").status_code
        assert opened == (200 if is_linked else 404)
