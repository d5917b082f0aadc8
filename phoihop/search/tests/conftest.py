"""A draft of An Phú, the words asked for by somebody, and the index up to date."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from phoihop.directory.factories import make_grant, make_person, make_post, make_tenure
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Organisation, Role
from phoihop.foundation.clock import today
from phoihop.programmes.factories import make_content, make_programme, make_task
from phoihop.programmes.models import Programme
from phoihop.search.queries import ResultPage, result_page
from phoihop.search.services import catch_up
from phoihop.testing.cast import Cast

Look = Callable[..., ResultPage]


@pytest.fixture(autouse=True, scope="session")
def _folder_of_static_files() -> None:
    # The server of static files warns of a folder that is not there.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def draft(lan: Mandate, committee: Organisation, front: Organisation) -> Programme:
    """A draft that only the committee knows of, with a content and a task."""
    programme = make_programme(actor=lan, parties=[[committee], [front]])
    content = make_content(
        actor=lan, programme=programme, title="Hòa giải ở cơ sở, đường làng ngõ xóm"
    )
    make_task(actor=lan, content=content, lead=front, title="Lập tổ hòa giải ở thôn")
    return programme


@pytest.fixture
def look() -> Look:
    """Look for words with the index up to date: ``look(actor, "hoa giai")``."""

    def look_for(actor: Mandate | None, text: str, **narrowed: str) -> ResultPage:
        catch_up()
        return result_page({"q": text, **narrowed}, actor)

    return look_for


@pytest.fixture
def outsider(cast: Cast, veterans: Organisation) -> Mandate:
    """An officer of An Phú whose organisation stands in no programme."""
    person = make_person(unit=veterans.unit, full_name="Vũ Văn Ngoài")
    make_tenure(person=person, post=make_post(organisation=veterans))
    make_grant(person=person, role=Role.OFFICER, organisation=veterans)
    [mandate] = mandates_of(person.pk, today())
    return mandate
