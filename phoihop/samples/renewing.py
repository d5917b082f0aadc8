"""Walking through an old programme line by line, as the coordinator decides it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Programme
from phoihop.programmes.states import LineageKind
from phoihop.renewals.models import Renewal
from phoihop.renewals.queries.walk import Line, walk_of
from phoihop.renewals.services import DecisionOutline, decide_line, finish_walk
from phoihop.samples.outlines import SampleContent, SampleLine

# Tasks are written anew in the new draft; only what was carried over comes along.
_ANEW = DecisionOutline(kind=LineageKind.CONTINUE, takes_tasks=False)


def walk_through(
    actor: Mandate,
    renewal: Renewal,
    contents: Sequence[SampleContent],
    dropped: Mapping[str, str],
) -> Programme:
    """Decide every line as the new contents say where they come from, and finish.

    ``dropped`` gives the reason for each line that does not go on, by its title.
    """
    chosen = _chosen(contents) | {
        title: replace(_ANEW, kind=LineageKind.DROP, note=reason)
        for title, reason in dropped.items()
    }
    decide(actor, renewal, chosen, _partners(contents))
    return finish_walk(actor=actor, renewal=renewal)


def decide(
    actor: Mandate,
    renewal: Renewal,
    chosen: Mapping[str, DecisionOutline],
    partners: Mapping[str, str],
) -> None:
    """Decide the lines with these titles; a partner is the line that has the title."""
    lines = {line.title: line for line in walk_of(renewal, actor.on).lines}
    for title, outline in chosen.items():
        partner = lines[partners[title]].pk if title in partners else None
        decide_line(
            actor=actor,
            renewal=renewal,
            key=_key(lines, title),
            outline=replace(outline, merged_with=partner),
        )


def _key(lines: Mapping[str, Line], title: str) -> str:
    return lines[title].key


def _chosen(contents: Sequence[SampleContent]) -> dict[str, DecisionOutline]:
    return {
        line.title: replace(
            _ANEW,
            kind=line.kind,
            note=line.note,
            title=content.title,
            parts=_parts(contents, line),
        )
        for content in contents
        for line in content.lines
    }


def _parts(contents: Sequence[SampleContent], line: SampleLine) -> tuple[str, ...]:
    """Return the contents into which a line is split, in order; else none."""
    if line.kind != LineageKind.SPLIT:
        return ()
    return tuple(content.title for content in contents if line in content.lines)


def _partners(contents: Iterable[SampleContent]) -> dict[str, str]:
    """Return, for each further line of a merge, the line that is its first."""
    return {
        line.title: content.lines[0].title
        for content in contents
        for line in content.lines[1:]
    }
