"""What the outbox tells of conclusions."""

from django.utils.translation import gettext as _

from phoihop.conferences.models import Urging
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.addresses import Address
from phoihop.foundation.dates import format_date
from phoihop.outbox.services import News, tell_bodies
from phoihop.outbox.states import MessageKind

_SUBJECT = 200


def tell_of_urging(actor: Mandate, urging: Urging) -> None:
    """Tell a body that it is urged, and by when it is to reply."""
    conclusion = urging.conclusion
    news = News(
        kind=MessageKind.URGE,
        subject=_("Urged: %(words)s") % {"words": conclusion.quote[:_SUBJECT]},
        lines=(
            urging.text,
            _("reply by %(day)s") % {"day": format_date(urging.reply_by)},
        ),
        address=Address.CONCLUSION.to(conclusion.pk),
        about=f"{conclusion._meta.label_lower}:{conclusion.pk}",
    )
    tell_bodies(
        actor=actor,
        organisations=[urging.organisation_id],
        roles=[Role.HEAD, Role.OFFICE_CHIEF, Role.COORDINATOR, Role.OFFICER],
        news=news,
    )
