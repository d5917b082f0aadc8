"""Deciding what becomes of a line of the old programme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.errors import ChangedMeanwhile
from phoihop.foundation.guards import require
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.services.steps import lock, place_of
from phoihop.programmes.states import LineageKind, Operator
from phoihop.renewals import policies
from phoihop.renewals.errors import (
    AddedLineIsSimple,
    CarriedTaskWouldBeLost,
    DecisionUnknown,
    DropNeedsReason,
    MergeNeedsTitle,
    NotAnotherLine,
    NothingRaised,
    PartTooLong,
    SplitNeedsTwo,
    TargetOfAnotherLine,
    WalkIsFinished,
)
from phoihop.renewals.models import LineDecision, RaisedTarget, Renewal
from phoihop.renewals.queries.walk import Line, Walk, walk_of

_FEWEST_PARTS, _LONGEST = 2, 500
_LABEL = 80
_WRITTEN = ("kind", "title", "parts", "merged_with_id", "takes_tasks", "note")
_SIMPLE = {LineageKind.CONTINUE, LineageKind.DROP}
# Where the value alone says all; a range keeps both of its ends.
RAISABLE = frozenset({Operator.AT_LEAST, Operator.AT_MOST, Operator.EQUAL})


@dataclass(frozen=True, kw_only=True)
class DecisionOutline:
    """What becomes of a line, as it is entered.

    ``merged_with`` is the number of the content with the common title, none for the
    line that has it itself; ``raised`` holds the new values of targets by number.
    """

    kind: str
    note: str = ""
    title: str = ""
    parts: Sequence[str] = ()
    merged_with: int | None = None
    takes_tasks: bool = True
    raised: Mapping[int, Decimal] = field(default_factory=dict)


@transaction.atomic
def decide_line(
    *,
    actor: Mandate,
    renewal: Renewal,
    key: str,
    outline: DecisionOutline,
    version: int | None = None,
) -> LineDecision:
    """Decide on a line; ``version`` is the one that was seen, none if there was none.

    Raises:
        NotAllowed: the actor does not write this draft.
        WalkIsFinished: the lines have become the draft.
        NotAnotherLine: there is no such line.
        ChangedMeanwhile: somebody saved another decision since.
        DecisionUnknown, DropNeedsReason, CarriedTaskWouldBeLost, SplitNeedsTwo,
        PartTooLong, MergeNeedsTitle, NothingRaised, TargetOfAnotherLine,
        AddedLineIsSimple: the decision is incomplete, or does not fit the line.
    """
    walk = open_walk(actor, renewal)
    line = walk.line(key)
    if line is None:
        raise NotAnotherLine
    return _decide(actor, walk, line, outline, version)


@transaction.atomic
def decide_rest(*, actor: Mandate, renewal: Renewal) -> int:
    """Decide every line that is left as it is proposed; return how many there were.

    Raises:
        NotAllowed: the actor does not write this draft.
        WalkIsFinished: the lines have become the draft.
    """
    walk = open_walk(actor, renewal)
    for line in walk.undecided:
        outline = DecisionOutline(
            kind=line.proposal, note=line.known.withdrawn_by[:200]
        )
        _decide(actor, walk, line, outline, None)
    return len(walk.undecided)


def open_walk(actor: Mandate, renewal: Renewal) -> Walk:
    """Lock the draft and return the walk that is still to be gone.

    Raises:
        NotAllowed: the actor does not write this draft.
        WalkIsFinished: the lines have become the draft.
    """
    programme = lock(renewal.programme_id)
    place = place_of(actor, programme)
    require(policies.can_walk(actor, place), str(policies.WHO_WALKS))
    kept = Renewal.objects.select_related("predecessor").get(pk=renewal.pk)
    kept.programme = programme
    if kept.is_finished:
        raise WalkIsFinished
    return walk_of(kept, actor.on)


def _decide(
    actor: Mandate,
    walk: Walk,
    line: Line,
    outline: DecisionOutline,
    version: int | None,
) -> LineDecision:
    kept = line.decision
    if kept is not None and kept.version != version:
        raise ChangedMeanwhile(_saved(kept), kept.version)
    _check(walk, line, outline)
    before = _entered(kept) if kept else {}
    decision = kept or _new(walk.renewal, line)
    _take(decision, outline)
    decision.person_id, decision.person_name = actor.person_id, actor.person_name
    decision.decided_on = actor.on
    decision.version = decision.version + 1 if kept else 1
    decision.save()
    decision.raised.all().delete()
    if decision.kind == LineageKind.RAISE:
        RaisedTarget.objects.bulk_create(
            RaisedTarget(decision=decision, target_id=pk, value=value)
            for pk, value in outline.raised.items()
        )
    record(
        actor=actor,
        action="renewal.decide",
        target=decision,
        circumstances=Circumstances(
            within=walk.renewal.programme,
            to_state=f"{line.number}. {line.title}"[:_LABEL],
            reason=decision.note,
            changes=changes_between(before, _entered(decision)),
        ),
    )
    return decision


def _new(renewal: Renewal, line: Line) -> LineDecision:
    if line.is_added:
        return LineDecision(renewal=renewal, added_content_id=line.pk)
    return LineDecision(renewal=renewal, content_id=line.pk)


def _take(decision: LineDecision, outline: DecisionOutline) -> None:
    """Take over what belongs to the kind chosen; nothing of another one stays."""
    kind = LineageKind(outline.kind)
    parts = _parts(outline) if kind == LineageKind.SPLIT else []
    merged = outline.merged_with if kind == LineageKind.MERGE else None
    has_title = kind in {LineageKind.CONTINUE, LineageKind.RAISE, LineageKind.MERGE}
    decision.kind = kind
    decision.note = normalise(outline.note)
    decision.title = normalise(outline.title) if has_title and not merged else ""
    decision.parts = "\n".join(parts)
    decision.merged_with_id = merged
    decision.takes_tasks = outline.takes_tasks and kind != LineageKind.DROP


def _parts(outline: DecisionOutline) -> list[str]:
    return [title for part in outline.parts if (title := normalise(part))]


def _check(walk: Walk, line: Line, outline: DecisionOutline) -> None:
    if outline.kind not in LineageKind.values:
        raise DecisionUnknown
    kind = LineageKind(outline.kind)
    if line.is_added and kind not in _SIMPLE:
        raise AddedLineIsSimple
    if kind == LineageKind.DROP:
        _check_drop(line, outline)
    elif kind == LineageKind.SPLIT:
        _check_parts(_parts(outline))
    elif kind == LineageKind.MERGE:
        _check_partner(walk, line, outline)
    elif kind == LineageKind.RAISE:
        _check_raised(line, outline)


def _check_drop(line: Line, outline: DecisionOutline) -> None:
    if line.known.carried:
        raise CarriedTaskWouldBeLost(line.known.carried[0].title)
    if not normalise(outline.note):
        raise DropNeedsReason


def _check_parts(parts: Sequence[str]) -> None:
    if len(parts) < _FEWEST_PARTS:
        raise SplitNeedsTwo
    if any(len(part) > _LONGEST for part in parts):
        raise PartTooLong(_LONGEST)


def _check_partner(walk: Walk, line: Line, outline: DecisionOutline) -> None:
    if outline.merged_with is None:
        if not normalise(outline.title):
            raise MergeNeedsTitle
        return
    if outline.merged_with not in {one.pk for one in walk.partners_of(line.key)}:
        raise NotAnotherLine


def _check_raised(line: Line, outline: DecisionOutline) -> None:
    targets = line.content.targets if line.content else ()
    raisable = {one.pk for one in targets if one.operator in RAISABLE}
    if not set(outline.raised) <= raisable:
        raise TargetOfAnotherLine
    if not outline.raised and not normalise(outline.note):
        raise NothingRaised


def _entered(decision: LineDecision) -> dict[str, object]:
    values = {name: getattr(decision, name) or "" for name in _WRITTEN}
    values["kind"] = str(LineageKind(decision.kind).label)
    return values


def _saved(decision: LineDecision) -> dict[str, object]:
    """Return the stored decision under the names of the form."""
    stored: dict[str, object] = {name: getattr(decision, name) for name in _WRITTEN}
    stored["merged_with"] = stored.pop("merged_with_id") or ""
    raised = {f"target_{one.target_id}": one.value for one in decision.raised.all()}
    return stored | raised
