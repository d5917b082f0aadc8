"""Loading the text of a programme in a few queries, and keeping what is frozen."""

import json
from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import lru_cache

from django.db import connection
from django.db.models import Prefetch

from phoihop.directory.models import Organisation
from phoihop.programmes.models import (
    Content,
    Lineage,
    Origin,
    Party,
    Programme,
    Target,
    Task,
)
from phoihop.programmes.queries.fixed import as_fixed
from phoihop.programmes.queries.text import (
    AncestorText,
    ContentText,
    PartyText,
    ProgrammeText,
    TargetText,
    TaskText,
)
from phoihop.programmes.states import State

_MOST_KEPT = 200


def parties_of(programme: Programme) -> tuple[PartyText, ...]:
    """Return the parties in printing order, in two queries at most."""
    if is_frozen(programme):
        return load_text(programme).parties
    return _load_parties(programme)


def _load_parties(programme: Programme) -> tuple[PartyText, ...]:
    parties = programme.parties.order_by("rank").prefetch_related(
        "members__organisation"
    )
    return tuple(_party(party) for party in parties)


def load_text(programme: Programme) -> ProgrammeText:
    """Return the whole text, loaded in a number of queries that no content raises.

    A text that is out, agreed or signed cannot change (the database refuses it), so
    it is kept in memory once it has been read. Its words come from the fixed version:
    an organisation that gets another name later keeps here the one it signed under.
    """
    if not is_frozen(programme):
        return _indexed(_load(programme))
    return _kept(_Frozen(programme))


def is_frozen(programme: Programme) -> bool:
    """Tell whether the text stands in a fixed version and nowhere else."""
    return (
        programme.origin == Origin.HERE
        and programme.state != State.DRAFT
        and programme.current_version_id is not None
    )


class _Frozen:
    """Names a frozen text: its programme, and a version that every move raises."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        database = connection.settings_dict["NAME"]
        self.name = (
            database,
            programme.pk,
            programme.current_version_id,
            programme.version,
        )

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Frozen) and self.name == other.name


@lru_cache(maxsize=_MOST_KEPT)
def _kept(frozen: _Frozen) -> ProgrammeText:
    version = frozen.programme.current_version
    if version is None:
        raise AssertionError
    written = json.loads(version.canonical_text)
    return _indexed(as_fixed(_load(frozen.programme), written))


def _indexed(text: ProgrammeText) -> ProgrammeText:
    by_id = {content.pk: content for content in text.all_contents()}
    return replace(text, by_id=by_id)


def _load(programme: Programme) -> ProgrammeText:
    return ProgrammeText(
        kind=programme.kind.name,
        title=programme.title,
        first_day=programme.period.lower,
        last_day=date.fromordinal(programme.period.upper.toordinal() - 1),
        effective_from=programme.effective_from,
        effective_to=programme.effective_to,
        theme=(programme.theme, programme.theme_issuer),
        motto=(programme.motto, programme.motto_issuer),
        purpose=programme.purpose,
        arrangements=programme.arrangements,
        legal_bases=tuple(
            programme.legal_bases.order_by("rank").values_list("citation", flat=True)
        ),
        parties=_load_parties(programme),
        contents=_load_contents(programme),
    )


def _load_contents(programme: Programme) -> tuple[ContentText, ...]:
    coordinating = Organisation.objects.order_by("kind__rank", "sort_key")
    tasks = (
        Task.objects.select_related("lead")
        .prefetch_related(Prefetch("coordinating", coordinating))
        .order_by("rank", "id")
    )
    targets = Target.objects.select_related("indicator_version__indicator").order_by(
        "rank", "id"
    )
    lineage = Lineage.objects.select_related("ancestor__programme").order_by("id")
    rows = (
        programme.contents.filter(is_dropped=False)
        .select_related("field", "lead")
        .prefetch_related(
            Prefetch("tasks", tasks),
            Prefetch("targets", targets),
            Prefetch("lineage", lineage),
        )
        .order_by("rank", "id")
    )
    below: defaultdict[int | None, list[Content]] = defaultdict(list)
    for row in rows:
        below[row.parent_id].append(row)
    return _branch(below, None, "")


def _branch(
    below: dict[int | None, list[Content]], parent_id: int | None, prefix: str
) -> tuple[ContentText, ...]:
    return tuple(
        _content(row, f"{prefix}{order}", below)
        for order, row in enumerate(below[parent_id], start=1)
    )


def _content(
    row: Content, number: str, below: dict[int | None, list[Content]]
) -> ContentText:
    return ContentText(
        pk=row.pk,
        version=row.version,
        number=number,
        title=row.title,
        text=row.text,
        field_code=row.field.code if row.field else "",
        field_name=row.field.name if row.field else "",
        is_counted=row.is_counted,
        lead=row.lead.short_name if row.lead else "",
        no_task_reason=row.no_task_reason,
        tasks=tuple(_task(task) for task in row.tasks.all()),
        targets=tuple(_target(target) for target in row.targets.all()),
        ancestors=tuple(_ancestor(line) for line in row.lineage.all()),
        children=_branch(below, row.pk, f"{number}."),
    )


def _task(task: Task) -> TaskText:
    return TaskText(
        pk=task.pk,
        version=task.version,
        title=task.title,
        lead_id=task.lead_id,
        lead=task.lead.short_name if task.lead else "",
        coordinating=tuple(body.short_name for body in task.coordinating.all()),
        extent=task.extent,
        due_kind=task.due_kind,
        due_on=task.due_on,
        due_rule=task.due_rule,
        no_due_reason=task.no_due_reason,
        measure=task.measure,
        deliverable=task.deliverable,
    )


def _target(target: Target) -> TargetText:
    return TargetText(
        pk=target.pk,
        version=target.version,
        indicator=target.indicator_version.name,
        code=target.indicator_version.indicator.code,
        definition=target.indicator_version.number,
        operator=target.operator,
        value=target.value,
        upper_value=target.upper_value,
        measured_in=target.measured_in,
        assigned_by=target.assigned_by,
    )


def _ancestor(line: Lineage) -> AncestorText:
    programme = line.ancestor.programme
    return AncestorText(
        kind=line.kind,
        note=line.note,
        title=line.ancestor.title,
        programme_title=programme.title,
        year=programme.period.lower.year,
    )


def _party(party: Party) -> PartyText:
    members = sorted(
        party.members.all(), key=lambda member: member.organisation.sort_key
    )
    acting = [member.organisation for member in members if member.acts]
    return PartyText(
        pk=party.pk,
        rank=party.rank,
        name=party.name,
        short_name=party.short_name,
        is_bloc=party.is_bloc,
        authorisation=party.authorisation,
        members=tuple(member.organisation.name for member in members),
        member_ids=frozenset(member.organisation_id for member in members),
        acting=tuple(organisation.name for organisation in acting),
        acting_ids=frozenset(organisation.pk for organisation in acting),
    )
