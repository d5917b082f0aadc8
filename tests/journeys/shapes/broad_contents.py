"""A draft of three broad contents, agreed to and signed; run in a shell."""

from phoihop.foundation.clock import today
from phoihop.programmes.models import Programme
from phoihop.testing.cast import build_cast
from tests.journeys.shapes import signing
from tests.journeys.shapes.casting import found_body


def tell_commune() -> None:
    """Make the cast; the Party committee is there, and works in no account."""
    cast = build_cast()
    found_body(cast, "party", "party_committee", "Đảng ủy xã An Phú", "Đảng ủy xã")


def tell_signed(programme_id: int) -> None:
    """Let every party agree to the written draft and sign it today."""
    programme = Programme.objects.get(pk=programme_id)
    signing.agree(programme, "ha", ("minh", "tam", "hong"))
    signing.sign(programme, "quang", today())
