"""A review as it is hashed and kept, and the way back: plain values, no numbers of
database rows.
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from phoihop.monitoring.queries.figures import ReviewFigures, Standing
from phoihop.monitoring.queries.sheet import (
    ContentLine,
    EvidenceLine,
    FigureBehind,
    Judgement,
    Sheet,
    TargetLine,
    TaskLine,
)
from phoihop.ui.ribbons import Proof

# Texts fixed before targets were judged are "phoihop.review/1".
FORMAT = "phoihop.review/2"
Written = Mapping[str, Any]


def canonical(sheet: Sheet) -> dict[str, Any]:
    """Return the whole review as plain values that JSON can hold."""
    return {
        "format": FORMAT,
        "kind": sheet.kind,
        "title": sheet.title,
        "cut_off": sheet.cut_off.isoformat(),
        "strengths": sheet.strengths,
        "shortcomings": sheet.shortcomings,
        "programme": {
            "title": sheet.programme,
            "code": sheet.programme_code,
            "sha256": sheet.programme_sha256,
            "period": [sheet.first_day.isoformat(), sheet.last_day.isoformat()],
        },
        "parties": list(sheet.parties),
        "figures": _figures(sheet.figures),
        "targets_reached": asdict(sheet.reached),
        "tasks_in_time": asdict(sheet.in_time),
        "targets": [_target(line) for line in sheet.targets],
        "contents": [_content(line) for line in sheet.contents],
    }


def _figures(figures: ReviewFigures) -> dict[str, int]:
    return {
        "denominator": figures.denominator,
        "done": figures.done,
        "partly": figures.partly,
        "not_done": figures.not_done,
        "withdrawn": figures.withdrawn,
        "added": figures.added,
        "added_done": figures.added_done,
        "added_partly": figures.added_partly,
        "added_not_done": figures.added_not_done,
    }


def _content(line: ContentLine) -> dict[str, Any]:
    judged = line.judgement
    return {
        "number": line.number,
        "title": line.title,
        "standing": line.standing.value,
        "paper": line.paper,
        "party": line.party,
        "proof": line.proof.value,
        "late": line.is_late,
        "result": line.result,
        "note": judged.note if judged else "",
        "assessor": judged.assessor if judged else "",
        "assessor_title": judged.assessor_title if judged else "",
        "assessed_on": judged.assessed_on.isoformat() if judged else None,
        "evidence": [_evidence(one) for one in judged.evidence] if judged else [],
        "tasks": [_task(task) for task in line.tasks],
    }


def _task(task: TaskLine) -> dict[str, Any]:
    return {
        "title": task.title,
        "lead": task.lead,
        "state": task.state,
        "due_on": _iso(task.due_on),
        "completed_on": _iso(task.completed_on),
        "proof": task.proof,
        "timing": task.timing,
        "evidence": [_evidence(one) for one in task.evidence],
    }


def _target(line: TargetLine) -> dict[str, Any]:
    figures = [{**asdict(one), "as_of": one.as_of.isoformat()} for one in line.figures]
    return {**asdict(line), "standing": line.standing.value, "figures": figures}


def _evidence(evidence: EvidenceLine) -> dict[str, str]:
    return {"title": evidence.title, "code": evidence.code}


def sheet_of(written: Written) -> Sheet:
    """Return the review that a fixed text holds."""
    programme = written["programme"]
    first, last = programme["period"]
    return Sheet(
        kind=written["kind"],
        title=written["title"],
        cut_off=date.fromisoformat(written["cut_off"]),
        strengths=written["strengths"],
        shortcomings=written["shortcomings"],
        programme=programme["title"],
        programme_code=programme["code"],
        programme_sha256=programme["sha256"],
        first_day=date.fromisoformat(first),
        last_day=date.fromisoformat(last),
        parties=tuple(written["parties"]),
        contents=tuple(_line(content) for content in written["contents"]),
        targets=tuple(_target_line(one) for one in written.get("targets", ())),
        judges_targets="targets" in written,
    )


def _target_line(target: Written) -> TargetLine:
    figures = tuple(
        FigureBehind(**{**one, "as_of": date.fromisoformat(one["as_of"])})
        for one in target["figures"]
    )
    standing = Standing(target["standing"])
    return TargetLine(**{**target, "standing": standing, "figures": figures})


def _line(content: Written) -> ContentLine:
    return ContentLine(
        number=content["number"],
        title=content["title"],
        standing=Standing(content["standing"]),
        paper=content["paper"],
        proof=Proof(content["proof"]),
        is_late=content["late"],
        tasks=tuple(_task_line(task) for task in content["tasks"]),
        judgement=_judgement(content) if content["result"] else None,
        party=content.get("party", ""),
    )


def _judgement(content: Written) -> Judgement:
    return Judgement(
        result=content["result"],
        note=content["note"],
        assessor=content["assessor"],
        assessor_title=content["assessor_title"],
        assessed_on=date.fromisoformat(content["assessed_on"]),
        evidence=_evidence_lines(content),
    )


def _task_line(task: Written) -> TaskLine:
    return TaskLine(
        title=task["title"],
        lead=task["lead"],
        state=task["state"],
        due_on=_day(task["due_on"]),
        completed_on=_day(task["completed_on"]),
        proof=task["proof"],
        evidence=_evidence_lines(task),
        timing=task.get("timing", ""),
    )


def _evidence_lines(written: Written) -> tuple[EvidenceLine, ...]:
    return tuple(
        EvidenceLine(title=one["title"], code=one["code"])
        for one in written["evidence"]
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
