"""A published programme of An Phú on its way: each degree of proof stands in it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from phoihop.directory.mandates import Mandate
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.indicators.models import IndicatorVersion
from phoihop.monitoring.factories import assess_all, open_review
from phoihop.monitoring.models import Review
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.services import (
    JudgementOutline,
    approve_review,
    submit_review,
    write_assessment,
)
from phoihop.monitoring.states import Result
from phoihop.programmes import services as programmes
from phoihop.programmes.factories import (
    agree_all,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Content, Programme, Task
from phoihop.programmes.states import Operator
from phoihop.tasks import services
from phoihop.tasks.models import Evidence, Submission
from phoihop.tasks.services import EvidenceOutline, SubmissionOutline
from phoihop.testing.cast import Cast

HEADS = ("minh", "tam", "hong")
TITLES = ("Nông thôn mới", "Nhà ở", "Giám sát", "Hòa giải", "Đường thôn", "Thi đua")
# A name that somebody gave a file; it never leaves the house.
FILE_NAME = "don cua ba Tran Thi Bi Mat.pdf"
OBJECTION = "Chưa thấy danh sách ký nhận"
REPORT = "Đã bàn giao cho hộ ông Lê Văn Kín"


@dataclass(kw_only=True)
class CarryingOut:
    """Leads a programme from its draft to its published review, step by step."""

    cast: Cast
    contents: int = len(TITLES)
    tasks_each: int = 1
    # The indicator of which the first content promises five at least.
    promised: IndicatorVersion | None = None
    programme: Programme = field(init=False)

    def __post_init__(self) -> None:
        self.programme = self._sign()

    def __getattr__(self, name: str) -> Mandate:
        if name in self.cast.people:
            return self.cast.mandate(name)
        raise AttributeError(name)

    @property
    def code(self) -> str:
        """The public code of the programme."""
        return self.programme.public_code

    @property
    def address(self) -> str:
        """Its public page."""
        return f"/programmes/{self.code}/"

    def publish(self) -> None:
        """Show it to everybody."""
        programmes.publish(actor=self.phuong, programme=self.programme)

    def task(self, number: int) -> Task:
        """Return the task of a content."""
        return Task.objects.get(
            content__programme=self.programme, content__title=self._title(number)
        )

    def begin(self, number: int, due_on: date | None = None) -> Task:
        """Give a task out and begin it."""
        task = self.task(number)
        assignment = services.assign(actor=self.minh, task=task, due_on=due_on)
        services.accept(actor=self.minh, assignment=assignment)
        services.start(actor=self.son, assignment=assignment)
        return task

    def report(self, number: int, *evidence: EvidenceOutline) -> Submission:
        """Report a result of a task."""
        assignment = self.begin(number).assignment
        outline = SubmissionOutline(
            completed_on=today(), text=REPORT, added=list(evidence)
        )
        return services.submit(actor=self.son, assignment=assignment, outline=outline)

    def every_degree(self) -> None:
        """Bring the first four contents to each degree of proof, the fifth too late."""
        first = self.report(1, self.paper(), self.file())
        services.complete(actor=self.lan, submission=first)
        services.confirm(actor=self.tam, submission=first)
        self.report(2, self.paper())
        self.report(3)
        disputed = self.report(4, self.paper())
        services.dispute(actor=self.tam, submission=disputed, reason=OBJECTION)
        self.begin(5, due_on=today() - timedelta(days=3))

    def review(self, *, partly: int = 0) -> Review:
        """Lead a final review to its last approval; one content may be partly done."""
        review = open_review(actor=self.lan, programme=self.programme)
        for row in live_review(review).rows:
            if partly and row.line.number == str(partly):
                write_assessment(
                    actor=self.lan,
                    review=review,
                    target=row.target,
                    outline=JudgementOutline(result=Result.PARTLY, note="Còn 2 thôn"),
                )
        assess_all(actor=self.lan, review=review)
        submit_review(actor=self.lan, review=review)
        for name in HEADS:
            approve_review(actor=self.cast.mandate(name), review=review)
        review.refresh_from_db()
        return review

    @property
    def evidence(self) -> Evidence:
        """The evidence that has a file."""
        return Evidence.objects.get(file__isnull=False)

    @staticmethod
    def paper() -> EvidenceOutline:
        """A document kept elsewhere."""
        return EvidenceOutline(title="Báo cáo kết quả", reference="Số 12/BC-UBND")

    @staticmethod
    def file() -> EvidenceOutline:
        """A file."""
        handed_in = upload(pdf(), FILE_NAME)
        return EvidenceOutline(title="Biên bản nghiệm thu", upload=handed_in)

    def _title(self, number: int) -> str:
        return f"{TITLES[(number - 1) % len(TITLES)]} {number}"

    def _sign(self) -> Programme:
        bodies = self.cast.organisations
        bloc = [bodies["womens_union"], bodies["farmers_union"]]
        programme = make_programme(
            actor=self.lan, parties=[[bodies["committee"]], [bodies["front"]], bloc]
        )
        due_on = today() + timedelta(days=30)
        for number in range(1, self.contents + 1):
            is_last = number == self.contents
            content = make_content(
                actor=self.lan,
                programme=programme,
                title=self._title(number),
                no_task_reason="Làm cả năm" if is_last else "",
            )
            if not is_last:
                self._give_tasks(content, due_on)
            if self.promised is not None and number == 1:
                self._promise(content, self.promised)
        open_round(chief=self.ha, programme=programme)
        heads = [self.cast.mandate(name) for name in HEADS]
        agree_all(programme=programme, speakers=heads)
        for head in heads:
            programmes.approve(actor=head, programme=programme)
        signed_on = today() - timedelta(days=10)
        sign_all(clerk=self.quang, programme=programme, signed_on=signed_on)
        programme.refresh_from_db()
        return programme

    def _give_tasks(self, content: Content, due_on: date) -> None:
        lead = self.cast.organisations["committee"]
        for _ in range(self.tasks_each):
            make_task(actor=self.lan, content=content, lead=lead, due_on=due_on)

    def _promise(self, content: Content, version: IndicatorVersion) -> None:
        outline = programmes.TargetOutline(
            indicator_version=version, operator=Operator.AT_LEAST, value=Decimal(5)
        )
        programmes.add_target(actor=self.lan, content=content, outline=outline)
