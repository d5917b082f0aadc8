"""Who may open the next programme and decide on the lines of the one before."""

from django.utils.translation import gettext_lazy as _

from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Programme
from phoihop.programmes.policies import Standing, can_edit_text, can_open_programme

WHO_OPENS = _("A coordinator of an organisation of the unit opens the next programme.")
WHO_WALKS = _(
    "The coordinator of the organisation that writes the draft decides on its lines."
)


def can_open_next(actor: Mandate, programme: Programme) -> bool:
    """A coordinator opens a draft that follows a signed programme."""
    return programme.is_signed and can_open_programme(actor)


def can_walk(actor: Mandate, place: Standing) -> bool:
    """Whoever writes the draft decides on the lines, as long as it is a draft."""
    return can_edit_text(actor, place)
