"""Writing the permission table down for people: `python -m tests.permissions.write`."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.permissions.rules import (
    PROGRAMME_ROWS,
    READ,
    SEES,
    STATES,
    Permitted,
    Row,
    State,
    Who,
)
from tests.permissions.rules_beside import (
    EVERYBODY_AT_WORK,
    OPEN_ROWS,
    WORK_ROWS,
    WorkRow,
)
from tests.permissions.rules_calendar import CALENDAR_ROWS
from tests.permissions.rules_conclusions import CONCLUSION_ROWS
from tests.permissions.rules_conferences import CONFERENCE_ROWS
from tests.permissions.rules_figures import FIGURE_ROWS, FigureRow
from tests.permissions.rules_indicators import INDICATOR_ROWS
from tests.permissions.rules_renewals import RENEWAL_ROWS
from tests.permissions.rules_reports import REPORT_ROWS
from tests.permissions.rules_tasks import TASK_ROWS

PAGE = Path(__file__).parents[2] / "docs" / "permissions.md"
_STATES: Mapping[State, str] = {
    "new": "draft, not sent out yet",
    "consulting": "out for comment",
    "redrafted": "draft, taken back",
    "agreed": "agreed, to be signed",
    "signed": "signed",
    "terminated": "terminated",
    "abandoned": "given up",
}
_RELATIONS = ("own", "other", "bloc", "silent", "unit", "after", "elsewhere")
_EVERY_RIGHT = 11

_BEGINNING = """# Who may do what

This page is generated from `tests/permissions/rules.py` and `rules_beside.py`
(`python -m tests.permissions.write`); a test compares. Those files are written apart
from the code, and every cell that matters is tried over HTTP: the right answer, and
nothing written when refused.

The right comes from a grant, the relation from the organisation under which one acts:

| Relation | Meaning |
| --- | --- |
| own | the organisation that writes the draft |
| other | another party of the programme |
| bloc | the member that acts for a bloc |
| silent | a member of a bloc that has authorised another one to act |
| unit | an organisation of the same unit that is no party |
| after | a unit that took over from this one |
| elsewhere | another unit |

