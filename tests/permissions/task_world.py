"""The world in which the table of tasks is tried: one task at each stage."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse

from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Content, Task
from phoihop.programmes.services import approve
from phoihop.tasks import services
from phoihop.tasks.models import Confirmation, Evidence, Submission
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.testing.cast import Cast, build_cast
from tests.permissions.actors import Crowd, make_crowd
from tests.permissions.rules import Actor

_STAGES = (
    "planned", "planned there", "assigned", "accepted", "under way", "submitted",
    "disputed",
)  # fmt: skip


@dataclass
class TaskWorld:
    """The tasks by their stage, and everybody who tries."""

    cast: Cast
    crowd: Crowd
    content: Content
    tasks: Mapping[str, Task]

    def path_of(self, case: str, stage: str) -> str:
        """Return the address of a page of the task at a stage."""
        route, _, variant = case.partition("@")
        task = self.tasks[stage]
        if route == "tasks:plan":
            return reverse(route, args=[self.content.programme_id, self.content.pk])
        if route == "tasks:take_back_evidence":
            return reverse(route, args=[Evidence.objects.latest("id").pk])
        if route in {"tasks:evidence", "tasks:show_evidence"}:
            return reverse(route, args=[Evidence.objects.earliest("id").pk])
        if not route.startswith("tasks:act"):
            return reverse(route, args=[task.pk])
        return reverse(route, args=[*self._names(route, task), variant.split(",")[0]])

    def _names(self, route: str, task: Task) -> list[int]:
        """Return the numbers in the address of an act."""
        names = [task.pk]
        if route != "tasks:act":
            rows = Submission.objects.filter(assignment__task=task)
            names.append(rows.latest("id").pk)
        if route == "tasks:act_on_word":
            said = Confirmation.objects.filter(submission_id=names[1])
            names.append(said.latest("id").pk)
        return names

    def fields_for(self, case: str, actor: Actor) -> dict[str, object]:
        """Return what the actor sends in this case."""
        bodies = self.cast.organisations
        later = format_date(today() + timedelta(days=90))
        reason: dict[str, object] = {"reason": "Vì mưa lũ"}
        if case == "tasks:plan":
            mandate = self.crowd.mandates.get(actor)
            lead = mandate.organisation_id if mandate else None
            return {
                "title": "Phát sinh",
                "lead": lead or bodies["committee"].pk,
                "due_kind": "date",
                "due_on": later,
            }
        if case == "tasks:show_evidence":
            return {"has_looked": "on"}
        act = case.partition("@")[2].split(",")[0]
        lead = bodies["front" if "other side" in case else "committee"].pk
        forms: dict[str, dict[str, object]] = {
            "assign": {"lead": lead, "due_on": later},
            "submit": {"completed_on": format_date(today()), "text": "Xong"},
            "extend": {"due_on": later} | reason,
            "reassign": {"lead": bodies["front"].pk} | reason,
            "evidence": {"evidence_title": "Ảnh", "reference": "Số 5"},
            "answer": {"answer": "Có rồi"},
        }
        return forms.get(act, reason)


def build_task_world() -> TaskWorld:
    """Make it all, through the services as the cast."""
    cast = build_cast()
    bodies = cast.organisations
    # Both belong to units that no task here is of.
    bodies["later_committee"] = bodies["neighbour_committee"]
    lan = cast.mandate("lan")
    programme = make_programme(
        actor=lan,
        parties=[
            [bodies["committee"]],
            [bodies["front"]],
            [bodies["womens_union"], bodies["farmers_union"]],
        ],
    )
    content = make_content(actor=lan, programme=programme)
    tasks = {
        stage: make_task(
            actor=lan,
            content=content,
            title=f"Việc dấu-riêng {stage}",
            lead=bodies["front" if stage == "planned there" else "committee"],
            due_on=today() + timedelta(days=20),
        )
        for stage in _STAGES
    }
    open_round(chief=cast.mandate("ha"), programme=programme)
    agree_all(
        programme=programme,
        speakers=[cast.mandate(name) for name in ("lan", "tam", "hong")],
    )
    for name in ("minh", "tam", "hong"):
        approve(actor=cast.mandate(name), programme=programme)
    sign_all(clerk=cast.mandate("quang"), programme=programme, signed_on=today())
    for stage in _STAGES[2:]:
        _lead_on(cast, tasks[stage], _STAGES.index(stage))
    return TaskWorld(cast, make_crowd(cast), content, tasks)


def _lead_on(cast: Cast, task: Task, last: int) -> None:
    """Lead a task on to its stage; the last one is completed, then disputed."""
    minh, son = cast.mandate("minh"), cast.mandate("son")
    assignment = services.assign(actor=minh, task=task)
    if last >= _STAGES.index("accepted"):
        services.accept(actor=minh, assignment=assignment)
    if last >= _STAGES.index("under way"):
        services.start(actor=son, assignment=assignment)
    if last < _STAGES.index("submitted"):
        return
    added = [EvidenceOutline(title="Biên bản", upload=upload(pdf(), "bien-ban.pdf"))]
    submission = services.submit(
        actor=son,
        assignment=assignment,
        outline=SubmissionOutline(completed_on=today(), text="Xong", added=added),
    )
    if last == _STAGES.index("disputed"):
        shown = Evidence.objects.latest("id")
        services.publish_evidence(actor=cast.mandate("phuong"), evidence=shown)
        services.complete(actor=cast.mandate("lan"), submission=submission)
        services.dispute(
            actor=cast.mandate("tam"), submission=submission, reason="Chưa thấy"
        )
