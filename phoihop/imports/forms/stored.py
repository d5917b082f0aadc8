"""A stored record as it would be entered, to compare it with what somebody sent."""

from phoihop.conferences.models import ConferencePerson, Purpose, ToldKind
from phoihop.conferences.queries import RecordedEvent
from phoihop.conferences.services import ConferenceOutline, PersonOutline, ToldOutline
from phoihop.foundation.dates import last_day
from phoihop.imports.services import EventOutline, ProgrammeLine
from phoihop.programmes.services.recording import RecordedProgramme
from phoihop.sources.models import FigureKind, Source
from phoihop.sources.services import FigureOutline, SourceOutline


def stored_outline(event: RecordedEvent, source: Source) -> EventOutline:
    """Return the record as it now stands; contents by the order of programmes."""
    told = event.conference
    return EventOutline(
        source=SourceOutline(title=source.title, unit=source.unit),
        conference=ConferenceOutline(
            title=told.title,
            occurred_on=told.occurred_on,
            purposes=[Purpose(one) for one in told.purposes],
            place=told.place,
            convener=told.convener,
            concludes_for=told.concludes_for,
            people=[
                PersonOutline(
                    name=one.name,
                    part=ConferencePerson.Part(one.part),
                    titles=one.titles,
                )
                for one in event.people
            ],
        ),
        figures=[
            FigureOutline(
                kind=FigureKind(one.kind),
                measures=one.measures,
                numerator=one.numerator,
                denominator=one.denominator,
                value=one.value,
                measured_in=one.measured_in,
            )
            for one in event.figures
        ],
        programmes=_programmes(event),
        items=[
            ToldOutline(kind=ToldKind(one.kind), text=one.text) for one in event.items
        ],
    )


def _programmes(event: RecordedEvent) -> list[ProgrammeLine]:
    links = {link.programme_id: link for link in event.links}
    return [
        ProgrammeLine(
            link=links[one.pk].Link(links[one.pk].link),
            programme=RecordedProgramme(
                kind=one.kind,
                title=one.title,
                first_day=one.period.lower,
                last_day=last_day(one.period) or one.period.lower,
                parties=[party.name for party in one.parties.all()],
                contents=[content.title for content in one.contents.all()],
            ),
        )
        for one in sorted(event.programmes, key=lambda programme: programme.pk)
    ]
