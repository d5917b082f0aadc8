"""A publisher of An Phú, its programme, and an event told by a source."""

from datetime import date
from decimal import Decimal

import pytest

from phoihop.conferences import services as conferences
from phoihop.conferences.models import ConferencePerson, Purpose
from phoihop.directory.models import AdminUnit
from phoihop.portal.tests.conftest import (
    _folder_of_static_files,
    carrying_out,
    on_its_way,
    publication,
    publisher,
)
from phoihop.publication.models import Publication
from phoihop.publication.services import PublishedThing, publish
from phoihop.sources import services as sources
from phoihop.sources.models import PERCENT, FigureKind, Standing

__all__ = [
    "_folder_of_static_files",
    "carrying_out",
    "on_its_way",
    "publication",
    "publisher",
]


FIGURE = sources.FigureOutline(
    kind=FigureKind.RATE,
    measures="tỷ lệ",
    value=Decimal("2.13"),
    measured_in=PERCENT,
    names=[sources.Name(name="Minh Cầm")],
)


@pytest.fixture
def told(an_phu: AdminUnit, monkeypatch: pytest.MonkeyPatch) -> Publication:
    """Show an event with a figure and a person, entered by the operator."""
    outline = sources.SourceOutline(title="Bài báo", unit=an_phu)
    source = sources.record_source(actor=None, outline=outline)
    monkeypatch.setattr("secrets.choice", lambda letters: letters[0])
    conference = conferences.record_conference(
        actor=None,
        source=source,
        outline=conferences.ConferenceOutline(
            title="Hội nghị",
            occurred_on=date(2020, 3, 26),
            purposes=[Purpose.BRIEFING],
            people=[
                conferences.PersonOutline(
                    name="Nguyễn Văn A", part=ConferencePerson.Part.PRESIDING
                )
            ],
        ),
    )
    [quoted] = sources.quote_figures(source=source, outlines=[FIGURE])
    unsaid = sources.Mark(standing=Standing.NOT_STATED)
    for thing in (conference, quoted):
        sources.mark_fields(source=source, thing=thing, marks={"place": unsaid})
    return publish(
        actor=None,
        thing=PublishedThing(
            object_type=conference._meta.label_lower,
            object_id=conference.pk,
            public_code=conference.public_code,
            unit_id=an_phu.pk,
            title=conference.title,
            author_person_ids=frozenset(),
            is_from_operator=True,
        ),
    )
