"""Reviews of the sample's programme: one approved, one being written."""

from collections.abc import Callable

from phoihop.directory.mandates import Mandate
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.monitoring import factories, services
from phoihop.monitoring.queries.live import live_review
from phoihop.monitoring.services import JudgementOutline
from phoihop.monitoring.states import Result, ReviewKind
from phoihop.programmes import services as programmes
from phoihop.programmes.models import Programme, Task
from phoihop.programmes.services import AddedContentOutline, AmendmentOutline

# As long as people write when nobody stops them.
_NOTE = (
    "Đã tổ chức ở mười hai thôn, có biên bản và danh sách dự; còn thôn Bãi Dài và thôn "
    "Thượng chờ làm đợt cuối vì mưa lũ, sẽ bù trong quý sau theo kế hoạch chung."
)


def reviewed(
    mandate: Callable[[str], Mandate], programme: Programme, heads: tuple[str, ...]
) -> dict[str, object]:
    """Amend the programme, approve an interim review of it, and open another."""
    clerk, coordinator = mandate("bich"), mandate("ha")
    outline = AmendmentOutline(
        title="Phụ lục số 01/PL-CTPH",
        signed_on=clerk.on,
        scan=store_file(actor=clerk, upload=upload(pdf(), "phụ lục.pdf")),
        added=[AddedContentOutline(title="Hỗ trợ định danh điện tử ở các thôn xa")],
    )
    programmes.amend(actor=clerk, programme=programme, outline=outline)
    kind = ReviewKind.INTERIM
    review = factories.open_review(actor=coordinator, programme=programme, kind=kind)
    for row in live_review(review).rows:
        services.write_assessment(
            actor=coordinator,
            review=review,
            target=row.target,
            outline=JudgementOutline(result=Result.PARTLY, note=_NOTE),
        )
    services.submit_review(actor=coordinator, review=review)
    factories.approve_all(heads=[mandate(name) for name in heads], review=review)
    draft = factories.open_review(actor=coordinator, programme=programme, kind=kind)
    task = Task.objects.filter(content__programme=programme).earliest("id")
    return {
        "approved_review": review.pk,
        "review": draft.pk,
        "open_task": task.pk,
    }
