"""Both years of the new xã An Phú at work, told day by day up to the sample's own."""

from datetime import date

from phoihop.programmes.models import Programme
from phoihop.samples.diary import Diary
from phoihop.samples.offices import Commune
from phoihop.samples.review_2025 import Review2025
from phoihop.samples.work_2025_authority import AUTHORITY_2025, STORM_2025
from phoihop.samples.work_2025_living import LIVING_2025
from phoihop.samples.work_2026_authority import (
    AUTHORITY_2026,
    AUTHORITY_LATER,
    SHOWN_TITLE,
)
from phoihop.samples.work_2026_communities import COMMUNITIES_2026, COMMUNITIES_LATER
from phoihop.samples.work_2026_living import LIVING_2026, LIVING_LATER
from phoihop.samples.working import Work
from phoihop.samples.year_2026 import STAFF
from phoihop.tasks.services import publish_evidence

_GIVEN_2025 = date(2025, 7, 17)
_GIVEN_2026 = date(2026, 1, 12)
_SHOWN = date(2026, 4, 22)


def carry_out(commune: Commune, first: Programme, second: Programme) -> None:
    """Let the tasks of both programmes be done, and the first one be closed."""
    diary = Diary()
    work = Work(commune, first, diary, _GIVEN_2025)
    work.follow((*LIVING_2025, *AUTHORITY_2025))
    work.add(STORM_2025)
    Review2025(commune, first, second).note(diary)
    work = Work(commune, second, diary, _GIVEN_2026)
    work.follow((*COMMUNITIES_2026, *LIVING_2026, *AUTHORITY_2026))
    for later in (*COMMUNITIES_LATER, *LIVING_LATER, *AUTHORITY_LATER):
        work.add(later)
    _show_paper(commune, work, diary)
    diary.live()


def _show_paper(commune: Commune, work: Work, diary: Diary) -> None:
    """Let the publisher hand one paper out to everybody."""

    def show() -> None:
        publish_evidence(
            actor=commune.mandate(STAFF.publisher, _SHOWN),
            evidence=work.papers.titled(SHOWN_TITLE),
        )

    diary.on(_SHOWN, show)
