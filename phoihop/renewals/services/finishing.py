"""Ending the walk: decided lines become contents, tasks and targets of the draft."""

from collections.abc import Sequence

from django.db import transaction

from phoihop.audit.services import Circumstances, record
from phoihop.directory.mandates import Mandate
from phoihop.programmes import services as programmes
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.services import ContentOutline, LineOutline
from phoihop.programmes.states import LineageKind
from phoihop.renewals.errors import LinesUndecided, MergeIncomplete
from phoihop.renewals.models import LineDecision, Renewal
from phoihop.renewals.queries.walk import Line, Walk
from phoihop.renewals.services.copying import Copier
from phoihop.renewals.services.deciding import open_walk


@transaction.atomic
def finish_walk(*, actor: Mandate, renewal: Renewal) -> Programme:
    """Make the new draft of the decided lines, each with where it comes from.

    What the draft already holds stays before them. Dropped lines stay as decisions.

    Raises:
        NotAllowed: the actor does not write this draft.
        WalkIsFinished: it was done before.
        LinesUndecided: a line has no decision yet.
        MergeIncomplete: a line is merged with nothing.
    """
    walk = open_walk(actor, renewal)
    if left := walk.undecided:
        raise LinesUndecided([_called(line) for line in left])
    if loose := walk.loose_merges:
        raise MergeIncomplete([_called(line) for line in loose])
    _Maker(actor, walk).make_all()
    kept = walk.renewal
    kept.finished_on, kept.finished_by_person_id = actor.on, actor.person_id
    kept.save(update_fields=["finished_on", "finished_by_person_id"])
    record(
        actor=actor,
        action="renewal.finish",
        target=kept,
        circumstances=Circumstances(within=kept.programme),
    )
    kept.programme.refresh_from_db()
    return kept.programme


def _called(line: Line) -> str:
    return f"{line.number}. {line.title}"


class _Maker:
    """Makes the new contents, line by line, in the order of the old programme."""

    def __init__(self, actor: Mandate, walk: Walk) -> None:
        self._walk = walk
        self._programme = walk.renewal.programme
        self._actor = actor
        self._copier = Copier(actor, walk)
        # What a line that goes on by itself has become, for the lines under it.
        self._made: dict[int, Content] = {}

    def make_all(self) -> None:
        """Make what every decision asks for."""
        for line in self._walk.lines:
            decision = line.decision
            if decision is None or decision.kind == LineageKind.DROP:
                continue
            if line.is_added:
                self._add(self._copier.added_outline(line))
            elif decision.kind == LineageKind.SPLIT:
                self._split(line, decision)
            elif decision.kind == LineageKind.MERGE:
                self._merge(line, decision)
            else:
                self._go_on(line, decision)

    def _go_on(self, line: Line, decision: LineDecision) -> None:
        old = self._copier.old(line.pk)
        outline = self._copier.outline(decision.title or old.title, [old])
        content = self._add(outline, [(old, decision)])
        self._made[old.pk] = content
        self._copier.fill(old, decision, content)

    def _split(self, line: Line, decision: LineDecision) -> None:
        old = self._copier.old(line.pk)
        titles = decision.parts.splitlines()
        outlines = [self._copier.outline(title, [old]) for title in titles]
        parts = [self._add(outline, [(old, decision)]) for outline in outlines]
        # Tasks, targets and lower parts come with the first; the draft sorts them out.
        self._copier.fill(old, decision, parts[0])

    def _merge(self, line: Line, decision: LineDecision) -> None:
        if decision.merged_with_id is not None:
            return
        together = [
            (self._copier.old(one.pk), one.decision)
            for one in (line, *self._walk.followers_of(line))
            if one.decision
        ]
        olds = [old for old, _decision in together]
        content = self._add(self._copier.outline(decision.title, olds), together)
        for old, its in together:
            self._copier.fill(old, its, content)

    def _add(
        self,
        outline: ContentOutline,
        comes_from: Sequence[tuple[Content, LineDecision]] = (),
    ) -> Content:
        above = comes_from[0][0].parent_id if comes_from else None
        return programmes.add_content(
            actor=self._actor,
            programme=self._programme,
            outline=outline,
            parent=self._made.get(above) if above else None,
            lineage=[
                LineOutline(ancestor=old, kind=LineageKind(its.kind), note=its.note)
                for old, its in comes_from
            ],
        )
