"""The signed text of a published programme, read back from the fixed version."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from phoihop.documents.models import Version
from phoihop.foundation.dates import format_period, inclusive
from phoihop.foundation.keeping import hashed_once
from phoihop.programmes.wording import due_words, target_words


@dataclass(frozen=True, kw_only=True)
class PublicTask:
    """A task with its five questions, as signed."""

    title: str
    lead: str
    coordinating: tuple[str, ...]
    extent: str
    due_kind: str
    due_on: date | None
    due: str
    measure: str
    deliverable: str


@dataclass(frozen=True, kw_only=True)
class PublicTarget:
    """A target, as signed and in words."""

    indicator: str
    operator: str
    value: str | None
    upper_value: str | None
    measured_in: str
    code: str
    assigned_by: str
    words: str


@hashed_once
@dataclass(frozen=True, kw_only=True)
class PublicContent:
    """A content and everything that stands under it."""

    number: str
    title: str
    text: str
    field_code: str
    field_name: str
    is_counted: bool
    lead: str
    no_task_reason: str
    tasks: tuple[PublicTask, ...]
    targets: tuple[PublicTarget, ...]
    contents: tuple["PublicContent", ...]

    @property
    def anchor(self) -> str:
        """Where the content stands on the page."""
        return f"noi-dung-{self.number.replace('.', '-')}"

    @property
    def has_task(self) -> bool:
        """Tell whether it or anything under it is given to somebody."""
        return any(part.tasks for part in self.with_descendants())

    def with_descendants(self) -> Iterator["PublicContent"]:
        """Yield the content and everything under it, in printing order."""
        yield self
        for child in self.contents:
            yield from child.with_descendants()


@dataclass(frozen=True, kw_only=True)
class PublicParty:
    """A party as it is named in the text."""

    name: str
    short_name: str
    is_bloc: bool
    members: tuple[str, ...]
    acting: tuple[str, ...]
    authorisation: str


@dataclass(frozen=True, kw_only=True)
class Slogan:
    """A theme or a motto and who issued it; quoted word for word."""

    text: str
    issuer: str


@dataclass(frozen=True, kw_only=True)
class PublicText:
    """Everything that the parties signed."""

    kind: str
    title: str
    first_day: date
    last_day: date
    effective_from: date | None
    effective_to: date | None
    theme: Slogan
    motto: Slogan
    purpose: str
    arrangements: str
    legal_bases: tuple[str, ...]
    parties: tuple[PublicParty, ...]
    contents: tuple[PublicContent, ...]

    @property
    def period(self) -> str:
        """The period in words."""
        return format_period(inclusive(self.first_day, self.last_day))

    def counted(self) -> list[PublicContent]:
        """Return the contents that make the denominator, in printing order."""
        return [
            part
            for content in self.contents
            for part in content.with_descendants()
            if part.is_counted
        ]


def read_text(version: Version) -> PublicText:
    """Read the text that a version fixes."""
    data: dict[str, Any] = json.loads(version.canonical_text)
    first, last = map(date.fromisoformat, data["period"])
    # Texts of the first format say nothing of the days in force.
    effective = data.get("effective", {"from": None, "to": None})
    return PublicText(
        kind=data["kind"],
        title=data["title"],
        first_day=first,
        last_day=last,
        effective_from=_day(effective["from"]),
        effective_to=_day(effective["to"]),
        theme=Slogan(**data["theme"]),
        motto=Slogan(**data["motto"]),
        purpose=data["purpose"],
        arrangements=data["arrangements"],
        legal_bases=tuple(data["legal_bases"]),
        parties=tuple(map(_party, data["parties"])),
        contents=tuple(map(_content, data["contents"])),
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _party(data: dict[str, Any]) -> PublicParty:
    return PublicParty(
        name=data["name"],
        short_name=data["short_name"],
        is_bloc=data["bloc"],
        members=tuple(data["members"]),
        acting=tuple(data["acting"]),
        authorisation=data["authorisation"],
    )


def _content(data: dict[str, Any]) -> PublicContent:
    return PublicContent(
        number=data["number"],
        title=data["title"],
        text=data["text"],
        field_code=data["field"]["code"],
        field_name=data["field"]["name"],
        is_counted=data["counted"],
        lead=data["lead"],
        no_task_reason=data["no_task_reason"],
        tasks=tuple(map(_task, data["tasks"])),
        targets=tuple(map(_target, data["targets"])),
        contents=tuple(map(_content, data["contents"])),
    )


def _task(data: dict[str, Any]) -> PublicTask:
    due = data["due"]
    return PublicTask(
        title=data["title"],
        lead=data["lead"],
        coordinating=tuple(data["coordinating"]),
        extent=data["extent"],
        due_kind=due["kind"],
        due_on=date.fromisoformat(due["on"]) if due["on"] else None,
        due=due_words(due),
        measure=data["measure"],
        deliverable=data["deliverable"],
    )


def _target(data: dict[str, Any]) -> PublicTarget:
    return PublicTarget(
        indicator=data["indicator"],
        operator=data["operator"],
        value=data["value"],
        upper_value=data["upper_value"],
        measured_in=data["measured_in"],
        code=data.get("code", ""),
        assigned_by=data.get("assigned_by", ""),
        words=target_words(data),
    )
