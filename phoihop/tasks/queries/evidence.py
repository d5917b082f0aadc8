"""Which evidence a mandate may see."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, cached_property

from django.db.models import Exists, OuterRef, Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.foundation.prepared import (
    Given,
    PreparedValues,
    given_number,
    is_one_of_texts,
)
from phoihop.programmes.models import Programme
from phoihop.programmes.models.programmes import reads_all_shared
from phoihop.tasks.models import Evidence, EvidenceUse, Submission
from phoihop.tasks.queries.seen import is_of_unit


@dataclass(frozen=True)
class OpenFiles:
    """The code and number of each piece of evidence whose file a reader may open.

    Two readers who may open the same have equal ones, and no others have.
    """

    numbers: frozenset[tuple[str, int]] = frozenset()

    def get(self, code: str) -> int | None:
        """Return the number of the evidence with this code, if it may be opened."""
        return self._by_code.get(code)

    @cached_property
    def _by_code(self) -> dict[str, int]:
        return dict(self.numbers)


def evidence_seen_by(actor: Mandate) -> QuerySet[Evidence]:
    """Return the evidence of the actor's organisation and of tasks it may see."""
    if actor.organisation_id is None:
        return Evidence.objects.none()
    return _seen_from(
        actor.organisation_id, actor.unit_id, all_shared=reads_all_shared(actor)
    )


def _seen_from(
    body: int | Given, unit: int | Given, *, all_shared: bool
) -> QuerySet[Evidence]:
    programmes = Programme.objects.seen_from(body, unit, reads_all_shared=all_shared)
    given = "submission__assignment__"
    of_programme = Q(**{f"{given}programme__in": programmes.values("pk")})
    alone = Q(**{f"{given}programme": None}) & is_of_unit(f"{given}unit", unit)
    shown = EvidenceUse.objects.filter(of_programme | alone, evidence=OuterRef("pk"))
    own = Q(organisation_id=body)
    return Evidence.objects.filter(own | Q(Exists(shown)))


@cache
def _files(all_shared: bool) -> PreparedValues[tuple[str, int]]:
    def build() -> QuerySet[Evidence, tuple[str, int]]:
        seen = _seen_from(
            given_number("body"), given_number("unit"), all_shared=all_shared
        )
        named = seen.filter(is_one_of_texts("public_code", "codes"))
        return named.filter(file__isnull=False).values_list("public_code", "pk")

    return PreparedValues(build)


def files_seen_by(actor: Mandate, codes: Collection[str]) -> OpenFiles:
    """Return the evidence with a file that the actor may open, of these codes."""
    if not codes or actor.organisation_id is None:
        return OpenFiles()
    seen = _files(reads_all_shared(actor)).rows(
        body=actor.organisation_id, unit=actor.unit_id, codes=list(codes)
    )
    return OpenFiles(frozenset(seen))


def authors_of_evidence(evidence: Evidence) -> frozenset[int]:
    """Return who added it, and who reported results with it."""
    used = Submission.objects.filter(evidence=evidence)
    doers = used.order_by().values_list("person_id", flat=True).distinct()
    return frozenset({evidence.added_by_person_id, *doers})


def task_shown_by(evidence: Evidence) -> int | None:
    """Return the first task that the evidence was put forward for."""
    uses = evidence.uses.order_by("id")
    return uses.values_list("submission__assignment__task_id", flat=True).first()
