"""The canonical text in words, for people: redlines, paper, public pages, the API.

These sentences are content of an official text, so they are Vietnamese and are not
translated.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from phoihop.foundation.dates import format_date
from phoihop.foundation.numbers import format_number
from phoihop.programmes.canonical import effective_days

_OPERATORS = {
    "at_least": "ít nhất {value}",
    "at_most": "nhiều nhất {value}",
    "equal": "{value}",
    "between": "{value} đến {upper}",
    "increase": "tăng",
    "decrease": "giảm",
}


def due_words(due: dict[str, Any]) -> str:
    """Say when a task is due: a day, a rule, or why there is none."""
    kind = due["kind"]
    if kind == "date":
        return f"trước hết ngày {format_date(date.fromisoformat(due['on']))}"
    if kind == "within_period":
        return f"trong kỳ, đến {format_date(date.fromisoformat(due['on']))}"
    if kind == "recurring":
        return f"thường xuyên: {due['rule']}"
    if kind == "condition":
        return str(due["rule"])
    return f"không đặt hạn: {due['no_due_reason']}" if due["no_due_reason"] else ""


def target_words(target: dict[str, Any]) -> str:
    """Say a target: indicator, operator, value, unit."""
    value = _number(target["value"])
    upper = _number(target["upper_value"])
    amount = _OPERATORS[target["operator"]].format(value=value, upper=upper)
    if target["value"] is not None and target["operator"] in {"increase", "decrease"}:
        amount = f"{amount} {value}"
    if target["value"] is not None:
        amount = f"{amount} {target['measured_in']}"
    assigned_by = target.get("assigned_by", "")
    given = f" ({assigned_by} giao)" if assigned_by else ""
    return f"{target['indicator']}: {amount}{given}"


def _number(written: str | None) -> str:
    return format_number(Decimal(written)) if written is not None else ""


def effective_words(first: date | None, last: date | None) -> str:
    """Say when a text is in force, as far as it says so itself; else nothing."""
    if first is None and last is None:
        return ""
    parts = ["Có hiệu lực"]
    if first is not None:
        parts.append(f"từ ngày {format_date(first)}")
    if last is not None:
        parts.append(f"đến hết ngày {format_date(last)}")
    return f"{' '.join(parts)}."


def programme_lines(text: dict[str, Any]) -> list[str]:
    """Return the head of a text, line by line."""
    lines = [text["title"]]
    lines += [f"Căn cứ {citation}" for citation in text["legal_bases"]]
    for label, name in (("Chủ đề", "theme"), ("Phương châm", "motto")):
        if text[name]["text"]:
            lines.append(f"{label}: “{text[name]['text']}” ({text[name]['issuer']})")
    lines += [party["name"] for party in text["parties"]]
    lines += [text[name] for name in ("purpose", "arrangements") if text[name]]
    in_force = effective_words(*effective_days(text))
    return [*lines, in_force] if in_force else lines


def content_lines(content: dict[str, Any]) -> list[str]:
    """Return a content and everything under it, line by line."""
    lines = [f"{content['title']}."]
    if content["text"]:
        lines.append(content["text"])
    lines += [f"Chỉ tiêu: {target_words(target)}." for target in content["targets"]]
    lines += [_task_line(task) for task in content["tasks"]]
    if content["no_task_reason"]:
        lines.append(f"Không giao việc riêng: {content['no_task_reason']}.")
    for child in content["contents"]:
        lines += content_lines(child)
    return lines


def _task_line(task: dict[str, Any]) -> str:
    parts = [
        task["title"],
        f"chủ trì {task['lead']}" if task["lead"] else "",
        f"phối hợp {', '.join(task['coordinating'])}" if task["coordinating"] else "",
        task["extent"],
        due_words(task["due"]),
        f"đo bằng {task['measure']}" if task["measure"] else "",
        f"kết quả {task['deliverable']}" if task["deliverable"] else "",
    ]
    return "– " + "; ".join(part for part in parts if part) + "."
