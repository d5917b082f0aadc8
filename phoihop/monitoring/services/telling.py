"""What the outbox tells of reviews."""

from django.utils.translation import gettext as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.addresses import Address
from phoihop.foundation.dates import format_date
from phoihop.monitoring.models import Review
from phoihop.outbox.services import News, tell_bodies
from phoihop.outbox.states import MessageKind
from phoihop.programmes.models import PartyMember


def tell_who_approves(actor: Mandate, review: Review) -> None:
    """Tell the head of each acting body that a review waits for him."""
    acting = PartyMember.objects.filter(party__programme=review.programme_id, acts=True)
    as_of = _("figures as of %(day)s") % {"day": format_date(review.cut_off)}
    news = News(
        kind=MessageKind.REQUEST,
        subject=_("Approve: %(title)s") % {"title": review.title},
        lines=(as_of, review.programme.title),
        address=Address.REVIEW.to(review.programme_id, review.pk),
        about=f"{review._meta.label_lower}:{review.pk}",
        group=f"approve:{review.pk}",
    )
    tell_bodies(
        actor=actor,
        organisations=list(acting.values_list("organisation_id", flat=True)),
        roles=[Role.HEAD],
        news=news,
    )
