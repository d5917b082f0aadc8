"""What became of the conclusions of the briefing: tasks, new dates, urging, ends."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from phoihop.conferences import services
from phoihop.conferences.concluding_states import ConclusionMove
from phoihop.conferences.models import (
    AgendaItem,
    ConclusionItem,
    Conference,
    Urging,
)
from phoihop.conferences.services import ConclusionOutline, DecisionOutline
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.programmes.services import TaskOutline
from phoihop.programmes.states import DueKind
from phoihop.samples import briefing_words as words
from phoihop.samples.diary import Diary
from phoihop.samples.offices import Commune
from phoihop.samples.teams import head_of, officer_of
from phoihop.tasks import services as tasks
from phoihop.tasks.models import Assignment
from phoihop.tasks.services import SubmissionOutline

_GIVEN = date(2026, 4, 20)
_NUMBERED = date(2026, 4, 20)
_LISTED, _CHECKED, _CLOSED = date(2026, 4, 24), date(2026, 4, 27), date(2026, 5, 4)
_DROPPED = date(2026, 4, 29)
_URGED, _REPLIED, _PUT_OFF = date(2026, 5, 6), date(2026, 5, 7), date(2026, 5, 8)
_URGED_AGAIN = date(2026, 5, 8)
_HELPERS = ("women", "farmers", "youth", "veterans", "workers")
_COMMITTEE, _FRONT = ("committee",), ("front",)
_TASKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (words.DIRECTED, "Chuẩn bị hội nghị sơ kết 6 tháng", _COMMITTEE),
    (words.OVERSEEN, "Lập danh sách hộ có nguy cơ tái nghèo", _COMMITTEE),
    (words.HELPING, "Nhận giúp ít nhất hai hộ nghèo thoát nghèo", _HELPERS),
    (words.DITCHES, "Nạo vét mương nhánh thôn Cầu Đá", ("farmers",)),
    (words.FUND_PAGES, "Niêm yết thu, chi quỹ quý I ở 18 thôn", _FRONT),
)


def take_conclusions(
    actor: Mandate, commune: Commune, *, said: AgendaItem, asked: AgendaItem
) -> None:
    """Select the sentences of the minutes that somebody is to carry out."""
    bodies = commune.organisations
    taken: tuple[tuple[AgendaItem, str, ConclusionOutline], ...] = (
        (asked, words.DIRECTED, _for(bodies["committee"], date(2026, 6, 10))),
        (said, words.OVERSEEN, _for(bodies["committee"], date(2026, 4, 27))),
        (
            said,
            words.HELPING,
            ConclusionOutline(
                addressed_to="Các tổ chức chính trị - xã hội xã",
                supervisor=bodies["front"],
                due_on=date(2026, 11, 30),
            ),
        ),
        (said, words.DITCHES, _for(bodies["farmers"], date(2026, 5, 5))),
        (said, words.FUND_PAGES, _for(bodies["front"], date(2026, 5, 5))),
        (
            said,
            words.MEDIATION,
            ConclusionOutline(
                addressed_to="MTTQ xã",
                lead=bodies["front"],
                due_kind=DueKind.NONE,
                no_due_reason="Chờ hai thôn họp dân bàn trước.",
            ),
        ),
        (said, words.YOUTH_WORKS, _for(bodies["youth"], date(2026, 6, 15))),
    )
    for item, quote, outline in taken:
        services.add_conclusion(actor=actor, item=item, quote=quote, outline=outline)


def _for(body: Organisation, due_on: date) -> ConclusionOutline:
    return ConclusionOutline(addressed_to=body.short_name, lead=body, due_on=due_on)


class Conclusions2026:
    """The conclusions in the hands of those who carry them out."""

    def __init__(self, commune: Commune, conference: Callable[[], Conference]) -> None:
        self._commune = commune
        self._conference = conference

    def note(self, diary: Diary) -> None:
        """Note every step on its day."""
        steps: tuple[tuple[date, Callable[[date], object]], ...] = (
            (_NUMBERED, self._number),
            (_GIVEN, self._give_out),
            (_LISTED, self._list_households),
            (_CHECKED, self._check_list),
            (_DROPPED, self._drop),
            (_CLOSED, self._close),
            (_URGED, self._urge),
            (_REPLIED, self._reply),
            (_PUT_OFF, self._put_off),
            (_URGED_AGAIN, self._urge_again),
        )
        for day, act in steps:
            diary.on(day, partial(act, day))

    def _number(self, day: date) -> None:
        services.number_notice(
            actor=self._as("bich", day),
            notice=self._conference().notice,
            printed_number="45/TB-UBND",
            issued_on=day,
        )

    def _give_out(self, day: date) -> None:
        for quote, title, leads in _TASKS:
            self._assign(day, quote, title, leads)
        for body in ("committee", "women", "farmers", "front"):
            self._accept(body, day)

    def _assign(self, day: date, quote: str, title: str, leads: Sequence[str]) -> None:
        conclusion = self._of(quote)
        outlines = [
            services.TaskOfConclusion(
                outline=TaskOutline(
                    title=title,
                    lead=self._commune.organisations[lead],
                    due_kind=DueKind.DATE,
                    due_on=conclusion.due_on,
                    measure="kết quả ghi trong sổ của tổ chức",
                    deliverable="báo cáo kèm minh chứng",
                ),
                supervisor=conclusion.supervisor,
            )
            for lead in leads
        ]
        services.assign_conclusion(
            actor=self._as("khai", day), conclusion=conclusion, outlines=outlines
        )

    def _accept(self, body: str, day: date) -> None:
        """Let the head of a body take over what it was given, and somebody begin."""
        lead = self._commune.organisations[body]
        given = Assignment.objects.filter(
            task__conclusion_link__isnull=False, lead=lead
        )
        for assignment in given:
            tasks.accept(actor=self._as(head_of(body), day), assignment=assignment)
            tasks.start(
                actor=self._as(officer_of(body, ""), day), assignment=assignment
            )

    def _list_households(self, day: date) -> None:
        actor = self._as("man", day)
        evidence = tasks.add_evidence(
            actor=actor,
            title="Danh sách hộ có nguy cơ tái nghèo ở 18 thôn",
            reference="27/DS-UBND ngày 24/4/2026, UBND xã An Phú",
        )
        tasks.submit(
            actor=actor,
            assignment=self._assignment(words.OVERSEEN),
            outline=SubmissionOutline(
                completed_on=day,
                text="Rà xong 18/18 thôn, lập danh sách 31 hộ, gửi ba bên.",
                evidence=[evidence],
            ),
        )

    def _check_list(self, day: date) -> None:
        submission = self._assignment(words.OVERSEEN).submissions.get()
        tasks.complete(actor=self._as("ha", day), submission=submission)
        tasks.confirm(actor=self._as("ngan", day), submission=submission)

    def _close(self, day: date) -> None:
        self._decide(day, words.OVERSEEN, ConclusionMove.DONE, words.CLOSED_REASON)

    def _drop(self, day: date) -> None:
        self._decide(day, words.MEDIATION, ConclusionMove.DROPPED, words.DROPPED_REASON)

    def _put_off(self, day: date) -> None:
        services.decide_conclusion(
            actor=self._as("khai", day),
            conclusion=self._of(words.DITCHES),
            outline=DecisionOutline(
                move=ConclusionMove.NEW_DATE,
                reason=words.NEW_DATE_REASON,
                due_on=date(2026, 5, 25),
            ),
        )

    def _urge(self, day: date) -> None:
        self._ask(day, words.DITCHES, "farmers", words.URGED_DITCHES)

    def _reply(self, day: date) -> None:
        urging = Urging.objects.get(conclusion=self._of(words.DITCHES))
        services.reply_to_urging(
            actor=self._as("dat", day), urging=urging, reply=words.REPLY_DITCHES
        )

    def _urge_again(self, day: date) -> None:
        self._ask(day, words.FUND_PAGES, "front", words.URGED_FUND)

    def _ask(self, day: date, quote: str, body: str, text: str) -> None:
        services.urge(
            actor=self._as("khai", day),
            conclusion=self._of(quote),
            organisation=self._commune.organisations[body],
            text=text,
            reply_by=date(2026, 5, 11),
        )

    def _decide(self, day: date, quote: str, move: ConclusionMove, reason: str) -> None:
        services.decide_conclusion(
            actor=self._as("khai", day),
            conclusion=self._of(quote),
            outline=DecisionOutline(move=move, reason=reason),
        )

    def _of(self, quote: str) -> ConclusionItem:
        rows = self._conference().conclusions.select_related("conference", "supervisor")
        return rows.get(quote=quote)

    def _assignment(self, quote: str) -> Assignment:
        conclusion = self._of(quote)
        return Assignment.objects.get(task__conclusion_link__conclusion=conclusion)

    def _as(self, person: str, day: date) -> Mandate:
        return self._commune.mandate(person, day)
