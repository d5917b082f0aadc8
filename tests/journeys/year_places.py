"""Where the sample's tasks, reviews and records stand; run in a shell."""

from collections.abc import Callable

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.imports.services import record_from_source
from phoihop.imports.tests.telling import event
from phoihop.monitoring import factories, services
from phoihop.monitoring.models import Review
from phoihop.monitoring.states import ReviewKind
from phoihop.programmes.models import Programme
from phoihop.publication.models import Publication
from phoihop.tasks.models import Assignment, Evidence
from phoihop.tasks.services.publishing import EVIDENCE
from phoihop.tasks.states import TaskState


def task_places(programme: Programme) -> dict[str, object]:
    """Return a task in every state of those that were given out, and a regular one."""
    given = Assignment.objects.filter(programme=programme).order_by("id")
    places: dict[str, object] = {
        f"{state}_task": given.filter(state=state)[0].task_id
        for state in TaskState
        if state != TaskState.PLANNED
    }
    many = given.filter(occurrences__isnull=False, occurrences__state="completed")
    return places | {"times_task": many[0].task_id}


def evidence_places() -> dict[str, object]:
    """Return a file that everybody may take, and one that nobody of them may."""
    shown = Publication.objects.live().showing(EVIDENCE).values("object_id")
    files = Evidence.objects.filter(file__isnull=False, uses__isnull=False)
    open_one = files.filter(pk__in=shown).earliest("id")
    shut = files.exclude(pk__in=shown).earliest("id")
    return {
        "evidence": open_one.pk,
        "open_evidence": open_one.public_code,
        "shut": shut.pk,
        "shut_evidence": shut.public_code,
    }


def review_places(running: Programme, coordinator: Mandate) -> dict[str, object]:
    """Return the sample's final review, and one that waits for the heads."""
    final = Review.objects.get(kind=ReviewKind.FINAL)
    waiting = factories.open_review(
        actor=coordinator, programme=running, kind=ReviewKind.INTERIM
    )
    factories.assess_all(actor=coordinator, review=waiting)
    services.submit_review(actor=coordinator, review=waiting)
    return {
        "reviewed": final.programme_id,
        "reviewed_code": final.programme.public_code,
        "final_review": final.pk,
        "waiting_review": waiting.pk,
    }


def record_places(
    mandate: Callable[[str], Mandate], committee: Organisation
) -> dict[str, object]:
    """Record an event of the commune that nobody has shown to the public yet."""
    outline = event(committee.unit)
    return {"record": record_from_source(actor=mandate("ha"), outline=outline).pk}
