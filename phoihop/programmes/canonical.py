"""The text as it is hashed and kept: plain values, no database numbers."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from phoihop.programmes.queries.text import (
    ContentText,
    PartyText,
    ProgrammeText,
    TargetText,
    TaskText,
)

# Texts fixed before the days in force belonged to them are "phoihop.programme/1";
# those fixed before targets told their definition and who assigned them, "…/2".
FORMAT = "phoihop.programme/3"


def canonical(text: ProgrammeText) -> dict[str, Any]:
    """Return the whole text as plain values that JSON can hold."""
    return {
        "format": FORMAT,
        "kind": text.kind,
        "title": text.title,
        "period": [text.first_day.isoformat(), text.last_day.isoformat()],
        "effective": {
            "from": _iso(text.effective_from),
            "to": _iso(text.effective_to),
        },
        "theme": {"text": text.theme[0], "issuer": text.theme[1]},
        "motto": {"text": text.motto[0], "issuer": text.motto[1]},
        "purpose": text.purpose,
        "arrangements": text.arrangements,
        "legal_bases": list(text.legal_bases),
        "parties": [_party(party) for party in text.parties],
        "contents": [canonical_content(content) for content in text.contents],
    }


def effective_days(text: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """Return first and last day in force as the text itself gives them.

    A text of the first format says nothing of them, and nothing is filled in.
    """
    days = text.get("effective", {"from": None, "to": None})
    return _day(days["from"]), _day(days["to"])


def canonical_content(content: ContentText) -> dict[str, Any]:
    """Return one content and everything under it."""
    return {
        "number": content.number,
        "title": content.title,
        "text": content.text,
        "field": {"code": content.field_code, "name": content.field_name},
        "counted": content.is_counted,
        "lead": content.lead,
        "no_task_reason": content.no_task_reason,
        "tasks": [canonical_task(task) for task in content.tasks],
        "targets": [canonical_target(target) for target in content.targets],
        "contents": [canonical_content(child) for child in content.children],
    }


def fingerprint(content: ContentText) -> str:
    """Return the SHA-256, in hex, of what a party sees when it agrees to a content.

    Numbers are left out: moving a clause does not change what was agreed. So is what
    earlier formats did not tell of a target, as long as it tells nothing new: what was
    agreed before an upgrade stays agreed.
    """
    seen = _as_seen(canonical_content(content))
    written = json.dumps(seen, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()


def _as_seen(content: dict[str, Any]) -> dict[str, Any]:
    below = [_as_seen(child) for child in content["contents"]]
    targets = [_target_as_seen(target) for target in content["targets"]]
    return {**content, "number": "", "targets": targets, "contents": below}


def _target_as_seen(target: dict[str, Any]) -> dict[str, Any]:
    seen = {name: value for name, value in target.items() if name != "code"}
    if seen["definition"] <= 1:
        del seen["definition"]
    if not seen["assigned_by"]:
        del seen["assigned_by"]
    return seen


def _party(party: PartyText) -> dict[str, Any]:
    return {
        "rank": party.rank,
        "name": party.name,
        "short_name": party.short_name,
        "bloc": party.is_bloc,
        "members": list(party.members),
        "acting": list(party.acting),
        "authorisation": party.authorisation,
    }


def canonical_task(task: TaskText) -> dict[str, Any]:
    """Return one task."""
    return {
        "title": task.title,
        "lead": task.lead,
        "coordinating": list(task.coordinating),
        "extent": task.extent,
        "due": {
            "kind": task.due_kind,
            "on": _iso(task.due_on),
            "rule": task.due_rule,
            "no_due_reason": task.no_due_reason,
        },
        "measure": task.measure,
        "deliverable": task.deliverable,
    }


def canonical_target(target: TargetText) -> dict[str, Any]:
    """Return one target."""
    return {
        "indicator": target.indicator,
        "code": target.code,
        "definition": target.definition,
        "assigned_by": target.assigned_by,
        "operator": target.operator,
        "value": _plain(target.value),
        "upper_value": _plain(target.upper_value),
        "measured_in": target.measured_in,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _plain(value: object) -> str | None:
    """Write a decimal without the zeros that a column's scale adds."""
    if value is None:
        return None
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
