"""A conference of the committee at each stage of its life; the Front is its guest."""

import pytest

from phoihop.conferences import factories
from phoihop.conferences.models import (
    AgendaItem,
    Conference,
    Invitation,
)
from phoihop.conferences.tests.concluding import asking, briefing, issued
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.tasks.tests.stages import content, programme, task

__all__ = ["asking", "briefing", "content", "issued", "programme", "task"]


@pytest.fixture
def planned(lan: Mandate) -> Conference:
    """Only planned: nobody else knows of it."""
    return factories.plan(actor=lan)


@pytest.fixture
def invited(lan: Mandate, front: Organisation) -> Conference:
    """The Front is asked."""
    return factories.invited(actor=lan, guests=[front])


@pytest.fixture
def held(lan: Mandate, front: Organisation) -> Conference:
    """It took place."""
    return factories.held(actor=lan, guests=[front])


@pytest.fixture
def minuted(lan: Mandate, front: Organisation) -> Conference:
    """Its minutes are closed."""
    return factories.minuted(actor=lan, guests=[front])


@pytest.fixture
def concluded(lan: Mandate, ha: Mandate, front: Organisation) -> Conference:
    """It is concluded."""
    return factories.concluded(actor=lan, chief=ha, guests=[front])


@pytest.fixture
def item(invited: Conference) -> AgendaItem:
    """The one item of the conference that has invited."""
    return invited.items.get()


@pytest.fixture
def invitation(invited: Conference) -> Invitation:
    """What the Front received."""
    return invited.invitations.get()