Whoever does not know of a programme gets 404 on every page of it. Whoever knows of it
and may not do a thing gets 403. Who is not signed in is led to the sign-in page; who is
signed in and has no mandate today gets 403 everywhere at work.
"""


def document() -> str:
    """Return the whole page."""
    parts = [
        _BEGINNING,
        "## Who knows of a programme\n\n" + _table(("State", "Who"), _knowing()),
        "## Pages and acts of a programme\n\n"
        + _table(("Address", "What", "Who", "In which state"), _programme()),
        "## Pages and acts of a task\n\n"
        + _table(("Address", "At which stage", "Who", "What"), _tasks()),
        "## Pages of the next programme\n\n"
        + _table(("Address", "At which stage", "Who", "What"), _renewals()),
        "## Pages of reports\n\n"
        + _table(("Address", "At which stage", "Who", "What"), _reports()),
        "## Pages and acts of a conference\n\n"
        "Here *own* organises it, *other* is invited and speaks to one item.\n\n"
        + _table(("Address", "At which stage", "Who", "What"), _conferences()),
        "## Conclusions of conferences\n\n"
        + _table(("Address", "At which stage", "Who", "What"), _conclusions()),
        "## Pages and acts of figures\n\n"
        + _table(("Address", "Who", "What"), _figures()),
        "## Pages of indicators\n\n"
        + _table(("Address", "Who", "What"), _indicators()),
        "## Messages and the calendar\n\n"
        + _table(("Address", "Who", "Opens", "Sends"), _calendar()),
        "## Other pages at work\n\n"
        + _table(("Address", "Who", "Opens", "Sends", "Others"), _work()),
        "## Pages that ask for no mandate\n\n"
        + _table(("Address", "Visitor", "Signed in"), _open()),
    ]
    return "\n".join(parts)


def _table(heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heading, tuple("---" for _column in heading), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _knowing() -> list[tuple[str, ...]]:
    return [(_STATES[state], _people(SEES[state])) for state in STATES]


def _programme() -> list[tuple[str, ...]]:
    return [line for case, row in PROGRAMME_ROWS.items() for line in _lines(case, row)]


def _lines(case: str, row: Row) -> list[tuple[str, ...]]:
    if row.absent == frozenset(STATES):
        return [(_address(case), "is not there", "–", "–")]
    if row.get == row.post and row.get is not None:
        return _of(case, "opens and sends", row.get, row)
    lines = []
    if row.get is not None:
        what = "reads" if row.post is None else "opens"
        lines += _of(case, what, row.get, row)
    if row.post is not None:
        lines += _of(case, "sends", row.post, row)
    return lines


def _of(case: str, what: str, permitted: Permitted, row: Row) -> list[tuple[str, ...]]:
    if permitted is READ:
        there = [_STATES[state] for state in STATES if state not in row.absent]
        when = "every state" if len(there) == len(STATES) else ", ".join(there)
        return [(_address(case), what, "whoever knows of it", when)]
    by_people: dict[str, list[State]] = {}
    for state in STATES:
        if who := permitted.get(state, frozenset()) & SEES[state]:
            by_people.setdefault(_people(who), []).append(state)
    return [
        (_address(case), what, people, "; ".join(_when(one, row) for one in states))
        for people, states in by_people.items()
    ]


def _when(state: State, row: Row) -> str:
    reason = row.ruled_out.get(state)
    return f"{_STATES[state]} (ruled out: {reason})" if reason else _STATES[state]


def _tasks() -> list[tuple[str, ...]]:
    return [
        (
            _address(case),
            row.stage,
            _people(row.who) if row.who else "nobody",
            "opens and sends" if row.has_form else "reads",
        )
        for case, row in TASK_ROWS.items()
    ]


def _renewals() -> list[tuple[str, ...]]:
    return [
        (
            _address(case),
            row.stage,
            _people(row.who) if row.who else "nobody",
            "opens and sends" if row.has_form else "reads",
        )
        for case, row in RENEWAL_ROWS.items()
    ]


def _reports() -> list[tuple[str, ...]]:
    return [
        (
            _address(case),
            row.stage,
            _people(row.who) if row.who else "nobody",
            "opens and sends" if row.has_form else "reads",
        )
        for case, row in REPORT_ROWS.items()
    ]


def _conferences() -> list[tuple[str, ...]]:
    return [
        (
            _address(case),
            row.stage,
            _people(row.who) if row.who else "nobody",
            row.kind,
        )
        for case, row in CONFERENCE_ROWS.items()
    ]


def _conclusions() -> list[tuple[str, ...]]:
    return [
        (
            _address(case),
            row.stage,
            _people(row.who) if row.who else "nobody",
            "opens and sends" if row.has_form else "reads",
        )
        for case, row in CONCLUSION_ROWS.items()
    ]


def _figures() -> list[tuple[str, ...]]:
    return [
        (
            _address(case),
            _people(row.who) if row.who else "nobody",
            _what(row),
        )
        for case, row in FIGURE_ROWS.items()
    ]


def _what(row: FigureRow) -> str:
    if not row.has_form:
        return "reads"
    return "opens and sends" if row.opens else "sends"


def _indicators() -> list[tuple[str, ...]]:
    return [
        (
            _address(case),
            _people(row.who) if row.who else "nobody",
            "opens and sends" if row.has_form else "reads",
        )
        for case, row in INDICATOR_ROWS.items()
    ]


def _calendar() -> list[tuple[str, ...]]:
    return [
        (
            _address(case),
            "everybody, not signed in either" if row.for_all else _people(row.who),
            row.for_all or row.get,
            row.post,
        )
        for case, row in CALENDAR_ROWS.items()
    ]


def _work() -> list[tuple[str, ...]]:
    return [
        (_address(case), _at_work(row), row.get, row.post, _others(row))
        for case, row in WORK_ROWS.items()
    ]


def _at_work(row: WorkRow) -> str:
    return "everybody at work" if row.who == EVERYBODY_AT_WORK else _people(row.who)


def _others(row: WorkRow) -> str:
    return "–" if row.who == EVERYBODY_AT_WORK else row.otherwise


def _open() -> list[tuple[str, ...]]:
    return [
        (_address(case), _pair(row.visitor), _pair(row.signed_in))
        for case, row in OPEN_ROWS.items()
    ]


def _pair(pair: tuple[str, str]) -> str:
    opened, sent = pair
    return opened if opened == sent else f"{opened}; sent: {sent}"


def _address(case: str) -> str:
    route, _, variant = case.partition("@")
    return f"`{route}`, {variant}" if variant else f"`{route}`"


def _people(who: Who) -> str:
    """Put rights with the same relations together."""
    by_relations: dict[tuple[str, ...], list[str]] = {}
    for grant in sorted({grant for grant, _relation in who}):
        relations = tuple(one for one in _RELATIONS if (grant, one) in who)
        by_relations.setdefault(relations, []).append(grant.replace("_", " "))
    return "; ".join(
        f"{_rights(grants)} ({', '.join(relations)})"
        for relations, grants in sorted(by_relations.items(), key=_breadth)
    )


def _breadth(item: tuple[tuple[str, ...], list[str]]) -> tuple[int, list[str]]:
    return -len(item[1]), item[1]


def _rights(grants: list[str]) -> str:
    if len(grants) == _EVERY_RIGHT:
        return "everybody"
    if len(grants) > _EVERY_RIGHT // 2:
        return "every other right"
    return ", ".join(grants)


if __name__ == "__main__":
    PAGE.write_text(document(), encoding="utf-8")
