"""An event as it is entered from a source, put together from what each room takes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from phoihop.conferences.models import ConferenceProgramme
from phoihop.conferences.services import ConferenceOutline, ToldOutline
from phoihop.programmes.services.recording import RecordedProgramme
from phoihop.sources.services import FigureOutline, SourceOutline

Words = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class ProgrammeLine:
    """A programme of the event: what was done with it, and what the source tells.

    ``words`` are short excerpts as printed, by field; ``content_words`` those from
    which the contents are retold, in the same order.
    """

    link: ConferenceProgramme.Link
    programme: RecordedProgramme
    words: Words = field(default_factory=dict)
    content_words: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class EventOutline:
    """Everything that one source tells of one event; nothing in it is made up.

    ``words`` are short excerpts as printed, by field of the conference. Contents of
    programmes are retold in our own words, and so are sentences among the items;
    everything else is as printed.
    """

    source: SourceOutline
    conference: ConferenceOutline
    programmes: Sequence[ProgrammeLine] = ()
    figures: Sequence[FigureOutline] = ()
    items: Sequence[ToldOutline] = ()
    words: Words = field(default_factory=dict)
