"""Taking conclusions from the minutes: words that ask somebody for something."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.db.models import F, Max

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.conferences import conclusion_policies as policies
from phoihop.conferences.concluding_states import ConclusionKind
from phoihop.conferences.conclusion_errors import (
    AddressedToNobody,
    BodiesOutside,
    ConclusionWithoutDue,
    NoMinuteYet,
    NotOpenToCorrection,
    WatchesItself,
    WordsNotInMinutes,
)
from phoihop.conferences.models import AgendaItem, ConclusionItem, Conference
from phoihop.conferences.queries.coming_due import (
    BY_THE_RULE,
    ChosenDays,
    rule_with_days,
)
from phoihop.conferences.queries.correcting import conclusions_to_correct
from phoihop.conferences.quoting import find_words
from phoihop.conferences.services.steps import item_of, lock_conference, place_of
from phoihop.conferences.states import ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise
from phoihop.programmes.states import DueKind

FIELDS = (
    "addressed_to",
    "lead",
    "supervisor",
    "due_kind",
    "due_on",
    "due_rule",
    "no_due_reason",
    "corrects",
)


@dataclass(frozen=True, kw_only=True)
class ConclusionOutline:
    """Whom the words ask, who watches, and until when.

    ``days`` are chosen where it comes due regularly; they are written into the rule.
    """

    addressed_to: str = ""
    lead: Organisation | None = None
    coordinating: Sequence[Organisation] = field(default_factory=tuple)
    supervisor: Organisation | None = None
    due_kind: str = DueKind.DATE
    due_on: date | None = None
    due_rule: str = ""
    days: ChosenDays = BY_THE_RULE
    no_due_reason: str = ""
    corrects: ConclusionItem | None = None


@transaction.atomic
def add_conclusion(
    *, actor: Mandate, item: AgendaItem, quote: str, outline: ConclusionOutline
) -> ConclusionItem:
    """Take words of the minute as a conclusion, or as asked for in a speech.

    Raises:
        NotAllowed: the actor neither writes the minutes nor presides, or it is late.
        ItemTakenOff: the item is not on the agenda any more.
        NoMinuteYet, WordsNotInMinutes: these words do not stand there.
        AddressedToNobody, BodiesOutside, WatchesItself: whom it asks is not clear.
        ConclusionWithoutDue: neither day nor rule nor reason is written.
        LastDayBeforeFirst, RuleSaysOtherwise …: see ``rule_with_days``.
        NotOpenToCorrection: what it corrects is not open.
    """
    locked = lock_conference(item.conference_id)
    permitted = policies.can_write_conclusion(actor, place_of(actor, locked))
    require(permitted, str(policies.WHO_WRITES))
    found = item_of(locked, item)
    if (revision := found.revisions.order_by("-number").first()) is None:
        raise NoMinuteYet
    if (words := find_words(revision.text, quote)) is None:
        raise WordsNotInMinutes
    is_speech = found.kind == ItemKind.DIRECTIVE
    last = locked.conclusions.aggregate(last=Max("number"))["last"] or 0
    conclusion = ConclusionItem(
        conference=locked,
        number=last + 1,
        kind=ConclusionKind.DIRECTIVE if is_speech else ConclusionKind.CONCLUSION,
        item=found,
        revision=revision,
        begins_at=words.begins_at,
        quote=words.words,
        written_by_person_id=actor.person_id,
        written_by_name=actor.person_name,
        written_on=actor.on,
    )
    _take(actor, conclusion, outline)
    conclusion.save(force_insert=True)
    conclusion.coordinating.set(_coordinating(outline))
    _note(actor, conclusion, "conclusion.add")
    return conclusion


@transaction.atomic
def change_conclusion(
    *,
    actor: Mandate,
    conclusion: ConclusionItem,
    outline: ConclusionOutline,
    version: int,
) -> ConclusionItem:
    """Change whom a conclusion asks and until when; its words are selected anew.

    Raises:
        NotAllowed: the actor neither writes the minutes nor presides, or it is late.
        ChangedMeanwhile: somebody changed it since; both are shown.
        AddressedToNobody, BodiesOutside, WatchesItself: whom it asks is not clear.
        ConclusionWithoutDue: neither day nor rule nor reason is written.
        NotOpenToCorrection: what it corrects is not open.
    """
    kept = _locked(actor, conclusion)
    require_version(kept, version, FIELDS)
    before = _entered(kept)
    _take(actor, kept, outline)
    kept.version += 1
    kept.save(update_fields=[*FIELDS, "version"])
    kept.coordinating.set(_coordinating(outline))
    changes = changes_between(before, _entered(kept))
    _note(actor, kept, "conclusion.change", changes)
    return kept


@transaction.atomic
def remove_conclusion(*, actor: Mandate, conclusion: ConclusionItem) -> None:
    """Take a conclusion off before it is issued; those after it move up.

    Raises:
        NotAllowed: the actor neither writes the minutes nor presides, or it is late.
    """
    kept = _locked(actor, conclusion)
    _note(actor, kept, "conclusion.remove")
    later = kept.conference.conclusions.filter(number__gt=kept.number)
    kept.coordinating.clear()
    kept.delete()
    later.update(number=F("number") - 1)


def _locked(actor: Mandate, conclusion: ConclusionItem) -> ConclusionItem:
    conference = lock_conference(conclusion.conference_id)
    permitted = policies.can_write_conclusion(actor, place_of(actor, conference))
    require(permitted, str(policies.WHO_WRITES))
    kept = conference.conclusions.select_related("lead", "supervisor", "corrects")
    found = kept.get(pk=conclusion.pk)
    found.conference = conference
    return found


def _take(
    actor: Mandate, conclusion: ConclusionItem, outline: ConclusionOutline
) -> None:
    conclusion.addressed_to = normalise(outline.addressed_to)
    if outline.lead is None and not conclusion.addressed_to:
        raise AddressedToNobody
    _check_bodies(actor, conclusion.conference, outline)
    conclusion.lead, conclusion.supervisor = outline.lead, outline.supervisor
    conclusion.due_kind = outline.due_kind
    is_dated = outline.due_kind == DueKind.DATE
    conclusion.due_on = outline.due_on if is_dated else None
    conclusion.due_rule = _rule(conclusion.conference, outline)
    conclusion.no_due_reason = normalise(outline.no_due_reason)
    _check_due(conclusion)
    corrected = outline.corrects
    if corrected and corrected not in conclusions_to_correct(conclusion.conference):
        raise NotOpenToCorrection
    conclusion.corrects = corrected


def _rule(conference: Conference, outline: ConclusionOutline) -> str:
    if outline.due_kind != DueKind.RECURRING:
        return normalise(outline.due_rule)
    return rule_with_days(outline.due_rule, outline.days, conference.occurred_on)


def _check_bodies(
    actor: Mandate, conference: Conference, outline: ConclusionOutline
) -> None:
    beside = [body for body in (outline.lead, outline.supervisor) if body]
    wanted = {body.pk for body in [*beside, *outline.coordinating]}
    here = Organisation.objects.of_unit(conference.unit_id or 0).on(actor.on)
    if here.filter(pk__in=wanted).count() != len(wanted):
        raise BodiesOutside
    watching = outline.supervisor
    doing = {body.pk for body in outline.coordinating}
    doing |= {outline.lead.pk} if outline.lead else set()
    doing.add(policies.assigning_body_of(conference).pk)
    if watching and watching.pk in doing:
        raise WatchesItself(watching.short_name)


def _check_due(conclusion: ConclusionItem) -> None:
    needed = {
        DueKind.DATE: "due_on",
        DueKind.RECURRING: "due_rule",
        DueKind.CONDITION: "due_rule",
        DueKind.NONE: "no_due_reason",
    }
    field = needed.get(DueKind(conclusion.due_kind))
    if field is None or not getattr(conclusion, field):
        raise ConclusionWithoutDue(field or "due_kind")


def _coordinating(outline: ConclusionOutline) -> list[Organisation]:
    """The lead does not also work with itself."""
    return [body for body in outline.coordinating if body != outline.lead]


def _entered(conclusion: ConclusionItem) -> dict[str, object]:
    bodies = conclusion.coordinating.order_by("kind__rank", "sort_key")
    names = ", ".join(body.short_name for body in bodies)
    return {name: getattr(conclusion, name) for name in FIELDS} | {
        "coordinating": names
    }


def _note(
    actor: Mandate,
    conclusion: ConclusionItem,
    action: str,
    changes: dict[str, list[str]] | None = None,
) -> None:
    circumstances = Circumstances(within=conclusion.conference, changes=changes or {})
    record(actor=actor, action=action, target=conclusion, circumstances=circumstances)
