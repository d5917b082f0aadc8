"""What the outbox tells of reports."""

from django.utils.translation import gettext as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.addresses import Address
from phoihop.outbox.services import News, tell_bodies
from phoihop.outbox.states import MessageKind
from phoihop.reports.models import Report


def tell_of_return(actor: Mandate, report: Report) -> None:
    """Tell the office of a body that its report came back, and why."""
    news = News(
        kind=MessageKind.RETURNED,
        subject=_("Report returned: %(title)s") % {"title": report.title},
        lines=(report.returned_reason,),
        address=Address.REPORT.to(report.pk),
        about=f"{report._meta.label_lower}:{report.pk}",
    )
    tell_bodies(
        actor=actor,
        organisations=[report.organisation_id],
        roles=[Role.COORDINATOR, Role.OFFICE_CHIEF],
        news=news,
    )
