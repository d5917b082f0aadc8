"""The words of a fixed text, put back on the rows that still carry its permissions."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from phoihop.programmes.canonical import effective_days
from phoihop.programmes.queries.text import (
    ContentText,
    PartyText,
    ProgrammeText,
    TargetText,
    TaskText,
)

Written = Mapping[str, Any]


def as_fixed(text: ProgrammeText, written: Written) -> ProgrammeText:
    """Return the text with every name as the fixed version has it.

    Rows of such a text cannot change, but the names of the bodies, fields and
    indicators they point at can. Numbers for permissions stay those of the rows.
    """
    first, last = effective_days(written)
    return replace(
        text,
        kind=written["kind"],
        effective_from=first,
        effective_to=last,
        parties=tuple(
            _party(party, its)
            for party, its in zip(text.parties, written["parties"], strict=True)
        ),
        contents=_contents(text.contents, written),
    )


def _party(party: PartyText, written: Written) -> PartyText:
    return replace(
        party,
        name=written["name"],
        short_name=written["short_name"],
        members=tuple(written["members"]),
        acting=tuple(written["acting"]),
    )


def _contents(
    contents: tuple[ContentText, ...], written: Written
) -> tuple[ContentText, ...]:
    return tuple(
        _content(content, its)
        for content, its in zip(contents, written["contents"], strict=True)
    )


def _content(content: ContentText, written: Written) -> ContentText:
    return replace(
        content,
        field_code=written["field"]["code"],
        field_name=written["field"]["name"],
        lead=written["lead"],
        tasks=tuple(
            _task(task, its)
            for task, its in zip(content.tasks, written["tasks"], strict=True)
        ),
        targets=tuple(
            _target(target, its)
            for target, its in zip(content.targets, written["targets"], strict=True)
        ),
        children=_contents(content.children, written),
    )


def _task(task: TaskText, written: Written) -> TaskText:
    return replace(
        task, lead=written["lead"], coordinating=tuple(written["coordinating"])
    )


def _target(target: TargetText, written: Written) -> TargetText:
    return replace(
        target,
        indicator=written["indicator"],
        definition=written.get("definition", 0),
        assigned_by=written.get("assigned_by", ""),
    )
