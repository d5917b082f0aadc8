"""A programme's text as cards need it, whether it is written here or was published."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from phoihop.directory.models import AdminUnit
from phoihop.search.cards import Address, Card, Part, filled
from phoihop.search.states import CardKind, PartKind


@dataclass(frozen=True, kw_only=True)
class TaskPiece:
    """A task and where it is read."""

    title: str
    lead: str
    words: tuple[str, ...]
    address: Address


@dataclass(frozen=True, kw_only=True)
class ContentPiece:
    """A content, its number as printed, its tasks, and where it is read."""

    number: str
    title: str
    text: str
    field: str
    lead: str
    tasks: tuple[TaskPiece, ...]
    address: Address


@dataclass(frozen=True, kw_only=True)
class ProgrammePiece:
    """A whole programme: the card of its own, and all that stands in it."""

    owner: int
    title: str
    address: Address
    first_day: date
    last_day: date
    unit: AdminUnit
    ending: str
    head: tuple[Part, ...]
    place: tuple[Part, ...]
    contents: tuple[ContentPiece, ...] = ()
    # Tasks that serve no content whose number is known.
    tasks: tuple[TaskPiece, ...] = field(default=())


def cards_of_programme(programme: ProgrammePiece) -> Iterator[Card]:
    """Yield the card of a programme, and one for each content and task of it."""
    whole = Card(
        kind=CardKind.PROGRAMME,
        owner=programme.owner,
        title=programme.title,
        address=programme.address,
        day=programme.first_day,
        first_day=programme.first_day,
        last_day=programme.last_day,
        unit=programme.unit,
        ending=programme.ending,
        parts=filled(*programme.head, *_told(programme), *programme.place),
    )
    yield whole
    inner = replace(whole, context=programme.title)
    for content in programme.contents:
        yield _card_of_content(inner, content, programme.place)
        for task in content.tasks:
            yield _card_of_task(inner, task, content.number, programme.place)
    for task in programme.tasks:
        yield _card_of_task(inner, task, "", programme.place)


def head_parts(text: Mapping[str, Any]) -> tuple[Part, ...]:
    """Return what stands before the contents of a fixed text."""
    parties = [
        Part(PartKind.PARTY, ", ".join(_names_of(party))) for party in text["parties"]
    ]
    return (
        *parties,
        Part(PartKind.THEME, _slogan(text["theme"])),
        Part(PartKind.MOTTO, _slogan(text["motto"])),
        Part(PartKind.PURPOSE, text["purpose"]),
        Part(PartKind.ARRANGEMENTS, text["arrangements"]),
        *(Part(PartKind.LEGAL_BASIS, one) for one in text["legal_bases"]),
    )


def pieces_of(contents: list[Mapping[str, Any]], page: Address) -> list[ContentPiece]:
    """Return the contents of a fixed text in printing order, each with its place."""
    found = []
    for content in contents:
        here = replace(page, anchor=anchor_of(content["number"]))
        found.append(
            ContentPiece(
                number=content["number"],
                title=content["title"],
                text=content["text"],
                field=content["field"]["name"],
                lead=content["lead"],
                tasks=tuple(_task_piece(task, here) for task in content["tasks"]),
                address=here,
            )
        )
        found += pieces_of(content["contents"], page)
    return found


def anchor_of(number: str) -> str:
    """Return where a content stands on the public page of its programme."""
    return f"noi-dung-{number.replace('.', '-')}"


def _told(programme: ProgrammePiece) -> Iterator[Part]:
    for content in programme.contents:
        words = f"{content.title}. {content.text}" if content.text else content.title
        yield Part(PartKind.CONTENT, words, content.number)
        for task in content.tasks:
            yield Part(PartKind.TASK, task.title, content.number)
    for task in programme.tasks:
        yield Part(PartKind.TASK, task.title)


def _card_of_content(
    whole: Card, content: ContentPiece, place: tuple[Part, ...]
) -> Card:
    return replace(
        whole,
        kind=CardKind.CONTENT,
        title=content.title,
        number=content.number,
        address=content.address,
        parts=filled(
            Part(PartKind.TEXT, content.text),
            Part(PartKind.PARTY, content.lead),
            *(Part(PartKind.TASK, task.title) for task in content.tasks),
            Part(PartKind.FIELD, content.field),
            Part(PartKind.CONTEXT, whole.title),
            *place,
        ),
    )


def _card_of_task(
    whole: Card, task: TaskPiece, number: str, place: tuple[Part, ...]
) -> Card:
    return replace(
        whole,
        kind=CardKind.TASK,
        title=task.title,
        number=number,
        address=task.address,
        parts=filled(
            Part(PartKind.PARTY, task.lead),
            *(Part(PartKind.TEXT, one) for one in task.words),
            Part(PartKind.CONTEXT, whole.title),
            *place,
        ),
    )


def _task_piece(task: Mapping[str, Any], address: Address) -> TaskPiece:
    return TaskPiece(
        title=task["title"],
        lead=", ".join([task["lead"], *task["coordinating"]]).strip(", "),
        words=(task["extent"], task["measure"], task["deliverable"]),
        address=address,
    )


def _names_of(party: Mapping[str, Any]) -> list[str]:
    members = party["members"] if party["bloc"] else []
    return list(dict.fromkeys([party["name"], party["short_name"], *members]))


def _slogan(written: Mapping[str, str]) -> str:
    text, issuer = written["text"], written["issuer"]
    return f"“{text}” ({issuer})" if text and issuer else text
