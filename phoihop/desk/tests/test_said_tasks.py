"""Tasks said at conferences on the desk, in lists, in tables and in bulk."""

from datetime import timedelta

from phoihop.desk.pages.owed import desk_of
from phoihop.desk.queries.since import changes_since
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes.models import Content, Programme, Task, TaskOrigin
from phoihop.programmes.services import SaidOutline, TaskOutline
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.states import TaskState
from phoihop.tasks.tests.employing import employ
from phoihop.testing.fixtures import ClientOf


def _titles(actor: Mandate) -> list[str]:
    return [row.title for row in desk_of(actor, today()).rows]


def _page(client_of: ClientOf, actor: Mandate, query: str = "") -> str:
    return client_of(actor).get(f"/work/tasks/?{query}").content.decode()


def test_whoever_gives_it_out_is_told_how_many_wait(
    said: Task, minh: Mandate, ha: Mandate, lan: Mandate, tam: Mandate
) -> None:
    row = "1 việc theo kết luận cần giao"
    for actor in (minh, ha):
        assert row in _titles(actor)
    for actor in (lan, tam):
        assert row not in _titles(actor)


def test_the_row_leads_to_the_tasks_that_wait(
    said: Task, minh: Mandate, client_of: ClientOf
) -> None:
    [row] = [one for one in desk_of(minh, today()).rows if "kết luận" in one.title]
    assert said.title in client_of(minh).get(row.address).content.decode()


def test_each_step_stands_on_the_desk_of_whoever_owes_it(
    said_assigned: Assignment,
    hong: Mandate,
    officer_of_union: Mandate,
    lan: Mandate,
    tam: Mandate,
) -> None:
    title = said_assigned.task.title
    assert any(title in one for one in _titles(hong))
    services.accept(actor=hong, assignment=said_assigned)
    assert any(title in one for one in _titles(officer_of_union))
    services.start(actor=officer_of_union, assignment=said_assigned)
    result = services.submit(
        actor=officer_of_union,
        assignment=said_assigned,
        outline=services.SubmissionOutline(completed_on=today(), text="Xong"),
    )
    assert any(title in one for one in _titles(lan))
    assert any(title in one for one in _titles(tam))
    services.dispute(actor=tam, submission=result, reason="Chưa thấy danh sách")
    assert not any(title in one for one in _titles(tam))
    assert any("MTTQ xã An Phú" in one and title in one for one in _titles(hong))


def test_only_the_body_that_watches_is_asked_to_confirm(
    said_reported: Submission, youth_union: Organisation, tam: Mandate
) -> None:
    title = said_reported.assignment.task.title
    other = employ(youth_union, Role.OFFICER)
    assert any(title in one for one in _titles(tam))
    assert not any(title in one for one in _titles(other))


def test_a_dispute_said_anew_is_asked_once(
    said_reported: Submission, tam: Mandate, hong: Mandate
) -> None:
    for reason in ("Chưa thấy danh sách", "Vẫn chưa thấy"):
        services.dispute(actor=tam, submission=said_reported, reason=reason)
    asked = [one for one in desk_of(hong, today()).rows if one.note.startswith("“")]
    assert [one.note for one in asked] == ["“Vẫn chưa thấy”"]


def test_the_list_holds_it_for_those_who_see_it(
    said: Task,
    lan: Mandate,
    kieu: Mandate,
    tuan: Mandate,
    youth_union: Organisation,
    client_of: ClientOf,
) -> None:
    stranger = employ(youth_union, Role.OFFICER)
    for actor, is_seen in ((lan, True), (kieu, True), (stranger, False), (tuan, False)):
        assert (said.title in _page(client_of, actor)) == is_seen


def test_the_list_is_narrowed_to_what_was_said(
    said: Task, programme: Programme, lan: Mandate, client_of: ClientOf
) -> None:
    for query, is_shown in (
        ("", True),
        ("origin=said", True),
        ("origin=clause", False),
        ("origin=later", False),
        ("origin=nonsense", True),
        (f"programme={programme.pk}", False),
        ("state=planned", True),
        ("when=overdue", False),
    ):
        assert (said.title in _page(client_of, lan, query)) == is_shown, query
    assert "Giao ban hằng quý" not in _page(client_of, lan, "origin=said")


def test_the_table_says_where_a_task_comes_from(
    said: Task, lan: Mandate, client_of: ClientOf
) -> None:
    answer = client_of(lan).get("/work/tasks/csv/?origin=said")
    lines = answer.content.decode().splitlines()
    assert lines[0].endswith("Từ đâu")
    assert lines[1].endswith("kết luận hội nghị")


def test_bulk_acts_are_done_to_it(
    said: Task, minh: Mandate, client_of: ClientOf
) -> None:
    client = client_of(minh)
    fields = {"tasks": str(said.pk), "act": "assign", "origin": "said"}
    answer = client.post("/work/tasks/bulk/", fields)
    assert answer.status_code == 302
    assert "origin=said" in answer["Location"]
    assignment = Assignment.objects.get(task=said)
    assert assignment.state == TaskState.ASSIGNED
    later = today() + timedelta(days=20)
    fields = {**fields, "act": "extend", "due_on": format_date(later), "reason": "Mưa"}
    client.post("/work/tasks/bulk/", fields)
    assignment.refresh_from_db()
    assert assignment.due_on == later


def test_what_serves_a_content_is_told_among_the_changes_of_its_programme(
    programme: Programme,
    content: Content,
    lan: Mandate,
    committee: Organisation,
    womens_union: Organisation,
) -> None:
    task = services.plan_said_task(
        actor=lan,
        said=SaidOutline(
            origin=TaskOrigin.CONCLUSION,
            words="Giao Hội LHPN xã vận động hội viên.",
            said_on=today(),
            unit_id=committee.unit_id,
            assigning_body=committee,
        ),
        outline=TaskOutline(
            title="Vận động hội viên", lead=womens_union, due_kind="within_period"
        ),
        serves=content,
    )
    changes = changes_since(programme, programme.signed_on, today())
    assert task.pk in {one.task_id for one in changes}
