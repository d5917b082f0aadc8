"""How 2025 ends: amended once, reviewed, approved, published, settled and closed."""

from collections.abc import Callable
from datetime import date
from functools import partial

from phoihop.directory.mandates import Mandate
from phoihop.files.kinds import SCANS
from phoihop.files.services import store_file
from phoihop.monitoring import services
from phoihop.monitoring.models import Review
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import Result, ReviewKind, SettlementKind
from phoihop.programmes.models import (
    AmendedContent,
    Programme,
    SignedContent,
    Task,
)
from phoihop.programmes.services import amend
from phoihop.programmes.services.amending import AddedContentOutline, AmendmentOutline
from phoihop.samples.diary import Diary
from phoihop.samples.offices import Commune
from phoihop.samples.review_2025_words import (
    ADDED_TEXT,
    ADDED_TITLE,
    AMENDMENT_TITLE,
    CARRIED_REASON,
    CLOSED_REASON,
    JUDGEMENTS,
    SHORTCOMINGS,
    STRENGTHS,
)
from phoihop.samples.scans import illustrative_paper
from phoihop.samples.year_2025 import STAFF
from phoihop.samples.year_2025_authority import PETITIONS, SETTLING_IN

_AMENDED = date(2025, 10, 20)
_CUT_OFF = date(2025, 12, 31)
_OPENED, _ASSESSED, _SUBMITTED = date(2026, 1, 5), date(2026, 1, 8), date(2026, 1, 12)
_APPROVED, _PUBLISHED = date(2026, 1, 16), date(2026, 1, 19)
_SETTLED, _CLOSED = date(2026, 2, 3), date(2026, 2, 5)


class Review2025:
    """The review of 2025 and the closing, by the people who may."""

    _review: Review
    _next_year: Programme

    def __init__(self, commune: Commune, programme: Programme) -> None:
        self._commune = commune
        self._programme = programme

    def note(self, diary: Diary) -> None:
        """Note every step up to the published review."""
        steps: tuple[tuple[date, Callable[[date], object]], ...] = (
            (_AMENDED, self._amend),
            (_OPENED, self._open),
            (_ASSESSED, self._assess),
            (_SUBMITTED, self._submit),
            (_APPROVED, self._approve),
            (_PUBLISHED, self._publish),
        )
        for day, act in steps:
            diary.on(day, partial(act, day))

    def note_closing(self, diary: Diary, next_year: Programme) -> None:
        """Note what becomes of open tasks once the next programme is signed."""
        self._next_year = next_year
        diary.on(_SETTLED, partial(self._settle, _SETTLED))
        diary.on(_CLOSED, partial(self._close, _CLOSED))

    def _amend(self, day: date) -> None:
        clerk = self._as(STAFF.clerk, day)
        upload = illustrative_paper(AMENDMENT_TITLE, day)
        outline = AmendmentOutline(
            title=AMENDMENT_TITLE,
            signed_on=day,
            scan=store_file(actor=clerk, upload=upload, accept=SCANS, field="scan"),
            added=[AddedContentOutline(title=ADDED_TITLE, text=ADDED_TEXT)],
        )
        amend(actor=clerk, programme=self._programme, outline=outline)

    def _open(self, day: date) -> None:
        self._review = services.open_review(
            actor=self._as(STAFF.coordinator, day),
            programme=self._programme,
            kind=ReviewKind.FINAL,
            cut_off=_CUT_OFF,
        )

    def _assess(self, day: date) -> None:
        for title, person, result, note in JUDGEMENTS:
            services.write_assessment(
                actor=self._as(person, day),
                review=self._review,
                target=self._target(title),
                outline=JudgementOutline(result=Result(result), note=note),
            )

    def _submit(self, day: date) -> None:
        coordinator = self._as(STAFF.coordinator, day)
        review = services.change_review(
            actor=coordinator,
            review=self._review,
            strengths=STRENGTHS,
            shortcomings=SHORTCOMINGS,
            cut_off=_CUT_OFF,
            version=self._review.version,
        )
        self._review = services.submit_review(actor=coordinator, review=review)

    def _approve(self, day: date) -> None:
        for head in STAFF.heads:
            actor = self._as(head, day)
            self._review = services.approve_review(actor=actor, review=self._review)

    def _publish(self, day: date) -> None:
        publisher = self._as(STAFF.publisher, day)
        services.publish_review(actor=publisher, review=self._review)

    def _settle(self, day: date) -> None:
        chief = self._as(STAFF.chief, day)
        services.settle(
            actor=chief,
            task=self._task(PETITIONS.title, 0),
            kind=SettlementKind.CARRIED,
            reason=CARRIED_REASON,
            into=self._next_year,
        )
        # Who gave it out for the bloc also calls the rest of it off.
        services.settle(
            actor=self._as("lan", day),
            task=self._task(SETTLING_IN.title, -1),
            kind=SettlementKind.CLOSED,
            reason=CLOSED_REASON,
        )

    def _close(self, day: date) -> None:
        for head in STAFF.heads:
            actor = self._as(head, day)
            services.approve_closing(actor=actor, programme=self._programme)

    def _target(self, title: str) -> SignedContent | AmendedContent:
        signed = self._programme.signed_contents.filter(title=title).first()
        added = AmendedContent.objects.filter(amendment__programme=self._programme)
        return signed or added.get(title=title)

    def _task(self, title: str, place: int) -> Task:
        content = self._programme.contents.get(title=title, is_dropped=False)
        return list(content.tasks.order_by("rank"))[place]

    def _as(self, person: str, day: date) -> Mandate:
        return self._commune.mandate(person, day)
