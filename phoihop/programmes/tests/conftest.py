"""A draft of three parties, and the same draft further on its way."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.programmes import services
from phoihop.programmes.factories import (
    agree_all,
    day_within,
    make_content,
    make_programme,
    make_task,
    open_round,
    sign_all,
)
from phoihop.programmes.models import Content, Programme


@pytest.fixture
def draft(
    lan: Mandate,
    committee: Organisation,
    front: Organisation,
    womens_union: Organisation,
    farmers_union: Organisation,
) -> Programme:
    """A complete draft of one content: UBND, Front, and a bloc of two."""
    programme = make_programme(
        actor=lan, parties=[[committee], [front], [womens_union, farmers_union]]
    )
    content = make_content(actor=lan, programme=programme)
    make_task(actor=lan, content=content, lead=committee)
    programme.refresh_from_db()
    return programme


@pytest.fixture
def content(draft: Programme) -> Content:
    """The content of the draft."""
    return draft.contents.get()


@pytest.fixture
def consulting(draft: Programme, ha: Mandate) -> Programme:
    """The draft, out for comment."""
    open_round(chief=ha, programme=draft)
    draft.refresh_from_db()
    return draft


@pytest.fixture
def agreed(
    consulting: Programme, lan: Mandate, minh: Mandate, tam: Mandate, hong: Mandate
) -> Programme:
    """The draft, agreed and approved by every party."""
    agree_all(programme=consulting, speakers=[lan, tam, hong])
    for head in (minh, tam, hong):
        services.approve(actor=head, programme=consulting)
    consulting.refresh_from_db()
    return consulting


@pytest.fixture
def signed(agreed: Programme, quang: Mandate) -> Programme:
    """The programme, signed by every party today."""
    sign_all(clerk=quang, programme=agreed, signed_on=day_within())
    agreed.refresh_from_db()
    return agreed
