"""A report as it is hashed and kept, and the way back: plain values, no numbers of
database rows.
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from phoihop.reports.queries.sheet import (
    AppendixLine,
    FigureLine,
    SectionLine,
    Sheet,
)

FORMAT = "phoihop.report/1"
Written = Mapping[str, Any]


def canonical(sheet: Sheet) -> dict[str, Any]:
    """Return the whole report as plain values that JSON can hold."""
    return {
        "format": FORMAT,
        "title": sheet.title,
        "organisation": sheet.organisation,
        "receiver": sheet.receiver,
        "unit": sheet.unit,
        "period": {
            "name": sheet.period,
            "days": [sheet.first_day.isoformat(), sheet.last_day.isoformat()],
            "cut_off": sheet.cut_off.isoformat(),
        },
        "due_on": sheet.due_on.isoformat(),
        "submitted_on": sheet.submitted_on.isoformat() if sheet.submitted_on else None,
        "programmes": list(sheet.programmes),
        "sections": [_section(line) for line in sheet.sections],
        "figures": [
            {**asdict(figure), "as_of": figure.as_of.isoformat()}
            for figure in sheet.figures
        ],
        "appendix": [asdict(line) for line in sheet.appendix],
    }


def _section(line: SectionLine) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "programme": line.programme,
        "number": line.number,
        "heading": line.heading,
        "text": line.text,
        "confirmed": line.is_confirmed,
        "unchanged": line.is_unchanged,
    }


def sheet_of(written: Written) -> Sheet:
    """Return the report that a fixed text holds."""
    period = written["period"]
    first, last = period["days"]
    sent = written["submitted_on"]
    return Sheet(
        title=written["title"],
        organisation=written["organisation"],
        receiver=written["receiver"],
        unit=written["unit"],
        period=period["name"],
        first_day=date.fromisoformat(first),
        last_day=date.fromisoformat(last),
        cut_off=date.fromisoformat(period["cut_off"]),
        due_on=date.fromisoformat(written["due_on"]),
        submitted_on=date.fromisoformat(sent) if sent else None,
        programmes=tuple(written["programmes"]),
        sections=tuple(_line(one) for one in written["sections"]),
        figures=tuple(
            FigureLine(**{**one, "as_of": date.fromisoformat(one["as_of"])})
            for one in written["figures"]
        ),
        appendix=tuple(AppendixLine(**one) for one in written["appendix"]),
    )


def _line(section: Written) -> SectionLine:
    return SectionLine(
        kind=section["kind"],
        programme=section["programme"],
        number=section["number"],
        heading=section["heading"],
        text=section["text"],
        is_confirmed=section["confirmed"],
        is_unchanged=section["unchanged"],
    )
