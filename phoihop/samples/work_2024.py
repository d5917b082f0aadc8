"""How the old commune carried its programme of 2024 out.

What it did stands in one report on paper, so all its results rest on that report.
"""

from collections.abc import Iterable
from datetime import date

from phoihop.programmes.models import Programme, Task
from phoihop.programmes.states import DueKind
from phoihop.samples.offices import Commune
from phoihop.samples.year_2024 import STAFF
from phoihop.tasks import services
from phoihop.tasks.models import Assignment, Submission
from phoihop.tasks.services import SubmissionOutline

_GIVEN, _ACCEPTED, _STARTED = date(2024, 2, 7), date(2024, 2, 15), date(2024, 2, 19)
_LAST_TIME = date(2024, 12, 16)
_TOLD, _CHECKED, _CONFIRMED = date(2024, 12, 23), date(2024, 12, 27), date(2025, 1, 6)
_HEADS = {"committee": "luan", "front": "sen", "women": "hanh", "farmers": "vien"}
_OFFICERS = {"committee": "tinh", "front": "khiem", "women": "loan", "farmers": "hao"}
_TEXT = "Đã làm xong; số liệu ghi trong báo cáo kết quả năm 2024 của xã."
_PAPER = "Báo cáo kết quả thực hiện chương trình phối hợp năm 2024"
_REFERENCE = "Báo cáo ngày 20/12/2024, UBND xã An Phú (huyện Lam Thượng)"


def carry_out_2024(commune: Commune, programme: Programme) -> None:
    """Let all tasks be done within the year, and another side confirm them."""
    assignments = [_given(commune, task) for task in _tasks(programme)]
    keys = {body.pk: key for key, body in commune.organisations.items()}
    # The others see the report once its author has put it forward.
    led = sorted(
        ((one, keys[one.lead_id]) for one in assignments),
        key=lambda pair: pair[1] != "committee",
    )
    for one, lead in led:
        head = commune.mandate(_HEADS[lead], _ACCEPTED)
        services.accept(actor=head, assignment=one)
    for one, lead in led:
        officer = commune.mandate(_OFFICERS[lead], _STARTED)
        services.start(actor=officer, assignment=one)
    paper = services.add_evidence(
        actor=commune.mandate(_OFFICERS["committee"], _TOLD),
        title=_PAPER,
        reference=_REFERENCE,
    )
    reported = []
    for one, lead in led:
        outline = SubmissionOutline(
            completed_on=min(one.due_on or _LAST_TIME, _LAST_TIME),
            text=_TEXT,
            evidence=[paper],
            occurrence=one.occurrences.first(),
        )
        officer = commune.mandate(_OFFICERS[lead], _TOLD)
        submission = services.submit(actor=officer, assignment=one, outline=outline)
        reported.append((submission, lead))
    _judge(commune, reported)


def _tasks(programme: Programme) -> Iterable[Task]:
    of_text = Task.objects.filter(content__programme=programme)
    return of_text.filter(content__is_dropped=False).order_by("id")


def _given(commune: Commune, task: Task) -> Assignment:
    is_regular = task.due_kind == DueKind.RECURRING
    return services.assign(
        actor=commune.mandate(STAFF.chief, _GIVEN),
        task=task,
        occurrences=[_LAST_TIME] if is_regular else (),
    )


def _judge(commune: Commune, reported: Iterable[tuple[Submission, str]]) -> None:
    """Let the coordinator check every result, and another side confirm it."""
    checked = list(reported)
    for submission, _lead in checked:
        coordinator = commune.mandate(STAFF.coordinator, _CHECKED)
        services.complete(actor=coordinator, submission=submission)
    for submission, lead in checked:
        other = "front" if lead == "committee" else "committee"
        witness = commune.mandate(_OFFICERS[other], _CONFIRMED)
        services.confirm(actor=witness, submission=submission)
