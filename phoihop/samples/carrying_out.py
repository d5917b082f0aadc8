"""Both years of the new xã An Phú at work, told day by day up to the sample's own."""

from datetime import date

from phoihop.programmes.models import Programme
from phoihop.samples.briefing_2026 import Briefing2026
from phoihop.samples.conclusions_2026 import Conclusions2026
from phoihop.samples.diary import Diary
from phoihop.samples.figures_told import Figures2025, Figures2026
from phoihop.samples.meetings import Meetings
from phoihop.samples.offices import Commune
from phoihop.samples.planned_2026 import Plans2026
from phoihop.samples.reports_told import APRIL_2026, QUARTER_2026, YEAR_2025, Reports
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
_GIVEN_2026 = date(2026, 2, 3)
_SHOWN = date(2026, 4, 22)


class Years:
    """2025 up to its published review, then 2026 up to the sample's day."""

    def __init__(self, commune: Commune) -> None:
        self._commune = commune
        self._figures = Figures2025(commune)
        self._review: Review2025

    def carry_out_first(self, first: Programme) -> None:
        """Let the tasks of 2025 be done, its figures given, and the year reviewed."""
        diary = Diary()
        work = Work(self._commune, first, diary, _GIVEN_2025)
        work.follow((*LIVING_2025, *AUTHORITY_2025))
        work.add(STORM_2025)
        self._figures.note(diary)
        Reports(self._commune, YEAR_2025, first, self._figures.half_year).note(diary)
        self._review = Review2025(self._commune, first)
        self._review.note(diary)
        diary.live()

    def carry_out_second(self, second: Programme) -> None:
        """Let 2025 be closed, and the tasks and figures of 2026 go their way."""
        diary = Diary()
        self._review.note_closing(diary, second)
        work = Work(self._commune, second, diary, _GIVEN_2026)
        work.follow((*COMMUNITIES_2026, *LIVING_2026, *AUTHORITY_2026))
        for later in (*COMMUNITIES_LATER, *LIVING_LATER, *AUTHORITY_LATER):
            work.add(later)
        self._show_paper(work, diary)
        figures = Figures2026(self._commune, self._figures)
        figures.note(diary)
        Plans2026(self._commune).note(diary)
        Reports(self._commune, QUARTER_2026, second, figures.quarter).note(diary)
        Reports(self._commune, APRIL_2026, second, figures.april).note(diary)
        self._meet(second, diary)
        diary.live()

    def _meet(self, programme: Programme, diary: Diary) -> None:
        """Let the briefing be held and its conclusions be followed, beside others."""
        Meetings(self._commune, programme).note(diary)
        briefing = Briefing2026(self._commune, programme)
        briefing.note(diary)
        Conclusions2026(self._commune, lambda: briefing.conference).note(diary)

    def _show_paper(self, work: Work, diary: Diary) -> None:
        """Let the publisher hand one paper out to everybody."""

        def show() -> None:
            publish_evidence(
                actor=self._commune.mandate(STAFF.publisher, _SHOWN),
                evidence=work.papers.titled(SHOWN_TITLE),
            )

        diary.on(_SHOWN, show)
