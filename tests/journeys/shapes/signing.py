"""From a written draft to its signatures, where other journeys have shown the way."""

from collections.abc import Sequence
from datetime import date

from phoihop.programmes import factories, services
from phoihop.programmes.models import Programme
from tests.journeys.shapes.casting import mandate_of


def agree(programme: Programme, chief: str, heads: Sequence[str]) -> None:
    """Send a draft out, let every party agree and approve it for signing."""
    factories.open_round(chief=mandate_of(chief), programme=programme)
    speakers = [mandate_of(name) for name in heads]
    factories.agree_all(programme=programme, speakers=speakers)
    for head in speakers:
        services.approve(actor=head, programme=programme)
    programme.refresh_from_db()


def sign(programme: Programme, clerk: str, day: date) -> None:
    """Let a clerk record the signature of every party."""
    factories.sign_all(clerk=mandate_of(clerk), programme=programme, signed_on=day)
    programme.refresh_from_db()
