"""Programmes as those at work see them, drafts too, with contents and tasks."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from django.db import models
from django.db.models import QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.programmes.canonical import canonical
from phoihop.programmes.models import (
    Amendment,
    Content,
    Party,
    PartyMember,
    Programme,
    Target,
    Task,
)
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.text import ContentText, ProgrammeText, TaskText
from phoihop.publication.models import EndKind
from phoihop.search.cards import Address, Card, Part, Touched, numbers_above
from phoihop.search.cataloguers.places import place_parts, successors_among
from phoihop.search.cataloguers.signatories import signatories_of
from phoihop.search.cataloguers.texts import (
    ContentPiece,
    ProgrammePiece,
    TaskPiece,
    cards_of_programme,
    head_parts,
)
from phoihop.search.states import Face, PartKind

_UNIT = ("unit__kind", "unit__parent__kind", "unit__parent__parent__kind")
# Whose own entries in the journal do not always name the programme.
_PIECES: tuple[tuple[type[models.Model], str], ...] = (
    (Content, "programme_id"),
    (Party, "programme_id"),
    (Amendment, "programme_id"),
    (Target, "content__programme_id"),
    (Task, "content__programme_id"),
    (Task, "serves__programme_id"),
)


class ProgrammeCataloguer:
    """Owner: a programme."""

    face = Face.WORK
    owner_type = Programme._meta.label_lower

    def touched_by(self, touched: Touched) -> set[int]:
        """Return programmes changed, or with a part or an organisation changed."""
        found = set(touched.get(self.owner_type, ()))
        for model, path in _PIECES:
            found |= numbers_above(touched, model, path)
        bodies = touched.get(Organisation._meta.label_lower, ())
        return found | _naming(bodies) if bodies else found

    def cards_of(self, owners: Collection[int]) -> Iterator[Card]:
        """Yield the cards of programmes; their number of queries is fixed for each."""
        found = Programme.objects.filter(pk__in=owners)
        programmes = list(found.select_related("kind", "current_version", *_UNIT))
        became = successors_among(one.unit for one in programmes)
        versions = [one.current_version_id for one in programmes]
        signed_by = signatories_of([one for one in versions if one is not None])
        later, papers = later_tasks_of(owners), amendments_of(owners)
        for programme in programmes:
            number = programme.pk
            text = load_text(programme)
            people = signed_by.get(programme.current_version_id or 0, [])
            whole = _piece(programme, text, later[number])
            head = (*whole.head, *people, *papers[number])
            place = place_parts(programme.unit, became)
            yield from cards_of_programme(replace(whole, head=head, place=place))

    def all_owners(self) -> Iterator[int]:
        """Yield all programmes."""
        numbers = Programme.objects.order_by("pk").values_list("pk", flat=True)
        return numbers.iterator()

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Programme, int] | None":
        """Return the programmes that the mandate may see, by the room's own rule."""
        if actor is None:
            return None
        return Programme.objects.visible_to(actor).values_list("pk", flat=True)


def later_tasks_of(programme_ids: Collection[int]) -> Mapping[int, list[Task]]:
    """Return the tasks added after signing, by programme, in two queries."""
    added = Task.objects.filter(serves__programme_id__in=programme_ids)
    added = added.select_related("lead", "serves").prefetch_related("coordinating")
    found: defaultdict[int, list[Task]] = defaultdict(list)
    for task in added.order_by("rank", "id"):
        if task.serves is not None:
            found[task.serves.programme_id].append(task)
    return found


def amendments_of(programme_ids: Collection[int]) -> Mapping[int, list[Part]]:
    """Return papers that amended programmes and the contents they added or withdrew."""
    papers = Amendment.objects.filter(programme_id__in=programme_ids)
    found: defaultdict[int, list[Part]] = defaultdict(list)
    for paper in papers.prefetch_related("contents").order_by("signed_on", "id"):
        lines = [f"{one.title} {one.text}".strip() for one in paper.contents.all()]
        words = "; ".join([paper.title, *lines])
        found[paper.programme_id].append(Part(PartKind.AMENDMENT, words))
    return found


def later_piece(task: Task, address: Address) -> TaskPiece:
    """Return a task added after signing."""
    bodies = [task.lead] if task.lead else []
    names = [body.short_name for body in (*bodies, *task.coordinating.all())]
    return TaskPiece(
        title=task.title,
        lead=", ".join(names),
        words=(task.extent, task.measure, task.deliverable),
        address=address,
    )


def _piece(
    programme: Programme, text: ProgrammeText, later: list[Task]
) -> ProgrammePiece:
    is_signed = programme.is_signed and programme.drafting_organisation_id is not None
    pieces = [
        _content(programme.pk, content, is_signed=is_signed)
        for content in text.all_contents()
    ]
    return ProgrammePiece(
        owner=programme.pk,
        title=text.title,
        address=Address("programmes:detail", (programme.pk,)),
        first_day=text.first_day,
        last_day=text.last_day,
        unit=programme.unit,
        ending=programme.state if programme.state in EndKind.values else "",
        head=head_parts(canonical(text)),
        place=(),
        contents=tuple(pieces),
        tasks=tuple(
            later_piece(task, Address("tasks:task", (task.pk,))) for task in later
        ),
    )


def _content(
    programme_id: int, content: ContentText, *, is_signed: bool
) -> ContentPiece:
    here = Address("programmes:content", (programme_id, content.pk))
    return ContentPiece(
        number=content.number,
        title=content.title,
        text=content.text,
        field=content.field_name,
        lead=content.lead,
        # A task of a draft is read with its content.
        tasks=tuple(
            _task(task, Address("tasks:task", (task.pk,)) if is_signed else here)
            for task in content.tasks
        ),
        address=here,
    )


def _task(task: TaskText, address: Address) -> TaskPiece:
    return TaskPiece(
        title=task.title,
        lead=", ".join([task.lead, *task.coordinating]).strip(", "),
        words=(task.extent, task.measure, task.deliverable),
        address=address,
    )


def _naming(bodies: Collection[int]) -> set[int]:
    """Return the programmes that name one of these organisations."""
    of_task = Task.objects.filter(lead__in=bodies)
    paths = ("content__programme_id", "serves__programme_id")
    leading = {
        number for path in paths for number in of_task.values_list(path, flat=True)
    }
    sides = PartyMember.objects.filter(organisation__in=bodies)
    sides_of = sides.values_list("party__programme_id", flat=True)
    return {number for number in (*leading, *sides_of) if number is not None}
